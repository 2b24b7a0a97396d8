create schema adults;
grant usage on schema adults to watchword_app;

-- How an adult who works, volunteers or visits here behaved: allegations and low-level concerns (KCSIE, Part four).
-- Nothing here points at the register of concerns about children but child_link, and nothing there points here.
create table adults.concern (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  reference text not null check (reference ~ '^A-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$'),
  source text not null check (source in ('staff', 'parent', 'visitor', 'pupil')),
  -- the adult, and any child, as the writer would point them out
  about text not null,
  about_child text not null,
  saw text not null,
  said text not null,
  others_said text not null,
  thought text not null,
  happened text not null,
  right_now text not null check (right_now in ('danger', 'told', 'not-told', 'not-asked')),
  -- a writer who was not sure is answered as if it were about an adult
  is_sure boolean not null,
  reporter_id uuid,
  reporter_name text,
  signed_as text not null,
  written_at timestamptz not null,
  reported_at timestamptz not null check (reported_at >= written_at),
  salt bytea not null,
  primary key (school_id, id),
  unique (school_id, reference),
  foreign key (school_id, reporter_id) references people.person (school_id, id)
);
create index concern_by_time on adults.concern (school_id, reported_at);

create table adults.subject (
  school_id uuid not null,
  concern_id uuid not null,
  person_id uuid not null,
  named_at timestamptz not null,
  named_by uuid,
  primary key (school_id, concern_id, person_id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, named_by) references people.person (school_id, id)
);

-- Who may read it, and why. reporter: their own words, that it was read, and what they were told.
create table adults.reader (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('reporter', 'case-manager')),
  because text not null check (because <> ''),
  -- the duty by which, so that it ends with the appointment
  duty text,
  granted_at timestamptz not null,
  granted_by uuid,
  ends_at timestamptz check (ends_at > granted_at),
  ended_at timestamptz check (ended_at >= granted_at),
  primary key (school_id, id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, granted_by) references people.person (school_id, id)
);
create index reader_person on adults.reader (school_id, person_id) where ended_at is null;
create index reader_of_concern on adults.reader (school_id, concern_id) where ended_at is null;

-- Whom no reader row, duty or emergency lets in: the subject, their declared family, whoever pressed "not for me".
-- self: who wrote of their own behaviour still sees what they wrote, and nothing else.
create table adults.barred (
  school_id uuid not null,
  concern_id uuid not null,
  person_id uuid not null,
  because text not null check (because in ('subject', 'self', 'family', 'not-for-me')),
  barred_at timestamptz not null,
  primary key (school_id, concern_id, person_id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create index barred_person on adults.barred (school_id, person_id);

-- The rungs on which it waited. offered: the holder is told that something waits, and takes it over by a deed.
create table adults.rung (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  duty text not null,
  ladder text not null check (ladder in ('staff', 'head', 'governor', 'chair')),
  is_offer boolean not null,
  -- whoever moves the ladder reads nothing of the record, so what it must know stands here
  is_urgent boolean not null,
  waits_since timestamptz not null,
  reached_at timestamptz not null check (reached_at >= waits_since),
  due_at timestamptz not null check (due_at > reached_at),
  -- the ladder had no more rungs when it was due
  ran_out_at timestamptz check (ran_out_at >= due_at),
  ended_at timestamptz check (ended_at >= reached_at),
  ended_why text check (ended_why in ('read', 'unread', 'not-for-me', 'taken-over', 'vacant')),
  check ((ended_at is null) = (ended_why is null)),
  primary key (school_id, id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id)
);
create unique index rung_now on adults.rung (school_id, concern_id) where ended_at is null;
create index rung_due on adults.rung (school_id, due_at) where ended_at is null;

-- To whom it stands open to take it over. They see that it waits and since when, and nothing else.
create table adults.offer (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  person_id uuid not null,
  waits_since timestamptz not null,
  offered_at timestamptz not null,
  ended_at timestamptz check (ended_at >= offered_at),
  primary key (school_id, id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create index offer_person on adults.offer (school_id, person_id) where ended_at is null;

create table adults.reading (
  school_id uuid not null,
  concern_id uuid not null,
  person_id uuid not null,
  duty text,
  read_at timestamptz not null,
  primary key (school_id, concern_id, person_id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);

create table adults.addition (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  kind text not null check (kind in ('by-reporter', 'note')),
  words text not null check (words <> ''),
  added_at timestamptz not null,
  added_by uuid,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id),
  foreign key (school_id, added_by) references people.person (school_id, id)
);
create index addition_of_concern on adults.addition (school_id, concern_id, added_at);

create table adults.decision (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  choice text not null check (choice in ('lado', 'low-level', 'not-met')),
  reasons text not null check (reasons <> ''),
  consulted text,
  review_on date,
  decided_at timestamptz not null,
  decided_by uuid not null,
  replaced_at timestamptz check (replaced_at >= decided_at),
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id),
  foreign key (school_id, decided_by) references people.person (school_id, id)
);
create unique index decision_now on adults.decision (school_id, concern_id) where replaced_at is null;

-- What the reporter may be told of it.
create table adults.answer (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  say text not null check (say in ('action-taken', 'watching', 'no-action-needed')),
  answered_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id)
);
create index answer_of_concern on adults.answer (school_id, concern_id, answered_at);

-- That the adult may be told, or was: who agreed, what was said and when. Until there is one they learn nothing from us.
create table adults.telling (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  agreed_by text not null check (agreed_by <> ''),
  said text not null check (said <> ''),
  told_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);

-- The record that was made for the child. Only this side knows of it.
create table adults.child_link (
  school_id uuid not null,
  concern_id uuid not null,
  child_concern_id uuid not null,
  linked_at timestamptz not null,
  primary key (school_id, concern_id, child_concern_id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id)
);

-- Two adults who have said that they are of one family.
create table adults.family (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  other_id uuid not null check (other_id <> person_id),
  declared_at timestamptz not null,
  declared_by uuid,
  ended_at timestamptz check (ended_at >= declared_at),
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, other_id) references people.person (school_id, id),
  foreign key (school_id, declared_by) references people.person (school_id, id)
);
create unique index family_now on adults.family (school_id, person_id, other_id) where ended_at is null;
create index family_other on adults.family (school_id, other_id) where ended_at is null;

-- What the person of this transaction may open: by an unexpired row of their own, and never where they are barred.
create function adults.open_to_me() returns setof uuid
  language sql stable security definer set search_path = ''
  as $$
  select r.concern_id from adults.reader r
   where r.school_id = platform.current_school() and r.person_id = platform.current_person()
     and r.ended_at is null and (r.ends_at is null or r.ends_at > platform.current_instant())
     and not exists (select from adults.barred b
          where b.school_id = r.school_id and b.concern_id = r.concern_id and b.person_id = r.person_id
            and (b.because <> 'self' or r.part <> 'reporter'))
$$;

create function adults.managed_by_me() returns setof uuid
  language sql stable security definer set search_path = ''
  as $$
  select r.concern_id from adults.reader r
   where r.school_id = platform.current_school() and r.person_id = platform.current_person()
     and r.part = 'case-manager'
     and r.ended_at is null and (r.ends_at is null or r.ends_at > platform.current_instant())
     and not exists (select from adults.barred b
          where b.school_id = r.school_id and b.concern_id = r.concern_id and b.person_id = r.person_id)
$$;

create function adults.barred_to_me() returns setof uuid
  language sql stable security definer set search_path = ''
  as $$
  select concern_id from adults.barred
   where school_id = platform.current_school() and person_id = platform.current_person()
$$;

-- Whom a rung passes by: for the product itself, which moves the ladder and reads nothing, and for a case manager.
create function adults.passed_by(wanted uuid) returns setof uuid
  language sql stable security definer set search_path = ''
  as $$
  select person_id from adults.barred
   where school_id = platform.current_school() and concern_id = wanted
     and (platform.current_actor() = 'adults.ladder' or wanted in (select adults.managed_by_me()))
$$;
revoke all on function adults.open_to_me(), adults.managed_by_me(), adults.barred_to_me(), adults.passed_by(uuid)
  from public;
grant execute on function adults.open_to_me(), adults.managed_by_me(), adults.barred_to_me(), adults.passed_by(uuid)
  to watchword_app;

call platform.wall('adults.concern');
call platform.wall('adults.subject');
call platform.wall('adults.reader');
call platform.wall('adults.barred');
call platform.wall('adults.rung');
call platform.wall('adults.offer');
call platform.wall('adults.reading');
call platform.wall('adults.addition');
call platform.wall('adults.decision');
call platform.wall('adults.answer');
call platform.wall('adults.telling');
call platform.wall('adults.child_link');
call platform.wall('adults.family');

-- The second wall. Whoever writes a row need not be able to read it: a reporter writes rows for others.
create policy sealed on adults.concern as restrictive
  using (id in (select adults.open_to_me())) with check (true);
create policy sealed on adults.subject as restrictive
  using (concern_id in (select adults.managed_by_me())) with check (true);
create policy sealed on adults.reader as restrictive
  using (case when current_user <> 'watchword_app' or platform.current_actor() = 'adults.ladder' then true
              else concern_id in (select adults.managed_by_me()) end) with check (true);
create policy sealed on adults.barred as restrictive
  using (current_user <> 'watchword_app') with check (true);
create policy sealed on adults.rung as restrictive
  using (case when platform.current_actor() = 'adults.ladder' then true
              else concern_id in (select adults.open_to_me()) end) with check (true);
create policy sealed on adults.offer as restrictive
  using (case when platform.current_actor() = 'adults.ladder' then true
              else concern_id in (select adults.managed_by_me())
                or (person_id = platform.current_person() and concern_id not in (select adults.barred_to_me())) end)
  with check (true);
create policy sealed on adults.reading as restrictive
  using (concern_id in (select adults.open_to_me())) with check (true);
create policy sealed on adults.addition as restrictive
  using (concern_id in (select adults.managed_by_me())
    or (added_by = platform.current_person() and concern_id in (select adults.open_to_me()))) with check (true);
create policy sealed on adults.decision as restrictive
  using (concern_id in (select adults.managed_by_me())) with check (true);
create policy sealed on adults.answer as restrictive
  using (concern_id in (select adults.open_to_me())) with check (true);
create policy sealed on adults.telling as restrictive
  using (concern_id in (select adults.managed_by_me())) with check (true);
create policy sealed on adults.child_link as restrictive
  using (concern_id in (select adults.managed_by_me())) with check (true);

grant select, insert on
  adults.concern, adults.subject, adults.reader, adults.rung, adults.offer, adults.reading, adults.addition,
  adults.decision, adults.answer, adults.telling, adults.child_link, adults.family
  to watchword_app;
grant insert on adults.barred to watchword_app;
grant update (ended_at) on adults.reader, adults.offer, adults.family to watchword_app;
grant update (ended_at, ended_why, ran_out_at) on adults.rung to watchword_app;
grant update (replaced_at) on adults.decision to watchword_app;
