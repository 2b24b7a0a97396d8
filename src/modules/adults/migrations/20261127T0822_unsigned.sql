-- As in the register of concerns about children: a keyed hash of the secret that the browser keeps, and what was said.
create table adults.unsigned (
  school_id uuid not null,
  concern_id uuid not null,
  key bytea not null check (octet_length(key) = 32),
  primary key (school_id, concern_id),
  unique (school_id, key),
  foreign key (school_id, concern_id) references adults.concern (school_id, id)
);
create table adults.writer_word (
  school_id uuid not null,
  concern_id uuid not null,
  person_id uuid not null,
  said text not null check (said in ('wrote-it', 'did-not')),
  said_at timestamptz not null,
  primary key (school_id, concern_id, person_id),
  foreign key (school_id, concern_id) references adults.unsigned (school_id, concern_id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create unique index writer_once on adults.writer_word (school_id, concern_id) where said = 'wrote-it';
create index writer_person on adults.writer_word (school_id, person_id);

call platform.wall('adults.unsigned');
call platform.wall('adults.writer_word');
create policy sealed on adults.unsigned as restrictive
  using (current_user <> 'watchword_app' or concern_id in (select adults.managed_by_me()))
  with check (current_user <> 'watchword_app' or adults.mine_to_write(concern_id));
create policy sealed on adults.writer_word as restrictive
  using (current_user <> 'watchword_app' or concern_id in (select adults.managed_by_me()))
  with check (current_user <> 'watchword_app');
grant select, insert on adults.unsigned, adults.writer_word to watchword_app;

-- To whoever holds the secret and is not kept from it, while nobody has said that they wrote it: under which name it came,
-- and when. To whoever is kept from it, the same as where there is none.
create function adults.unsigned_by_key(wanted bytea) returns table (concern_id uuid, name text, reported_at timestamptz)
  language sql stable security definer set search_path = ''
  as $$
  select c.id, c.reporter_name, c.reported_at
    from adults.unsigned u join adults.concern c on c.school_id = u.school_id and c.id = u.concern_id
   where u.school_id = platform.current_school() and u.key = wanted and platform.current_person() is not null
     and not exists (select from adults.barred b
          where b.school_id = u.school_id and b.concern_id = u.concern_id and b.person_id = platform.current_person())
     and not exists (select from adults.writer_word w
          where w.school_id = u.school_id and w.concern_id = u.concern_id
            and (w.said = 'wrote-it' or w.person_id = platform.current_person()))
$$;

-- Whoever holds the secret says whether they wrote it; from then on it is theirs to see, as a reporter sees it.
create function adults.say_who_wrote(wanted bytea, reader_id uuid, it_was text) returns uuid
  language plpgsql volatile security definer set search_path = ''
  as $$
declare
  found uuid;
begin
  select u.concern_id into found from adults.unsigned_by_key(wanted) u;
  if found is null then return null; end if;
  insert into adults.writer_word (school_id, concern_id, person_id, said, said_at)
  values (platform.current_school(), found, platform.current_person(), it_was, platform.current_instant());
  if it_was = 'wrote-it' then
    insert into adults.reader (school_id, id, concern_id, person_id, part, because, granted_at, granted_by)
    values (platform.current_school(), reader_id, found, platform.current_person(), 'reporter',
            'They say that they wrote it, in the browser from which it was sent', platform.current_instant(),
            platform.current_person());
  end if;
  return found;
end
$$;

-- Which of those that were sent so are one's own.
create function adults.written_by_me() returns setof uuid
  language sql stable security definer set search_path = ''
  as $$
  select w.concern_id from adults.writer_word w
   where w.school_id = platform.current_school() and w.person_id = platform.current_person() and w.said = 'wrote-it'
     and w.concern_id in (select adults.open_to_me())
$$;
revoke all on function adults.unsigned_by_key(bytea), adults.say_who_wrote(bytea, uuid, text), adults.written_by_me()
  from public;
grant execute on function adults.unsigned_by_key(bytea), adults.say_who_wrote(bytea, uuid, text), adults.written_by_me()
  to watchword_app;

-- A reporter is also whoever said so afterwards.
create or replace function adults.told_to_reporter() returns table (
    concern_id uuid, ladder text, read_at timestamptz, read_by text, waits_for text, has_run_out boolean,
    answer text, answered_at timestamptz)
  language sql stable security definer set search_path = ''
  as $$
  with own as (
    select c.school_id, c.id, platform.current_person() as reporter_id,
           -- What came with the report itself they have seen.
           (select case when min(b.barred_at) is null then 'infinity'
                        else greatest(min(b.barred_at), c.reported_at + interval '1 microsecond') end
              from adults.barred b
             where b.school_id = c.school_id and b.concern_id = c.id and b.person_id = platform.current_person()) as until
      from adults.concern c
     where c.school_id = platform.current_school() 
       and (c.reporter_id = platform.current_person() or c.id in (select adults.written_by_me()))
       and c.id in (select adults.open_to_me()))
  select own.id, last.ladder, r.read_at, r.duty, case when not last.is_over then last.duty end,
         last.id is null or (last.has_run_out and not (last.is_over and last.ended_why = 'read')),
         a.say, a.answered_at
    from own
    left join lateral (select g.id, g.ladder, g.duty, g.ended_why, coalesce(g.ended_at < own.until, false) as is_over,
                              coalesce(g.ran_out_at < own.until, false) as has_run_out
                         from adults.rung g
                        where g.school_id = own.school_id and g.concern_id = own.id and g.reached_at < own.until
                        order by g.reached_at desc,
                                 case when g.ended_at < own.until then g.ended_at end desc nulls first
                        limit 1) last on true
    left join lateral (select g.read_at, g.duty from adults.reading g
                        where g.school_id = own.school_id and g.concern_id = own.id and g.person_id <> own.reporter_id
                          and g.read_at < own.until
                        order by g.read_at limit 1) r on true
    left join lateral (select g.say, g.answered_at from adults.answer g
                        where g.school_id = own.school_id and g.concern_id = own.id and g.answered_at < own.until
                        order by g.answered_at desc limit 1) a on true
$$;
