-- Somebody signed in asked for a record that is not theirs. They met what stands where nothing is; whoever deals with it
-- reads that they tried.
create table concerns.attempt (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  person_id uuid not null,
  tried_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create index attempt_on_concern on concerns.attempt (school_id, concern_id, tried_at);

-- Who leads it, one after another: the last is the one who does.
create table concerns.lead_hand (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  n integer not null check (n > 0),
  person_id uuid not null,
  -- none for the first, who opened it
  because text check (because <> ''),
  check ((n = 1) or (because is not null)),
  handed_at timestamptz not null,
  handed_by uuid not null,
  primary key (school_id, id),
  unique (school_id, concern_id, n),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, handed_by) references people.person (school_id, id)
);

-- Some words of a record for one reader, and nothing else of it.
create table concerns.extract (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  recipient_id uuid not null,
  words text not null check (words <> ''),
  because text not null check (because <> ''),
  ends_at timestamptz not null check (ends_at > shared_at),
  shared_at timestamptz not null,
  shared_by uuid not null,
  ended_at timestamptz check (ended_at >= shared_at),
  ended_by uuid,
  check ((ended_at is null) = (ended_by is null)),
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, recipient_id) references people.person (school_id, id),
  foreign key (school_id, shared_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);
create index extract_of_concern on concerns.extract (school_id, concern_id, shared_at);
create index extract_recipient on concerns.extract (school_id, recipient_id, ends_at);

create table concerns.extract_reading (
  school_id uuid not null,
  id uuid not null,
  extract_id uuid not null,
  concern_id uuid not null,
  read_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, extract_id) references concerns.extract (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id)
);
create index extract_reading_of on concerns.extract_reading (school_id, extract_id, read_at);

call platform.wall('concerns.attempt');
call platform.wall('concerns.lead_hand');
call platform.wall('concerns.extract');
call platform.wall('concerns.extract_reading');

-- The second wall.
create policy not_barred on concerns.attempt as restrictive
  using (current_user <> 'watchword_app' or concern_id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.lead_hand as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.extract as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.extract_reading as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);

-- Of a record that the one who tries is kept from the serving role sees nothing, and of one that is not there neither: so it
-- is asked here whether there is one, and nothing comes back. Once an hour for each of them.
create function concerns.note_attempt(new_id uuid, wanted uuid, tried timestamptz) returns void
  language sql volatile security definer set search_path = ''
  as $$
  insert into concerns.attempt (school_id, id, concern_id, person_id, tried_at)
  select platform.current_school(), new_id, wanted, platform.current_person(), tried
   where platform.current_person() is not null
     and (exists (select from concerns.concern c
                   where c.school_id = platform.current_school() and c.id = wanted)
       or exists (select from concerns.barred b
                   where b.school_id = platform.current_school() and b.concern_id = wanted
                     and b.person_id = platform.current_person()))
     and not exists (select from concerns.attempt a
                      where a.school_id = platform.current_school() and a.concern_id = wanted
                        and a.person_id = platform.current_person() and a.tried_at > tried - interval '1 hour')
$$;
revoke all on function concerns.note_attempt(uuid, uuid, timestamptz) from public;
grant execute on function concerns.note_attempt(uuid, uuid, timestamptz) to watchword_app;

grant select on concerns.attempt to watchword_app;
grant select, insert on concerns.lead_hand, concerns.extract, concerns.extract_reading to watchword_app;
grant update (ended_at, ended_by) on concerns.extract to watchword_app;
