import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { dayNeeded, needed } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { readableConcern } from '../queries/standing.ts'
import { personOf } from './follow-up-work.ts'

/** Those who dealt with it look back: what worked, and what the school learns from it. */
export const recordDebrief = command({
  name: 'concerns.record-debrief',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    heldOn: dayNeeded('Enter the day on which you looked back'),
    people: needed('Write who was there', 1_000),
    worked: needed('Write what worked, and what did not', 5_000),
    lessons: needed('Write what the school learns from it, or that there is nothing to learn', 5_000),
  }),
  may: may.deal,
  load: (db, { concernId }, { actor, now }) => readableConcern(db, concernId, actor, now),
  async run({ db, call, now, actor, commit, touched }, { heldOn, ...said }) {
    if (Temporal.PlainDate.compare(heldOn, dayOf(now)) > 0)
      throw invalid({ heldOn: 'Enter today or a day before' })
    const id = newId()
    const salt = commit(id, { ...said, heldOn: heldOn.toString() })
    await db
      .insertInto('concerns.debrief')
      .values({
        ...{ schoolId: call.school.id, id, ...said, heldOn, salt },
        ...{ recordedAt: now, recordedBy: personOf(actor) },
      })
      .execute()
    touched(id)
    return { debriefId: id }
  },
})
