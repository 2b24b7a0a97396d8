import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf, SCHOOL_ZONE } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { typedTime } from '../../../platform/typed-time.ts'
import type { Work } from '../../../platform/usecase.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { agreementsOf } from '../../agreements/index.ts'
import { barsAfterBreach, endsSameDay, waitsForSigning } from '../controls.ts'
import type { GuestLoginIssued } from '../events.ts'
import { line, words } from '../fields.ts'
import { command, type VisitorsDb } from '../kit.ts'
import { may } from '../permissions.ts'
import { isBarred } from '../queries/broken-rules.ts'
import type { Asked } from './let-in.ts'
import { visitOf } from './visit-of.ts'

/** A guest login is handed to a visitor, for what they need and until a time; on what they signed. */
export const issueGuestLogin = command({
  name: 'visitors.issue-guest-login',
  input: z.object({
    visitId: z.uuid(),
    login: line('Enter which guest login it is', 60),
    services: words(200).default(''),
    until: words(20).default(''),
  }),
  may: may.keep,
  load: (db, { visitId }) => visitOf(db, visitId),
  async run(work, { visitId, login, services, until }, visit): Promise<Asked> {
    const { db, call, now, actor, touched, announce } = work
    if (actor.personId === null) throw new Error('Somebody is at the desk')
    if (visit.leftAt || !visit.arrivedOn.equals(dayOf(now))) throw conflict('This visit is over.')
    const isAsked = await endsSameDay(call)
    if (isAsked && !services) throw invalid({ services: 'Write what they need it for' })
    const endsAt = endOf(until, now)
    if (endsAt === undefined || (isAsked && endsAt === null))
      throw invalid({ until: 'Enter a later time today, like 3:30pm' })
    const { personId, comesAs } = visit
    const asked = await agreementsOf(call, { personId, audience: comesAs })
    const missing = asked.filter(({ signatureId }) => signatureId === null).map(({ title }) => title)
    touched(visitId)
    if ((await barsAfterBreach(call)) && (await isBarred(db, personId)))
      return refuse(work, visitId, { why: 'barred', missing: [] })
    if (missing.length && (await waitsForSigning(call, comesAs)) !== 'nothing')
      return refuse(work, visitId, { why: 'not-signed', missing })
    await refuseTaken(db, login, now)
    const [first] = asked
    const id = newId()
    await db
      .insertInto('visitors.guestLogin')
      .values({
        ...{ schoolId: call.school.id, id, visitId, login, services, endsAt, issuedAt: now },
        ...{ issuedBy: actor.personId, signatureId: missing.length ? null : (first?.signatureId ?? null) },
      })
      .execute()
    touched(id, ...(first?.signatureId ? [first.signatureId] : []))
    announce<GuestLoginIssued>({ name: 'visitors.guest-login-issued', visitId })
    return {}
  },
})

/** The instant of a time of today that is still to come; null, where none was typed. */
function endOf(until: string, now: Temporal.Instant): Temporal.Instant | null | undefined {
  if (!until) return null
  const time = typedTime(until)
  if (!time) return undefined
  const at = dayOf(now)
    .toZonedDateTime({ timeZone: SCHOOL_ZONE, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
  return Temporal.Instant.compare(at, now) > 0 ? at : undefined
}

/** One guest login is one visitor's at a time. */
async function refuseTaken(db: Work<VisitorsDb>['db'], login: string, now: Temporal.Instant): Promise<void> {
  const { rows } = await sql`
    select from visitors.guest_login
     where lower(login) = lower(${login}) and ended_at is null and coalesce(ends_at, 'infinity') > ${now}`.execute(
    db,
  )
  if (rows.length)
    throw invalid({ login: 'Somebody else has this guest login now. End it first, or hand out another' })
}

async function refuse(
  { db, call, now, actor }: Work<VisitorsDb>,
  visitId: Id,
  refused: NonNullable<Asked['refused']>,
): Promise<Asked> {
  await db
    .insertInto('visitors.refused')
    .values({
      ...{ schoolId: call.school.id, id: newId(), visitId, what: 'guest-login', why: refused.why },
      ...{ refusedAt: now, askedBy: actor.personId ?? '' },
    })
    .execute()
  return { refused }
}
