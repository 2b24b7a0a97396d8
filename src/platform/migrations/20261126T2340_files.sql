-- Bytes lie outside the database, each file's under a key of its own. That key is here, sealed under the
-- installation's: where it is destroyed nothing opens the bytes, wherever a copy of them lies.
create table platform.file (
  school_id uuid not null references platform.school,
  id uuid not null,
  sealed_key bytea,
  type text not null check (type in ('application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'text/plain; charset=utf-8', 'application/octet-stream')),
  bytes bigint not null check (bytes >= 0),
  -- Of the commitment to their hash, which stands in the log: without it no guess at the content can be tried.
  salt bytea,
  kept_at timestamptz not null,
  check ((sealed_key is null) = (salt is null)),
  primary key (school_id, id)
);
call platform.wall('platform.file');
grant select, insert on platform.file to watchword_app;
grant select on platform.file to watchword_eraser;
grant update (sealed_key, salt) on platform.file to watchword_eraser;
