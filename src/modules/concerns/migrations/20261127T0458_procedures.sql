-- A procedure as it is followed on one record: the whole definition as it was when it began, so that a later version, or
-- a later policy, moves no run that stands.
create table concerns.procedure_run (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  key text not null check (key <> ''),
  version integer not null check (version > 0),
  definition jsonb not null check (jsonb_typeof(definition) = 'object'),
  began_at timestamptz not null,
  began_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  -- one record follows a procedure once
  unique (school_id, concern_id, key),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, began_by) references people.person (school_id, id)
);

-- What was recorded of a step. A later line of the same step stands over an earlier one, which stays as it was.
create table concerns.procedure_entry (
  school_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  concern_id uuid not null,
  -- in the order in which they were recorded, within one run
  n integer not null check (n > 0),
  step text not null check (step <> ''),
  state text not null check (state in ('done', 'left-out')),
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  why text check (why <> ''),
  check (state = 'done' or why is not null),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  unique (school_id, run_id, n),
  foreign key (school_id, run_id) references concerns.procedure_run (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create index procedure_entry_of_concern on concerns.procedure_entry (school_id, concern_id);

call platform.wall('concerns.procedure_run');
call platform.wall('concerns.procedure_entry');

-- The second wall.
create policy not_barred on concerns.procedure_run as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.procedure_entry as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);

grant select, insert on concerns.procedure_run, concerns.procedure_entry to watchword_app;
