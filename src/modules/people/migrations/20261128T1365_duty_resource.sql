-- What the school gives somebody to do a duty with: hours a week, and what else. A change closes the row and adds one.
create table people.duty_resource (
  school_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  hours numeric(4, 1) not null check (hours >= 0 and hours <= 60),
  resources text not null check (resources <> '' and length(resources) <= 500),
  recorded_at timestamptz not null,
  recorded_by uuid,
  replaced_at timestamptz check (replaced_at >= recorded_at),
  primary key (school_id, id),
  foreign key (school_id, appointment_id) references people.appointment (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create unique index duty_resource_now on people.duty_resource (school_id, appointment_id) where replaced_at is null;

-- Whether whoever holds it says that it is enough: yes or no, and no word of why, which is for a talk.
create table people.duty_enough (
  school_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  is_enough boolean not null,
  answered_at timestamptz not null,
  answered_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, appointment_id) references people.appointment (school_id, id),
  foreign key (school_id, answered_by) references people.person (school_id, id)
);
create index duty_enough_of on people.duty_enough (school_id, appointment_id, answered_at desc);

call platform.wall('people.duty_resource');
call platform.wall('people.duty_enough');
grant select, insert on people.duty_resource, people.duty_enough to watchword_app;
grant update (replaced_at) on people.duty_resource to watchword_app;
