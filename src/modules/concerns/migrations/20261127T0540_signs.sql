-- Something serious about a concern, as the policy names it, and whom it asked to be contacted on that day: a list of
-- objects with agency, within, reference and decline. That they were is a contact of the concern.
create table concerns.sign (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  name text not null check (name <> ''),
  asks jsonb not null check (jsonb_typeof(asks) = 'array'),
  marked_at timestamptz not null,
  marked_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, marked_by) references people.person (school_id, id)
);
create unique index sign_once on concerns.sign (school_id, concern_id, name);

-- Somebody decided that one of them is not contacted, and why.
create table concerns.sign_left (
  school_id uuid not null,
  sign_id uuid not null,
  concern_id uuid not null,
  agency text not null check (agency <> ''),
  why text not null check (why <> ''),
  left_at timestamptz not null,
  left_by uuid not null,
  salt bytea not null,
  primary key (school_id, sign_id, agency),
  foreign key (school_id, sign_id) references concerns.sign (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, left_by) references people.person (school_id, id)
);
create index sign_left_of_concern on concerns.sign_left (school_id, concern_id);

call platform.wall('concerns.sign');
call platform.wall('concerns.sign_left');
create policy not_barred on concerns.sign as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.sign_left as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
grant select, insert on concerns.sign, concerns.sign_left to watchword_app;
