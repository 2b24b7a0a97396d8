-- Who may search or take a pupil's device: whom the headteacher has authorised, since when and by whom. A line is ended by
-- another line and never changed.
create table concerns.searcher (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  person_id uuid not null,
  -- the post in which they may: "Deputy headteacher"
  post text not null check (post <> ''),
  leads boolean not null,
  authorised_at timestamptz not null,
  authorised_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, authorised_by) references people.person (school_id, id)
);
create index searcher_person on concerns.searcher (school_id, person_id);

create table concerns.searcher_end (
  school_id uuid not null,
  searcher_id uuid not null,
  why text not null check (why <> ''),
  ended_at timestamptz not null,
  ended_by uuid not null,
  primary key (school_id, searcher_id),
  foreign key (school_id, searcher_id) references concerns.searcher (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);

-- The edition of the guidance that the school has on file. A newer one asks that somebody looks at the form again.
create table concerns.search_guidance (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  edition text not null check (edition <> ''),
  address text,
  kept_at timestamptz not null,
  kept_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, kept_by) references people.person (school_id, id)
);

create table concerns.search_guidance_review (
  school_id uuid not null,
  guidance_id uuid not null,
  words text not null check (words <> ''),
  reviewed_at timestamptz not null,
  reviewed_by uuid not null,
  primary key (school_id, guidance_id),
  foreign key (school_id, guidance_id) references concerns.search_guidance (school_id, id),
  foreign key (school_id, reviewed_by) references people.person (school_id, id)
);

-- A pupil's device that was taken: which, why, by whom, and where it is locked away. It stands in a concern.
create table concerns.device_search (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  device text not null check (device <> ''),
  -- as whoever took it pointed the pupil out
  owner text not null check (owner <> ''),
  grounds text[] not null check (grounds <> '{}'),
  why text not null,
  taken_by text not null check (taken_by <> ''),
  taken_at timestamptz not null,
  place text not null check (place <> ''),
  begun_at timestamptz not null,
  begun_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, begun_by) references people.person (school_id, id)
);
create index device_search_of_concern on concerns.device_search (school_id, concern_id);
create index device_search_begun on concerns.device_search (school_id, begun_by, begun_at);

-- What was written of it, one line after another.
create table concerns.device_search_entry (
  school_id uuid not null,
  id uuid not null,
  search_id uuid not null,
  concern_id uuid not null,
  -- in the order in which they were recorded, within one device
  n integer not null check (n > 0),
  kind text not null
    check (kind in ('consent', 'before', 'halt', 'after', 'deletion', 'evidence', 'hand', 'decision')),
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  unique (school_id, search_id, n),
  foreign key (school_id, search_id) references concerns.device_search (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create index device_search_entry_of_concern on concerns.device_search_entry (school_id, concern_id);

call platform.wall('concerns.searcher');
call platform.wall('concerns.searcher_end');
call platform.wall('concerns.search_guidance');
call platform.wall('concerns.search_guidance_review');
call platform.wall('concerns.device_search');
call platform.wall('concerns.device_search_entry');

-- The second wall.
create policy not_barred on concerns.device_search as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.device_search_entry as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);

grant select, insert on concerns.searcher, concerns.searcher_end, concerns.search_guidance,
  concerns.search_guidance_review, concerns.device_search, concerns.device_search_entry
  to watchword_app;
