-- What became of an order that a court can make for a child’s protection: applied for, granted or refused, each with its
-- day and by whom. Never changed; what follows is the next row.
create table concerns.protection_order (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  referral_id uuid not null,
  -- as the policy names it
  name text not null check (name <> ''),
  state text not null check (state in ('applied', 'granted', 'refused')),
  -- who applied for it, or who granted or refused it
  who text not null check (who <> ''),
  happened_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, referral_id) references concerns.referral (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create index protection_order_of_concern on concerns.protection_order (school_id, concern_id, recorded_at);

-- From here on only whoever is lead or deputy reads the record. A row that lifts one ends it, with why.
create table concerns.restriction (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  lifts uuid,
  because text not null check (because <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, lifts) references concerns.restriction (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create unique index restriction_lifted_once on concerns.restriction (school_id, lifts) where lifts is not null;
create index restriction_of_concern on concerns.restriction (school_id, concern_id);

call platform.wall('concerns.protection_order');
call platform.wall('concerns.restriction');
create policy not_barred on concerns.protection_order as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.restriction as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
grant select, insert on concerns.protection_order, concerns.restriction to watchword_app;

-- Of which records no more is given to anybody else.
create view concerns.restricted with (security_invoker = true) as
  select r.school_id, r.concern_id from concerns.restriction r
   where r.lifts is null
     and not exists (select from concerns.restriction l where l.school_id = r.school_id and l.lifts = r.id);
grant select on concerns.restricted to watchword_app;

-- Nobody is asked to read one, nor given words of it. Whom the ladder reaches because no lead is left is not asked by anybody.
create policy not_while_restricted on concerns.reader as restrictive for insert
  with check (granted_by is null or concern_id not in (select r.concern_id from concerns.restricted r));
create policy not_while_restricted on concerns.given_extract as restrictive for insert
  with check (concern_id not in (select r.concern_id from concerns.restricted r));

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
  union all select school_id, concern_id, recorded_at, words from concerns.support_line
  union all select school_id, concern_id, recorded_at, platform.joined(name, who) from concerns.protection_order
  union all select school_id, concern_id, recorded_at, because from concerns.restriction;

create index protection_order_words on concerns.protection_order
  using gin (school_id, platform.searchable(platform.joined(name, who)));
create index restriction_words on concerns.restriction using gin (school_id, platform.searchable(because));
grant select on concerns.protection_order, concerns.restriction to watchword_searcher;
