-- A child's file opened at once, for some hours, by somebody who does not read it by duty: why it could not wait, and who
-- was tried. It ends by itself: whatever asks looks at the end, and no job has to run.
create table concerns.break_glass (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  child_id uuid not null,
  opened_by uuid not null,
  because text not null check (because <> ''),
  tried text not null check (tried <> ''),
  opened_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > opened_at and ends_at <= opened_at + interval '24 hours'),
  -- by a press, before its time
  ended_at timestamptz check (ended_at >= opened_at),
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, child_id) references people.person (school_id, id),
  foreign key (school_id, opened_by) references people.person (school_id, id)
);
create index break_glass_of_child on concerns.break_glass (school_id, child_id, opened_at);
create index break_glass_opened_by on concerns.break_glass (school_id, opened_by, ends_at);

-- Each page that was read so, beside the line in the chain.
create table concerns.break_glass_reading (
  school_id uuid not null,
  id uuid not null,
  glass_id uuid not null,
  page integer not null check (page > 0),
  read_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, glass_id) references concerns.break_glass (school_id, id)
);
create index break_glass_reading_of on concerns.break_glass_reading (school_id, glass_id, read_at);

-- Whether it was right, and what follows, in the words of somebody else.
create table concerns.break_glass_review (
  school_id uuid not null,
  glass_id uuid not null,
  verdict text not null check (verdict in ('right', 'not-right')),
  why text not null check (why <> ''),
  follows text not null check (follows <> ''),
  reviewed_at timestamptz not null,
  reviewed_by uuid not null,
  salt bytea not null,
  primary key (school_id, glass_id),
  foreign key (school_id, glass_id) references concerns.break_glass (school_id, id),
  foreign key (school_id, reviewed_by) references people.person (school_id, id)
);

call platform.wall('concerns.break_glass');
call platform.wall('concerns.break_glass_reading');
call platform.wall('concerns.break_glass_review');

-- Nobody learns from it of their own child, unless they opened it.
create policy not_of_own_child on concerns.break_glass as restrictive
  using (opened_by = platform.current_person()
    or child_id not in (select r.pupil_id from people.related_adult r where r.person_id = platform.current_person()))
  with check (true);
-- After the end nothing is read so: a reading that cannot be kept is none.
create policy while_open on concerns.break_glass_reading as restrictive
  using (true)
  with check (exists (select from concerns.break_glass g
    where g.id = glass_id and g.opened_by = platform.current_person()
      and read_at >= g.opened_at and read_at < least(g.ended_at, g.ends_at)));
create policy by_another on concerns.break_glass_review as restrictive
  using (true)
  with check (exists (select from concerns.break_glass g where g.id = glass_id and g.opened_by <> reviewed_by));

grant select, insert on concerns.break_glass, concerns.break_glass_reading, concerns.break_glass_review
  to watchword_app;
grant update (ended_at) on concerns.break_glass to watchword_app;
