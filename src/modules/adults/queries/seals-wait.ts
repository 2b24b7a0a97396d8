import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { sayAge } from '../../../platform/clock.ts'
import type { Need } from '../../../platform/module.ts'
import type { Id } from '../../../words/ids.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'

type Found = {
  concernId: Id
  documentId: Id
  reference: string
  sealedAt: Temporal.Instant
  said: 'destroy' | null
}

/**
 * A document that should not be here, until the police's word is recorded; and where that word is to destroy it, until
 * somebody else than who recorded it has done so. For whoever answers for the record.
 */
export const sealsWait = waiting<Found>({
  name: 'adults.seals-wait',
  may: { who: may.answer.who },
  rows: (_, { actor }) => sql`
    select s.concern_id, s.document_id, c.reference, s.sealed_at, w.said
      from adults.document_seal s join adults.concern c on c.id = s.concern_id
      left join lateral (select said, recorded_by from adults.document_police_word
                          where document_id = s.document_id order by n desc limit 1) w on true
     where s.concern_id in (select adults.managed_by_me()) and (w.said is null or w.said = 'destroy' and w.recorded_by <> ${actor.personId}::uuid)
       and not exists (select from adults.document_destruction x where x.document_id = s.document_id)
     order by s.sealed_at, s.document_id limit 5`,
  times: { sealedAt: 'instant' },
  says: (found, { school, now }): Need[] =>
    found.map(({ concernId, documentId, reference, sealedAt, said }) => ({
      when: { state: 'late', words: said ? 'To do' : 'Now' } as const,
      title: said
        ? 'A sealed document is to be destroyed'
        : 'A document about an adult was sealed: it should not be here',
      says: said
        ? `In ${reference}. The police said so, and somebody else than who recorded it does it.`
        : `In ${reference}, ${sayAge(sealedAt, now)} ago. Ring the police, and record what they say.`,
      action: {
        text: said ? 'Destroy it' : 'See whom to ring',
        url: `${schoolPath(school)}/concerns-about-adults/${concernId}/documents/${documentId}/seal`,
      },
    })),
})
