import { z } from 'zod'
import { sql } from 'kysely'
import { dayOf, startOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { withdrawnAskedOf } from '../controls/withdrawn.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { withdrawnOf, withdrawnSql } from '../queries/withdrawn-of.ts'
import { SCOPES, standingOf, toDo } from '../withdrawn.ts'

const { compare } = Temporal.PlainDate
const empty = (value: unknown) => (value === '' || value === undefined ? null : value)
const day = (message: string) =>
  z.preprocess(
    empty,
    z.iso
      .date({ error: message, abort: true })
      .transform(iso => Temporal.PlainDate.from(iso))
      .nullable(),
  )
const words = (message: string) => z.string().trim().min(1, message).max(500, 'Write at most 500 characters')

/** From this minute, or from a later day. What the policy says of its end is kept with it. */
export const withdrawAccess = command({
  name: 'access.withdraw',
  input: z.object({
    personId: z.uuid(),
    scopes: z
      .preprocess(
        value => (value === undefined || value === '' ? [] : [value].flat()),
        z.array(z.enum(SCOPES)),
      )
      .pipe(z.array(z.enum(SCOPES)).min(1, 'Select what is taken away')),
    reason: words('Write why'),
    startsOn: day('Enter the first day, like 27 11 2026'),
    backOn: day('Enter the day on which it comes back, like 7 12 2026'),
    forGood: z.literal('yes').optional().catch(undefined),
  }),
  may: may.withdraw,
  load: (db, { personId }, call) => withdrawnOf.read(db, { personId }, call),
  async run({ db, call, now, actor, touched }, typed, { kinds }) {
    const { personId, scopes, reason, startsOn, backOn, forGood } = typed
    const today = dayOf(now)
    const asked = await withdrawnAskedOf(call, kinds)
    if (startsOn && compare(startsOn, today) < 0) throw invalid({ startsOn: 'That day has been' })
    if (backOn && compare(backOn, startsOn ?? today) <= 0)
      throw invalid({ backOn: 'It comes back after it begins' })
    if (!backOn && !forGood)
      throw invalid({ backOn: 'Enter the day on which it comes back, or say below that it has no end' })
    if (backOn && forGood) throw invalid({ forGood: 'It has a day on which it comes back, or it has no end' })
    if (forGood && asked?.forGood === 'never')
      throw invalid({ forGood: 'The policy lets access be taken away for a time, and never for good' })
    const id = newId()
    const isLater = startsOn !== null && compare(startsOn, today) > 0
    await db
      .insertInto('access.withdrawn')
      .values({
        ...{ schoolId: call.school.id, id, personId, scopes, reason, backOn },
        ...{ startsAt: isLater ? startOf(startsOn) : now, onReview: asked?.restored === 'on-review' },
        ...{ decidedAt: now, decidedBy: personOf(actor.personId) },
      })
      .execute()
    touched(id)
  },
})

const personOf = (personId: string | null): string => {
  if (personId === null) throw new Error('Somebody decides it')
  return personId
}

const ONE = z.object({ withdrawnId: z.uuid() })
const load = async (db: Parameters<typeof withdrawnOf.read>[0], withdrawnId: string, now: Temporal.Instant) =>
  (await withdrawnSql(now, sql`w.id = ${withdrawnId}`).execute(db)).rows[0]

/** Somebody looks at it: it comes back now, or it stays until it is looked at again. */
export const reviewWithdrawn = command({
  name: 'access.review-withdrawn',
  input: ONE.extend({
    answer: z.enum(['back', 'stays'], 'Select what you decide'),
    why: words('Write why'),
    nextOn: day('Enter the day on which you look again, like 7 1 2027'),
  }),
  may: may.reviewWithdrawn,
  load: (db, { withdrawnId }, { now }) => load(db, withdrawnId, now),
  async run({ db, call, now, actor, touched }, { withdrawnId, answer, why, nextOn }, one) {
    const today = dayOf(now)
    if (standingOf(one, now, today) === 'over') throw conflict('It is over already')
    if (answer === 'stays' && !one.onReview) throw conflict('It comes back on its day')
    if (answer === 'stays' && (!nextOn || compare(nextOn, today) <= 0))
      throw invalid({ nextOn: 'Enter a day that is still to come' })
    const by = personOf(actor.personId)
    await db
      .insertInto('access.withdrawnReview')
      .values({
        ...{ schoolId: call.school.id, id: newId(), withdrawnId, answer, why },
        ...{ nextOn: answer === 'stays' ? nextOn : null, reviewedAt: now, reviewedBy: by },
      })
      .execute()
    if (answer === 'back')
      await db
        .updateTable('access.withdrawn')
        .set({ restoredAt: now, restoredBy: by })
        .where('schoolId', '=', call.school.id)
        .where('id', '=', withdrawnId)
        .execute()
    touched(one.personId)
  },
})

/** It is shut, or open again, at the systems themselves. */
export const noteAtSystems = command({
  name: 'access.note-withdrawn-at-systems',
  input: ONE.extend({ deed: z.enum(['shut', 'open']) }),
  may: may.noteAtSystems,
  load: (db, { withdrawnId }, { now }) => load(db, withdrawnId, now),
  async run({ db, call, now, actor, touched }, { withdrawnId, deed }, one) {
    if (toDo(one, now, dayOf(now)) !== deed) throw conflict('It is done already, or not to be done')
    const by = personOf(actor.personId)
    await db
      .updateTable('access.withdrawn')
      .set(deed === 'shut' ? { shutAt: now, shutBy: by } : { openedAt: now, openedBy: by })
      .where('schoolId', '=', call.school.id)
      .where('id', '=', withdrawnId)
      .execute()
    touched(one.personId)
  },
})
