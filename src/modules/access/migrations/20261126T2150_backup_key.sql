-- The public half of the key that backups are sealed to. The private half is on paper and never here. A key is
-- replaced, never changed: an old backup names the key that it wants.
create table access.backup_key (
  id uuid primary key,
  recipient text not null check (recipient ~ '^age1[02-9ac-hj-np-z]{58}$'),
  -- What only this installation's key makes: a backup that carried another one could not be opened for use.
  installation_mark bytea not null check (octet_length(installation_mark) = 32),
  made_at timestamptz not null,
  -- When somebody said that the private half is on paper, in two places.
  printed_at timestamptz,
  replaced_at timestamptz,
  check (printed_at >= made_at),
  check (replaced_at >= made_at)
);
create unique index backup_key_in_use on access.backup_key ((true)) where replaced_at is null;
grant select, insert on access.backup_key to watchword_app;
grant update (printed_at, replaced_at) on access.backup_key to watchword_app;
