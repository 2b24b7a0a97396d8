-- Which column of a list is what, as somebody confirmed it for files of one shape.
create table people.roll_mapping (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  fingerprint text not null check (fingerprint <> ''),
  mapping jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  replaced_at timestamptz check (replaced_at >= recorded_at),
  primary key (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create unique index roll_mapping_now on people.roll_mapping (school_id, fingerprint) where replaced_at is null;

-- A file of the roll. Its content stays, sealed, only while it waits: accepted or set aside, it is taken out.
create table people.roll_file (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  name text not null check (name <> ''),
  sha256 bytea not null check (octet_length(sha256) = 32),
  size integer not null check (size > 0),
  sealed bytea,
  uploaded_at timestamptz not null,
  uploaded_by uuid,
  accepted_at timestamptz check (accepted_at >= uploaded_at),
  accepted_by uuid,
  -- what accepting it did
  added integer,
  changed integer,
  ended integer,
  set_aside_at timestamptz check (set_aside_at >= uploaded_at),
  set_aside_by uuid,
  check (accepted_at is null or set_aside_at is null),
  check ((accepted_at is null and set_aside_at is null) = (sealed is not null)),
  primary key (school_id, id),
  foreign key (school_id, uploaded_by) references people.person (school_id, id),
  foreign key (school_id, accepted_by) references people.person (school_id, id),
  foreign key (school_id, set_aside_by) references people.person (school_id, id)
);
create index roll_file_by_day on people.roll_file (school_id, uploaded_at);
-- The same file waits once.
create unique index roll_file_waits on people.roll_file (school_id, sha256) where sealed is not null;

create function people.roll_file_closes_once() returns trigger
  language plpgsql set search_path = ''
  as $$
begin
  if old.sealed is null or new.sealed is not null then
    raise exception 'a file of the roll is closed once, and its content is only ever taken out';
  end if;
  return new;
end
$$;
create trigger closes_once before update on people.roll_file
  for each row execute function people.roll_file_closes_once();

-- What somebody said of a doubtful line. The file's content never changes, so a line is a line.
create table people.roll_decision (
  school_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  line integer not null check (line > 0),
  decision text not null check (decision in ('new', 'known', 'left-aside')),
  person_id uuid,
  check ((decision = 'known') = (person_id is not null)),
  decided_at timestamptz not null,
  decided_by uuid,
  replaced_at timestamptz check (replaced_at >= decided_at),
  primary key (school_id, id),
  foreign key (school_id, file_id) references people.roll_file (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, decided_by) references people.person (school_id, id)
);
create unique index roll_decision_now on people.roll_decision (school_id, file_id, line) where replaced_at is null;

-- What is held of a pupil besides name and class, as it stood from one moment to another.
create table people.pupil_details (
  school_id uuid not null,
  id uuid not null,
  pupil_id uuid not null,
  year_group text,
  looked_after boolean not null,
  looked_after_since date,
  recorded_at timestamptz not null,
  recorded_by uuid,
  replaced_at timestamptz check (replaced_at >= recorded_at),
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references people.person (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create unique index pupil_details_now on people.pupil_details (school_id, pupil_id) where replaced_at is null;

-- An adult and a pupil, and what was told of the adult for this pupil, so that the same file again says the same.
create table people.relationship (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  pupil_id uuid not null check (pupil_id <> person_id),
  words text,
  -- null: nobody has said
  parental_responsibility boolean,
  place integer not null check (place > 0),
  title text,
  given_name text,
  family_name text not null check (family_name <> ''),
  email text,
  phone text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  replaced_at timestamptz check (replaced_at >= recorded_at),
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, pupil_id) references people.person (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create unique index relationship_now on people.relationship (school_id, pupil_id, person_id) where replaced_at is null;
create index relationship_of_adult on people.relationship (school_id, person_id) where replaced_at is null;

-- Without a standing row here an adult is not yet to be contacted about a pupil.
create table people.contact_release (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  pupil_id uuid not null,
  released_at timestamptz not null,
  released_by uuid,
  withdrawn_at timestamptz check (withdrawn_at >= released_at),
  withdrawn_by uuid,
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, pupil_id) references people.person (school_id, id),
  foreign key (school_id, released_by) references people.person (school_id, id),
  foreign key (school_id, withdrawn_by) references people.person (school_id, id)
);
create unique index contact_release_now on people.contact_release (school_id, pupil_id, person_id)
  where withdrawn_at is null;

-- Who must not be told about a pupil. It stands whatever becomes of the relationship, until somebody lifts it.
create table people.must_not_be_told (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  pupil_id uuid not null,
  since date not null,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid,
  lifted_at timestamptz check (lifted_at >= recorded_at),
  lifted_by uuid,
  lifted_because text,
  check ((lifted_at is null) = (lifted_because is null)),
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, pupil_id) references people.person (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id),
  foreign key (school_id, lifted_by) references people.person (school_id, id)
);
create unique index must_not_be_told_now on people.must_not_be_told (school_id, pupil_id, person_id)
  where lifted_at is null;
create index must_not_be_told_adult on people.must_not_be_told (school_id, person_id) where lifted_at is null;

-- Brothers and sisters: each pair once.
create table people.sibling (
  school_id uuid not null,
  id uuid not null,
  pupil_id uuid not null,
  other_id uuid not null check (pupil_id < other_id),
  recorded_at timestamptz not null,
  recorded_by uuid,
  replaced_at timestamptz check (replaced_at >= recorded_at),
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references people.person (school_id, id),
  foreign key (school_id, other_id) references people.person (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create unique index sibling_now on people.sibling (school_id, pupil_id, other_id) where replaced_at is null;

call platform.wall('people.roll_mapping');
call platform.wall('people.roll_file');
call platform.wall('people.roll_decision');
call platform.wall('people.pupil_details');
call platform.wall('people.relationship');
call platform.wall('people.contact_release');
call platform.wall('people.must_not_be_told');
call platform.wall('people.sibling');

grant select, insert on
  people.roll_mapping, people.roll_file, people.roll_decision, people.pupil_details, people.relationship,
  people.contact_release, people.must_not_be_told, people.sibling
  to watchword_app;
grant update (replaced_at) on
  people.roll_mapping, people.roll_decision, people.pupil_details, people.relationship, people.sibling
  to watchword_app;
grant update (sealed, accepted_at, accepted_by, added, changed, ended, set_aside_at, set_aside_by)
  on people.roll_file to watchword_app;
grant update (withdrawn_at, withdrawn_by) on people.contact_release to watchword_app;
grant update (lifted_at, lifted_by, lifted_because) on people.must_not_be_told to watchword_app;

-- To whom a link about a pupil may be sent, for other modules to join: released, with parental responsibility,
-- and far from every warning. An adult is not here if they must not be told about any pupil, or if any pupil of
-- theirs is under a warning about anybody or is looked after: then the school acts by hand.
-- Whoever joins it says which day they ask about, with membership_card, for the pupil and for the adult.
create view people.contact_for_links with (security_invoker = true) as
  select r.school_id, r.id, r.pupil_id, r.person_id, r.words
    from people.relationship r
    join people.contact_release c
      on c.school_id = r.school_id and c.pupil_id = r.pupil_id and c.person_id = r.person_id and c.withdrawn_at is null
   where r.replaced_at is null
     and r.parental_responsibility
     and not exists (
       select from people.must_not_be_told f
        where f.school_id = r.school_id and f.person_id = r.person_id and f.lifted_at is null
     )
     and not exists (
       select from people.relationship o
        where o.school_id = r.school_id and o.person_id = r.person_id and o.replaced_at is null
          and (exists (select from people.must_not_be_told f
                        where f.school_id = o.school_id and f.pupil_id = o.pupil_id and f.lifted_at is null)
            or exists (select from people.pupil_details d
                        where d.school_id = o.school_id and d.pupil_id = o.pupil_id and d.replaced_at is null
                          and d.looked_after))
     );
grant select on people.contact_for_links to watchword_app;
