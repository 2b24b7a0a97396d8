import type { Transaction } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { schoolYearOf } from '../../people/index.ts'
import type { Pupil } from '../entitlement.ts'
import { dayNeeded, needed, several } from '../fields.ts'
import { command, type EntitlementsDb } from '../kit.ts'
import { may } from '../permissions.ts'
import { classNow } from '../queries/classes-now.ts'
import { personOf } from './person-of.ts'

const heldOn = dayNeeded('Enter the day, like 14 9 2026')
type Lesson = {
  schoolId: Id
  className: string
  heldOn: Temporal.PlainDate
  what: string
  recordedAt: Temporal.Instant
  recordedBy: Id
}

/** The introductory lesson on safe use was held: everybody was there but who is ticked. */
export const teachClass = command({
  name: 'entitlements.teach-class',
  input: z.object({
    className: z.string(),
    heldOn,
    what: needed('Write what the lesson was about', 300),
    missed: several(z.uuid()),
  }),
  may: may.teach,
  load: (db, { className }, { now }) => classNow(db, className, now),
  async run({ db, call, now, actor, touched }, { className, heldOn, what, missed }, { pupils }) {
    refuseUnlessOfThisYear(heldOn, now)
    const there = pupils.filter(({ personId }) => !missed.includes(personId))
    if (!there.length) throw invalid({ missed: 'Somebody was there' })
    const row = { schoolId: call.school.id, className, heldOn, what }
    touched(await write(db, { ...row, recordedAt: now, recordedBy: personOf(actor) }, there))
  },
})

/** Pupils who had missed it, or came later, have had it too. */
export const catchUp = command({
  name: 'entitlements.catch-up',
  input: z.object({ className: z.string(), heldOn, had: several(z.uuid()) }),
  may: may.teach,
  load: (db, { className }, { now }) => classNow(db, className, now),
  async run({ db, call, now, actor, touched }, { className, heldOn, had }, { untaught }) {
    refuseUnlessOfThisYear(heldOn, now)
    const there = untaught.filter(({ personId }) => had.includes(personId))
    if (!there.length) throw invalid({ had: 'Tick who has had it' })
    const row = { schoolId: call.school.id, className, heldOn, what: 'For those who had missed it' }
    touched(await write(db, { ...row, recordedAt: now, recordedBy: personOf(actor) }, there))
  },
})

function refuseUnlessOfThisYear(heldOn: Temporal.PlainDate, now: Temporal.Instant): void {
  const today = dayOf(now)
  if (schoolYearOf(heldOn) !== schoolYearOf(today) || Temporal.PlainDate.compare(heldOn, today) > 0)
    throw invalid({ heldOn: 'Enter a day of this school year that has been' })
}

async function write(db: Transaction<EntitlementsDb>, lesson: Lesson, there: readonly Pupil[]): Promise<Id> {
  const id = newId()
  await db
    .insertInto('entitlements.lesson')
    .values({ id, ...lesson })
    .execute()
  await db
    .insertInto('entitlements.wasThere')
    .values(there.map(({ personId }) => ({ schoolId: lesson.schoolId, lessonId: id, personId })))
    .execute()
  return id
}
