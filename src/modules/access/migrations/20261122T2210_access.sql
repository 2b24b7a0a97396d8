create schema access;
grant usage on schema access to watchword_app;

-- A way in for one human. It belongs to no school: account_person joins it to the persons that schools know.
create table access.account (
  id uuid primary key,
  email text not null check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$'),
  -- a PHC string: argon2id with its cost and salt
  password_hash text not null check (password_hash like '$argon2id$%'),
  password_set_at timestamptz not null,
  -- the least length that was asked of it when it was last seen; its own length is never kept
  password_minimum integer not null,
  -- sealed under the installation's key, which is not in this database
  totp_sealed bytea,
  totp_set_at timestamptz,
  -- the time step of the last code taken: each code works once
  totp_last_step bigint,
  -- being set up: it counts for nothing until a code of it was given
  totp_next_sealed bytea,
  -- at which schools to look; the rows themselves stand behind each school's wall
  school_ids uuid[] not null default '{}',
  created_at timestamptz not null,
  closed_at timestamptz
);
create unique index account_email on access.account (email) where closed_at is null;

create table access.recovery_code (
  id uuid primary key,
  account_id uuid not null references access.account (id),
  code_hash bytea not null check (octet_length(code_hash) = 32),
  made_at timestamptz not null,
  used_at timestamptz,
  -- a newer set has taken its place
  replaced_at timestamptz
);
create index recovery_code_of_account on access.recovery_code (account_id);

create table access.session (
  id uuid primary key,
  account_id uuid not null references access.account (id),
  -- the token itself is only in the browser
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  -- "Chrome on Windows": so that people know their own sessions
  agent text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  locked_at timestamptz,
  ended_at timestamptz,
  second_factor_at timestamptz,
  -- which schools of the account ask for a second factor
  second_factor_for uuid[] not null,
  -- after how many idle minutes each of its schools wants it locked
  idle_limits jsonb not null
);
create index session_of_account on access.session (account_id, created_at desc);

-- A link to a page, used up by success and never by opening it.
create table access.link (
  id uuid primary key,
  purpose text not null check (purpose in ('first-run', 'invitation', 'password-reset')),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  school_id uuid references platform.school (id),
  person_id uuid,
  account_id uuid references access.account (id),
  email text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  replaced_at timestamptz,
  check ((purpose = 'invitation') = (person_id is not null and school_id is not null)),
  check ((purpose = 'password-reset') = (account_id is not null)),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create index link_of_school on access.link (school_id, person_id) where purpose = 'invitation';

-- How often something was tried: for an e-mail address (known or not) and for a network address, both as
-- keyed hashes.
create table access.attempt (
  key bytea primary key check (octet_length(key) = 32),
  count integer not null,
  started_at timestamptz not null,
  wait_until timestamptz
);
create index attempt_by_start on access.attempt (started_at);

-- An account was closed for a while after too many wrong passwords.
create table access.lock_out (
  id uuid primary key,
  account_id uuid not null references access.account (id),
  at timestamptz not null,
  failures integer not null,
  until timestamptz not null
);
create index lock_out_of_account on access.lock_out (account_id, at);

-- Which person of a school an account is: made only by that school's own invitation.
create table access.account_person (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  account_id uuid not null references access.account (id),
  person_id uuid not null,
  joined_at timestamptz not null,
  ended_at timestamptz,
  ended_why text check (ended_why in ('left', 'by-school', 'by-account')),
  check ((ended_at is null) = (ended_why is null)),
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
-- One account a person, one person an account: a shared login cannot be made.
create unique index account_person_account on access.account_person (school_id, account_id) where ended_at is null;
create unique index account_person_person on access.account_person (school_id, person_id) where ended_at is null;

-- A half-written form, kept when its session locked. Sealed: it may be a child's story.
create table access.draft (
  school_id uuid not null references platform.school (id),
  account_id uuid not null references access.account (id),
  path text not null,
  sealed bytea not null check (octet_length(sealed) <= 210000),
  kept_at timestamptz not null,
  primary key (school_id, account_id, path)
);
create index draft_by_age on access.draft (school_id, kept_at);

call platform.wall('access.account_person');
call platform.wall('access.draft');
-- Whoever has signed in may ask at which schools; beside the wall, and for reading only.
create policy of_this_account on access.account_person for select
  using (account_id = platform.current_account());

grant select, insert on access.account, access.recovery_code, access.session, access.link, access.lock_out,
  access.account_person to watchword_app;
grant update (password_hash, password_set_at, password_minimum, totp_sealed, totp_set_at, totp_last_step,
  totp_next_sealed, school_ids, closed_at) on access.account to watchword_app;
grant update (used_at, replaced_at) on access.recovery_code, access.link to watchword_app;
grant update (token_hash, last_seen_at, locked_at, ended_at, second_factor_at, idle_limits)
  on access.session to watchword_app;
grant update (ended_at, ended_why) on access.account_person to watchword_app;
grant select, insert, update, delete on access.attempt, access.draft to watchword_app;
-- What has run out is swept.
grant delete on access.session, access.link to watchword_app;
