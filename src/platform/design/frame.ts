import type { Assets } from './assets.ts'

export type NavItem = { text: string; href: string }

/** What stands round every page of one request. */
export type Frame = {
  assets: Assets
  path: string
  school?: { name: string; path: string; practice: boolean } | undefined
  who?: { name: string; as: string } | undefined
  nav: readonly NavItem[]
  more: readonly NavItem[]
  idleMinutes?: number | undefined
  requestId: string
}
