-- That whoever answers for data has looked at who opened child protection records in a month: the month, how many people,
-- and how often. Names are read from the log, where they stand.
create table concerns.month_signed (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  month date not null check (extract(day from month) = 1),
  people integer not null check (people >= 0),
  openings integer not null check (openings >= 0),
  words text check (words <> '' and length(words) <= 500),
  signed_at timestamptz not null,
  signed_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, signed_by) references people.person (school_id, id)
);
create unique index month_signed_once on concerns.month_signed (school_id, month);

call platform.wall('concerns.month_signed');
grant select, insert on concerns.month_signed to watchword_app;
