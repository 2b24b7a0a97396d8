import { sql } from 'kysely'
import { type Branch, kindOf } from './file-branch.ts'

const isSealed = sql`exists (select from concerns.document_seal z where z.document_id = d.id)`

/** Documents, what colleagues were given of a record, and who leads it. */
export const sinceBranches = (): Branch[] => [
  {
    ...{ kind: kindOf('document'), id: sql`d.id`, at: sql`d.described_at`, by: sql`d.described_by` },
    raw: sql`jsonb_build_object('name', d.name, 'kind', d.kind, 'madeBy', d.made_by, 'madeWhen', d.made_when,
      'originalKept', d.original_kept, 'addedAt', f.added_at, 'bytes', f.bytes,
      'isWithdrawn', exists (select from concerns.document_withdrawal w where w.document_id = d.id))`,
    from: sql`join concerns.document d on d.concern_id = t.id and not ${isSealed}
      left join concerns.document_file f on f.document_id = d.id`,
  },
  {
    ...{ kind: kindOf('document-withdrawn'), id: sql`d.id || '.withdrawn'` },
    ...{ at: sql`w.withdrawn_at`, by: sql`w.withdrawn_by` },
    raw: sql`jsonb_build_object('name', d.name, 'why', w.why)`,
    from: sql`join concerns.document d on d.concern_id = t.id and not ${isSealed}
      join concerns.document_withdrawal w on w.document_id = d.id`,
  },
  {
    // Nothing that was ever typed about it.
    ...{ kind: kindOf('document-sealed'), id: sql`z.document_id || '.sealed'`, at: sql`z.sealed_at` },
    ...{ by: sql`null`, raw: sql`'{}'` },
    from: sql`join concerns.document_seal z on z.concern_id = t.id`,
  },
  {
    ...{
      kind: kindOf('document-question'),
      id: sql`q.id`,
      at: sql`q.answered_at`,
      by: sql`q.answered_by`,
    },
    raw: sql`jsonb_build_object('why', q.why)`,
    from: sql`join concerns.document_question q on q.concern_id = t.id`,
  },
  {
    ...{ kind: kindOf('extract'), id: sql`x.id`, at: sql`x.shared_at`, by: sql`x.shared_by` },
    stands: [sql`x.recipient_id`],
    raw: sql`jsonb_build_object('personId', x.recipient_id, 'words', x.words, 'because', x.because, 'endsAt', x.ends_at,
      'endedAt', x.ended_at, 'readAt', (select min(r.read_at) from concerns.extract_reading r where r.extract_id = x.id))`,
    from: sql`join concerns.given_extract x on x.concern_id = t.id`,
  },
  {
    ...{ kind: kindOf('elsewhere'), id: sql`x.id`, at: sql`x.recorded_at`, by: sql`x.recorded_by` },
    happenedAt: sql`x.happened_at`,
    raw: sql`jsonb_build_object('what', x.kind, 'place', x.place, 'words', x.words, 'reference', x.reference,
      'late', x.late_because)`,
    from: sql`join concerns.elsewhere x on x.concern_id = t.id`,
  },
  {
    ...{ kind: kindOf('order'), id: sql`o.id`, at: sql`o.recorded_at`, by: sql`o.recorded_by` },
    happenedOn: sql`o.happened_on`,
    raw: sql`jsonb_build_object('name', o.name, 'state', o.state, 'who', o.who)`,
    from: sql`join concerns.protection_order o on o.concern_id = t.id`,
  },
  {
    ...{ kind: kindOf('restricted'), id: sql`x.id`, at: sql`x.recorded_at`, by: sql`x.recorded_by` },
    raw: sql`jsonb_build_object('isLifted', x.lifts is not null, 'because', x.because)`,
    from: sql`join concerns.restriction x on x.concern_id = t.id`,
  },
  {
    ...{ kind: kindOf('led'), id: sql`l.id`, at: sql`l.handed_at`, by: sql`l.handed_by` },
    stands: [sql`l.person_id`],
    raw: sql`jsonb_build_object('personId', l.person_id, 'because', l.because)`,
    from: sql`join concerns.lead_hand l on l.concern_id = t.id`,
  },
]
