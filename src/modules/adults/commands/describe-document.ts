import { sql } from 'kysely'
import { z } from 'zod'
import { described, refuseWhatItShows } from '../../../platform/documents/document.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { isOfPictures } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { documentsStanding, shutOf } from '../queries/documents-gate.ts'
import { personOf } from './write.ts'

const SPEAKS =
  'What you typed may speak of a picture of a child, or of exploitation. If so it does not come in: begin that procedure. If not, say it in other words'

/** What a document shows, who made it and where the original is kept: said before there is a place for a file. */
export const describeDocument = command({
  name: 'adults.describe-document',
  chain: 'adults',
  input: z.object({ concernId: z.uuid(), ...described }),
  may: may.answer,
  async load(db, { concernId }, call) {
    // Held until the deed is done: a procedure that begins at the same moment comes before it or after it.
    await sql`select pg_advisory_xact_lock(hashtextextended(${concernId}, 0))`.execute(db)
    return documentsStanding(db, concernId, call)
  },
  async run({ db, call, now, actor, commit, touched }, said, standing) {
    const shut = shutOf(standing)
    // What was typed stays on the page, which says why.
    if (shut) throw invalid({ kind: shut.why })
    refuseWhatItShows(said)
    if (isOfPictures([said.name, said.madeBy, said.originalKept].join('\n'))) throw invalid({ name: SPEAKS })
    const id = newId()
    const { n } = await db
      .selectFrom('adults.document')
      .select(sql<number>`coalesce(max(n), 0)::int + 1`.as('n'))
      .where('concernId', '=', said.concernId)
      .executeTakeFirstOrThrow()
    await db
      .insertInto('adults.document')
      .values({
        ...{ schoolId: call.school.id, id, n, ...said, salt: commit(id, said) },
        ...{ describedAt: now, describedBy: personOf(actor) },
      })
      .execute()
    touched(id)
    return { documentId: id }
  },
})
