import type { Assets } from './assets.ts'

export type NavItem = { text: string; href: string }

/** What stands round every page of one request. */
export type Frame = {
  assets: Assets
  path: string
  /** The whole address of this page, for coming back to it. */
  here?: string | undefined
  /** Where a half-written form goes just before the page locks. */
  keepTo?: string | undefined
  school?: { name: string; path: string } | undefined
  /** Everything on this page is made up: said above it, with the way to be somebody else. */
  practice?: { people?: string | undefined } | undefined
  who?: { name: string; as: string } | undefined
  /** Where whoever looks begins to report, in words for them. */
  report?: NavItem | undefined
  /** Who leads safeguarding, for whoever works here. */
  leads?: string | undefined
  /** Whom a child can turn to outside the school: how it is called and how it is reached. */
  helps?: readonly { line: string; contact: string }[] | undefined
  nav: readonly NavItem[]
  /** At the foot: links, under a heading where there are many. */
  more: readonly { title?: string; links: readonly NavItem[] }[]
  idleMinutes?: number | undefined
  requestId: string
}
