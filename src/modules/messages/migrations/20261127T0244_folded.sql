-- When somebody was last told of what comes in many, and whether they are owed one more notice: in which log.
create table messages.folded (
  school_id uuid not null,
  person_id uuid not null,
  told_at timestamptz not null,
  owed_in text check (owed_in in ('main', 'concerns', 'adults')),
  primary key (school_id, person_id)
);
call platform.wall('messages.folded');
grant select, insert on messages.folded to watchword_app;
grant update (told_at, owed_in) on messages.folded to watchword_app;
