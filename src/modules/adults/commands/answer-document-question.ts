import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { words } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { documentsStanding, shutOf } from '../queries/documents-gate.ts'
import { personOf } from './write.ts'

/**
 * The words of a record, or another record of the child, say that it may be of a kind into which nothing comes. Whoever answers
 * for it writes that it is none, and why. What is written afterwards asks anew.
 */
export const answerDocumentQuestion = command({
  name: 'adults.answer-document-question',
  chain: 'adults',
  input: z.object({
    concernId: z.uuid(),
    whyNot: words(1_000),
  }),
  may: may.answer,
  load: (db, { concernId }, call) => documentsStanding(db, concernId, call),
  async run({ db, call, now, actor, commit, touched }, { concernId, whyNot: why }, standing) {
    if (!shutOf(standing)?.isAsked) throw conflict('Nothing is asked about this record.')
    if (!why)
      throw invalid({ whyNot: 'Write why it is neither about a picture of a child nor about exploitation' })
    const id = newId()
    await db
      .insertInto('adults.documentQuestion')
      .values({
        ...{ schoolId: call.school.id, id, concernId, why, salt: commit(id, { why }) },
        ...{ answeredAt: now, answeredBy: personOf(actor) },
      })
      .execute()
    touched(id)
  },
})
