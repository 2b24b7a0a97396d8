-- What somebody hears of a new app, game or challenge, or an alert from outside: about no child.
create table concerns.trend_note (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  kind text not null check (kind in ('trend', 'local-alert')),
  title text not null check (title <> ''),
  words text not null,
  noted_on date not null,
  written_at timestamptz not null,
  written_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, written_by) references people.person (school_id, id)
);
create index trend_note_by_day on concerns.trend_note (school_id, noted_on);

-- Similar ones, which a lead has put together; each note lies in one group at most.
create table concerns.trend_group (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  title text not null check (title <> ''),
  made_at timestamptz not null,
  made_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, made_by) references people.person (school_id, id)
);
create table concerns.trend_grouped (
  school_id uuid not null,
  note_id uuid not null,
  group_id uuid not null,
  grouped_at timestamptz not null,
  grouped_by uuid not null,
  primary key (school_id, note_id),
  foreign key (school_id, note_id) references concerns.trend_note (school_id, id),
  foreign key (school_id, group_id) references concerns.trend_group (school_id, id),
  foreign key (school_id, grouped_by) references people.person (school_id, id)
);
create index trend_grouped_of on concerns.trend_grouped (school_id, group_id);

-- What was done with a group. What staff or parents are to know is a text, which staff read on a page.
create table concerns.trend_deed (
  school_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  kind text not null check (kind in ('for-staff', 'for-parents', 'else')),
  words text not null check (words <> ''),
  done_at timestamptz not null,
  done_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, group_id) references concerns.trend_group (school_id, id),
  foreign key (school_id, done_by) references people.person (school_id, id)
);
create index trend_deed_of on concerns.trend_deed (school_id, group_id, done_at);

call platform.wall('concerns.trend_note');
call platform.wall('concerns.trend_group');
call platform.wall('concerns.trend_grouped');
call platform.wall('concerns.trend_deed');
grant select, insert on
  concerns.trend_note, concerns.trend_group, concerns.trend_grouped, concerns.trend_deed
  to watchword_app;
