-- Why the policy's pair of duties is held by two people, where it asks for one or for a reason.
alter table people.appointment add column apart_because text check (apart_because <> '');

-- Days on which somebody cannot be reached here, so that their stand-ins answer.
create table people.away (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  starts_on date not null,
  -- null: nobody knows yet
  ends_on date check (ends_on >= starts_on),
  recorded_at timestamptz not null,
  recorded_by uuid,
  back_at timestamptz,
  back_recorded_by uuid,
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id),
  foreign key (school_id, back_recorded_by) references people.person (school_id, id)
);
create index away_of_person on people.away (school_id, person_id);

call platform.wall('people.away');
grant select, insert on people.away to watchword_app;
grant update (back_at, back_recorded_by) on people.away to watchword_app;
