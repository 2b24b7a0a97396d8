-- In which a class was taught how to tell, and whom: the class, the day and what of it; of no child. Whoever taught it
-- writes it, and takes back what was written by mistake; both stay.
create table reports.lesson (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  class_name text not null check (class_name <> ''),
  taught_on date not null,
  topics text[] not null check (cardinality(topics) > 0 and topics <@ array['why', 'grown-up', 'worry-box', 'outside']),
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, written_by) references people.person (school_id, id)
);
create index lesson_by_day on reports.lesson (school_id, taught_on, class_name);

create table reports.lesson_taken_back (
  school_id uuid not null,
  lesson_id uuid not null,
  taken_back_at timestamptz not null,
  primary key (school_id, lesson_id),
  foreign key (school_id, lesson_id) references reports.lesson (school_id, id)
);

call platform.wall('reports.lesson');
call platform.wall('reports.lesson_taken_back');
grant select, insert on reports.lesson, reports.lesson_taken_back to watchword_app;
