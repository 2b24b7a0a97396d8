-- An account whose password may be known is locked: nothing opens it but a link to a new password. One whose password
-- was shared or left lying about must be given another at the next sign-in. A new password ends both.
alter table access.account add column locked_at timestamptz;
alter table access.account add column change_due_at timestamptz;
grant update (locked_at, change_due_at) on access.account to watchword_app;

-- From which network a session was opened, as a keyed hash: whether two came from one, and never from which.
alter table access.session add column network bytea check (octet_length(network) = 32);

-- The way to lock one's own account from its mailbox.
alter table access.link drop constraint link_purpose_check;
alter table access.link add constraint link_purpose_check
  check (purpose in ('first-run', 'invitation', 'password-reset', 'practice', 'lock'));
alter table access.link drop constraint link_check1;
alter table access.link add constraint link_of_account
  check ((purpose in ('password-reset', 'lock')) = (account_id is not null));

-- What was noticed about signing in, for whoever looks after the network: a password that may be known, or lay about;
-- two sessions of one account at once; a machine found signed in, which is nobody's.
create table access.login_note (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  kind text not null check (kind in ('known', 'exposed', 'second-session', 'left-open')),
  person_id uuid,
  -- "Chrome on Windows", or where the machine stands
  place text,
  other_place text,
  noted_at timestamptz not null,
  locked_at timestamptz,
  settled_at timestamptz,
  settled_by uuid,
  settled_how text check (settled_how in ('same-person', 'new-password', 'somebody-else', 'spoken-to')),
  check ((kind = 'left-open') = (person_id is null)),
  check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (settled_how is null)),
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, settled_by) references people.person (school_id, id)
);
create index login_note_by_time on access.login_note (school_id, noted_at desc);
create index login_note_open on access.login_note (school_id) where settled_at is null;
call platform.wall('access.login_note');
grant select, insert on access.login_note to watchword_app;
grant update (settled_at, settled_by, settled_how) on access.login_note to watchword_app;
