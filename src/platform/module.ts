import type { ApiRoute } from './api.ts'
import type { Aside } from './aside.ts'
import type { Call, Right } from './call.ts'
import type { Caution } from './caution.ts'
import type { AnyControl } from './controls/control.ts'
import type { DeadlineHandler } from './deadlines/deadline.ts'
import type { Fact } from './facts.ts'
import type { Page } from './page.ts'
import type { Area } from '../words/areas.ts'
import type { Membership } from '../words/audiences.ts'
import type { Permissions } from './permission.ts'
import type { Gate, Question, Waiting } from './question.ts'

/**
 * Runs for each fact of its name, in a worker, as a system actor. What it writes commits with the end of its run, so
 * it counts once however often it is tried; unless it has its own transactions, and must not mind running twice.
 */
export type Listener = {
  name: `${string}.${string}`
  on: Fact['name']
  /** Facts of one school within so many seconds are one run, soon after the first. */
  foldSeconds?: number
  /** It waits for something outside, such as a mail server, and opens no transaction around that. */
  ownTransactions?: true
  /** Of the adult register: that it ran, or failed, is shown to nobody outside it. */
  underSeal?: true
  run: (call: Call, fact: Fact) => Promise<void>
}

/**
 * Runs by the clock, in a worker, once a school: each school's run is tried again alone. Killed in its midst it begins
 * anew, so it must not mind running twice.
 */
export type Job = {
  name: `${string}.${string}`
  cron: string
  underSeal?: true
  run: (call: Call) => Promise<void>
}

/** What a table that holds a person keeps, why, how long, and what erasure leaves. */
export type PersonalData = {
  table: `${string}.${string}`
  basis: string
  keep: string
  from: string
  erasureLeaves: string
  decides: string
}

export type NavItem = { text: string; url: `/${string}`; for: readonly Right[] }

/** One row of the home page: something that waits for whoever looks. */
export type Need = {
  /** A child may come to harm: above everything else, whatever is late. */
  isChildFirst?: boolean
  when: { state: 'late' | 'today' | 'by' | 'next'; words: string }
  title: string
  says: string
  action: { text: string; url: string }
}

/** Some lines of the home page for whoever nothing waits for: what stands for them here, each a link. */
export type ForYou = {
  title: string
  lines: readonly { text: string; url: string; says: string }[]
}

export type Module = {
  name: string
  title: string
  area: Area
  folder: string
  /** Modules below, entered only by their index.ts. */
  uses: readonly string[]
  may: Permissions
  pages: readonly Page[]
  /** What other systems call, with a key. */
  api?: readonly ApiRoute[]
  /** Below /s/:school. */
  nav?: NavItem
  foot?: readonly NavItem[]
  /** Below /s/:school, at the foot of what somebody sees there who has not signed in. */
  footOutside?: readonly Omit<NavItem, 'for'>[]
  /** What this module keeps of a person, linked from their record: below /s/:school/people/:personId. */
  onPerson?: NavItem & { of?: readonly Membership[] }
  caution?: Caution
  /** What this module asks of a parent who signs from a link: below /s/:school/signing/:token. */
  onLink?: { text: string; url: `/${string}` }
  /**
   * What must be answered before any page that is not `beforeModuleGates`: the path to go to, or nothing. Asked on
   * every page of a signed-in person: all modules' are one statement, and the first that answers is gone to.
   */
  gate?: Gate
  /** What of this module waits for the reader, worst first. All modules' are one statement of the home page. */
  waiting?: readonly Waiting[]
  /** What of this module stands for the reader: one statement more, only where nothing waits. */
  forYou?: Question<ForYou | undefined>
  controls?: readonly AnyControl[]
  /** Slow work on plain data, for a thread of its own. */
  asides?: readonly Aside<never, unknown>[]
  listeners?: readonly Listener[]
  jobs?: readonly Job[]
  /** What it does when one of its deadlines has passed. */
  deadlines?: readonly DeadlineHandler[]
  personalData: readonly PersonalData[]
}

export const defineModule = (module: Module): Module => module
