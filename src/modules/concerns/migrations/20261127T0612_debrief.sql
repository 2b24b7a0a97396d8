-- Looked back upon, when it is over: on which day, with whom, what worked, and what the school learns. Another debrief
-- stands beside it; neither is changed.
create table concerns.debrief (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  held_on date not null,
  people text not null check (people <> ''),
  worked text not null check (worked <> ''),
  lessons text not null check (lessons <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create index debrief_of_concern on concerns.debrief (school_id, concern_id, recorded_at);
call platform.wall('concerns.debrief');
-- The second wall.
create policy not_barred on concerns.debrief as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
grant select, insert on concerns.debrief to watchword_app;
