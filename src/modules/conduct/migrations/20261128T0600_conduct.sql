create schema conduct;
grant usage on schema conduct to watchword_app;

-- That a pupil broke a rule, as whoever saw it wrote it. The line stands as the wording in force on that day had it, and
-- beside it what had been signed for the pupil by then: neither is looked up again later.
create table conduct.breach (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  pupil_id uuid not null,
  class_name text,
  happened_on date not null,
  version_id uuid,
  title text,
  number integer,
  line text check (line <> ''),
  signed_number integer,
  signed_at timestamptz,
  place text not null check (length(place) <= 200),
  words text not null check (words <> '' and length(words) <= 2000),
  done text not null check (length(done) <= 1000),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  taken_back_at timestamptz check (taken_back_at >= recorded_at),
  taken_back_by uuid,
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references people.person (school_id, id),
  foreign key (school_id, version_id) references agreements.version (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id),
  foreign key (school_id, taken_back_by) references people.person (school_id, id),
  check (num_nulls(version_id, title, number, line) in (0, 4)),
  check (num_nulls(signed_number, signed_at) in (0, 2) and (signed_number is null or signed_number <= number)),
  check ((taken_back_at is null) = (taken_back_by is null))
);
create index breach_of_pupil on conduct.breach (school_id, pupil_id, happened_on);
create index breach_by on conduct.breach (school_id, recorded_by, recorded_at);

call platform.wall('conduct.breach');
grant select, insert on conduct.breach to watchword_app;
grant update (taken_back_at, taken_back_by) on conduct.breach to watchword_app;

-- What is written of an erased pupil goes whole; of whoever wrote it, an id stays.
create function conduct.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
begin
  delete from conduct.breach where school_id = platform.current_school() and pupil_id = subject;
end
$$;
revoke all on function conduct.erase_person(uuid, timestamptz) from public;
grant execute on function conduct.erase_person(uuid, timestamptz) to watchword_eraser;
grant usage on schema conduct to watchword_eraser;
grant select, delete on conduct.breach to watchword_eraser;
