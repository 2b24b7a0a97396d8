-- Whoever knew the password may have added a passkey of their own. From the moment on which a password may be known, the
-- passkeys of its account open nothing alone until each was given once beside the new password.
alter table access.passkey add column held_at timestamptz;
grant update (held_at) on access.passkey to watchword_app;
