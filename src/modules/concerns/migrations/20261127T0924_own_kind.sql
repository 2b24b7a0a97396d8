-- A kind of online risk that a lead adds to those that the policy lists, where the policy lets them.
create table concerns.own_kind (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  area text not null check (area in ('content', 'contact', 'conduct', 'commerce', 'other')),
  -- Stands behind the area in the key of a kind, which parts them by a stroke.
  name text not null check (name <> '' and position('/' in name) = 0),
  why text not null check (why <> ''),
  added_at timestamptz not null,
  added_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, added_by) references people.person (school_id, id)
);

-- It is offered no more. What was chosen before stays as it was chosen.
create table concerns.own_kind_end (
  school_id uuid not null,
  kind_id uuid not null,
  ended_at timestamptz not null,
  ended_by uuid not null,
  primary key (school_id, kind_id),
  foreign key (school_id, kind_id) references concerns.own_kind (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);

call platform.wall('concerns.own_kind');
call platform.wall('concerns.own_kind_end');
grant select, insert on concerns.own_kind, concerns.own_kind_end to watchword_app;
