-- Searched as well: what was written of a document (never what its file holds), what was shared of a record, and what
-- was concluded of several records at once.
create or replace view concerns.said with (security_invoker = true) as
  select school_id, id as concern_id, reported_at as said_at,
         platform.joined(about, saw, said, others_said, thought, happened, platform.words_in(more)) as words
    from concerns.concern
  union all select school_id, concern_id, added_at, words from concerns.addition
  union all select school_id, concern_id, decided_at, platform.joined(reasons, not_referred_because, consulted,
         parents_not_told_because, other_risk, platform.words_in(told), platform.words_in(triage)) from concerns.decision
  union all select school_id, concern_id, given_at, what from concerns.action
  union all select school_id, concern_id, ended_at, platform.joined(words, outcome) from concerns.action_end
  union all select school_id, concern_id, drafted_at, platform.joined(other, draft) from concerns.referral
  union all select school_id, concern_id, recorded_at,
         platform.joined(who, words, their_reference, next_step, outcome) from concerns.referral_step
  union all select school_id, concern_id, recorded_at,
         platform.joined(agency, who, said, advice, their_reference, spoken_by, purpose, although) from concerns.contact
  union all select school_id, concern_id, recorded_at,
         platform.joined(shared_with, what, why, without_because, although) from concerns.sharing
  union all select school_id, concern_id, recorded_at,
         platform.joined(sanction, because, outside_because, effect, circumstances) from concerns.sanction
  union all select school_id, concern_id, recorded_at, platform.joined(told_name, told_by, words)
    from concerns.sanction_step
  union all select school_id, concern_id, recorded_at, platform.joined(people, worked, lessons) from concerns.debrief
  union all select school_id, concern_id, recorded_at, platform.joined(platform.words_in(answers), why)
    from concerns.procedure_entry
  union all select school_id, concern_id, begun_at, platform.joined(device, owner, why, taken_by, place)
    from concerns.device_search
  union all select school_id, concern_id, recorded_at, platform.words_in(answers) from concerns.device_search_entry
  union all select school_id, concern_id, answered_at, why from concerns.check_answer where why is not null
  union all select school_id, concern_id, left_at, why from concerns.sign_left
  union all select school_id, concern_id, described_at, platform.joined(name, made_by, made_when, original_kept)
    from concerns.document
  union all select school_id, concern_id, withdrawn_at, why from concerns.document_withdrawal
  union all select school_id, concern_id, answered_at, why from concerns.document_question
  union all select school_id, concern_id, sealed_at, why from concerns.document_seal where why is not null
  union all select school_id, concern_id, recorded_at, platform.joined(who, force, their_reference)
    from concerns.document_police_word
  union all select school_id, concern_id, shared_at, words from concerns.extract;

-- Words that are of several records at once. Whoever is kept from one of them is kept from the words.
create view concerns.said_of_several with (security_invoker = true) as
  select school_id, concern_ids, reviewed_at as said_at, words from concerns.pattern_review;

create index document_words on concerns.document using gin (school_id, platform.searchable(
  platform.joined(name, made_by, made_when, original_kept)));
create index document_withdrawal_words on concerns.document_withdrawal using gin (school_id, platform.searchable(why));
create index document_question_words on concerns.document_question using gin (school_id, platform.searchable(why));
create index document_seal_words on concerns.document_seal using gin (school_id, platform.searchable(why))
  where why is not null;
create index document_police_word_words on concerns.document_police_word using gin (school_id, platform.searchable(
  platform.joined(who, force, their_reference)));
create index extract_words on concerns.extract using gin (school_id, platform.searchable(words));
create index pattern_review_words on concerns.pattern_review using gin (school_id, platform.searchable(words));

grant select on concerns.document, concerns.document_withdrawal, concerns.document_question, concerns.document_seal,
  concerns.document_police_word, concerns.extract, concerns.pattern_review, concerns.said_of_several
  to watchword_searcher;
grant select on concerns.said_of_several to watchword_app;

-- As it was, but for what is of several records, and three things that cost most of its time. Each table is asked within
-- a query of its own, so that no text is put together only to be passed on; a spelling is compared only in a record that
-- has not got the word itself; and where so many have it, none is.
create or replace function concerns.found(asked text[], near text[], children uuid[], child_words int[])
  returns setof uuid
  language sql stable security definer set search_path = '' set pg_trgm.word_similarity_threshold = 0.3
  as $$
  with barred as materialized (
    select b.concern_id from concerns.barred b
     where b.school_id = platform.current_school() and b.person_id = platform.current_person()),
  word as materialized (
    select w.n, w.near, platform.any_of(w.alike) as query
      from unnest(asked, near) with ordinality as w (alike, near, n)),
  told as materialized (
    select w.n, t.concern_id from word w cross join lateral (
      select s.concern_id from concerns.said s
       where s.school_id = platform.current_school() and platform.searchable(s.words) @@ w.query offset 0) t
    union all
    select w.n, unnest(t.concern_ids) from word w cross join lateral (
      select s.concern_ids from concerns.said_of_several s
       where s.school_id = platform.current_school() and platform.searchable(s.words) @@ w.query offset 0) t
     where not t.concern_ids && array(select concern_id from barred)),
  hit as (
    select n, concern_id from told
    union all
    select w.n, c.id
      from (select * from word where near <> '' and query is not null
               and (select count(*) from told t where t.n = word.n) < 1000 offset 0) w
      cross join lateral (
        select c.id, c.about from concerns.concern c
         where c.school_id = platform.current_school() and w.near operator(platform.<%) lower(c.about) offset 0) c
     where not exists (select from told t where t.n = w.n and t.concern_id = c.id)
       and exists (select from string_to_table(translate(lower(c.about), ',.;:()/-', '        '), ' ') as one
                    where abs(length(one) - length(w.near)) <= 2 and octet_length(one) < 200
                      and platform.levenshtein_less_equal(w.near, one, 2)
                          <= case when length(w.near) > 5 then 2 else 1 end)
    union all
    select k.n, c.concern_id from unnest(children, child_words) as k (child_id, n), concerns.child c
     where c.school_id = platform.current_school() and c.person_id = k.child_id and c.ended_at is null)
  select h.concern_id from hit h
   where not exists (select from barred b where b.concern_id = h.concern_id)
     -- "the" is asked of nobody, unless nothing else was typed
     and (h.n in (select n from word where query is not null) or not exists (select from word where query is not null))
   group by h.concern_id
  having count(distinct h.n) = greatest(1, (select count(*) from word where query is not null))
$$;
