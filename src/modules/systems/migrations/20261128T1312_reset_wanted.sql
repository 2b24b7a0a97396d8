-- Somebody else may know a password: its account is to have another. It is open until a reset of it is written down.
create table systems.reset_wanted (
  school_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  person_id uuid not null,
  wanted_at timestamptz not null,
  wanted_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, system_id) references systems.system (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, wanted_by) references people.person (school_id, id)
);
create index reset_wanted_of on systems.reset_wanted (school_id, system_id, person_id, wanted_at desc);

call platform.wall('systems.reset_wanted');
grant select, insert on systems.reset_wanted to watchword_app;
