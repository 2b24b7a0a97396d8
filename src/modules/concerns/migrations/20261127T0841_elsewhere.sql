-- Where else a concern stands or stood: in what it began before somebody wrote it here, under which reference another
-- system keeps it, and that an entry for that system was taken. What is said later stands beneath; none is changed.
create table concerns.elsewhere (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  kind text not null check (kind in ('began', 'kept', 'exported')),
  -- how it began, or the name of the other system
  place text not null check (place <> ''),
  -- what the first source was, or why the entry was taken
  words text,
  reference text,
  late_because text,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id),
  check (kind = 'began' or reference <> ''),
  check (kind = 'kept' or words <> '')
);
create index elsewhere_of_concern on concerns.elsewhere (school_id, concern_id, recorded_at);
call platform.wall('concerns.elsewhere');
-- The second wall.
create policy not_barred on concerns.elsewhere as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
grant select, insert on concerns.elsewhere to watchword_app;

-- Searched as well.
create index elsewhere_words on concerns.elsewhere using gin (school_id, platform.searchable(
  platform.joined(place, words, reference, late_because)));
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
  union all select school_id, concern_id, shared_at, words from concerns.given_extract
  union all select school_id, concern_id, recorded_at, platform.joined(place, words, reference, late_because)
    from concerns.elsewhere;
grant select on concerns.elsewhere to watchword_searcher;
