-- A rule that an adult broke, as whoever answers for the record named it. The line stands as the wording in force on that
-- day had it, and beside it what they had signed by then: neither is looked up again later.
create table adults.rule_broken (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  person_id uuid not null,
  happened_on date not null,
  audience text not null,
  version_id uuid not null,
  title text not null,
  number integer not null,
  line text not null check (line <> ''),
  signed_number integer check (signed_number <= number),
  signed_at timestamptz,
  place text not null,
  seen_on date,
  named_at timestamptz not null,
  named_by uuid not null,
  salt bytea not null,
  taken_back_at timestamptz check (taken_back_at >= named_at),
  taken_back_by uuid,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, version_id) references agreements.version (school_id, id),
  foreign key (school_id, named_by) references people.person (school_id, id),
  foreign key (school_id, taken_back_by) references people.person (school_id, id),
  check ((signed_number is null) = (signed_at is null)),
  check ((taken_back_at is null) = (taken_back_by is null))
);
create unique index rule_broken_once on adults.rule_broken (school_id, concern_id, person_id, happened_on, version_id, line)
  where taken_back_at is null;

call platform.wall('adults.rule_broken');
-- The second wall.
create policy sealed on adults.rule_broken as restrictive
  using (current_user <> 'watchword_app' or concern_id in (select adults.managed_by_me()))
  with check (current_user <> 'watchword_app' or concern_id in (select adults.managed_by_me()));

grant select, insert on adults.rule_broken to watchword_app;
grant update (taken_back_at, taken_back_by) on adults.rule_broken to watchword_app;
