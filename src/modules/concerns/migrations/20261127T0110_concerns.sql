create schema concerns;
grant usage on schema concerns to watchword_app;

-- What somebody saw, heard or was told about a child, in their own words. Nothing of it is ever changed: what comes
-- later is added beneath. The reference tells nothing of how many there are.
create table concerns.concern (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  reference text not null check (reference ~ '^C-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$'),
  source text not null check (source in ('staff', 'parent', 'visitor', 'pupil', 'other-register')),
  -- whom it is about, as the writer would point them out
  about text not null,
  -- fact, the child's own words, hearsay and opinion are kept apart
  saw text not null,
  said text not null,
  others_said text not null,
  thought text not null,
  happened text not null,
  marks jsonb not null default '[]' check (jsonb_typeof(marks) = 'array'),
  right_now text not null check (right_now in ('danger', 'told', 'not-told', 'not-asked')),
  reporter_id uuid,
  -- of somebody who has no account here, as they wrote it
  reporter_name text,
  -- the name under which it was sent, and when it was written, where that was earlier
  signed_as text not null,
  written_at timestamptz not null,
  reported_at timestamptz not null check (reported_at >= written_at),
  -- of the log's commitment to these words
  salt bytea not null,
  primary key (school_id, id),
  unique (school_id, reference),
  foreign key (school_id, reporter_id) references people.person (school_id, id)
);
create index concern_of_reporter on concerns.concern (school_id, reporter_id, reported_at);
create index concern_by_time on concerns.concern (school_id, reported_at);

-- A child's own part in it. part: harmed, said to have done it, saw it, or other; null until somebody has said.
create table concerns.child (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  person_id uuid not null,
  part text check (part in ('harmed', 'alleged', 'saw', 'other')),
  added_at timestamptz not null,
  added_by uuid,
  ended_at timestamptz check (ended_at >= added_at),
  ended_by uuid,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, added_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);
create unique index child_now on concerns.child (school_id, concern_id, person_id) where ended_at is null;
create index child_of_person on concerns.child (school_id, person_id) where ended_at is null;

-- What was added: by the reporter, or by somebody who deals with it.
create table concerns.addition (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  kind text not null check (kind in ('by-reporter', 'note')),
  words text not null check (words <> ''),
  -- when it happened, where that is not when it was written
  happened_on date,
  added_at timestamptz not null,
  added_by uuid,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, added_by) references people.person (school_id, id)
);
create index addition_of_concern on concerns.addition (school_id, concern_id, added_at);

-- Who has opened it first when, and as what. Each reading after that is in the log.
create table concerns.reading (
  school_id uuid not null,
  concern_id uuid not null,
  person_id uuid not null,
  duty text,
  read_at timestamptz not null,
  primary key (school_id, concern_id, person_id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);

-- The rungs on which it waited: whose turn it was from when, and when it goes on to the next if nobody reads it.
create table concerns.rung (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  duty text not null,
  reached_at timestamptz not null,
  due_at timestamptz not null check (due_at > reached_at),
  -- on the last rung it stays; the chair was told that something waits
  chair_told_at timestamptz check (chair_told_at >= due_at),
  ended_at timestamptz check (ended_at >= reached_at),
  ended_why text check (ended_why in ('read', 'unread', 'not-for-me')),
  check ((ended_at is null) = (ended_why is null)),
  primary key (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id)
);
create unique index rung_now on concerns.rung (school_id, concern_id) where ended_at is null;
create index rung_due on concerns.rung (school_id, due_at) where ended_at is null;

-- Somebody who reads it though no duty of theirs lets them: asked by the lead, or reached by the ladder.
create table concerns.reader (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  person_id uuid not null,
  because text not null check (because <> ''),
  granted_at timestamptz not null,
  granted_by uuid,
  ends_at timestamptz check (ends_at > granted_at),
  ended_at timestamptz check (ended_at >= granted_at),
  ended_by uuid,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, granted_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);
create index reader_of_concern on concerns.reader (school_id, concern_id) where ended_at is null;
create index reader_person on concerns.reader (school_id, person_id) where ended_at is null;

-- Whoever may not read it whatever their duty: it is about their family, or they pressed "not for me". Why some are
-- barred is for nobody to read here, so the serving role writes these rows and never sees one.
create table concerns.barred (
  school_id uuid not null,
  concern_id uuid not null,
  person_id uuid not null,
  because text not null check (because in ('not-for-me', 'family', 'other-register')),
  barred_at timestamptz not null,
  primary key (school_id, concern_id, person_id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create index barred_person on concerns.barred (school_id, person_id);

-- What was decided, why, and why not more. A later decision stands over an earlier one and changes nothing in it.
create table concerns.decision (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  choice text not null check (choice in ('support', 'parents', 'early-help', 'refer', 'no-action')),
  reasons text not null check (reasons <> ''),
  not_referred_because text check (not_referred_because <> ''),
  check ((choice = 'refer') = (not_referred_because is null)),
  consulted text,
  parents_told text not null check (parents_told in ('yes', 'no')),
  parents_not_told_because text check (parents_not_told_because <> ''),
  check ((parents_told = 'no') = (parents_not_told_because is not null)),
  review_on date,
  -- what the reporter may be told
  say_to_reporter text not null check (say_to_reporter in ('action-taken', 'watching', 'no-action-needed')),
  -- the lines of the record it rests on
  rests_on uuid[] not null default '{}',
  decided_at timestamptz not null,
  decided_by uuid not null,
  replaced_at timestamptz check (replaced_at >= decided_at),
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, decided_by) references people.person (school_id, id)
);
create unique index decision_now on concerns.decision (school_id, concern_id) where replaced_at is null;
create index decision_review on concerns.decision (school_id, review_on) where replaced_at is null;

-- Concerns that the person of this transaction may not see, whatever duty they hold.
create function concerns.barred_to_me() returns setof uuid
  language sql stable security definer set search_path = ''
  as $$
  select concern_id from concerns.barred
   where school_id = platform.current_school() and person_id = platform.current_person()
$$;

-- Whom a rung of the ladder passes by. Only for the product itself, which moves the ladder.
create function concerns.passed_by(wanted uuid) returns setof uuid
  language sql stable security definer set search_path = ''
  as $$
  select person_id from concerns.barred
   where school_id = platform.current_school() and concern_id = wanted
$$;
revoke all on function concerns.barred_to_me(), concerns.passed_by(uuid) from public;
grant execute on function concerns.barred_to_me(), concerns.passed_by(uuid) to watchword_app;

call platform.wall('concerns.concern');
call platform.wall('concerns.child');
call platform.wall('concerns.addition');
call platform.wall('concerns.reading');
call platform.wall('concerns.rung');
call platform.wall('concerns.reader');
call platform.wall('concerns.barred');
call platform.wall('concerns.decision');

-- The second wall.
create policy not_barred on concerns.concern as restrictive
  using (id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.child as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.addition as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.reading as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.rung as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.reader as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.decision as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
create policy unseen on concerns.barred as restrictive
  using (current_user <> 'watchword_app') with check (true);

grant select, insert on
  concerns.concern, concerns.child, concerns.addition, concerns.reading, concerns.rung, concerns.reader,
  concerns.decision
  to watchword_app;
grant insert on concerns.barred to watchword_app;
grant update (part, ended_at, ended_by) on concerns.child to watchword_app;
grant update (ended_at, ended_why, chair_told_at) on concerns.rung to watchword_app;
grant update (ended_at, ended_by) on concerns.reader to watchword_app;
grant update (replaced_at) on concerns.decision to watchword_app;
