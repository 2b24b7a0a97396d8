-- A question of its own: one person, one use, until a day. It is answered as the others are, under its id.
create table consents.ask (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose <> ''),
  title text not null check (title <> '' and length(title) <= 200),
  until date not null,
  asked_at timestamptz not null,
  asked_by uuid,
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, asked_by) references people.person (school_id, id)
);
create index ask_of_person on consents.ask (school_id, person_id, purpose);

-- A photograph, a film or a post, and who is in it. The picture itself is not kept here.
create table consents.picture (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  title text not null check (title <> '' and length(title) <= 200),
  taken_with text not null check (taken_with in ('school-device', 'mobile-device')),
  is_single boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);

create table consents.pictured (
  school_id uuid not null references platform.school (id),
  picture_id uuid not null,
  person_id uuid not null,
  primary key (school_id, picture_id, person_id),
  foreign key (school_id, picture_id) references consents.picture (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create index pictured_person on consents.pictured (school_id, person_id);

-- What it is used for. Nothing is used for anything without a check of everybody in it.
create table consents.use (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  picture_id uuid not null,
  purpose text not null check (purpose <> ''),
  needs_own boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  shown_at timestamptz check (shown_at >= recorded_at),
  shown_by uuid,
  shown_where text check (length(shown_where) <= 300),
  taken_down_at timestamptz check (taken_down_at >= shown_at),
  taken_down_by uuid,
  primary key (school_id, id),
  foreign key (school_id, picture_id) references consents.picture (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id),
  foreign key (school_id, shown_by) references people.person (school_id, id),
  foreign key (school_id, taken_down_by) references people.person (school_id, id)
);
create unique index use_once on consents.use (school_id, picture_id, purpose);

-- Everybody in it was looked up, and nothing was lacking.
create table consents.checked (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  use_id uuid not null,
  checked_at timestamptz not null,
  checked_by uuid,
  primary key (school_id, id),
  foreign key (school_id, use_id) references consents.use (school_id, id),
  foreign key (school_id, checked_by) references people.person (school_id, id)
);
create index checked_of_use on consents.checked (school_id, use_id, checked_at);

-- Somebody in it is not to be shown there any more.
create table consents.take_down (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  use_id uuid not null,
  person_id uuid not null,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  late_at timestamptz,
  done_at timestamptz check (done_at >= opened_at),
  done_by uuid,
  primary key (school_id, id),
  foreign key (school_id, use_id) references consents.use (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, done_by) references people.person (school_id, id)
);
create unique index take_down_now on consents.take_down (school_id, use_id, person_id) where done_at is null;

call platform.wall('consents.ask');
call platform.wall('consents.picture');
call platform.wall('consents.pictured');
call platform.wall('consents.use');
call platform.wall('consents.checked');
call platform.wall('consents.take_down');
grant select, insert on consents.ask, consents.picture, consents.pictured, consents.use, consents.checked,
  consents.take_down to watchword_app;
grant update (shown_at, shown_by, shown_where, taken_down_at, taken_down_by) on consents.use to watchword_app;
grant update (late_at, done_at, done_by) on consents.take_down to watchword_app;

create or replace function consents.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
begin
  delete from consents.answer where school_id = school and person_id = subject;
  delete from consents.settlement where school_id = school and person_id = subject;
  delete from consents.safety where school_id = school and pupil_id = subject;
  delete from consents.asked where school_id = school and subject in (pupil_id, told_id);
  delete from consents.ask where school_id = school and person_id = subject;
  delete from consents.pictured where school_id = school and person_id = subject;
  delete from consents.take_down where school_id = school and person_id = subject;
end
$$;
grant select, delete on consents.ask, consents.pictured, consents.take_down to watchword_eraser;
