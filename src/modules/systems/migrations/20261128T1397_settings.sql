-- Somebody compared a setting of a system with what the policy asks of it, in the words of that day.
create table systems.setting_check (
  school_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  what text not null check (what <> '' and length(what) <= 1500),
  agrees boolean not null,
  instead text not null check (length(instead) <= 1000),
  checked_on date not null,
  checked_at timestamptz not null,
  checked_by uuid not null,
  primary key (school_id, id),
  check (agrees = (instead = '')),
  foreign key (school_id, system_id) references systems.system (school_id, id),
  foreign key (school_id, checked_by) references people.person (school_id, id)
);
create index setting_check_of on systems.setting_check (school_id, system_id, checked_on desc);

-- A difference may stand until a day.
create table systems.setting_excepted (
  school_id uuid not null,
  id uuid not null,
  check_id uuid not null,
  why text not null check (why <> '' and length(why) <= 500),
  approved_by uuid not null,
  ends_on date not null,
  excepted_at timestamptz not null,
  excepted_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, check_id) references systems.setting_check (school_id, id),
  foreign key (school_id, approved_by) references people.person (school_id, id),
  foreign key (school_id, excepted_by) references people.person (school_id, id)
);
create index setting_excepted_of on systems.setting_excepted (school_id, check_id);

call platform.wall('systems.setting_check');
call platform.wall('systems.setting_excepted');
grant select, insert on systems.setting_check, systems.setting_excepted to watchword_app;
