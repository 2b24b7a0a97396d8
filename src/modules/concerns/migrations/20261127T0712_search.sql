-- What stands in the records in somebody's words, each row of each table with all its words: what is searched, and
-- nothing else is. Never what a file holds.
create view concerns.said with (security_invoker = true) as
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
  union all select school_id, concern_id, left_at, why from concerns.sign_left;

-- The same words, in the same order: an index of an expression is used where the expression is the same.
create index concern_words on concerns.concern using gin (school_id, platform.searchable(
  platform.joined(about, saw, said, others_said, thought, happened, platform.words_in(more))));
create index addition_words on concerns.addition using gin (school_id, platform.searchable(words));
create index decision_words on concerns.decision using gin (school_id, platform.searchable(
  platform.joined(reasons, not_referred_because, consulted, parents_not_told_because, other_risk,
    platform.words_in(told), platform.words_in(triage))));
create index action_words on concerns.action using gin (school_id, platform.searchable(what));
create index action_end_words on concerns.action_end
  using gin (school_id, platform.searchable(platform.joined(words, outcome)));
create index referral_words on concerns.referral
  using gin (school_id, platform.searchable(platform.joined(other, draft)));
create index referral_step_words on concerns.referral_step using gin (school_id, platform.searchable(
  platform.joined(who, words, their_reference, next_step, outcome)));
create index contact_words on concerns.contact using gin (school_id, platform.searchable(
  platform.joined(agency, who, said, advice, their_reference, spoken_by, purpose, although)));
create index sharing_words on concerns.sharing using gin (school_id, platform.searchable(
  platform.joined(shared_with, what, why, without_because, although)));
create index sanction_words on concerns.sanction using gin (school_id, platform.searchable(
  platform.joined(sanction, because, outside_because, effect, circumstances)));
create index sanction_step_words on concerns.sanction_step using gin (school_id, platform.searchable(
  platform.joined(told_name, told_by, words)));
create index debrief_words on concerns.debrief using gin (school_id, platform.searchable(
  platform.joined(people, worked, lessons)));
create index procedure_entry_words on concerns.procedure_entry using gin (school_id, platform.searchable(
  platform.joined(platform.words_in(answers), why)));
create index device_search_words on concerns.device_search using gin (school_id, platform.searchable(
  platform.joined(device, owner, why, taken_by, place)));
create index device_search_entry_words on concerns.device_search_entry
  using gin (school_id, platform.searchable(platform.words_in(answers)));
create index check_answer_words on concerns.check_answer using gin (school_id, platform.searchable(why))
  where why is not null;
create index sign_left_words on concerns.sign_left using gin (school_id, platform.searchable(why));
-- Whom it is about, however it was spelt.
create index concern_about on concerns.concern using gin (school_id, people.folded(about) platform.gin_trgm_ops);

-- Records of this school in which all that was typed stands, in one row or in several: each word itself (`asked`: with
-- what it may stand for), or spelt nearly so where it says whom it is about (`near`), or a child of that name who
-- stands in it (`children`, each for the word of the same place in `child_words`). Ids, and never of a record that
-- whoever asks is kept from. A comparison of texts is not leakproof, so that behind a wall no index of words is used:
-- the walls are asked for here instead, and whoever asks reads the rows behind them.
create function concerns.found(asked text[], near text[], children uuid[], child_words int[]) returns setof uuid
  language sql stable security definer set search_path = '' set pg_trgm.word_similarity_threshold = 0.3
  as $$
  with word as materialized (
    select w.n, w.near, platform.any_of(w.alike) as query
      from unnest(asked, near) with ordinality as w (alike, near, n)),
  hit as (
    select w.n, s.concern_id from word w, concerns.said s
     where s.school_id = platform.current_school() and platform.searchable(s.words) @@ w.query
    union all
    select w.n, c.id from word w, concerns.concern c
     where c.school_id = platform.current_school() and w.near operator(platform.<%) people.folded(c.about)
       and exists (select from string_to_table(people.folded(c.about), ' ') as written
                    where platform.is_nearly(w.near, written))
    union all
    select k.n, c.concern_id from unnest(children, child_words) as k (child_id, n), concerns.child c
     where c.school_id = platform.current_school() and c.person_id = k.child_id and c.ended_at is null)
  select h.concern_id from hit h
   where not exists (select from concerns.barred b where b.school_id = platform.current_school()
            and b.person_id = platform.current_person() and b.concern_id = h.concern_id)
     -- "the" is asked of nobody, unless nothing else was typed
     and (h.n in (select n from word where query is not null) or not exists (select from word where query is not null))
   group by h.concern_id
  having count(distinct h.n) = greatest(1, (select count(*) from word where query is not null))
$$;
revoke all on function concerns.found(text[], text[], uuid[], int[]) from public;
grant execute on function concerns.found(text[], text[], uuid[], int[]) to watchword_app;
grant usage on schema concerns to watchword_searcher;
grant select on concerns.said, concerns.concern, concerns.addition, concerns.decision, concerns.action,
  concerns.action_end, concerns.referral, concerns.referral_step, concerns.contact, concerns.sharing, concerns.sanction,
  concerns.sanction_step, concerns.debrief, concerns.procedure_entry, concerns.device_search,
  concerns.device_search_entry, concerns.check_answer, concerns.sign_left, concerns.child, concerns.barred
  to watchword_searcher;
grant select on concerns.said to watchword_app;
-- To be given a function, a role must be able to make one there, for that moment.
grant create on schema concerns to watchword_searcher;
alter function concerns.found(text[], text[], uuid[], int[]) owner to watchword_searcher;
revoke create on schema concerns from watchword_searcher;
