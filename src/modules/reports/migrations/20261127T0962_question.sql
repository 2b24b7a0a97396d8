-- Where would you report it: one question a school year. Who has answered is kept, so that nobody is asked twice; what they
-- answered is kept of nobody: it is only added to the count of their group.
create table reports.question_answered (
  school_id uuid not null,
  person_id uuid not null,
  school_year integer not null,
  primary key (school_id, person_id, school_year),
  foreign key (school_id, person_id) references people.person (school_id, id)
);

-- What is shown moves only with each fifth answer: between two figures stand five people, and no figure tells of one.
create table reports.question_count (
  school_id uuid not null references platform.school (id),
  school_year integer not null,
  of_group text not null check (of_group in ('staff', 'parent')),
  answered integer not null,
  knew integer not null check (knew <= answered),
  shown_answered integer not null,
  shown_knew integer not null check (shown_knew <= shown_answered),
  primary key (school_id, school_year, of_group)
);

-- A class answers together, by show of hands: how many were there and how many knew; of no child by name.
create table reports.class_answer (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  class_name text not null check (class_name <> ''),
  present integer not null check (present between 1 and 60),
  hands integer not null check (hands between 0 and present),
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, written_by) references people.person (school_id, id)
);
create index class_answer_by_time on reports.class_answer (school_id, class_name, written_at);

call platform.wall('reports.question_answered');
call platform.wall('reports.question_count');
call platform.wall('reports.class_answer');
grant select, insert on reports.question_answered, reports.question_count, reports.class_answer to watchword_app;
grant update (answered, knew, shown_answered, shown_knew) on reports.question_count to watchword_app;
