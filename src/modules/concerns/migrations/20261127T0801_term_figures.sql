-- What governors read of a term: the numbers that are shown, and no others, as they were made and signed once. Nothing
-- here can be worked out again, changed or made a second time.
create table concerns.term_figures (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  term_name text not null check (term_name <> ''),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  -- not shown, where it is small itself
  total int check (total >= 5),
  shown jsonb not null check (jsonb_typeof(shown) = 'array'),
  remark text check (remark <> ''),
  made_at timestamptz not null,
  made_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  unique (school_id, starts_on),
  unique (school_id, ends_on),
  foreign key (school_id, made_by) references people.person (school_id, id)
);
call platform.wall('concerns.term_figures');
grant select, insert on concerns.term_figures to watchword_app;

-- Whoever reviewed them for the governors or the leaders, and at which meeting.
create table concerns.figures_review (
  school_id uuid not null,
  id uuid not null,
  figures_id uuid not null,
  reviewed_at timestamptz not null,
  reviewed_by uuid not null,
  duty text not null check (duty <> ''),
  met_on date not null,
  minute text,
  salt bytea not null,
  primary key (school_id, id),
  unique (school_id, figures_id, reviewed_by),
  foreign key (school_id, figures_id) references concerns.term_figures (school_id, id),
  foreign key (school_id, reviewed_by) references people.person (school_id, id)
);
call platform.wall('concerns.figures_review');
grant select, insert on concerns.figures_review to watchword_app;

-- Concerns that are kept from any of these people, of those that whoever asks may know of. What is kept from one lead is in
-- no figure that this lead also reads: it could be subtracted from what they count themselves.
create function concerns.kept_from(people uuid[]) returns setof uuid
  language sql stable security definer set search_path = ''
  as $$
  select b.concern_id from concerns.barred b
   where b.school_id = platform.current_school() and b.person_id = any(people)
     and b.concern_id not in (select concerns.barred_to_me())
$$;
revoke all on function concerns.kept_from(uuid[]) from public;
grant execute on function concerns.kept_from(uuid[]) to watchword_app;
