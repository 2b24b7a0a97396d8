-- What is done about one of these, step by step. A run keeps the whole of the procedure with which it began.
create table adults.procedure_run (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  key text not null check (key <> ''),
  version int not null check (version > 0),
  definition jsonb not null check (jsonb_typeof(definition) = 'object'),
  began_at timestamptz not null,
  began_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  unique (school_id, concern_id, key),
  foreign key (school_id, concern_id) references adults.concern (school_id, id),
  foreign key (school_id, began_by) references people.person (school_id, id)
);

-- Each is recorded after those before it: of two at once the second finds its number taken, and is told.
create table adults.procedure_entry (
  school_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  concern_id uuid not null,
  n int not null check (n > 0),
  step text not null check (step <> ''),
  state text not null check (state in ('done', 'left-out')),
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  -- of a step that is left out, or of what is recorded again
  why text check (why <> ''),
  check (state = 'done' or why is not null),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  unique (school_id, run_id, n),
  foreign key (school_id, run_id) references adults.procedure_run (school_id, id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create index procedure_entry_of_concern on adults.procedure_entry (school_id, concern_id);

-- By when a step must be settled. Deadlines of other rooms stand where this register may not be counted.
create table adults.procedure_clock (
  school_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  concern_id uuid not null,
  step text not null check (step <> ''),
  -- unit, count and source
  rule jsonb not null check (jsonb_typeof(rule) = 'object'),
  started_at timestamptz not null,
  due_at timestamptz not null check (due_at >= started_at),
  fired_at timestamptz check (fired_at >= due_at),
  stopped_at timestamptz check (stopped_at >= started_at),
  primary key (school_id, id),
  unique (school_id, run_id, step),
  foreign key (school_id, run_id) references adults.procedure_run (school_id, id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id)
);
create index procedure_clock_of_concern on adults.procedure_clock (school_id, concern_id);
create index procedure_clock_due on adults.procedure_clock (school_id, due_at)
  where fired_at is null and stopped_at is null;

call platform.wall('adults.procedure_run');
call platform.wall('adults.procedure_entry');
call platform.wall('adults.procedure_clock');

-- The second wall. Whatever moves clocks sees that one has run out, and no word of what it is about.
create policy sealed on adults.procedure_run as restrictive
  using (current_user <> 'watchword_app' or concern_id in (select adults.managed_by_me()))
  with check (current_user <> 'watchword_app' or concern_id in (select adults.managed_by_me()));
create policy sealed on adults.procedure_entry as restrictive
  using (current_user <> 'watchword_app' or concern_id in (select adults.managed_by_me()))
  with check (current_user <> 'watchword_app' or concern_id in (select adults.managed_by_me()));
create policy sealed on adults.procedure_clock as restrictive
  using (case when current_user <> 'watchword_app' or platform.current_actor() = 'adults.ladder' then true
              else concern_id in (select adults.managed_by_me()) end)
  with check (case when current_user <> 'watchword_app' or platform.current_actor() = 'adults.ladder' then true
              else concern_id in (select adults.managed_by_me()) end);

grant select, insert on adults.procedure_run, adults.procedure_entry, adults.procedure_clock to watchword_app;
grant update (fired_at, stopped_at) on adults.procedure_clock to watchword_app;
