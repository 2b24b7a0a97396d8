-- A deadline is a row: what must have happened by when, by which rule it was counted, and what became of it. It is never
-- a timer, so that what fell due while the server was down fires when it comes back. One that the calendar moves is
-- closed, and another stands in its place. Deadlines of the register of concerns about adults never stand here: anybody
-- could count them.
create table platform.deadline (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  -- whose handler it wakes: a room and a kind
  what text not null check (what ~ '^[a-z-]+\.[a-z-]+$' and what not like 'adults.%'),
  -- the record that it is about, whose own walls say who may know of it
  about uuid not null,
  -- unit, count and source
  rule jsonb not null check (jsonb_typeof(rule) = 'object'),
  started_at timestamptz not null,
  due_at timestamptz not null check (due_at >= started_at),
  -- the one that the calendar moved
  instead_of uuid,
  fired_at timestamptz check (fired_at >= due_at),
  stopped_at timestamptz check (stopped_at >= started_at),
  -- done: what it asked for happened; again: another began; calendar: the school's days changed
  stopped_why text check (stopped_why in ('done', 'again', 'calendar')),
  check ((stopped_at is null) = (stopped_why is null)),
  primary key (school_id, id),
  foreign key (school_id, instead_of) references platform.deadline (school_id, id)
);
create unique index deadline_now on platform.deadline (school_id, what, about) where stopped_at is null;
create index deadline_due on platform.deadline (school_id, due_at) where fired_at is null and stopped_at is null;
create index deadline_instead on platform.deadline (school_id, instead_of) where instead_of is not null;

call platform.wall('platform.deadline');
grant select, insert on platform.deadline to watchword_app;
grant update (fired_at, stopped_at, stopped_why) on platform.deadline to watchword_app;
