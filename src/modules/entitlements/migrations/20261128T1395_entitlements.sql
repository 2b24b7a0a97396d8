create schema entitlements;
grant usage on schema entitlements to watchword_app;

-- The introductory lesson on safe use, as whoever taught it wrote it down; or one for those who had missed it.
create table entitlements.lesson (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  class_name text not null check (class_name <> ''),
  held_on date not null,
  what text not null check (length(what) <= 300),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create index lesson_held on entitlements.lesson (school_id, held_on);

create table entitlements.was_there (
  school_id uuid not null,
  lesson_id uuid not null,
  person_id uuid not null,
  primary key (school_id, lesson_id, person_id),
  foreign key (school_id, lesson_id) references entitlements.lesson (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create index was_there_who on entitlements.was_there (school_id, person_id);

-- A class uses the internet for itself, for one school year. It ends once.
create table entitlements.switched_on (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  class_name text not null check (class_name <> ''),
  school_year integer not null,
  switched_at timestamptz not null,
  switched_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (school_id, id),
  check ((ended_at is null) = (ended_by is null)),
  foreign key (school_id, switched_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);
create unique index switched_on_once on entitlements.switched_on (school_id, class_name, school_year) where ended_at is null;

-- An address that somebody approved for the youngest, with what it is to teach them.
create table entitlements.material (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  address text not null check (address <> '' and length(address) <= 300),
  outcome text not null check (outcome <> '' and length(outcome) <= 300),
  bands text[] not null check (cardinality(bands) > 0),
  approved_at timestamptz not null,
  approved_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (school_id, id),
  check ((ended_at is null) = (ended_by is null)),
  foreign key (school_id, approved_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);
create unique index material_once on entitlements.material (school_id, lower(address)) where ended_at is null;

-- A class of the youngest is on the internet itself, with an adult beside it.
create table entitlements.session (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  class_name text not null check (class_name <> ''),
  held_on date not null,
  adult_id uuid not null,
  booked_at timestamptz not null,
  booked_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (school_id, id),
  check ((ended_at is null) = (ended_by is null)),
  foreign key (school_id, adult_id) references people.person (school_id, id),
  foreign key (school_id, booked_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);
create index session_held on entitlements.session (school_id, held_on);

create table entitlements.shown (
  school_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  -- Of an address that nobody had to approve, none.
  material_id uuid,
  address text not null check (address <> '' and length(address) <= 300),
  primary key (school_id, id),
  foreign key (school_id, session_id) references entitlements.session (school_id, id),
  foreign key (school_id, material_id) references entitlements.material (school_id, id)
);
create index shown_in on entitlements.shown (school_id, session_id);

call platform.wall('entitlements.lesson');
call platform.wall('entitlements.was_there');
call platform.wall('entitlements.switched_on');
call platform.wall('entitlements.material');
call platform.wall('entitlements.session');
call platform.wall('entitlements.shown');

grant select, insert on entitlements.lesson, entitlements.was_there, entitlements.switched_on, entitlements.material, entitlements.session,
  entitlements.shown to watchword_app;
grant update (ended_at, ended_by) on entitlements.switched_on, entitlements.material, entitlements.session to watchword_app;

-- A social media service that the school uses, with the age from which its own terms allow an account. A change closes the row.
create table entitlements.social (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  name text not null check (name <> '' and length(name) <= 80),
  purpose text not null check (length(purpose) <= 300),
  minimum_age integer not null check (minimum_age between 0 and 18),
  has_pupil_accounts boolean not null,
  class_names text[] not null,
  added_at timestamptz not null,
  added_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (school_id, id),
  check (has_pupil_accounts or class_names = '{}'),
  check ((ended_at is null) = (ended_by is null)),
  foreign key (school_id, added_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);
create unique index social_once on entitlements.social (school_id, lower(name)) where ended_at is null;

-- Somebody's own device may use the school's network until a day.
create table entitlements.device (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  person_id uuid not null,
  audience text not null,
  services text[] not null check (cardinality(services) > 0),
  device text not null check (device <> '' and length(device) <= 120),
  ends_on date not null,
  approved_at timestamptz not null,
  approved_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (school_id, id),
  check ((ended_at is null) = (ended_by is null)),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, approved_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);
create index device_of on entitlements.device (school_id, person_id);

-- What the policy has nobody of these get, and somebody asked for: for whom, and the day. Nobody is named.
create table entitlements.refused_device (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  audience text not null,
  service text not null,
  refused_at timestamptz not null,
  asked_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, asked_by) references people.person (school_id, id)
);

-- Somebody tried whether a device of their own gets what it must not get.
create table entitlements.tried (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  audience text not null,
  service text not null,
  held boolean not null,
  how text not null check (how <> '' and length(how) <= 500),
  tried_on date not null,
  tried_at timestamptz not null,
  tried_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, tried_by) references people.person (school_id, id)
);
create index tried_of on entitlements.tried (school_id, audience, service, tried_on desc);

call platform.wall('entitlements.social');
call platform.wall('entitlements.device');
call platform.wall('entitlements.refused_device');
call platform.wall('entitlements.tried');
grant select, insert on entitlements.social, entitlements.device, entitlements.refused_device, entitlements.tried to watchword_app;
grant update (ended_at, ended_by) on entitlements.social, entitlements.device to watchword_app;

create function entitlements.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
begin
  update entitlements.device set device = 'Erased' where school_id = school and person_id = subject;
end
$$;
revoke all on function entitlements.erase_person(uuid, timestamptz) from public;
grant execute on function entitlements.erase_person(uuid, timestamptz) to watchword_eraser;
grant usage on schema entitlements to watchword_eraser;
grant select on entitlements.device to watchword_eraser;
grant update (device) on entitlements.device to watchword_eraser;
