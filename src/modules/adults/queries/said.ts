import { type RawBuilder, sql } from 'kysely'

/** All that is written in these records, a row a text: what a search looks through, and what is asked before a file comes in. */
export const saidIn = (ids: RawBuilder<unknown>) => sql`
  select r.id as concern_id, r.reported_at as said_at, platform.joined(r.about, r.about_child, r.for_child, r.saw, r.said,
         r.others_said, r.thought, r.happened) as words from adults.concern r where r.id in (${ids})
  union all select concern_id, added_at, words from adults.addition where concern_id in (${ids})
  union all select concern_id, decided_at, platform.joined(reasons, consulted) from adults.decision
             where concern_id in (${ids})
  union all select concern_id, recorded_at, platform.joined(agreed_by, said) from adults.telling
             where concern_id in (${ids})
  union all select concern_id, named_at, platform.joined(title, line, place) from adults.rule_broken
             where concern_id in (${ids})
  union all select concern_id, recorded_at, platform.joined(platform.words_in(answers), why) from adults.procedure_entry
             where concern_id in (${ids})
  union all select concern_id, described_at, platform.joined(name, made_by, made_when, original_kept) from adults.document
             where concern_id in (${ids})
  union all select concern_id, withdrawn_at, why from adults.document_withdrawal where concern_id in (${ids})
  union all select concern_id, answered_at, why from adults.document_question where concern_id in (${ids})
  union all select concern_id, sealed_at, why from adults.document_seal where why is not null and concern_id in (${ids})
  union all select concern_id, recorded_at, platform.joined(who, force, their_reference) from adults.document_police_word
             where concern_id in (${ids})`
