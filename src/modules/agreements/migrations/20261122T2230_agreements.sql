create schema agreements;
grant usage on schema agreements to watchword_app;

-- What a school asks of one audience. Its words stand in its versions; this is what makes them one agreement.
create table agreements.agreement (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  audience text not null check (audience in ('pupil', 'parent', 'staff', 'governor', 'volunteer', 'contractor')),
  -- for pupils: the stage whose words these are, and their classes; no class is every class
  stage text check (stage in ('EYFS', 'KS1', 'KS2', 'KS3', 'KS4')),
  class_names text[] not null default '{}',
  check ((audience = 'pupil') = (stage is not null)),
  check (audience = 'pupil' or class_names = '{}'),
  title text not null check (title <> ''),
  written_at timestamptz not null,
  written_by uuid,
  primary key (school_id, id),
  foreign key (school_id, written_by) references people.person (school_id, id)
);

-- The words being written. Each saving adds a row and closes the one before; publishing closes the last.
-- taken_from and passages: the version of a policy whose words these are, and which of its passages.
create table agreements.draft (
  school_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  text text not null check (text <> ''),
  child_text text,
  taken_from uuid,
  passages integer[] not null default '{}',
  saved_at timestamptz not null,
  saved_by uuid,
  closed_at timestamptz check (closed_at >= saved_at),
  primary key (school_id, id),
  foreign key (school_id, agreement_id) references agreements.agreement (school_id, id),
  foreign key (school_id, saved_by) references people.person (school_id, id)
);
create unique index draft_now on agreements.draft (school_id, agreement_id) where closed_at is null;

-- Published words never change. asks_again: whoever signed a former version must sign this one too.
create table agreements.version (
  school_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  number integer not null check (number > 0),
  text text not null check (text <> ''),
  child_text text,
  taken_from uuid,
  passages integer[] not null default '{}',
  asks_again boolean not null check (asks_again or number > 1),
  -- 00:00 in London of the day
  effective_from timestamptz not null,
  published_at timestamptz not null check (published_at < effective_from),
  published_by uuid,
  -- of the log's commitment to these words
  salt bytea not null,
  primary key (school_id, id),
  unique (school_id, agreement_id, number),
  foreign key (school_id, agreement_id) references agreements.agreement (school_id, id),
  foreign key (school_id, published_by) references people.person (school_id, id)
);

-- An agreement that the school no longer asks for. What was signed stays signed.
create table agreements.withdrawal (
  school_id uuid not null,
  agreement_id uuid not null,
  reason text not null check (reason <> ''),
  withdrawn_at timestamptz not null,
  withdrawn_by uuid,
  primary key (school_id, agreement_id),
  foreign key (school_id, agreement_id) references agreements.agreement (school_id, id),
  foreign key (school_id, withdrawn_by) references people.person (school_id, id)
);

-- Who signs for which pupil, as the office says it.
create table agreements.signs_for (
  school_id uuid not null,
  id uuid not null,
  parent_id uuid not null,
  pupil_id uuid not null check (pupil_id <> parent_id),
  recorded_at timestamptz not null,
  recorded_by uuid,
  ended_at timestamptz check (ended_at >= recorded_at),
  ended_by uuid,
  primary key (school_id, id),
  foreign key (school_id, parent_id) references people.person (school_id, id),
  foreign key (school_id, pupil_id) references people.person (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);
create unique index signs_for_now on agreements.signs_for (school_id, parent_id, pupil_id) where ended_at is null;
create index signs_for_pupil on agreements.signs_for (school_id, pupil_id) where ended_at is null;

-- A way to sign without a password, for one parent. The token itself is only in the link.
create table agreements.link (
  school_id uuid not null,
  id uuid not null,
  parent_id uuid not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  made_at timestamptz not null,
  made_by uuid,
  expires_at timestamptz not null check (expires_at > made_at),
  used_at timestamptz,
  replaced_at timestamptz,
  primary key (school_id, id),
  unique (school_id, token_hash),
  foreign key (school_id, parent_id) references people.person (school_id, id),
  foreign key (school_id, made_by) references people.person (school_id, id)
);
create unique index link_now on agreements.link (school_id, parent_id) where used_at is null and replaced_at is null;

-- How many wrong links were tried from a network address, under a keyed hash of it.
create table agreements.link_try (
  school_id uuid not null,
  key bytea not null check (octet_length(key) = 32),
  count integer not null,
  started_at timestamptz not null,
  primary key (school_id, key)
);

-- signer_id is whose hand it was, person_id whose signature it is: the same person, or a parent and their child.
-- A signature is never changed: when its time is over it is marked as lapsed, once.
create table agreements.signature (
  school_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  signer_id uuid not null,
  person_id uuid not null,
  how text not null check (how in ('own-account', 'link')),
  link_id uuid,
  check ((how = 'link') = (link_id is not null)),
  -- the name that the signer typed
  signed_as text,
  text_sha256 bytea not null check (octet_length(text_sha256) = 32),
  signed_at timestamptz not null,
  -- of the log's commitment to this row
  salt bytea not null,
  lapsed_at timestamptz check (lapsed_at > signed_at),
  primary key (school_id, id),
  foreign key (school_id, version_id) references agreements.version (school_id, id),
  foreign key (school_id, signer_id) references people.person (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, link_id) references agreements.link (school_id, id)
);
-- Of two who sign at once the second finds it signed.
create unique index signature_once on agreements.signature (school_id, version_id, person_id) where lapsed_at is null;
create index signature_of_person on agreements.signature (school_id, person_id);

-- "I do not agree", in the person's own words. The headteacher answers; the chair, where it is the headteacher's.
create table agreements.refusal (
  school_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  refuser_id uuid not null,
  person_id uuid not null,
  how text not null check (how in ('own-account', 'link')),
  words text not null check (words <> ''),
  goes_to text not null check (goes_to in ('headteacher', 'chair-of-governors')),
  refused_at timestamptz not null,
  salt bytea not null,
  settled_at timestamptz check (settled_at >= refused_at),
  settled_by uuid,
  outcome text check ((outcome is null) = (settled_at is null)),
  primary key (school_id, id),
  foreign key (school_id, version_id) references agreements.version (school_id, id),
  foreign key (school_id, refuser_id) references people.person (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, settled_by) references people.person (school_id, id)
);
create index refusal_waiting on agreements.refusal (school_id, goes_to) where settled_at is null;
create index refusal_of_person on agreements.refusal (school_id, person_id);

-- A holder of a safeguarding duty put signing off for a day. Each time is a row, so it can be counted.
create table agreements.not_now (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  pressed_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > pressed_at),
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create index not_now_of_person on agreements.not_now (school_id, person_id, ends_at);

create table agreements.reminder (
  school_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  -- whose signature is missing, and who was told
  person_id uuid not null,
  told_id uuid not null,
  reminded_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, agreement_id) references agreements.agreement (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, told_id) references people.person (school_id, id)
);
create index reminder_of_agreement on agreements.reminder (school_id, agreement_id, person_id, reminded_at);

call platform.wall('agreements.agreement');
call platform.wall('agreements.draft');
call platform.wall('agreements.version');
call platform.wall('agreements.withdrawal');
call platform.wall('agreements.signs_for');
call platform.wall('agreements.link');
call platform.wall('agreements.link_try');
call platform.wall('agreements.signature');
call platform.wall('agreements.refusal');
call platform.wall('agreements.not_now');
call platform.wall('agreements.reminder');

grant select, insert on
  agreements.agreement, agreements.draft, agreements.version, agreements.withdrawal, agreements.signs_for,
  agreements.link, agreements.link_try, agreements.signature, agreements.refusal, agreements.not_now,
  agreements.reminder
  to watchword_app;
grant update (closed_at) on agreements.draft to watchword_app;
grant update (ended_at, ended_by) on agreements.signs_for to watchword_app;
grant update (used_at, replaced_at) on agreements.link to watchword_app;
grant update (count, started_at) on agreements.link_try to watchword_app;
grant update (lapsed_at) on agreements.signature to watchword_app;
grant update (settled_at, settled_by, outcome) on agreements.refusal to watchword_app;
