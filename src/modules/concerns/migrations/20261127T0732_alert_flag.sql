-- Some adults are asked to be alert to one child: what to look for, in the lead's own words and never the history, until a day.
create table concerns.alert_flag (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  child_id uuid not null,
  look_for text not null check (look_for <> ''),
  begun_at timestamptz not null,
  begun_by uuid not null,
  ends_at timestamptz not null check (ends_at > begun_at),
  ended_at timestamptz check (ended_at >= begun_at),
  ended_by uuid,
  check ((ended_at is null) = (ended_by is null)),
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, child_id) references people.person (school_id, id),
  foreign key (school_id, begun_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);
create index alert_flag_of_child on concerns.alert_flag (school_id, child_id, begun_at);

-- Whom it asks, and when each of them said that they have read it.
create table concerns.alert_adult (
  school_id uuid not null,
  flag_id uuid not null,
  person_id uuid not null,
  acknowledged_at timestamptz,
  primary key (school_id, flag_id, person_id),
  foreign key (school_id, flag_id) references concerns.alert_flag (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create index alert_adult_person on concerns.alert_adult (school_id, person_id);

call platform.wall('concerns.alert_flag');
call platform.wall('concerns.alert_adult');

-- Nobody learns from it of their own child.
create policy not_of_own_child on concerns.alert_flag as restrictive
  using (child_id not in (select r.pupil_id from people.related_adult r where r.person_id = platform.current_person()))
  with check (true);

grant select, insert on concerns.alert_flag, concerns.alert_adult to watchword_app;
grant update (ended_at, ended_by) on concerns.alert_flag to watchword_app;
grant update (acknowledged_at) on concerns.alert_adult to watchword_app;
