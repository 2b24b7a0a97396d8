-- The help that one child is given because of a concern: who is there for them, with what, when they meet first, and when
-- somebody looks whether it helps. Never changed; what became of it follows line by line.
create table concerns.support_plan (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  child_id uuid not null,
  adult_id uuid not null,
  help text not null check (help <> ''),
  first_meeting_on date not null,
  review_on date not null,
  made_at timestamptz not null,
  made_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, child_id) references people.person (school_id, id),
  foreign key (school_id, adult_id) references people.person (school_id, id),
  foreign key (school_id, made_by) references people.person (school_id, id)
);
create index support_plan_of_concern on concerns.support_plan (school_id, concern_id, made_at);
create index support_plan_of_adult on concerns.support_plan (school_id, adult_id);

create table concerns.support_line (
  school_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  concern_id uuid not null,
  kind text not null check (kind in ('kept', 'missed', 'reviewed')),
  happened_on date not null,
  words text not null check (words <> ''),
  -- of a meeting: when they meet again
  next_meeting_on date check (kind <> 'reviewed' or next_meeting_on is null),
  check (kind <> 'missed' or next_meeting_on is not null),
  -- of a review: how it stands, and when it is looked at again; no day, where the support ends with it
  verdict text check (verdict in ('improved', 'unchanged', 'worse')),
  check ((kind = 'reviewed') = (verdict is not null)),
  review_on date check (kind = 'reviewed' or review_on is null),
  check (verdict is distinct from 'worse' or review_on is not null),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, plan_id) references concerns.support_plan (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create index support_line_of_plan on concerns.support_line (school_id, plan_id, recorded_at);
create index support_line_of_concern on concerns.support_line (school_id, concern_id);

call platform.wall('concerns.support_plan');
call platform.wall('concerns.support_line');

-- The second wall.
create policy not_barred on concerns.support_plan as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.support_line as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);

grant select, insert on concerns.support_plan, concerns.support_line to watchword_app;

-- Searched as well.
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
    from concerns.elsewhere
  union all select school_id, concern_id, made_at, help from concerns.support_plan
  union all select school_id, concern_id, recorded_at, words from concerns.support_line;

create index support_plan_words on concerns.support_plan using gin (school_id, platform.searchable(help));
create index support_line_words on concerns.support_line using gin (school_id, platform.searchable(words));
grant select on concerns.support_plan, concerns.support_line to watchword_searcher;
