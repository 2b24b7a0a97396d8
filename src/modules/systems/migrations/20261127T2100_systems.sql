create schema systems;
grant usage on schema systems to watchword_app;

create table systems.system (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, added_by) references people.person (school_id, id)
);

-- What the school says of a system. A change closes the row and adds another.
create table systems.described (
  school_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  name text not null check (name <> '' and length(name) <= 80),
  purpose text not null check (length(purpose) <= 300),
  provider text not null check (length(provider) <= 120),
  owner_id uuid,
  owner_duty text,
  record_held_by text not null check (length(record_held_by) <= 120),
  sign_in text not null check (sign_in in ('own', 'own-second-factor', 'shared', 'none')),
  shared_why text not null check (length(shared_why) <= 300),
  shared_approved_by text not null check (length(shared_approved_by) <= 120),
  is_critical boolean not null,
  remote text not null check (remote in ('none', 'school', 'authority')),
  own_policy text not null check (length(own_policy) <= 200),
  is_used boolean not null,
  described_at timestamptz not null,
  described_by uuid not null,
  replaced_at timestamptz,
  primary key (school_id, id),
  check (owner_id is not null or owner_duty is not null),
  check (sign_in not in ('shared', 'none') or (shared_why <> '' and shared_approved_by <> '')),
  foreign key (school_id, system_id) references systems.system (school_id, id),
  foreign key (school_id, owner_id) references people.person (school_id, id),
  foreign key (school_id, described_by) references people.person (school_id, id)
);
create unique index described_once on systems.described (school_id, system_id) where replaced_at is null;
create unique index described_name on systems.described (school_id, lower(name)) where replaced_at is null;

-- An area or a part of a system, and whom it is for; for everybody, where neither is named.
create table systems.level (
  school_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  name text not null check (name <> '' and length(name) <= 80),
  audiences text[] not null,
  duties text[] not null,
  added_at timestamptz not null,
  added_by uuid not null,
  ended_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, system_id) references systems.system (school_id, id),
  foreign key (school_id, added_by) references people.person (school_id, id)
);
create unique index level_once on systems.level (school_id, system_id, lower(name)) where ended_at is null;

-- Who may use what. It ends once, and whoever closed it at the system itself says so once.
create table systems.granted (
  school_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  level_id uuid,
  person_id uuid not null,
  why text not null check (length(why) <= 300),
  starts_on date not null,
  ends_on date,
  granted_at timestamptz not null,
  granted_by uuid not null,
  ended_on date,
  ended_at timestamptz,
  ended_by uuid,
  ended_why text check (ended_why in ('asked', 'left', 'time', 'not-needed', 'review')),
  closed_at timestamptz,
  closed_by uuid,
  primary key (school_id, id),
  check (ends_on is null or ends_on >= starts_on),
  check ((ended_at is null) = (ended_on is null) and (ended_at is null) = (ended_why is null)),
  check (closed_at is null or ended_at is not null),
  foreign key (school_id, system_id) references systems.system (school_id, id),
  foreign key (school_id, level_id) references systems.level (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, granted_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id),
  foreign key (school_id, closed_by) references people.person (school_id, id)
);
create unique index granted_once on systems.granted (school_id, system_id, level_id, person_id) nulls not distinct
  where ended_at is null;
create index granted_to on systems.granted (school_id, person_id);

-- What was asked for and refused, with the day: nothing else of it is kept.
create table systems.refused_access (
  school_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  level_id uuid,
  person_id uuid not null,
  why text not null check (why in ('not-signed', 'not-for-them')),
  refused_at timestamptz not null,
  asked_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, system_id) references systems.system (school_id, id),
  foreign key (school_id, level_id) references systems.level (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, asked_by) references people.person (school_id, id)
);
create index refused_of_system on systems.refused_access (school_id, system_id, refused_at desc);

-- Somebody said of what they use that they still need it, and where the system has a policy of its own, that they read it.
create table systems.still_needed (
  school_id uuid not null,
  id uuid not null,
  granted_id uuid not null,
  read_policy boolean not null,
  confirmed_at timestamptz not null,
  confirmed_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, granted_id) references systems.granted (school_id, id),
  foreign key (school_id, confirmed_by) references people.person (school_id, id)
);
create index still_needed_of on systems.still_needed (school_id, granted_id, confirmed_at desc);

call platform.wall('systems.system');
call platform.wall('systems.described');
call platform.wall('systems.level');
call platform.wall('systems.granted');
call platform.wall('systems.refused_access');
call platform.wall('systems.still_needed');

grant select, insert on systems.system, systems.described, systems.level, systems.granted, systems.refused_access,
  systems.still_needed to watchword_app;
grant update (replaced_at) on systems.described to watchword_app;
grant update (ended_at) on systems.level to watchword_app;
grant update (ended_on, ended_at, ended_by, ended_why, closed_at, closed_by) on systems.granted to watchword_app;

-- What becomes of an erased person: the words of why go; that somebody was granted what, and the days, stay under an id.
create function systems.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
begin
  update systems.granted set why = '' where school_id = school and person_id = subject;
end
$$;
revoke all on function systems.erase_person(uuid, timestamptz) from public;
grant execute on function systems.erase_person(uuid, timestamptz) to watchword_eraser;
grant usage on schema systems to watchword_eraser;
grant select on systems.granted to watchword_eraser;
grant update (why) on systems.granted to watchword_eraser;
