-- What an owner has looked at: that whoever may use an area needs it, that an account is strong, that an area is shut to those
-- whom it is not for. Each is a row; the newest counts.
create table systems.looked_at (
  school_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  level_id uuid,
  what text not null check (what in ('members', 'strength', 'shut')),
  -- Of a strength: when the password was last changed. Never the password.
  changed_on date,
  second_factor boolean,
  holds boolean not null,
  note text not null check (length(note) <= 500),
  looked_at timestamptz not null,
  looked_by uuid not null,
  primary key (school_id, id),
  check ((what = 'strength') = (changed_on is not null)),
  foreign key (school_id, system_id) references systems.system (school_id, id),
  foreign key (school_id, level_id) references systems.level (school_id, id),
  foreign key (school_id, looked_by) references people.person (school_id, id)
);
create index looked_at_of on systems.looked_at (school_id, system_id, what, looked_at desc);
call platform.wall('systems.looked_at');
grant select, insert on systems.looked_at to watchword_app;
