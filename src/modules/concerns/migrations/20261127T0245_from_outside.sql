-- Of somebody without an account: how they may be reached, as they typed it, and that nobody had signed in.
alter table concerns.concern add column reporter_contact text check (reporter_contact <> '');
alter table concerns.concern add column from_outside boolean not null default false;

-- More came from outside than a school can read one by one: it is a record like any other, and waits apart until
-- somebody reads it.
create table concerns.held (
  school_id uuid not null,
  concern_id uuid not null,
  held_at timestamptz not null,
  primary key (school_id, concern_id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id)
);

-- Two words that a child keeps open the school's answers to what they wrote. Only a keyed hash of them is here.
create table concerns.way_back (
  school_id uuid not null,
  key bytea not null check (octet_length(key) = 32),
  concern_id uuid not null,
  ends_at timestamptz not null,
  primary key (school_id, key),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id)
);
create index way_back_of_concern on concerns.way_back (school_id, concern_id);

alter table concerns.addition drop constraint addition_kind_check;
alter table concerns.addition add check (kind in ('by-reporter', 'note', 'answer-to-child'));

call platform.wall('concerns.held');
call platform.wall('concerns.way_back');
create policy not_barred on concerns.held as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.way_back as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
grant select, insert on concerns.held, concerns.way_back to watchword_app;
