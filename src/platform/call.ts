import type { Transaction } from 'kysely'
import type { Duty } from '../words/duties.ts'
import type { Membership } from '../words/audiences.ts'
import { type Id, INSTALLATION_ID } from '../words/ids.ts'
import type { AnyTables, Database } from './db/database.ts'
import type { RunAside } from './aside.ts'
import type { Caution } from './caution.ts'
import type { AnyControl } from './controls/control.ts'
import type { SettingsRead, SettingStanding } from './controls/settings.ts'
import type { Fact } from './facts.ts'
import type { Entry } from './audit/entry.ts'
import type { FileStore } from './files/store.ts'

export type School = { id: Id; slug: string; name: string; practice: boolean }

/** What today lets a person in: memberships and duties of this school, or being nobody, an account, the system. */
export type Right = Membership | Duty | 'anyone' | 'account' | 'operator' | 'system'

export type Actor = {
  personId: Id | null
  accountId: Id | null
  /** For pages: "Ruth Calloway". Never logged. */
  name: string
  rights: ReadonlySet<Right>
}

/** The open transaction of a request, job or command, and what will be written when it commits. */
export type Unit = {
  db: Transaction<AnyTables>
  facts: Fact[]
  entries: { chain: Chain; entry: Entry }[]
  /** Read once, however many controls are asked for; forgotten when one is written. */
  settings?: Promise<readonly SettingStanding[]> | undefined
}

/** Which log: the school's, that of concerns about children, that of concerns about adults. */
export const CHAINS = ['main', 'concerns', 'adults'] as const
export type Chain = (typeof CHAINS)[number]

/** Who asks, for which school, when, and through which database: the one thing passed down every call. */
export type Call = {
  house: House
  school: School
  actor: Actor
  now: Temporal.Instant
  requestId: string
  unit?: Unit
  /** The chain of the deed that this one is part of: what it calls is written where it is written. */
  chain?: Chain
  /** Read already, at the door: good for its own school and instant, and until one is written. */
  settings?: SettingsRead
}

/** What a running process offers to every call. */
export type House = {
  database: Database
  /** Every control that the listed modules declare. */
  controls: readonly AnyControl[]
  /** Does slow work of a module beside the others, not before them. */
  aside: RunAside
  /** Where sealed bytes lie: entered only by src/platform/files. */
  files: FileStore
  /** What the modules keep of a person, linked from their record. */
  onPerson?: readonly { text: string; url: `/${string}`; for: readonly Right[]; of?: readonly Membership[] }[]
  /** What the rooms say of people where those below list or invite them. */
  cautions?: readonly Caution[]
  /** What the modules ask of a parent who signs from a link. */
  onLink?: readonly { text: string; url: `/${string}` }[]
  /** Queues the listeners of a fact in the unit's own transaction. */
  deliver: (unit: Unit, school: School, facts: readonly Fact[]) => Promise<void>
}

/** Deeds on accounts belong to no school: they are recorded under the installation. */
export const INSTALLATION: School = { id: INSTALLATION_ID, slug: '', name: 'Watchword', practice: false }

export const schoolPath = (school: School): string => `/s/${school.slug}`

export const nobody: Actor = { personId: null, accountId: null, name: '', rights: new Set(['anyone']) }

/** A named part of the product at work by itself; its permissions stand in the same tables as a person's. */
export const systemActor = (name: string): Actor => ({
  personId: null,
  accountId: null,
  name,
  rights: new Set(['system']),
})

export const operator: Actor = {
  personId: null,
  accountId: null,
  name: 'operator',
  rights: new Set(['operator']),
}
