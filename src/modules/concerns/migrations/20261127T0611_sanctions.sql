-- What was decided about a child's conduct: a sanction that the policy listed on that day, or that there is none, and
-- why. The policy's level, name and edition stand here as they were. Nothing of it is changed afterwards.
create table concerns.sanction (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  person_id uuid not null,
  -- none, where there is no sanction
  sanction text check (sanction <> ''),
  level integer check (level > 0),
  check ((sanction is null) = (level is null)),
  -- what choosing it asked for
  asks text not null check (asks in ('nothing-more', 'interview', 'parents-told')),
  -- the policy wanted a parent told, or a reason
  asks_parents boolean not null,
  because text not null check (because <> ''),
  -- at which level of the policy what happened was
  happened_level integer check (happened_level > 0),
  outside_because text check (outside_because <> ''),
  happened_on date not null,
  -- the child's on that day, where their birth is known
  age integer,
  year_group text,
  is_elsewhere boolean not null,
  link text check (link <> ''),
  -- the version that stood on that day, where the policy is in Watchword
  policy_version_id uuid,
  policy_name text check (policy_name <> ''),
  policy_edition text check (policy_edition <> ''),
  clause text check (clause <> ''),
  victim text check (victim in ('no', 'yes', 'unknown')),
  effect text check (effect <> ''),
  check (sanction is null or victim is not null),
  route text check (route in ('disciplinary', 'criminal', 'civil')),
  circumstances text check (circumstances <> ''),
  decided_by uuid not null,
  decided_on date not null,
  ends_on date check (ends_on >= decided_on),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, policy_version_id) references policies.version (school_id, id),
  foreign key (school_id, decided_by) references people.person (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create index sanction_of_concern on concerns.sanction (school_id, concern_id, recorded_at);
create index sanction_of_child on concerns.sanction (school_id, person_id, decided_on);

-- What came of it afterwards, line by line: whom the parents' side heard it from, that it was lifted, what was wrong.
create table concerns.sanction_step (
  school_id uuid not null,
  id uuid not null,
  sanction_id uuid not null,
  concern_id uuid not null,
  kind text not null check (kind in ('told', 'not-told', 'lifted', 'corrected')),
  -- who was told: somebody on the roll, or a name
  told_id uuid,
  told_name text check (told_name <> ''),
  how text check (how in ('phone', 'form', 'email', 'letter', 'in-person')),
  told_by text check (told_by <> ''),
  check ((kind = 'told') = (how is not null and told_name is not null and told_by is not null)),
  happened_on date not null,
  words text check (words <> ''),
  check (kind = 'told' or words is not null),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, sanction_id) references concerns.sanction (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, told_id) references people.person (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create index step_of_sanction on concerns.sanction_step (school_id, sanction_id, recorded_at);
create index sanction_step_of_concern on concerns.sanction_step (school_id, concern_id);
create unique index lifted_once on concerns.sanction_step (school_id, sanction_id) where kind = 'lifted';

-- An interview is a task of whoever holds it: its end says when it was held and what came of it.
alter table concerns.action add column sanction_id uuid;
alter table concerns.action add foreign key (school_id, sanction_id) references concerns.sanction (school_id, id);
create unique index interview_of_sanction on concerns.action (school_id, sanction_id) where sanction_id is not null;
alter table concerns.action_end add column held_on date;
alter table concerns.action_end add column outcome text check (outcome <> '');

call platform.wall('concerns.sanction');
call platform.wall('concerns.sanction_step');

-- The second wall.
create policy not_barred on concerns.sanction as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.sanction_step as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);

grant select, insert on concerns.sanction, concerns.sanction_step to watchword_app;
