create schema starters;
grant usage on schema starters to watchword_app;

-- What the school has done for whoever starts, leaves, or is given or gives up a duty. A line of its own, or another
-- word for one that Watchword brings; a change closes the row and adds one.
create table starters.asked_line (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  -- one line through all its changes
  key text not null check (key <> ''),
  kind text not null check (kind in ('joining', 'leaving', 'duty-given', 'duty-ended')),
  -- audiences or duties
  whom text[] not null,
  words text not null check (length(words) between 1 and 200),
  doer text not null check (doer in ('starter', 'office', 'headteacher', 'dsl', 'network-manager', 'owner')),
  after_days integer not null check (after_days between -30 and 365),
  shown_by text not null check (shown_by in
    ('tick', 'agreement', 'account', 'second-factor', 'school-address', 'account-closed', 'duties-held')),
  is_asked boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  replaced_at timestamptz check (replaced_at >= recorded_at),
  primary key (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create unique index asked_line_now on starters.asked_line (school_id, key) where replaced_at is null;

-- One person's list: about a membership that begins or ends, or an appointment. Its day is theirs, wherever it moves.
create table starters.list (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  kind text not null check (kind in ('joining', 'leaving', 'duty-given', 'duty-ended')),
  person_id uuid not null,
  about_id uuid not null,
  -- the audience or the duty
  whom text not null check (whom <> ''),
  begun_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create unique index list_once on starters.list (school_id, kind, about_id);
create index list_of_person on starters.list (school_id, person_id);

-- What stands on it, as it was asked on the day it began.
create table starters.line (
  school_id uuid not null,
  id uuid not null,
  list_id uuid not null,
  place integer not null,
  words text not null check (length(words) between 1 and 200),
  doer text not null check (doer in ('starter', 'office', 'headteacher', 'dsl', 'network-manager', 'owner')),
  after_days integer not null,
  shown_by text not null check (shown_by in
    ('tick', 'agreement', 'account', 'second-factor', 'school-address', 'account-closed', 'duties-held')),
  -- what the policy calls it, where the policy asks for it
  item text,
  primary key (school_id, id),
  foreign key (school_id, list_id) references starters.list (school_id, id)
);
create index line_of_list on starters.line (school_id, list_id, place);

-- Somebody said that a line is done, or that there is nothing to do; whoever said it by mistake takes it back.
create table starters.done (
  school_id uuid not null,
  id uuid not null,
  line_id uuid not null,
  outcome text not null check (outcome in ('done', 'nothing-to-do')),
  done_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  taken_back_at timestamptz check (taken_back_at >= recorded_at),
  taken_back_by uuid,
  check ((taken_back_at is null) = (taken_back_by is null)),
  primary key (school_id, id),
  foreign key (school_id, line_id) references starters.line (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id),
  foreign key (school_id, taken_back_by) references people.person (school_id, id)
);
create unique index done_now on starters.done (school_id, line_id) where taken_back_at is null;

-- Who sees that a list is done to its end; without a row, the office.
create table starters.owner (
  school_id uuid not null,
  id uuid not null,
  list_id uuid not null,
  owner_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  replaced_at timestamptz check (replaced_at >= recorded_at),
  primary key (school_id, id),
  foreign key (school_id, list_id) references starters.list (school_id, id),
  foreign key (school_id, owner_id) references people.person (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create unique index owner_now on starters.owner (school_id, list_id) where replaced_at is null;

call platform.wall('starters.asked_line');
call platform.wall('starters.list');
call platform.wall('starters.line');
call platform.wall('starters.done');
call platform.wall('starters.owner');
grant select, insert on starters.asked_line, starters.list, starters.line, starters.done, starters.owner
  to watchword_app;
grant update (replaced_at) on starters.asked_line, starters.owner to watchword_app;
grant update (taken_back_at, taken_back_by) on starters.done to watchword_app;

-- An erased person's lists go whole; that they did something for somebody else's stays, as an id.
create function starters.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
begin
  delete from starters.done d using starters.line l, starters.list s
   where d.school_id = school and l.school_id = school and s.school_id = school
     and d.line_id = l.id and l.list_id = s.id and s.person_id = subject;
  delete from starters.owner o using starters.list s
   where o.school_id = school and s.school_id = school and o.list_id = s.id and s.person_id = subject;
  delete from starters.line l using starters.list s
   where l.school_id = school and s.school_id = school and l.list_id = s.id and s.person_id = subject;
  delete from starters.list where school_id = school and person_id = subject;
end
$$;
revoke all on function starters.erase_person(uuid, timestamptz) from public;
grant execute on function starters.erase_person(uuid, timestamptz) to watchword_eraser;
grant usage on schema starters to watchword_eraser;
grant select, delete on starters.list, starters.line, starters.done, starters.owner to watchword_eraser;
