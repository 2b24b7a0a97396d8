import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { findSeal } from '../queries/document-seal.ts'

/**
 * The second of two: on the recorded word of the police the one key of the file is emptied, by a function of the database
 * that looks at everything again. Nobody opens it after that, and no copy does.
 */
export const destroyDocument = command({
  name: 'adults.destroy-document',
  chain: 'adults',
  input: z.object({
    ...{ concernId: z.uuid(), documentId: z.uuid() },
    understood: z.string().default(''),
  }),
  may: may.answer,
  load: (db, asked, { actor }) => findSeal(db, asked, actor),
  async run({ db, call, actor }, { documentId, understood }, { words, destroyed }) {
    const word = words.at(-1)
    if (destroyed) throw conflict('It was destroyed already.')
    if (word?.said !== 'destroy')
      throw conflict('Nothing is destroyed before the police have said so, and that is recorded here.')
    if (word.byMe)
      throw conflict(
        'You recorded what the police said. Somebody else destroys it: somebody else who answers for this record.',
      )
    if (understood !== 'yes') throw invalid({ understood: 'Tick that you understand' })
    await sql`select adults.destroy_document(${documentId}, ${actor.accountId}, ${call.requestId})`.execute(
      db,
    )
  },
})
