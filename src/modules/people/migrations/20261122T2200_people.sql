create schema people;
grant usage on schema people to watchword_app;

-- What the school says of itself. A change closes the row and adds another.
create table people.school_profile (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  street text not null check (street <> ''),
  locality text,
  town text not null check (town <> ''),
  postcode text not null check (postcode <> ''),
  local_authority text not null check (local_authority <> ''),
  phase text not null check (phase in
    ('nursery', 'infant', 'junior', 'primary', 'secondary', 'all-through', 'special', 'alternative')),
  recorded_at timestamptz not null,
  replaced_at timestamptz check (replaced_at >= recorded_at),
  primary key (school_id, id)
);
create unique index school_profile_now on people.school_profile (school_id) where replaced_at is null;

-- A human as this school knows them. It holds nothing but its identity: what can change stands in
-- person_details, what a person is here in membership, what they answer for in appointment.
create table people.person (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);

-- Name and address as they stood from one moment to another, so that any past day can be asked.
create table people.person_details (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  given_name text not null check (given_name <> ''),
  family_name text not null check (family_name <> ''),
  known_as text,
  date_of_birth date,
  email text,
  upn text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  replaced_at timestamptz check (replaced_at >= recorded_at),
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create unique index person_details_now on people.person_details (school_id, person_id) where replaced_at is null;
create unique index person_details_upn on people.person_details (school_id, upn) where replaced_at is null;
create index person_details_past on people.person_details (school_id, person_id, recorded_at);

-- ends_on is the last day. stopped_at: it ended at once, in the course of that day.
-- A membership or appointment taken back before it began ends on the day before it starts.
create table people.membership (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in
    ('pupil', 'parent', 'staff', 'governor', 'volunteer', 'contractor', 'visitor')),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on - 1),
  stopped_at timestamptz check (stopped_at is null or ends_on is not null),
  job_title text,
  class_name text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  end_recorded_at timestamptz,
  end_recorded_by uuid,
  ended_reason text,
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id),
  foreign key (school_id, end_recorded_by) references people.person (school_id, id)
);
create index membership_of_person on people.membership (school_id, person_id);
create index membership_by_kind on people.membership (school_id, kind, starts_on);

create table people.appointment (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  duty text not null check (duty <> ''),
  acting boolean not null,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on - 1),
  stopped_at timestamptz check (stopped_at is null or ends_on is not null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  end_recorded_at timestamptz,
  end_recorded_by uuid,
  ended_reason text,
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id),
  foreign key (school_id, end_recorded_by) references people.person (school_id, id)
);
create index appointment_of_person on people.appointment (school_id, person_id);
create index appointment_by_duty on people.appointment (school_id, duty, starts_on);

-- An ending may be brought forward, never put back or taken away: that is a new membership or appointment.
create function people.only_brings_forward() returns trigger
  language plpgsql set search_path = ''
  as $$
begin
  if new.ends_on is null or new.ends_on > old.ends_on or new.stopped_at is distinct from
     coalesce(old.stopped_at, new.stopped_at) then
    raise exception 'an ending is brought forward or left as it is';
  end if;
  return new;
end
$$;
create trigger only_brings_forward before update on people.membership
  for each row execute function people.only_brings_forward();
create trigger only_brings_forward before update on people.appointment
  for each row execute function people.only_brings_forward();

-- Somebody outside the school whose number must be at hand.
create table people.outside_contact (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  kind text not null check (kind <> ''),
  name text not null check (name <> ''),
  organisation text,
  phone text,
  email text,
  check (phone is not null or email is not null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  replaced_at timestamptz check (replaced_at >= recorded_at),
  replaced_by uuid,
  primary key (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id),
  foreign key (school_id, replaced_by) references people.person (school_id, id)
);
create index outside_contact_now on people.outside_contact (school_id, kind) where replaced_at is null;

-- year 2026 is the school year 2026 to 2027.
create table people.term (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  year integer not null,
  name text not null check (name <> ''),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  half_term_starts_on date,
  half_term_ends_on date check (half_term_ends_on >= half_term_starts_on),
  check ((half_term_starts_on is null) = (half_term_ends_on is null)),
  recorded_at timestamptz not null,
  recorded_by uuid,
  replaced_at timestamptz check (replaced_at >= recorded_at),
  primary key (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create index term_now on people.term (school_id, starts_on) where replaced_at is null;

-- A row a day, two years back to two ahead. set_by 'assumed': no term dates are known for that school year.
create table people.school_day (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  day date not null,
  kind text not null check (kind in ('open', 'inset', 'weekend', 'holiday', 'bank-holiday', 'closed')),
  set_by text not null check (set_by in ('calendar', 'term-dates', 'assumed', 'by-hand')),
  recorded_at timestamptz not null,
  replaced_at timestamptz check (replaced_at >= recorded_at),
  primary key (school_id, id)
);
create unique index school_day_now on people.school_day (school_id, day) where replaced_at is null;

call platform.wall('people.school_profile');
call platform.wall('people.person');
call platform.wall('people.person_details');
call platform.wall('people.membership');
call platform.wall('people.appointment');
call platform.wall('people.outside_contact');
call platform.wall('people.term');
call platform.wall('people.school_day');

grant select, insert on
  people.school_profile, people.person, people.person_details, people.membership, people.appointment,
  people.outside_contact, people.term, people.school_day
  to watchword_app;
grant update (replaced_at) on people.school_profile, people.person_details, people.term, people.school_day
  to watchword_app;
grant update (replaced_at, replaced_by) on people.outside_contact to watchword_app;
grant update (ends_on, stopped_at, end_recorded_at, end_recorded_by, ended_reason)
  on people.membership, people.appointment to watchword_app;

-- What other modules may join: how a person is called, today.
create view people.person_card with (security_invoker = true) as
  select school_id,
         person_id as id,
         coalesce(known_as, given_name) || ' ' || family_name as name,
         upper(left(coalesce(known_as, given_name), 1)) || '.' || upper(left(family_name, 1)) || '.' as initials
    from people.person_details
   where replaced_at is null;
grant select on people.person_card to watchword_app;

-- And what a person is or was here, with its days: whoever joins it says which day they ask about.
create view people.membership_card with (security_invoker = true) as
  select school_id, id, person_id, kind, class_name, starts_on, ends_on, stopped_at from people.membership;
grant select on people.membership_card to watchword_app;
