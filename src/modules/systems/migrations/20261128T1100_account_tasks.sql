-- How accounts of a system are made: whose, and what the agreed way is. A change closes the row and adds another.
create table systems.account_process (
  school_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  audiences text[] not null check (cardinality(audiences) > 0),
  process text not null check (process <> '' and length(process) <= 500),
  described_at timestamptz not null,
  described_by uuid not null,
  replaced_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, system_id) references systems.system (school_id, id),
  foreign key (school_id, described_by) references people.person (school_id, id)
);
create unique index account_process_once on systems.account_process (school_id, system_id) where replaced_at is null;

-- Who makes, resets and closes accounts of a system, and which step of the agreed way is theirs.
create table systems.creator (
  school_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  person_id uuid not null,
  step text not null check (step <> '' and length(step) <= 200),
  named_at timestamptz not null,
  named_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (school_id, id),
  check ((ended_at is null) = (ended_by is null)),
  foreign key (school_id, system_id) references systems.system (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, named_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);
create unique index creator_once on systems.creator (school_id, system_id, person_id) where ended_at is null;

-- What somebody did with an account, never its password. Of a reset: how they knew who asked.
create table systems.account_deed (
  school_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  person_id uuid not null,
  what text not null check (what in ('made', 'no-need', 'reset', 'closed', 'had-none')),
  known_by text check (known_by in ('seen', 'teacher', 'called-back', 'line-manager')),
  done_at timestamptz not null,
  done_by uuid not null,
  primary key (school_id, id),
  check ((what = 'reset') = (known_by is not null)),
  foreign key (school_id, system_id) references systems.system (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, done_by) references people.person (school_id, id)
);
create index account_deed_of on systems.account_deed (school_id, system_id, person_id, done_at desc);

-- Somebody else than the recorded creators tried to. Nothing was done.
create table systems.refused_deed (
  school_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  what text not null check (what in ('made', 'no-need', 'reset', 'closed', 'had-none')),
  refused_at timestamptz not null,
  asked_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, system_id) references systems.system (school_id, id),
  foreign key (school_id, asked_by) references people.person (school_id, id)
);
create index refused_deed_of on systems.refused_deed (school_id, system_id, refused_at desc);

-- A system asks everybody who has an account for another password, by a day. One at a time.
create table systems.password_prompt (
  school_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  why text not null check (why <> '' and length(why) <= 300),
  due_on date not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (school_id, id),
  check ((ended_at is null) = (ended_by is null)),
  foreign key (school_id, system_id) references systems.system (school_id, id),
  foreign key (school_id, asked_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);
create unique index password_prompt_once on systems.password_prompt (school_id, system_id) where ended_at is null;

-- Whoever was asked says that they changed it.
create table systems.password_changed (
  school_id uuid not null,
  id uuid not null,
  prompt_id uuid not null,
  person_id uuid not null,
  said_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, prompt_id) references systems.password_prompt (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create unique index password_changed_once on systems.password_changed (school_id, prompt_id, person_id);

call platform.wall('systems.account_process');
call platform.wall('systems.creator');
call platform.wall('systems.account_deed');
call platform.wall('systems.refused_deed');
call platform.wall('systems.password_prompt');
call platform.wall('systems.password_changed');
grant select, insert on systems.account_process, systems.creator, systems.account_deed, systems.refused_deed,
  systems.password_prompt, systems.password_changed to watchword_app;
grant update (replaced_at) on systems.account_process to watchword_app;
grant update (ended_at, ended_by) on systems.creator, systems.password_prompt to watchword_app;
