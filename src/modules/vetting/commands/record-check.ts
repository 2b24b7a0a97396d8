import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { seal } from '../../../platform/seal.ts'
import { newId } from '../../../words/ids.ts'
import { CHECKS, NUMBERED } from '../checks.ts'
import type { RecordChanged } from '../events.ts'
import { day, optional, optionalText, text } from '../../people/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { SEALED_AS } from '../queries/entries.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { personOf } from './person-of.ts'
import { isOwnSight, seenByOf } from '../called-that.ts'
import { adultsKnown } from '../queries/adults-known.ts'

/** What was seen of somebody. Where one of its kind stands, it is closed with the reason, and both stay. */
export const recordCheck = command({
  name: 'vetting.record-check',
  input: z.object({
    personId: z.uuid(),
    kind: z.enum(CHECKS, 'Select the check'),
    seenOn: day('Enter the day it was seen, like 1 9 2026'),
    seenBy: text('Enter who saw it', 120),
    number: optionalText(40),
    detail: optionalText(300),
    goodUntil: optional(day('Enter the last day, like 31 8 2027, or leave it empty')),
    because: optionalText(300),
  }),
  may: may.keep,
  async load(db, { personId, kind }, call) {
    await oneAtATime(db, call)
    const adults = await adultsKnown(db)
    const person = adults.find(one => one.personId === personId)
    if (!person) return undefined
    const stands = await db
      .selectFrom('vetting.entry')
      .select('id')
      .where('personId', '=', personId)
      .where('kind', '=', kind)
      .where('replacedAt', 'is', null)
      .executeTakeFirst()
    return { adults, person, standsId: stands?.id }
  },
  async run({ db, call, now, actor, touched, announce }, typed, { adults, person, standsId }) {
    const { personId, kind, seenOn, goodUntil, number } = typed
    if (Temporal.PlainDate.compare(seenOn, dayOf(now)) > 0)
      throw invalid({ seenOn: 'Enter a day that has been' })
    if (goodUntil && Temporal.PlainDate.compare(goodUntil, seenOn) < 0)
      throw invalid({ goodUntil: 'The last day must not be before the day it was seen' })
    if (isOwnSight(person, typed.seenBy))
      throw invalid({ seenBy: 'Enter who else saw it: nobody sees their own' })
    if (number && !NUMBERED.includes(kind)) throw invalid({ number: 'This check has no number to keep' })
    if (standsId && !typed.because)
      throw invalid({ because: 'This check is on the record. Enter why it is changed' })
    const [schoolId, by, id] = [call.school.id, personOf(actor), newId()]
    if (standsId)
      await db
        .updateTable('vetting.entry')
        .set({ replacedAt: now, replacedBy: by, replacedBecause: typed.because })
        .where('schoolId', '=', schoolId)
        .where('id', '=', standsId)
        .execute()
    await db
      .insertInto('vetting.entry')
      .values({
        ...{ schoolId, id, personId, kind, seenOn, ...seenByOf(typed.seenBy, adults) },
        numberSealed: number ? seal(SEALED_AS, id, number) : null,
        ...{ detail: typed.detail ?? '', goodUntil, recordedAt: now, recordedBy: by },
      })
      .execute()
    touched(id)
    announce<RecordChanged>({ name: 'vetting.changed', personId })
  },
})
