create schema vetting;
grant usage on schema vetting to watchword_app;

-- One check of one adult, as somebody saw it. A change closes the row and adds another, so that any past day can be asked.
create table vetting.entry (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('identity', 'dbs', 'barred-list', 'right-to-work', 'prohibition', 'section-128',
    'qualification', 'overseas', 'references', 'agency-letter')),
  seen_on date not null,
  -- Somebody of the school's list, or a name as it is typed: who saw it may never have been on the list.
  seen_by uuid,
  seen_by_name text check (length(seen_by_name) between 1 and 120),
  -- The number of a certificate, under the key that stands outside the database.
  number_sealed bytea,
  detail text not null check (length(detail) <= 300),
  good_until date check (good_until >= seen_on),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  replaced_at timestamptz check (replaced_at >= recorded_at),
  replaced_by uuid,
  replaced_because text check (length(replaced_because) between 1 and 300),
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id),
  foreign key (school_id, seen_by) references people.person (school_id, id),
  foreign key (school_id, replaced_by) references people.person (school_id, id),
  check ((seen_by is null) <> (seen_by_name is null)),
  check ((replaced_at is null) = (replaced_because is null))
);
create unique index entry_stands on vetting.entry (school_id, person_id, kind) where replaced_at is null;
create index entry_of_person on vetting.entry (school_id, person_id, recorded_at);

-- Somebody began before a check came back: who supervises them until when, as the headteacher agreed it.
create table vetting.risk (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  person_id uuid not null,
  supervised_by uuid not null,
  measures text not null check (length(measures) between 1 and 2000),
  until date not null,
  agreed_at timestamptz not null,
  agreed_by uuid not null,
  replaced_at timestamptz check (replaced_at >= agreed_at),
  replaced_by uuid,
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, supervised_by) references people.person (school_id, id),
  foreign key (school_id, agreed_by) references people.person (school_id, id),
  foreign key (school_id, replaced_by) references people.person (school_id, id)
);
create unique index risk_stands on vetting.risk (school_id, person_id) where replaced_at is null;
create index risk_of_person on vetting.risk (school_id, person_id, agreed_at);

call platform.wall('vetting.entry');
call platform.wall('vetting.risk');
grant select, insert, update (replaced_at, replaced_by, replaced_because) on vetting.entry to watchword_app;
grant select, insert, update (replaced_at, replaced_by) on vetting.risk to watchword_app;

-- What was seen of an erased person goes; what they saw of others stays with their id, which names nobody any more.
create function vetting.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
begin
  delete from vetting.entry where school_id = platform.current_school() and person_id = subject;
  delete from vetting.risk where school_id = platform.current_school() and person_id = subject;
end
$$;
revoke all on function vetting.erase_person(uuid, timestamptz) from public;
grant execute on function vetting.erase_person(uuid, timestamptz) to watchword_eraser;
grant usage on schema vetting to watchword_eraser;
grant select, delete on vetting.entry, vetting.risk to watchword_eraser;
