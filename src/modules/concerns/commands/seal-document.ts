import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { dayOf } from '../../../platform/clock.ts'
import { POLICE_SAID } from '../../../platform/documents/document.ts'
import { newId } from '../../../words/ids.ts'
import { appointmentsNow } from '../../people/index.ts'
import { dayNeeded, needed, optional } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { findSeal } from '../queries/document-seal.ts'
import { personOf, tellThoseWhoMayKnow } from './follow-up-work.ts'
import { asLadder } from './write.ts'

const of = { concernId: z.uuid(), documentId: z.uuid() }

/** “This should not be here”: from this moment nobody opens it, whoever they are. Nothing is deleted. */
export const sealDocument = command({
  name: 'concerns.seal-document',
  chain: 'concerns',
  input: z.object({ ...of, why: optional(500) }),
  may: may.sealDocument,
  async load(db, asked, { actor, now }) {
    // Of two who press at once the second finds it sealed, and commits to no reason that is kept nowhere.
    await sql`select pg_advisory_xact_lock(hashtextextended(${asked.documentId}, 0))`.execute(db)
    return findSeal(db, asked, actor, now)
  },
  async run(work, { concernId, documentId, why }, { seal }) {
    const { db, call, actor, commit } = work
    if (seal) return
    const salt = commit(documentId, { why })
    await sql`select concerns.seal_document(${documentId}, ${why}, ${salt})`.execute(db)
    const held = await appointmentsNow(asLadder(call))
    const told = held
      .filter(one => may.dealWithSeal.who.includes(one.duty) && one.personId !== actor.personId)
      .map(({ personId }) => personId)
    await tellThoseWhoMayKnow(work, concernId, told)
  },
})

/** What the police said of a document that was sealed. A later word stands over an earlier one. */
export const recordPoliceWord = command({
  name: 'concerns.record-police-word',
  chain: 'concerns',
  input: z.object({
    ...of,
    who: needed('Write who of the police said it', 200),
    force: needed('Write which police force', 200),
    theirReference: needed('Write their reference', 100),
    saidOn: dayNeeded('Enter the day on which they said it'),
    said: z.enum(POLICE_SAID, 'Select what they said'),
  }),
  may: may.dealWithSeal,
  load: (db, asked, { actor, now }) => findSeal(db, asked, actor, now),
  async run({ db, call, now, actor, commit, touched }, { saidOn, ...word }, { seal, words, destroyed }) {
    if (!seal) throw conflict('Only of a document that is sealed is the police’s word recorded.')
    if (destroyed) throw conflict('It was destroyed already.')
    if (Temporal.PlainDate.compare(saidOn, dayOf(now)) > 0)
      throw invalid({ saidOn: 'Enter today or a day before' })
    const id = newId()
    const salt = commit(id, { ...word, saidOn: saidOn.toString() })
    await db
      .insertInto('concerns.documentPoliceWord')
      .values({
        ...{ schoolId: call.school.id, id, n: words.length + 1, ...word, saidOn, salt },
        ...{ recordedAt: now, recordedBy: personOf(actor) },
      })
      .execute()
    touched(id)
  },
})
