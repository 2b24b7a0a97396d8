import { sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import { KEPT_BACK } from '../particulars.ts'
import { type Branch, kindOf } from './file-branch.ts'

const account = (kind: 'seen' | 'said' | 'told' | 'thought', column: string): Branch => ({
  kind: kindOf(kind),
  ...{ id: sql`t.id || ${`.${kind}`}`, at: sql`t.written_at`, happenedOn: sql`t.more ->> 'happenedOn'` },
  ...{ by: sql`t.reporter_id`, byName: sql`t.signed_as` },
  raw: sql`jsonb_build_object('words', ${sql.ref(`t.${column}`)})`,
  from: sql`where ${sql.ref(`t.${column}`)} <> ''`,
})

/** What was written about the child, and what was said of that afterwards. */
export const writtenBranches = (personId: Id, withKept: boolean): Branch[] => [
  {
    ...{ kind: kindOf('reported'), id: sql`t.id`, at: sql`t.reported_at` },
    happenedOn: sql`t.more ->> 'happenedOn'`,
    ...{ by: sql`t.reporter_id`, byName: sql`t.signed_as` },
    raw: sql`jsonb_build_object('about', t.about, 'source', t.source, 'happened', t.happened, 'more', t.more,
      'marks', t.marks, 'form', t.form, 'rightNow', t.right_now, 'signedAs', t.signed_as,
      'position', t.signed_position, 'contact', t.reporter_contact, 'writtenAt', t.written_at, 'raised', to_jsonb(t.raised))`,
    from: sql``,
  },
  account('seen', 'saw'),
  account('said', 'said'),
  account('told', 'others_said'),
  account('thought', 'thought'),
  {
    ...{ kind: kindOf('part'), id: sql`k.id`, at: sql`k.added_at`, by: sql`k.added_by` },
    isReplaced: sql`k.ended_at is not null`,
    raw: sql`jsonb_build_object('part', k.part, 'filed', k.filed, 'endedAt', k.ended_at, 'particulars', (
      select jsonb_agg(jsonb_build_object('field', f.field, 'said', f.said) order by f.field, f.source)
        from concerns.child_particular f where f.concern_id = t.id and f.person_id = k.person_id and f.said is not null
         and (${withKept} or f.field <> all(${[...KEPT_BACK]}::text[]))))`,
    from: sql`join concerns.child k on k.concern_id = t.id and k.person_id = ${personId}::uuid`,
  },
  {
    kind: sql`case when a.completes is not null then 'completed' when a.kind = 'by-reporter' then 'added'
      when a.kind = 'note' then 'noted' else a.kind end`,
    ...{ id: sql`a.id`, at: sql`a.added_at`, happenedOn: sql`a.happened_on`, by: sql`a.added_by` },
    raw: sql`jsonb_build_object('words', a.words, 'completes', a.completes)`,
    from: sql`join concerns.addition a on a.concern_id = t.id`,
  },
  {
    ...{ kind: kindOf('read'), id: sql`t.id || '.read.' || r.person_id`, at: sql`r.read_at` },
    ...{ by: sql`r.person_id`, raw: sql`jsonb_build_object('duty', r.duty)` },
    from: sql`join concerns.reading r on r.concern_id = t.id`,
  },
  {
    ...{ kind: kindOf('let-read'), id: sql`g.id`, at: sql`g.granted_at`, by: sql`g.granted_by` },
    stands: [sql`g.person_id`],
    raw: sql`jsonb_build_object('personId', g.person_id, 'because', g.because, 'endsAt', g.ends_at, 'endedAt', g.ended_at)`,
    from: sql`join concerns.reader g on g.concern_id = t.id`,
  },
  {
    ...{ kind: kindOf('checked'), id: sql`l.id`, at: sql`l.answered_at`, by: sql`l.answered_by` },
    raw: sql`jsonb_build_object('line', l.line, 'isMet', l.is_met, 'why', l.why)`,
    from: sql`join concerns.check_answer l on l.concern_id = t.id`,
  },
  {
    ...{ kind: kindOf('sign'), id: sql`s.id`, at: sql`s.marked_at`, by: sql`s.marked_by` },
    raw: sql`jsonb_build_object('name', s.name, 'asks', s.asks)`,
    from: sql`join concerns.sign s on s.concern_id = t.id`,
  },
  {
    ...{
      kind: kindOf('sign-left'),
      id: sql`f.sign_id || '.' || f.agency`,
      at: sql`f.left_at`,
      by: sql`f.left_by`,
    },
    raw: sql`jsonb_build_object('agency', f.agency, 'why', f.why)`,
    from: sql`join concerns.sign_left f on f.concern_id = t.id`,
  },
]
