-- A child's file is looked at again so many years after the date of birth. The school's own schedule: one of two people
-- proposes it, the other agrees. Fewer years than the product gives only with a reason, which is kept.
create table concerns.retention_schedule (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  years integer not null check (years between 18 and 100),
  send_years integer not null check (send_years between years and 100),
  because text check (because <> ''),
  check ((years >= 25 and send_years >= 31) or because is not null),
  salt bytea not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  agreed_at timestamptz check (agreed_at >= proposed_at),
  agreed_by uuid check (agreed_by <> proposed_by),
  set_aside_at timestamptz check (set_aside_at >= proposed_at),
  set_aside_by uuid,
  check ((agreed_at is null) = (agreed_by is null)),
  check ((set_aside_at is null) = (set_aside_by is null)),
  check (agreed_at is null or set_aside_at is null),
  primary key (school_id, id),
  foreign key (school_id, proposed_by) references people.person (school_id, id),
  foreign key (school_id, agreed_by) references people.person (school_id, id),
  foreign key (school_id, set_aside_by) references people.person (school_id, id)
);
create unique index retention_schedule_waits on concerns.retention_schedule (school_id)
  where agreed_at is null and set_aside_at is null;

-- Which line of it a child's file follows. The last stands; without one, child protection.
create table concerns.file_line (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  child_id uuid not null,
  line text not null check (line in ('child-protection', 'send')),
  why text not null check (why <> ''),
  set_at timestamptz not null,
  set_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, child_id) references people.person (school_id, id),
  foreign key (school_id, set_by) references people.person (school_id, id)
);
create index file_line_of_child on concerns.file_line (school_id, child_id, set_at);

-- A claim, an inquiry, a matter of the police: nothing of the file is proposed or destroyed until it is lifted.
create table concerns.file_hold (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  child_id uuid not null,
  kind text not null check (kind in ('claim', 'inquiry', 'police', 'other')),
  why text not null check (why <> ''),
  set_at timestamptz not null,
  set_by uuid not null,
  salt bytea not null,
  lifted_at timestamptz check (lifted_at >= set_at),
  lifted_by uuid,
  lifted_because text check (lifted_because <> ''),
  check ((lifted_at is null) = (lifted_because is null) and (lifted_at is null) = (lifted_by is null)),
  primary key (school_id, id),
  foreign key (school_id, child_id) references people.person (school_id, id),
  foreign key (school_id, set_by) references people.person (school_id, id),
  foreign key (school_id, lifted_by) references people.person (school_id, id)
);
create index file_hold_of_child on concerns.file_hold (school_id, child_id) where lifted_at is null;

-- What a lead decided of a file whose time has come: kept until a day, or proposed to be destroyed.
create table concerns.file_review (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  child_id uuid not null,
  decided text not null check (decided in ('keep', 'destroy')),
  why text not null check (why <> ''),
  kept_until date,
  check ((decided = 'keep') = (kept_until is not null)),
  -- the records that whoever decided could open, and whether what is of the child and of no one record goes with them
  concern_ids uuid[] not null,
  with_rest boolean not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  salt bytea not null,
  -- taken back, sent back, or carried out
  ended_at timestamptz check (ended_at >= decided_at),
  ended_by uuid,
  ended_because text check (ended_because <> ''),
  check ((ended_at is null) = (ended_because is null) and (ended_at is null) = (ended_by is null)),
  primary key (school_id, id),
  foreign key (school_id, child_id) references people.person (school_id, id),
  foreign key (school_id, decided_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);
create index file_review_of_child on concerns.file_review (school_id, child_id, decided_at);

-- Until when a record is kept, record by record, and what is of the child and of no one record by itself: so that a lead
-- who is kept from one of them learns of the others alone.
create table concerns.record_kept (
  school_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  child_id uuid not null,
  concern_id uuid,
  kept_until date not null,
  primary key (school_id, id),
  foreign key (school_id, review_id) references concerns.file_review (school_id, id),
  foreign key (school_id, child_id) references people.person (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id)
);
create index record_kept_of on concerns.record_kept (school_id, concern_id, kept_until);
create index record_kept_of_child on concerns.record_kept (school_id, child_id, kept_until);

-- What was destroyed: kept for good, without whose it was. Written by destroy_file alone.
create table concerns.file_destruction (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  reference text not null check (reference ~ '^D-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$'),
  line text not null check (line in ('child-protection', 'send')),
  years integer not null,
  record_references text[] not null,
  documents integer not null,
  rows_taken_out integer not null,
  from_year integer,
  to_year integer,
  -- whether anything of that child is left: a record that waits for another child
  is_whole boolean not null,
  -- what is kept elsewhere: that the file was sent, and to which school
  stays text[] not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  destroyed_at timestamptz not null,
  confirmed_by uuid not null check (confirmed_by <> proposed_by),
  -- whoever was kept from it then is kept from this line
  kept_from uuid[] not null,
  primary key (school_id, id),
  unique (school_id, reference),
  foreign key (school_id, proposed_by) references people.person (school_id, id),
  foreign key (school_id, confirmed_by) references people.person (school_id, id)
);
create index file_destruction_by_day on concerns.file_destruction (school_id, destroyed_at, id);

-- By what a file that was destroyed is known again, should a list bring it back: hashes under the installation's key.
create table concerns.file_tombstone (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  review_id uuid not null,
  key_hash bytea not null check (octet_length(key_hash) = 32),
  made_at timestamptz not null,
  primary key (school_id, id)
);
create index file_tombstone_key on concerns.file_tombstone (school_id, key_hash);

-- When a lead was last told that a file's time has come.
create table concerns.file_told (
  school_id uuid not null references platform.school (id),
  person_id uuid not null,
  told_at timestamptz not null,
  primary key (school_id, person_id, told_at),
  foreign key (school_id, person_id) references people.person (school_id, id)
);

call platform.wall('concerns.retention_schedule');
call platform.wall('concerns.file_line');
call platform.wall('concerns.file_hold');
call platform.wall('concerns.file_review');
call platform.wall('concerns.record_kept');
call platform.wall('concerns.file_destruction');
call platform.wall('concerns.file_tombstone');
call platform.wall('concerns.file_told');

-- The second wall: nobody learns of it of their own child, and of a record only who may open it.
create policy not_of_own_child on concerns.file_line as restrictive
  using (child_id not in (select concerns.own_children())) with check (true);
create policy not_of_own_child on concerns.file_hold as restrictive
  using (child_id not in (select concerns.own_children())) with check (true);
create policy not_barred on concerns.file_review as restrictive
  using (child_id not in (select concerns.own_children()) and not concern_ids && array(select concerns.barred_to_me()))
  with check (true);
create policy not_barred on concerns.record_kept as restrictive
  using (child_id not in (select concerns.own_children())
    and (concern_id is null or concern_id not in (select concerns.barred_to_me()))) with check (true);
create policy not_kept_from on concerns.file_destruction as restrictive
  using (current_user <> 'watchword_app' or not coalesce(platform.current_person() = any(kept_from), false))
  with check (true);

grant select, insert on concerns.retention_schedule, concerns.file_line, concerns.file_hold, concerns.file_review,
  concerns.record_kept, concerns.file_tombstone, concerns.file_told to watchword_app;
-- Not who is kept from it.
grant select (school_id, id, reference, line, years, record_references, documents, rows_taken_out, from_year, to_year,
  is_whole, stays, proposed_at, proposed_by, destroyed_at, confirmed_by) on concerns.file_destruction to watchword_app;
grant update (agreed_at, agreed_by, set_aside_at, set_aside_by) on concerns.retention_schedule to watchword_app;
grant update (lifted_at, lifted_by, lifted_because) on concerns.file_hold to watchword_app;
grant update (ended_at, ended_by, ended_because) on concerns.file_review to watchword_app;

-- The day on which somebody has so many years. Born on 29 February: 1 March, where there is no such day, never a day early.
create function concerns.so_many_years_after(born date, years integer) returns date
  language sql immutable set search_path = ''
  as $$
  select (born + make_interval(years => years))::date
    + case when extract(day from born) = 29 and extract(month from born) = 2
             and extract(day from born + make_interval(years => years)) = 28 then 1 else 0 end
$$;

create function concerns.years_of_line(wanted text) returns integer
  language sql stable set search_path = ''
  as $$
  with agreed as (
    select years, send_years from concerns.retention_schedule
     where school_id = platform.current_school() and agreed_at is not null
     order by agreed_at desc, id desc limit 1)
  select case when wanted = 'send' then coalesce((select send_years from agreed), 31)
              else coalesce((select years from agreed), 25) end
$$;

create function concerns.line_of(subject uuid) returns text
  language sql stable set search_path = ''
  as $$
  select coalesce((select line from concerns.file_line
    where school_id = platform.current_school() and child_id = subject
    order by set_at desc, id desc limit 1), 'child-protection')
$$;

create function concerns.born_on(subject uuid) returns date
  language sql stable set search_path = ''
  as $$
  select coalesce(
    (select b.born_on from people.born_card b
      where b.school_id = platform.current_school() and b.person_id = subject),
    (select k.born_on from concerns.kept_child k
      where k.school_id = platform.current_school() and k.person_id = subject))
$$;

-- When a file is looked at again. No date of birth: no day, and never due.
create function concerns.due_on(subject uuid) returns date
  language sql stable set search_path = ''
  as $$
  select concerns.so_many_years_after(concerns.born_on(subject), concerns.years_of_line(concerns.line_of(subject)))
$$;

-- A hold of this room's, or one of people's on the person or on a name of theirs.
create function concerns.is_held(subject uuid) returns boolean
  language sql stable set search_path = ''
  as $$
  select exists (select from concerns.file_hold
      where school_id = platform.current_school() and child_id = subject and lifted_at is null)
    or people.is_held(subject, (select name from concerns.kept_child
      where school_id = platform.current_school() and person_id = subject))
$$;

-- Why a record cannot go on this day; nothing, where it can. One in which several children stand goes with the last of
-- them: until then it is whole.
create function concerns.record_waits(wanted uuid, today date) returns text[]
  language sql stable set search_path = ''
  as $$
  with school as (select platform.current_school() as id),
  of as (select k.person_id, concerns.due_on(k.person_id) as due_on, concerns.is_held(k.person_id) as is_held
           from concerns.child k, school where k.school_id = school.id and k.concern_id = wanted and k.ended_at is null)
  select array_remove(array[
    case when not exists (select from of) then 'nobody' end,
    case when exists (select from of where due_on > today) then 'not-due' end,
    case when exists (select from of where due_on is null) then 'no-birthday' end,
    case when exists (select from of where is_held) then 'held' end,
    case when exists (select from concerns.record_kept r, school
      where r.school_id = school.id and r.concern_id = wanted and r.kept_until > today) then 'kept' end,
    case when not exists (select from concerns.decision d, school
        where d.school_id = school.id and d.concern_id = wanted and d.replaced_at is null)
      or exists (select from concerns.rung r, school
        where r.school_id = school.id and r.concern_id = wanted and r.ended_at is null)
      or exists (select from concerns.action a, school where a.school_id = school.id and a.concern_id = wanted
        and not exists (select from concerns.action_end e where e.school_id = school.id and e.action_id = a.id))
      then 'open' end,
    case when exists (select from concerns.document_seal s, school where s.school_id = school.id
        and s.concern_id = wanted and not exists (select from concerns.document_destruction x
          where x.school_id = school.id and x.document_id = s.document_id)) then 'sealed' end
  ], null)
$$;

-- The same of what is of the child and of no one record.
create function concerns.rest_waits(subject uuid, today date) returns text[]
  language sql stable set search_path = ''
  as $$
  select array_remove(array[
    case when concerns.due_on(subject) > today then 'not-due' end,
    case when concerns.due_on(subject) is null then 'no-birthday' end,
    case when concerns.is_held(subject) then 'held' end,
    case when exists (select from concerns.record_kept r where r.school_id = platform.current_school()
      and r.child_id = subject and r.concern_id is null and r.kept_until > today) then 'kept' end
  ], null)
$$;
create function concerns.has_rest(subject uuid) returns boolean
  language sql stable set search_path = ''
  as $$
  with school as (select platform.current_school() as id)
  select exists (select from concerns.earlier_child c, school where c.school_id = school.id and c.person_id = subject)
    or exists (select from concerns.alert_flag f, school where f.school_id = school.id and f.child_id = subject)
    or exists (select from concerns.break_glass g, school where g.school_id = school.id and g.child_id = subject)
    or exists (select from concerns.taking t, school where t.school_id = school.id and t.child_id = subject)
    or exists (select from concerns.pattern p, school where p.school_id = school.id and p.person_id = subject)
$$;
