create schema record;
grant usage on schema record to watchword_app;

-- What walking the school's main chain found. A whole chain gives a root: the number and hash of its last entry.
create table record.check_made (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  checked_at timestamptz not null,
  state text not null check (state in ('whole', 'broken', 'ends before the root')),
  -- the last entry of a whole chain; the first that is broken; the last that is left
  n bigint not null,
  last_at timestamptz,
  hash bytea check (octet_length(hash) = 32),
  check ((state = 'whole') = (hash is not null)),
  -- the day of the root that it was held against
  root_day date,
  -- to holders of which duties the new root was sent
  sent_to text[] not null default '{}',
  primary key (school_id, id)
);
create index check_made_by_time on record.check_made (school_id, checked_at desc);
call platform.wall('record.check_made');
grant select, insert on record.check_made to watchword_app;
