-- The checklist of a record: what somebody said of one line of it. A later answer stands over an earlier one, which
-- stays.
create table concerns.check_answer (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  line text not null check (line <> ''),
  is_met boolean not null,
  why text check (why <> ''),
  check (is_met or why is not null),
  answered_at timestamptz not null,
  answered_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, answered_by) references people.person (school_id, id)
);
create index check_answer_of_concern on concerns.check_answer (school_id, concern_id, line, answered_at);

call platform.wall('concerns.check_answer');
create policy not_barred on concerns.check_answer as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
grant select, insert on concerns.check_answer to watchword_app;
