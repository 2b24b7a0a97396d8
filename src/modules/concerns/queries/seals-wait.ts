import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { sayAge } from '../../../platform/clock.ts'
import type { Need } from '../../../platform/module.ts'
import type { Id } from '../../../words/ids.ts'
import { waiting } from '../kit.ts'

type Found = {
  concernId: Id
  documentId: Id
  reference: string
  sealedAt: Temporal.Instant
  said: 'destroy' | null
}

/**
 * A document that should not be here, until the police's word is recorded; and where that word is to destroy it, until
 * somebody else than who recorded it has done so. For the lead, and for the headteacher, who learns no more of the record.
 */
export const sealsWait = waiting<Found>({
  name: 'concerns.seals-wait',
  may: { who: ['dsl', 'headteacher'] },
  rows: (_, { actor }) => sql`
    select s.concern_id, s.document_id, c.reference, s.sealed_at, w.said
      from concerns.document_seal s join concerns.concern c on c.id = s.concern_id
      left join lateral (select said, recorded_by from concerns.document_police_word
                          where document_id = s.document_id order by n desc limit 1) w on true
     where (w.said is null or w.said = 'destroy' and w.recorded_by <> ${actor.personId}::uuid)
       and not exists (select from concerns.document_destruction x where x.document_id = s.document_id)
     order by s.sealed_at, s.document_id limit 5`,
  times: { sealedAt: 'instant' },
  says: (found, { school, now }): Need[] =>
    found.map(({ concernId, documentId, reference, sealedAt, said }) => ({
      when: { state: 'late', words: said ? 'To do' : 'Now' } as const,
      title: said ? 'A sealed document is to be destroyed' : 'A document was sealed: it should not be here',
      says: said
        ? `In ${reference}. The police said so, and somebody else than who recorded it does it.`
        : `In ${reference}, ${sayAge(sealedAt, now)} ago. Ring the police, and record what they say.`,
      action: {
        text: said ? 'Destroy it' : 'See whom to ring',
        url: `${schoolPath(school)}/concerns/${concernId}/documents/${documentId}/seal`,
      },
    })),
})
