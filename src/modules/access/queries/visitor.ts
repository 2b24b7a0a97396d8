import { rightsToday } from '../../people/index.ts'
import {
  type Actor,
  type Call,
  type House,
  INSTALLATION,
  nobody,
  type Right,
  type School,
  type Unit,
} from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import { idleLock, secondFactor } from '../controls.ts'
import { type AccessTables, beforeAnybody } from './before-anybody.ts'
import { idleMinutesOf, isOver, lockedSince, TOUCH_SECONDS } from '../session.ts'
import { needsSecondFactor } from '../second-factor-due.ts'
import { strictestFor } from './rules.ts'
import { type HeldSession, sessionOf } from './session-of.ts'

export type VisitorState =
  | 'none'
  | 'locked'
  | 'ended'
  | 'second-factor-due'
  | 'second-factor-to-set-up'
  | 'open'

export type Visitor = {
  actor: Actor
  state: VisitorState
  sessionId: Id | null
  idleMinutes: number
  /** Somebody made up: every page says so, those outside a school too. */
  isPractice: boolean
}
type Asked = {
  token: string | undefined
  school: School | undefined
  now: Temporal.Instant
  requestId: string
}

const NONE: Visitor = { actor: nobody, state: 'none', sessionId: null, idleMinutes: 0, isPractice: false }

/** Whose session a cookie is, and what stands between it and the page. */
export async function visitorOf(
  house: House,
  { token, school = INSTALLATION, now, requestId }: Asked,
): Promise<Visitor> {
  if (!token) return NONE
  return beforeAnybody({ house, school, actor: nobody, now, requestId }, async (db, call) => {
    const session = await sessionOf(db, token)
    return session ? visitorWith(db, call, session) : NONE
  })
}

async function visitorWith(
  db: AccessTables,
  call: Call & { unit: Unit },
  session: HeldSession,
): Promise<Visitor> {
  const { now } = call
  const person = await personHere(db, call, session)
  const here = person && {
    schoolId: call.school.id,
    minutes: (await strictestFor(call, idleLock, person.rights)).minutes,
  }
  const idleMinutes = idleMinutesOf(session.idleLimits, here)
  const known = { sessionId: session.sessionId, idleMinutes, isPractice: session.isPractice }
  const outside: Actor = { ...nobody, accountId: session.accountId }

  if (isOver(session, now)) return { ...known, state: 'ended', actor: outside }
  const locked = lockedSince(session, idleMinutes, now)
  if (locked) {
    if (!session.lockedAt) await writeLock(db, call, session, locked)
    return { ...known, state: 'locked', actor: outside }
  }
  const gate = await factorGate(call, session, person?.rights)
  await touch(db, session, now, here)
  if (gate) return { ...known, state: gate, actor: { ...outside, name: person?.name ?? session.email } }
  return { ...known, state: 'open', actor: actorOf(session, person) }
}

type PersonHere = { personId: Id; name: string; rights: ReadonlySet<Right> }

/** Without a right of today there is nobody here: a leaver is out on the day, whatever a row still says. */
async function personHere(
  db: AccessTables,
  call: Call,
  { accountId }: HeldSession,
): Promise<PersonHere | undefined> {
  if (call.school.id === INSTALLATION.id) return undefined
  const joined = await db
    .selectFrom('access.accountPerson')
    .select('personId')
    .where('schoolId', '=', call.school.id)
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  const today = joined && (await rightsToday(call, joined.personId))
  return joined && today?.rights.size ? { personId: joined.personId, ...today } : undefined
}

const actorOf = ({ accountId, email }: HeldSession, person: PersonHere | undefined): Actor => ({
  accountId,
  personId: person?.personId ?? null,
  name: person?.name ?? email,
  rights: new Set<Right>([...(person?.rights ?? []), 'account', 'anyone']),
})

/** Who has a second factor always gives it; who has none must make one where a school asks for it. */
async function factorGate(
  call: Call,
  { totpSealed, secondFactorAt, secondFactorFor }: HeldSession,
  rights: ReadonlySet<Right> | undefined,
): Promise<'second-factor-due' | 'second-factor-to-set-up' | undefined> {
  if (secondFactorAt) return undefined
  if (totpSealed) return 'second-factor-due'
  const isDueHere =
    rights && needsSecondFactor((await strictestFor(call, secondFactor, rights)).duties, rights)
  // What this school asks now stands over what it asked at sign-in; the others' word still counts.
  const isDueElsewhere = secondFactorFor.some(schoolId => schoolId !== call.school.id)
  return isDueHere || isDueElsewhere ? 'second-factor-to-set-up' : undefined
}

async function writeLock(
  db: AccessTables,
  call: Call & { unit: Unit },
  session: HeldSession,
  lockedAt: Temporal.Instant,
) {
  await db
    .updateTable('access.session')
    .set({ lockedAt })
    .where('id', '=', session.sessionId)
    .where('lockedAt', 'is', null)
    .execute()
  if (call.school.id !== INSTALLATION.id)
    call.unit.facts.push({ name: 'access.session-locked', sessionId: session.sessionId })
}

async function touch(
  db: AccessTables,
  { sessionId, lastSeenAt, idleLimits }: HeldSession,
  now: Temporal.Instant,
  here: { schoolId: Id; minutes: number } | undefined,
): Promise<void> {
  const isFresh = Temporal.Instant.compare(now, lastSeenAt.add({ seconds: TOUCH_SECONDS })) < 0
  const isSame = !here || idleLimits[here.schoolId] === here.minutes
  if (isFresh && isSame) return
  const limits = here ? { ...idleLimits, [here.schoolId]: here.minutes } : idleLimits
  await db
    .updateTable('access.session')
    .set({ lastSeenAt: now, idleLimits: JSON.stringify(limits) as never })
    .where('id', '=', sessionId)
    .execute()
}
