import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import type { ConsentsChanged } from '../events.ts'
import { words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { ANSWERS } from '../purposes.ts'
import { childConsents } from '../queries/child-consents.ts'
import { openTakeDowns } from './take-down.ts'

/** Two who disagreed have settled it between them; until then the no stood, and it stands until one answers again. */
export const settleAnswers = command({
  name: 'consents.settle-answers',
  input: z.object({
    personId: z.uuid(),
    purpose: z.string('Select what they settled').min(1, 'Select what they settled').max(60),
    settled: z.enum(ANSWERS, 'Select what they settled on'),
    says: words('Write what they told you, and when', 1_000),
  }),
  may: may.keepAnswers,
  load: (db, { personId }, call) => childConsents.read(db, { personId }, call),
  async run(work, { personId, purpose, settled, says }, { standing }) {
    const { db, call, now, actor, touched, announce } = work
    if (!standing.some(one => one.purpose === purpose && one.disagree))
      throw conflict('Nobody disagrees about this any more.')
    await db
      .updateTable('consents.settlement')
      .set({ replacedAt: now })
      .where('personId', '=', personId)
      .where('purpose', '=', purpose)
      .where('replacedAt', 'is', null)
      .execute()
    const id = newId()
    await db
      .insertInto('consents.settlement')
      .values({
        ...{ schoolId: call.school.id, id, personId, purpose, answer: settled, says },
        ...{ settledAt: now, settledBy: actor.personId },
      })
      .execute()
    touched(id)
    await openTakeDowns(work, personId)
    announce<ConsentsChanged>({ name: 'consents.changed', personId })
  },
})
