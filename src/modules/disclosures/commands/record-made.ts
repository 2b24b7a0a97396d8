import { hash } from 'node:crypto'
import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { requestToChange } from '../queries/request.ts'
import { personOf } from './person-of.ts'

/** That one PDF was made and taken away, and by what it is known: it is not kept. */
export const recordMade = command({
  name: 'disclosures.record-made',
  chain: 'concerns',
  input: z.object({
    requestId: z.uuid(),
    answerId: z.uuid(),
    entries: z.int(),
    pdf: z.instanceof(Uint8Array),
  }),
  may: may.answer,
  load: (db, { requestId }) => requestToChange(db, requestId),
  async run({ db, call, now, actor, touched }, { requestId, answerId, entries, pdf }, { answer }) {
    if (answer?.answerId !== answerId || !answer.review?.agrees)
      throw conflict('Another lead agrees to it first')
    const id = newId()
    await db
      .insertInto('disclosures.made')
      .values({
        ...{ schoolId: call.school.id, id, answerId, sha256: hash('sha256', pdf, 'buffer'), entries },
        ...{ madeAt: now, madeBy: personOf(actor) },
      })
      .execute()
    touched(requestId, answerId, id)
  },
})
