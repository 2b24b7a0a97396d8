-- When the school opens and when the children go home, on a school day. With no row the product's own figures stand.
create table people.school_hours (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  opens text not null check (opens ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  goes_home text not null check (goes_home ~ '^([01]\d|2[0-3]):[0-5]\d$' and goes_home > opens),
  recorded_at timestamptz not null,
  recorded_by uuid,
  replaced_at timestamptz check (replaced_at >= recorded_at),
  primary key (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create unique index school_hours_now on people.school_hours (school_id) where replaced_at is null;

call platform.wall('people.school_hours');
grant select, insert on people.school_hours to watchword_app;
grant update (replaced_at) on people.school_hours to watchword_app;
