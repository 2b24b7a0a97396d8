-- Whether a help line that the school's policy names still answers: somebody rang it or opened it, and said so.
create table people.help_line_check (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  line text not null check (line <> ''),
  -- what was tried: a number that is changed is one that nobody has tried
  contact text not null check (contact <> ''),
  works boolean not null,
  checked_at timestamptz not null,
  checked_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, checked_by) references people.person (school_id, id)
);
create index help_line_checked on people.help_line_check (school_id, line, checked_at);

call platform.wall('people.help_line_check');
grant select, insert on people.help_line_check to watchword_app;
