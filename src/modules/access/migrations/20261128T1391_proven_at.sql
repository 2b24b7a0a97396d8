-- When the holder of a session last showed by password, code or passkey that it is they; null where only at its beginning.
alter table access.session add column proven_at timestamptz;
grant update (proven_at) on access.session to watchword_app;
-- Which browser it is, by a keyed hash of what it carries from one sign-in to the next.
alter table access.session add column device bytea check (octet_length(device) = 32);
-- Neither this browser nor its network had signed in with the account before.
alter table access.session add column is_new_device boolean not null default false;
create index session_by_device on access.session (account_id, device);
