-- That somebody went through what the policies ask of them as what they are here, on a day, and which of it was seen to
-- that Watchword keeps no record of. What is asked of a duty is seen to once for whoever holds it.
create table policies.own_check (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  person_id uuid not null,
  held_as text not null check (held_as <> ''),
  clause_ids uuid[] not null,
  checked_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create index own_check_by_person on policies.own_check (school_id, person_id, held_as, checked_at desc);
create index own_check_of on policies.own_check (school_id, held_as, checked_at desc);

call platform.wall('policies.own_check');
grant select, insert on policies.own_check to watchword_app;
