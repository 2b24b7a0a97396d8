-- Of somebody without an account: how they may be reached, as they typed it, and that nobody had signed in.
alter table adults.concern add column reporter_contact text check (reporter_contact <> '');
alter table adults.concern add column from_outside boolean not null default false;
-- Whoever moves the ladder reads nothing of the record.
alter table adults.rung add column from_outside boolean not null default false;

-- More came from outside than a school can read one by one: it is a record like any other, and waits apart until
-- its case manager reads it.
create table adults.held (
  school_id uuid not null,
  concern_id uuid not null,
  held_at timestamptz not null,
  primary key (school_id, concern_id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id)
);

-- Two words that a child keeps open the school's answers to what they wrote. Only a keyed hash of them is here.
create table adults.way_back (
  school_id uuid not null,
  key bytea not null check (octet_length(key) = 32),
  concern_id uuid not null,
  ends_at timestamptz not null,
  primary key (school_id, key),
  foreign key (school_id, concern_id) references adults.concern (school_id, id)
);
create index way_back_of_concern on adults.way_back (school_id, concern_id);

alter table adults.addition drop constraint addition_kind_check;
alter table adults.addition add check (kind in ('by-reporter', 'note', 'answer-to-child'));

-- To whoever holds the two words: the answers, when they were written, and nothing of the record.
create function adults.answers_by_code(wanted bytea) returns table (words text, added_at timestamptz)
  language sql stable security definer set search_path = ''
  as $$
  select a.words, a.added_at
    from adults.way_back w join adults.addition a on a.school_id = w.school_id and a.concern_id = w.concern_id
   where w.school_id = platform.current_school() and w.key = wanted and w.ends_at > platform.current_instant()
     and a.kind = 'answer-to-child'
   order by a.added_at
$$;

-- Where what is written next belongs, and who is told that something waits: ids.
create function adults.by_code(wanted bytea) returns table (concern_id uuid, managers uuid[])
  language sql stable security definer set search_path = ''
  as $$
  select w.concern_id,
         array(select r.person_id from adults.reader r
                where r.school_id = w.school_id and r.concern_id = w.concern_id and r.part = 'case-manager'
                  and r.ended_at is null
                  and not exists (select from adults.barred b
                       where b.school_id = r.school_id and b.concern_id = r.concern_id and b.person_id = r.person_id))
    from adults.way_back w
   where w.school_id = platform.current_school() and w.key = wanted and w.ends_at > platform.current_instant()
$$;
revoke all on function adults.answers_by_code(bytea), adults.by_code(bytea) from public;
grant execute on function adults.answers_by_code(bytea), adults.by_code(bytea) to watchword_app;

call platform.wall('adults.held');
call platform.wall('adults.way_back');
-- The functions above read with their owner's rights; the wall stands for whoever serves pages. Whoever has not signed
-- in adds to a record that has a way back, whose id only the two words tell.
create function adults.has_way_back(wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
  as $$
  select exists (select from adults.way_back w
     where w.school_id = platform.current_school() and w.concern_id = wanted
       and w.ends_at > platform.current_instant())
$$;
revoke all on function adults.has_way_back(uuid) from public;
grant execute on function adults.has_way_back(uuid) to watchword_app;
alter policy sealed on adults.addition
  using (current_user <> 'watchword_app' or concern_id in (select adults.managed_by_me())
    or (added_by = platform.current_person() and concern_id in (select adults.open_to_me())))
  with check (current_user <> 'watchword_app' or adults.mine_to_write(concern_id)
    or (kind = 'by-reporter' and added_by = platform.current_person()
        and concern_id in (select adults.open_to_me()))
    or (kind = 'by-reporter' and added_by is null and platform.current_person() is null
        and adults.has_way_back(concern_id)));
create policy sealed on adults.held as restrictive
  using (current_user <> 'watchword_app' or concern_id in (select adults.managed_by_me()))
  with check (current_user <> 'watchword_app' or adults.mine_to_write(concern_id));
create policy sealed on adults.way_back as restrictive
  using (current_user <> 'watchword_app' or concern_id in (select adults.managed_by_me()))
  with check (current_user <> 'watchword_app' or adults.mine_to_write(concern_id));
grant select, insert on adults.held, adults.way_back to watchword_app;
