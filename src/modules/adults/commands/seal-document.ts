import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { dayOf } from '../../../platform/clock.ts'
import { POLICE_SAID } from '../../../platform/documents/document.ts'
import { newId } from '../../../words/ids.ts'
import { dayNeeded, needed, optional } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { findSeal } from '../queries/document-seal.ts'
import { personOf } from './write.ts'

const of = { concernId: z.uuid(), documentId: z.uuid() }

/** “This should not be here”: from this moment nobody opens it, whoever they are. Nothing is deleted. */
export const sealDocument = command({
  name: 'adults.seal-document',
  chain: 'adults',
  input: z.object({ ...of, why: optional(500) }),
  may: may.answer,
  async load(db, asked, { actor }) {
    // Of two who press at once the second finds it sealed, and commits to no reason that is kept nowhere.
    await sql`select pg_advisory_xact_lock(hashtextextended(${asked.documentId}, 0))`.execute(db)
    return findSeal(db, asked, actor)
  },
  async run({ db, commit }, { documentId, why }, { seal }) {
    if (seal) return
    const salt = commit(documentId, { why })
    await sql`select adults.seal_document(${documentId}, ${why}, ${salt})`.execute(db)
  },
})

/** What the police said of a document that was sealed. A later word stands over an earlier one. */
export const recordPoliceWord = command({
  name: 'adults.record-police-word',
  chain: 'adults',
  input: z.object({
    ...of,
    who: needed('Write who of the police said it', 200),
    force: needed('Write which police force', 200),
    theirReference: needed('Write their reference', 100),
    saidOn: dayNeeded('Enter the day on which they said it'),
    said: z.enum(POLICE_SAID, 'Select what they said'),
  }),
  may: may.answer,
  load: (db, asked, { actor }) => findSeal(db, asked, actor),
  async run({ db, call, now, actor, commit, touched }, { saidOn, ...word }, { seal, words, destroyed }) {
    if (!seal) throw conflict('Only of a document that is sealed is the police’s word recorded.')
    if (destroyed) throw conflict('It was destroyed already.')
    if (Temporal.PlainDate.compare(saidOn, dayOf(now)) > 0)
      throw invalid({ saidOn: 'Enter today or a day before' })
    const id = newId()
    const salt = commit(id, { ...word, saidOn: saidOn.toString() })
    await db
      .insertInto('adults.documentPoliceWord')
      .values({
        ...{ schoolId: call.school.id, id, n: words.length + 1, ...word, saidOn, salt },
        ...{ recordedAt: now, recordedBy: personOf(actor) },
      })
      .execute()
    touched(id)
  },
})
