-- When an agreement was talked through, shown or looked at: with a class, with staff one by one, as a poster in a room,
-- and by a reminder to parents before an event. Whoever did it writes it, and takes back what was written by mistake;
-- both stay.
create table agreements.talk (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  way text not null check (way in ('staff-talk', 'class-talk', 'class-reminder', 'class-display')),
  class_name text check (class_name <> ''),
  held_on date not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, written_by) references people.person (school_id, id),
  check ((way = 'staff-talk') = (class_name is null))
);
create index talk_of_class on agreements.talk (school_id, class_name, way, held_on);

create table agreements.talk_taken_back (
  school_id uuid not null,
  talk_id uuid not null,
  taken_back_at timestamptz not null,
  primary key (school_id, talk_id),
  foreign key (school_id, talk_id) references agreements.talk (school_id, id)
);

-- Who was there, of a talk with staff.
create table agreements.talk_person (
  school_id uuid not null,
  talk_id uuid not null,
  person_id uuid not null,
  primary key (school_id, talk_id, person_id),
  foreign key (school_id, talk_id) references agreements.talk (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create index talk_person_by_person on agreements.talk_person (school_id, person_id);

-- A room with internet access, and who looked on which day whether the poster hangs there.
create table agreements.room (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  name text not null check (name <> ''),
  added_at timestamptz not null,
  added_by uuid not null,
  closed_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, added_by) references people.person (school_id, id)
);
create unique index room_once on agreements.room (school_id, lower(name)) where closed_at is null;

create table agreements.poster_check (
  school_id uuid not null,
  id uuid not null,
  room_id uuid not null,
  checked_at timestamptz not null,
  checked_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, room_id) references agreements.room (school_id, id),
  foreign key (school_id, checked_by) references people.person (school_id, id)
);
create index poster_check_of_room on agreements.poster_check (school_id, room_id, checked_at);

-- An event of the school to which parents come, and the reminder that they were given before it.
create table agreements.event (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  name text not null check (name <> ''),
  held_on date not null,
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, added_by) references people.person (school_id, id)
);
create index event_by_day on agreements.event (school_id, held_on);

create table agreements.event_reminder (
  school_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  reminded_on date not null,
  audience text not null check (audience <> ''),
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, event_id) references agreements.event (school_id, id),
  foreign key (school_id, written_by) references people.person (school_id, id)
);
create index event_reminder_of_event on agreements.event_reminder (school_id, event_id, reminded_on);

call platform.wall('agreements.talk');
call platform.wall('agreements.talk_taken_back');
call platform.wall('agreements.talk_person');
call platform.wall('agreements.room');
call platform.wall('agreements.poster_check');
call platform.wall('agreements.event');
call platform.wall('agreements.event_reminder');
grant select, insert on agreements.talk, agreements.talk_taken_back, agreements.talk_person, agreements.room,
  agreements.poster_check, agreements.event, agreements.event_reminder to watchword_app;
grant update (closed_at) on agreements.room to watchword_app;

create or replace function agreements.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
begin
  update agreements.signature set signed_as = null, salt = ''
   where school_id = school and subject in (person_id, signer_id);
  update agreements.refusal
     set words = 'Erased', outcome = case when outcome is null then null else 'Erased' end, salt = ''
   where school_id = school and subject in (person_id, refuser_id);
  delete from agreements.signs_for where school_id = school and subject in (parent_id, pupil_id);
  delete from agreements.link l
   where l.school_id = school and l.parent_id = subject
     and not exists (select from agreements.signature s where s.school_id = school and s.link_id = l.id);
  update agreements.link set replaced_at = coalesce(replaced_at, erased_at)
   where school_id = school and parent_id = subject;
  delete from agreements.not_now where school_id = school and person_id = subject;
  delete from agreements.reminder where school_id = school and subject in (person_id, told_id);
  delete from agreements.talk_person where school_id = school and person_id = subject;
end
$$;
grant select, delete on agreements.talk_person to watchword_eraser;
