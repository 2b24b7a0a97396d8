create schema reports;
grant usage on schema reports to watchword_app;

-- What to do when something happens, in the school's own words, by the name that its policy gives it. A new version
-- stands over the earlier one, which stays.
create table reports.procedure (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  name text not null check (name <> ''),
  words text not null check (words <> ''),
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, written_by) references people.person (school_id, id)
);
create index procedure_by_name on reports.procedure (school_id, name, written_at);

-- Who has said that they know a version, and when.
create table reports.known (
  school_id uuid not null,
  procedure_id uuid not null,
  person_id uuid not null,
  confirmed_at timestamptz not null,
  primary key (school_id, procedure_id, person_id),
  foreign key (school_id, procedure_id) references reports.procedure (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create index known_of_person on reports.known (school_id, person_id);

call platform.wall('reports.procedure');
call platform.wall('reports.known');
grant select, insert on reports.procedure, reports.known to watchword_app;
