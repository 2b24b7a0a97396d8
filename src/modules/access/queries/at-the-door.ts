import { sql } from 'kysely'
import type { House, Right, School } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { SettingStanding } from '../../../platform/controls/settings.ts'
import type { Id } from '../../../words/ids.ts'
import { type LeadToday, whoToTell } from '../../people/index.ts'
import { idleLock } from '../controls.ts'
import { FALLBACK_MINUTES, TOUCH_SECONDS } from '../session.ts'
import type { IdleLimits } from '../tables.ts'
import { hashToken } from '../token.ts'

type Instant = Temporal.Instant

/** A session as its cookie found it, whatever its state. */
export type SessionAtDoor = {
  sessionId: Id
  accountId: Id
  email: string
  hasSecondFactor: boolean
  /** Of somebody made up: an account is joined to practice schools or to real ones, never to both. */
  isPractice: boolean
  /** As it was found: what its lock is decided by. */
  lastSeenAt: Instant
  /** Whether it was open beyond doubt, and that it was seen is written already. */
  isSeen: boolean
  expiresAt: Instant
  lockedAt: Instant | null
  endedAt: Instant | null
  secondFactorAt: Instant | null
  secondFactorFor: readonly Id[]
  idleLimits: IdleLimits
  /** When its holder last showed that it is they. */
  provenAt: Instant
}

export type AtDoor = {
  school: School | undefined
  session: SessionAtDoor | undefined
  person: { personId: Id; name: string; rights: ReadonlySet<Right>; isWithdrawn: boolean } | undefined
  /** All that stands at this school: what its page asks of them it need not ask the database. */
  settings: readonly SettingStanding[]
  draft: Uint8Array | null
  /** Who leads safeguarding and who stands in, where a setting wants that said. */
  leads: readonly LeadToday[]
}

export type Asked = {
  /** A browser without one is nobody, at a school all the same. */
  token: string | undefined
  /** Of the address asked for; an address of no school has none. */
  slug: string | undefined
  /** The page whose half-written form is wanted. */
  path: string | undefined
  now: Instant
}

type Row = Omit<SessionAtDoor, 'sessionId'> & {
  sessionId: Id | null
  schoolId: Id | null
  slug: string
  schoolName: string
  practice: boolean
  personId: Id | null
  personName: string
  rights: Right[]
  /** All access here is taken away from them. */
  isWithdrawn: boolean
  settings: SettingStanding[] | null
  draft: Uint8Array | null
  leads: LeadToday[] | null
}

/** What stands where no setting does: no session is idle for less than this and locked. */
const CERTAIN_MINUTES = Math.min(FALLBACK_MINUTES, ...idleLock.byDefault.map(({ minutes }) => minutes))

/** One statement, and a transaction of its own: every page of everybody begins with it. */
export async function atTheDoor(house: House, { token, slug, path, now }: Asked): Promise<AtDoor> {
  const { database, controls } = house
  const { rows } = await sql<Row>`
    select * from access.at_the_door(${token ? hashToken(token) : null}, ${slug ?? null}, ${path ?? null},
                                     ${controls.map(({ name }) => name)}, ${dayOf(now)}, ${now},
                                     ${idleLock.name}, ${CERTAIN_MINUTES}, ${TOUCH_SECONDS}, ${whoToTell.name})`.execute(
    database.query,
  )
  const [row] = rows
  if (!row)
    return {
      ...{ school: undefined, session: undefined, person: undefined },
      ...{ settings: [], draft: null, leads: [] },
    }
  const {
    schoolId,
    slug: found,
    schoolName,
    practice,
    sessionId,
    personId,
    personName,
    rights,
    isWithdrawn,
  } = row
  const school = schoolId ? { id: schoolId, slug: found, name: schoolName, practice } : undefined
  return {
    school,
    session: sessionId ? { ...row, sessionId } : undefined,
    // Without a right of today there is nobody here: a leaver is out on the day, whatever a row still says.
    person:
      personId && rights.length
        ? { personId, name: personName, rights: new Set(rights), isWithdrawn }
        : undefined,
    settings: row.settings ?? [],
    draft: row.draft,
    leads: row.leads ?? [],
  }
}
