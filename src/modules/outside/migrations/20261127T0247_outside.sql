create schema outside;
grant usage on schema outside to watchword_app;

-- How much came within the hour, under a keyed hash of an address or of the school. Nothing points from here to what
-- was sent, and a count that has run out is swept.
create table outside.count (
  school_id uuid not null,
  key bytea not null check (octet_length(key) = 32),
  count integer not null,
  started_at timestamptz not null,
  primary key (school_id, key)
);
call platform.wall('outside.count');
grant select, insert, delete on outside.count to watchword_app;
grant update (count, started_at) on outside.count to watchword_app;
