import { type Actor, type House, nobody, type Right, type School } from '../../../platform/call.ts'
import { asRead } from '../../../platform/controls/in-force.ts'
import type { SettingsRead } from '../../../platform/controls/settings.ts'
import type { Id } from '../../../words/ids.ts'
import type { LeadToday } from '../../people/index.ts'
import { idleLock, secondFactor } from '../controls.ts'
import { needsSecondFactor } from '../second-factor-due.ts'
import { idleMinutesOf, isOver, lockedSince } from '../session.ts'
import { type AtDoor, atTheDoor, type SessionAtDoor } from './at-the-door.ts'
import { type Context, noteLock, noteSeen } from './note-session.ts'
import { strictestOf } from './rules.ts'

export type VisitorState =
  | 'none'
  | 'locked'
  | 'ended'
  | 'second-factor-due'
  | 'second-factor-to-set-up'
  | 'withdrawn'
  | 'open'

export type Visitor = {
  actor: Actor
  state: VisitorState
  sessionId: Id | null
  /** When the holder of the session last showed that it is they. */
  provenAt: Temporal.Instant | null
  /** Its session locked for want of use or ran out by itself: what its page still sends is kept for who wrote it. */
  keepsWords: boolean
  idleMinutes: number
  /** Somebody made up: every page says so, those outside a school too. */
  isPractice: boolean
  school: School | undefined
  settings?: SettingsRead | undefined
  /** What was left half written on the page asked for, still sealed. */
  draft: Uint8Array | null
  /** Who leads safeguarding and who stands in, where a setting wants that said. */
  leads: readonly LeadToday[]
}
type Asking = {
  token: string | undefined
  /** The school in the address. */
  slug?: string | undefined
  /** The page whose half-written form is wanted. */
  path?: string | undefined
  now: Temporal.Instant
  requestId: string
}

const NONE: Omit<Visitor, 'school'> = {
  actor: nobody,
  state: 'none',
  sessionId: null,
  provenAt: null,
  keepsWords: false,
  idleMinutes: 0,
  isPractice: false,
  draft: null,
  leads: [],
}

/** Whose session a cookie is, at which school, and what stands between it and the page. */
export async function visitorOf(
  house: House,
  { token, slug, path, now, requestId }: Asking,
): Promise<Visitor> {
  if (!token && !slug) return { ...NONE, school: undefined }
  const door = await atTheDoor(house, { token, slug, path, now })
  const { school, session } = door
  return session
    ? visitorWith({ house, now, requestId }, door, session)
    : { ...NONE, school, settings: readAt(door, now) }
}

async function visitorWith(context: Context, door: AtDoor, session: SessionAtDoor): Promise<Visitor> {
  const { now } = context
  const { person, settings, school, draft } = door
  const here =
    person && school
      ? {
          schoolId: school.id,
          minutes: strictestOf(asRead(idleLock, settings), idleLock, person.rights).minutes,
        }
      : undefined
  const idleMinutes = idleMinutesOf(session.idleLimits, here)
  const known = {
    sessionId: session.sessionId,
    provenAt: session.provenAt,
    keepsWords: false,
    idleMinutes,
    isPractice: session.isPractice,
    school,
    draft: null,
    leads: [],
  }
  const outside: Actor = { ...nobody, accountId: session.accountId }

  if (isOver(session, now)) {
    return { ...known, state: 'ended', actor: outside, keepsWords: session.endedAt === null }
  }
  const locked = lockedSince(session, idleMinutes, now)
  if (locked) {
    if (!session.lockedAt) await noteLock(context, school, session, locked)
    return { ...known, state: 'locked', actor: outside, keepsWords: true }
  }
  const gate = factorGate(door, session)
  await noteSeen(context, session, here)
  if (gate) return { ...known, state: gate, actor: { ...outside, name: person?.name ?? session.email } }
  const state = person?.isWithdrawn ? 'withdrawn' : 'open'
  return {
    ...known,
    draft,
    leads: door.leads,
    settings: readAt(door, now),
    state,
    actor: actorOf(session, person),
  }
}

const readAt = ({ school, settings }: AtDoor, at: Temporal.Instant): SettingsRead | undefined =>
  school && { schoolId: school.id, at, rows: settings }

const actorOf = ({ accountId, email }: SessionAtDoor, person: AtDoor['person']): Actor => ({
  accountId,
  personId: person?.personId ?? null,
  name: person?.name ?? email,
  rights: new Set<Right>([...(person?.rights ?? []), 'account', 'anyone']),
})

/** Who has a second factor always gives it; who has none must make one where a school asks for it. */
function factorGate(
  { person, settings, school }: AtDoor,
  { hasSecondFactor, secondFactorAt, secondFactorFor }: SessionAtDoor,
): 'second-factor-due' | 'second-factor-to-set-up' | undefined {
  if (secondFactorAt) return undefined
  if (hasSecondFactor) return 'second-factor-due'
  const asks = asRead(secondFactor, settings)
  const isDueHere =
    person && needsSecondFactor(strictestOf(asks, secondFactor, person.rights).duties, person.rights)
  // What this school asks now stands over what it asked at sign-in; the others' word still counts.
  const isDueElsewhere = secondFactorFor.some(schoolId => schoolId !== school?.id)
  return isDueHere || isDueElsewhere ? 'second-factor-to-set-up' : undefined
}
