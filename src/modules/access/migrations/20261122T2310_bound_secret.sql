-- A second factor that is being set up belongs to the session that began it, for 15 minutes, and counts for
-- nothing until a code of it was given. On the account it outlived whoever had planted it.
alter table access.session add column totp_next_sealed bytea;
alter table access.session add column totp_next_at timestamptz;
alter table access.session add check ((totp_next_sealed is null) = (totp_next_at is null));
grant update (totp_next_sealed, totp_next_at) on access.session to watchword_app;
alter table access.account drop column totp_next_sealed;
