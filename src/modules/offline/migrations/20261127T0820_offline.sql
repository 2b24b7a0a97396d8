create schema offline;
grant usage on schema offline to watchword_app;

-- To what a report is sealed that is written without a connection. The private half is sealed under the installation's
-- key. A later key is for what is written from then on; an earlier one still opens what was sealed to it.
create table offline.key (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  public_key bytea not null check (octet_length(public_key) = 65),
  private_sealed bytea not null,
  made_at timestamptz not null,
  primary key (school_id, id)
);
create index key_by_time on offline.key (school_id, made_at);

-- What has come in, so that the same comes in once. A day and a hash: no minute stands here beside that of a report, and
-- nothing points at one.
create table offline.taken (
  school_id uuid not null,
  digest bytea not null check (octet_length(digest) = 32),
  taken_on date not null,
  primary key (school_id, digest)
);

-- What came in and could not be opened, still sealed. It is tried again, and emptied when it has been opened.
create table offline.unopened (
  school_id uuid not null,
  id uuid not null,
  key_id uuid not null,
  sealed bytea check (octet_length(sealed) <= 100000),
  received_at timestamptz not null,
  opened_at timestamptz check (opened_at >= received_at),
  check ((sealed is null) = (opened_at is not null)),
  primary key (school_id, id)
);
create index unopened_now on offline.unopened (school_id, received_at) where opened_at is null;

call platform.wall('offline.key');
call platform.wall('offline.taken');
call platform.wall('offline.unopened');
grant select, insert on offline.key, offline.taken, offline.unopened to watchword_app;
grant update (sealed, opened_at) on offline.unopened to watchword_app;
