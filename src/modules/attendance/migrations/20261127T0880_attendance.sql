create schema attendance;
grant usage on schema attendance to watchword_app;

-- A list of absences as it was accepted. Whether the policy asked the leads to see to a call that day is of the policy, not of any child.
create table attendance.brought (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  absent_on date not null,
  asks_leads boolean not null,
  brought_at timestamptz not null,
  brought_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, brought_by) references people.person (school_id, id)
);

create table attendance.absence (
  school_id uuid not null,
  id uuid not null,
  brought_id uuid not null,
  pupil_id uuid not null,
  absent_on date not null,
  half text not null check (half in ('am', 'pm')),
  reason text not null check (length(reason) <= 500),
  primary key (school_id, id),
  foreign key (school_id, brought_id) references attendance.brought (school_id, id),
  foreign key (school_id, pupil_id) references people.person (school_id, id)
);
create unique index absence_once on attendance.absence (school_id, absent_on, pupil_id, half);
create index absence_brought on attendance.absence (school_id, brought_id);

-- What whoever keeps the register wrote of one call.
create table attendance.family_call (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  pupil_id uuid not null,
  absent_on date not null,
  rung_at timestamptz not null,
  outcome text not null check (outcome in ('answered', 'nobody', 'here')),
  answered_by text not null check (length(answered_by) <= 200),
  reason text not null check (length(reason) <= 1000),
  recorded_at timestamptz not null check (recorded_at >= rung_at),
  recorded_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references people.person (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create index family_call_of_day on attendance.family_call (school_id, absent_on, pupil_id, recorded_at);

-- The same of a safeguarding lead. That a lead rang tells that there is a file: it stands apart, behind the second wall.
create table attendance.lead_call (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  pupil_id uuid not null,
  absent_on date not null,
  rung_at timestamptz not null,
  outcome text not null check (outcome in ('answered', 'nobody', 'here')),
  answered_by text not null check (length(answered_by) <= 200),
  reason text not null check (length(reason) <= 1000),
  recorded_at timestamptz not null check (recorded_at >= rung_at),
  recorded_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references people.person (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create index lead_call_of_day on attendance.lead_call (school_id, absent_on, pupil_id, recorded_at);

call platform.wall('attendance.brought');
call platform.wall('attendance.absence');
call platform.wall('attendance.family_call');
call platform.wall('attendance.lead_call');
create policy of_a_file_i_know on attendance.lead_call as restrictive
  using (pupil_id in (select c.person_id from concerns.child_card c
    where c.concern_id not in (select concerns.barred_to_me()))) with check (true);

grant select, insert on attendance.brought, attendance.absence, attendance.family_call, attendance.lead_call
  to watchword_app;
