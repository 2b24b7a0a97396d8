import type { Right } from '../../platform/call.ts'
import type { Duty } from '../../words/duties.ts'
import type { Route } from './route.ts'

/** Ways in beside the one form. A key is for life: it stands on records. */
export const DOOR_KEYS = [
  'short-note',
  'holding-note',
  'on-paper',
  'on-a-visit',
  'cover',
  'visitor-breach',
  'official-channel',
  'contacted-me',
  'conflicts-with-my-role',
  'happened-to-me',
  'technical-finding',
] as const
export type DoorKey = (typeof DOOR_KEYS)[number]

/** Where its report goes: by one of the four ways, as the writer’s own, or into the book of visitors, which is no register. */
export type Way = Route | 'self' | 'visitors'

export type Ask = {
  /** A question of the report, or one of this door’s own, which stands in the account under its head. */
  name: string
  label: string
  hint?: string
  kind: 'line' | 'lines' | 'choice'
  rows?: number
  items?: readonly { value: string; text: string }[]
  head?: string
  /** No part of what happened: the names in it are not asked about. */
  isAside?: true
}

/** A door, as data: what it asks, what it says, and where its report goes. Nobody chooses a kind or a level in it. */
export type Door = {
  key: DoorKey
  /** As the link says it, and the record; the policy may have a name of its own. */
  name: string
  who: readonly Right[]
  /** What it says first. */
  says: string
  /** Five at most. */
  asks: readonly Ask[]
  /** By the answer to one of its questions; without one, or without an answer, `otherwise`. */
  goes: { by?: string; to?: Readonly<Record<string, Way>>; otherwise: Way }
  /** Whom the writer chose, who is told beside the lead: the answer is a duty. */
  tellsBy?: { ask: string; duties: readonly Duty[] }
  /** It is only held: its writer comes with the whole account. */
  awaitsAccount?: true
  /** What a leader advised by telephone stands in it. */
  joinsAdvice?: true
  /** A page of its own below the school, where it is no report at all. */
  url?: `/${string}`
  next: string
}

/** As it stands on a record: where an answer decides whether somebody writes of themself, that they did stands in it. */
export const keyOnRecord = ({ key, goes }: Pick<Door, 'key' | 'goes'>, isOfWriter: boolean): string =>
  isOfWriter && goes.by !== undefined ? `${key}-of-myself` : key

export const STAFF: readonly Right[] = ['staff']
export const ADULTS: readonly Right[] = ['staff', 'governor', 'volunteer', 'contractor']
