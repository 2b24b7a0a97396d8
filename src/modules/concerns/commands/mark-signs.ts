import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { signsInForce } from '../queries/signs.ts'
import { readableConcern } from '../queries/standing.ts'
import { personOf } from './follow-up-work.ts'

/** The lead marks what is serious about it. Whom the policy has contacted then stands on the record, as it was that day. */
export const markSigns = command({
  name: 'concerns.mark-signs',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), signs: z.array(z.string().max(80)).max(50) }),
  may: may.deal,
  load: (db, { concernId }, { actor, now }) => readableConcern(db, concernId, actor, now),
  async run(work, { concernId, signs }) {
    const { db, call, now, actor } = work
    const inForce = await signsInForce(call)
    const marked = [...inForce].filter(([name]) => signs.includes(name))
    if (!marked.length) throw invalid({ signs: 'Select what applies' })
    for (const [name, asks] of marked) {
      const id = newId()
      const salt = work.commit(id, { concernId, name, asks })
      await db
        .insertInto('concerns.sign')
        .values({
          ...{ schoolId: call.school.id, id, concernId, name, asks: JSON.stringify(asks), salt },
          ...{ markedAt: now, markedBy: personOf(actor) },
        })
        .onConflict(already => already.doNothing())
        .execute()
      work.touched(id)
    }
  },
})
