-- A file of another system, while somebody looks at what bringing it in would do. What it holds stays, sealed, only until
-- it is accepted or set aside. For whoever brought it, and nobody else: it is not known yet whom it is about.
create table concerns.earlier_file (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  made_as text not null check (made_as in ('csv', 'pdf')),
  -- of a PDF: whose chronology it is
  child_id uuid,
  check ((made_as = 'pdf') = (child_id is not null)),
  sha256 bytea not null check (octet_length(sha256) = 32),
  -- of a PDF: pages
  lines integer not null check (lines > 0),
  sealed bytea,
  came_from text not null,
  original_kept text not null,
  headings_sha256 bytea,
  columns_chosen jsonb,
  left_out jsonb not null default '[]',
  brought_at timestamptz not null,
  brought_by uuid not null,
  accepted_at timestamptz check (accepted_at >= brought_at),
  set_aside_at timestamptz check (set_aside_at >= brought_at),
  check (accepted_at is null or set_aside_at is null),
  check ((accepted_at is null and set_aside_at is null) = (sealed is not null)),
  primary key (school_id, id),
  foreign key (school_id, child_id) references people.person (school_id, id),
  foreign key (school_id, brought_by) references people.person (school_id, id)
);
create index earlier_file_by on concerns.earlier_file (school_id, brought_by, brought_at);

-- What was accepted of one file: as a whole, and as a whole it can be withdrawn.
create table concerns.earlier_batch (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  made_as text not null check (made_as in ('csv', 'pdf')),
  came_from text not null check (came_from <> ''),
  sha256 bytea not null check (octet_length(sha256) = 32),
  lines integer not null check (lines > 0),
  original_kept text not null,
  brought_at timestamptz not null,
  brought_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, brought_by) references people.person (school_id, id)
);
create index earlier_batch_by_day on concerns.earlier_batch (school_id, brought_at, id);

create table concerns.earlier_withdrawal (
  school_id uuid not null,
  batch_id uuid not null,
  why text not null check (why <> ''),
  withdrawn_at timestamptz not null,
  withdrawn_by uuid not null,
  salt bytea not null,
  primary key (school_id, batch_id),
  foreign key (school_id, batch_id) references concerns.earlier_batch (school_id, id),
  foreign key (school_id, withdrawn_by) references people.person (school_id, id)
);

-- A child as a file calls them, and who that is here; nobody, until a lead says so.
create table concerns.earlier_child (
  school_id uuid not null,
  id uuid not null,
  batch_id uuid not null,
  person_id uuid,
  called text not null,
  born text not null,
  known_by text not null,
  primary key (school_id, id),
  foreign key (school_id, batch_id) references concerns.earlier_batch (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create index earlier_child_of_batch on concerns.earlier_child (school_id, batch_id, id);
create index earlier_child_of_person on concerns.earlier_child (school_id, person_id);

-- Each time that somebody said who it is.
create table concerns.earlier_join (
  school_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  person_id uuid not null,
  why text not null check (why <> ''),
  joined_at timestamptz not null,
  joined_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, child_id) references concerns.earlier_child (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, joined_by) references people.person (school_id, id)
);
create index earlier_join_of on concerns.earlier_join (school_id, child_id, joined_at);

-- One record of another system, word for word. Never a concern: it waits for nobody and is counted nowhere.
create table concerns.earlier_entry (
  school_id uuid not null,
  id uuid not null,
  batch_id uuid not null,
  child_id uuid not null,
  line integer not null check (line > 0),
  row_sha256 bytea not null check (octet_length(row_sha256) = 32),
  happened_on date,
  happened_at timestamptz,
  category text not null,
  words text not null,
  author text not null,
  acted text not null,
  -- other columns: a list of what each is called and says
  others jsonb not null,
  -- other pupils whom its words name: their names are taken out in this child's file
  pupils_named uuid[] not null,
  primary key (school_id, id),
  foreign key (school_id, batch_id) references concerns.earlier_batch (school_id, id),
  foreign key (school_id, child_id) references concerns.earlier_child (school_id, id)
);
create index earlier_entry_of_child on concerns.earlier_entry (school_id, child_id, id);
create index earlier_entry_of_batch on concerns.earlier_entry (school_id, batch_id, line, id);
create index earlier_entry_row on concerns.earlier_entry (school_id, row_sha256);
create index earlier_entry_words on concerns.earlier_entry using gin (school_id, platform.searchable(
  platform.joined(category, words, author, acted, platform.words_in(others))));
create index earlier_child_called on concerns.earlier_child using gin (school_id, platform.searchable(called));

call platform.wall('concerns.earlier_file');
call platform.wall('concerns.earlier_batch');
call platform.wall('concerns.earlier_withdrawal');
call platform.wall('concerns.earlier_child');
call platform.wall('concerns.earlier_join');
call platform.wall('concerns.earlier_entry');

create policy by_whom on concerns.earlier_file as restrictive
  using (brought_by = platform.current_person()) with check (true);
-- Nobody learns from it of their own child: not the words, not how many, not that there is any.
create policy not_of_own_child on concerns.earlier_child as restrictive
  using (current_user <> 'watchword_app' or person_id is null or person_id not in
    (select r.pupil_id from people.related_adult r where r.person_id = platform.current_person()))
  with check (true);
create policy with_child on concerns.earlier_entry as restrictive
  using (current_user <> 'watchword_app' or child_id in (select c.id from concerns.earlier_child c)) with check (true);
create policy with_child on concerns.earlier_join as restrictive
  using (current_user <> 'watchword_app' or child_id in (select c.id from concerns.earlier_child c)) with check (true);
create policy with_child on concerns.earlier_batch as restrictive
  using (current_user <> 'watchword_app' or id in (select c.batch_id from concerns.earlier_child c)) with check (true);
create policy with_child on concerns.earlier_withdrawal as restrictive
  using (current_user <> 'watchword_app' or batch_id in (select c.batch_id from concerns.earlier_child c)) with check (true);

grant select, insert on concerns.earlier_file, concerns.earlier_batch, concerns.earlier_withdrawal,
  concerns.earlier_child, concerns.earlier_join, concerns.earlier_entry to watchword_app;
grant update (sealed, came_from, original_kept, columns_chosen, left_out, accepted_at, set_aside_at)
  on concerns.earlier_file to watchword_app;
grant update (person_id) on concerns.earlier_child to watchword_app;

create function concerns.earlier_file_closes_once() returns trigger
  language plpgsql set search_path = ''
  as $$
begin
  if old.sealed is null then
    raise exception 'a file of another system is closed once';
  end if;
  if new.sealed is not null and new.sealed <> old.sealed then
    raise exception 'what a file of another system holds is only ever taken out';
  end if;
  return new;
end
$$;
create trigger closes_once before update on concerns.earlier_file
  for each row execute function concerns.earlier_file_closes_once();

-- Which of these rows stand here already in a batch that is not withdrawn, whoever they are about: so that one that is
-- kept from whoever brings it is not there twice. Its answer is shown to nobody.
create function concerns.earlier_known(hashes bytea[]) returns setof bytea
  language sql stable security definer set search_path = ''
  as $$
  select e.row_sha256 from concerns.earlier_entry e
   where e.school_id = platform.current_school() and e.row_sha256 = any(hashes)
     and not exists (select from concerns.earlier_withdrawal w
                      where w.school_id = e.school_id and w.batch_id = e.batch_id)
$$;
revoke all on function concerns.earlier_known(bytea[]) from public;
grant execute on function concerns.earlier_known(bytea[]) to watchword_app;

-- What is searched of them, and what finds it: ids, without those of a child of whoever asks.
create view concerns.said_earlier with (security_invoker = true) as
  select school_id, id as entry_id, child_id,
         platform.joined(category, words, author, acted, platform.words_in(others)) as words
    from concerns.earlier_entry;
create function concerns.own_children() returns setof uuid
  language sql stable security definer set search_path = ''
  as $$
  select pupil_id from people.related_adult
   where school_id = platform.current_school() and person_id = platform.current_person()
$$;
revoke all on function concerns.own_children() from public;
grant execute on function concerns.own_children() to watchword_searcher;
create function concerns.found_earlier(asked text[], children uuid[], child_words int[]) returns setof uuid
  language sql stable security definer set search_path = ''
  as $$
  with word as materialized (
    select w.n, platform.any_of(w.alike) as query from unnest(asked) with ordinality as w (alike, n)),
  hit as (
    select w.n, t.entry_id from word w cross join lateral (
      select s.entry_id from concerns.said_earlier s
       where s.school_id = platform.current_school() and platform.searchable(s.words) @@ w.query offset 0) t
    union all
    select w.n, e.id from word w cross join lateral (
      select c.id from concerns.earlier_child c
       where c.school_id = platform.current_school() and platform.searchable(c.called) @@ w.query offset 0) t
      join concerns.earlier_entry e on e.school_id = platform.current_school() and e.child_id = t.id
    union all
    select k.n, e.id from unnest(children, child_words) as k (person_id, n)
      join concerns.earlier_child c on c.school_id = platform.current_school() and c.person_id = k.person_id
      join concerns.earlier_entry e on e.school_id = c.school_id and e.child_id = c.id)
  select h.entry_id from hit h
    join concerns.earlier_entry e on e.school_id = platform.current_school() and e.id = h.entry_id
    join concerns.earlier_child c on c.school_id = e.school_id and c.id = e.child_id
   where (c.person_id is null or c.person_id not in (select concerns.own_children()))
     and h.n in (select n from word where query is not null)
   group by h.entry_id
  having count(distinct h.n) = (select count(*) from word where query is not null)
$$;
revoke all on function concerns.found_earlier(text[], uuid[], int[]) from public;
grant execute on function concerns.found_earlier(text[], uuid[], int[]) to watchword_app;
grant select on concerns.said_earlier, concerns.earlier_entry, concerns.earlier_child to watchword_searcher;
grant select on concerns.said_earlier to watchword_app;
grant create on schema concerns to watchword_searcher;
alter function concerns.found_earlier(text[], uuid[], int[]) owner to watchword_searcher;
revoke create on schema concerns from watchword_searcher;
