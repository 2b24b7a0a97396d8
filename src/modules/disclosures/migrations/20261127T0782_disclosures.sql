create schema disclosures;
grant usage on schema disclosures to watchword_app;

-- Somebody asks for what is held of a child: who, how that was checked, when it came, and until when it is to be answered.
create table disclosures.request (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  child_id uuid not null,
  reference text not null,
  asked_as text not null check (asked_as in ('child', 'related', 'for-them')),
  asker_id uuid,
  asker text not null check (asker <> ''),
  checked text not null check (checked <> ''),
  -- Where they must not be told: why they are answered all the same.
  although text check (although <> ''),
  came_on date not null,
  due_on date not null check (due_on > came_on),
  -- Years of what they ask for; everything, where there is none.
  from_year integer,
  to_year integer check (to_year >= from_year),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  check ((asked_as = 'related') = (asker_id is not null)),
  check ((from_year is null) = (to_year is null)),
  foreign key (school_id, child_id) references people.person (school_id, id),
  foreign key (school_id, asker_id) references people.person (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create unique index request_reference on disclosures.request (school_id, reference);
create index request_of_child on disclosures.request (school_id, child_id, recorded_at);

-- It takes longer, once: why, and that they were told.
create table disclosures.extension (
  school_id uuid not null,
  request_id uuid not null,
  reason text not null check (reason <> ''),
  told_on date not null,
  due_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  salt bytea not null,
  primary key (school_id, request_id),
  foreign key (school_id, request_id) references disclosures.request (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);

-- What is given of one thing that an entry says; a later choice stands over it. The words stand in the record alone: here
-- are their hash, so that a choice holds for these words and no others, and where in them something is left out.
create table disclosures.choice (
  school_id uuid not null,
  n bigint generated always as identity,
  request_id uuid not null,
  -- The record in which it stands; where an entry is of the child and of no one record, all that whoever chose may open.
  concern_ids uuid[] not null check (cardinality(concern_ids) > 0),
  entry_id text not null,
  field text not null,
  words_sha256 bytea not null check (octet_length(words_sha256) = 32),
  how text not null check (how in ('give', 'leave-out', 'leave-words')),
  reason text check (reason in ('other-person', 'serious-harm', 'legal-advice', 'crime', 'adult-at-work')),
  -- Whose opinion it is that it may cause serious harm.
  opinion text check (opinion <> ''),
  -- From and to, and the reason of each.
  cuts jsonb not null default '[]',
  chosen_at timestamptz not null,
  chosen_by uuid not null,
  primary key (school_id, n),
  check (how <> 'leave-out' or reason is not null),
  check ((how = 'leave-words') = (jsonb_array_length(cuts) > 0)),
  check (reason is distinct from 'serious-harm' or opinion is not null),
  foreign key (school_id, request_id) references disclosures.request (school_id, id),
  foreign key (school_id, chosen_by) references people.person (school_id, id)
);
create index choice_of_request on disclosures.choice (school_id, request_id, entry_id, field, n desc);

-- What is to be given, as it stood when it was sent to a second lead: known by its hash, and not kept.
create table disclosures.answer (
  school_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  concern_ids uuid[] not null,
  given_sha256 bytea not null check (octet_length(given_sha256) = 32),
  -- Whoever made one of its choices, and whoever sent it.
  chosen_by uuid[] not null check (cardinality(chosen_by) > 0),
  offered_at timestamptz not null,
  offered_by uuid not null,
  primary key (school_id, id),
  unique (school_id, id, chosen_by),
  check (offered_by = any (chosen_by)),
  foreign key (school_id, request_id) references disclosures.request (school_id, id),
  foreign key (school_id, offered_by) references people.person (school_id, id)
);
create index answer_of_request on disclosures.answer (school_id, request_id, offered_at);

-- Which records an answer holds, row by row, so that each lead sees those that they may open.
create table disclosures.answer_concern (
  school_id uuid not null,
  answer_id uuid not null,
  concern_id uuid not null,
  entries integer not null,
  primary key (school_id, answer_id, concern_id),
  foreign key (school_id, answer_id) references disclosures.answer (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id)
);

-- The second pair of eyes: never of somebody who chose.
create table disclosures.review (
  school_id uuid not null,
  id uuid not null,
  answer_id uuid not null,
  chosen_by uuid[] not null,
  agrees boolean not null,
  words text not null,
  reviewed_at timestamptz not null,
  reviewed_by uuid not null check (reviewed_by <> all (chosen_by)),
  salt bytea not null,
  primary key (school_id, id),
  unique (school_id, answer_id),
  unique (school_id, answer_id, agrees),
  check (agrees or words <> ''),
  foreign key (school_id, answer_id, chosen_by) references disclosures.answer (school_id, id, chosen_by),
  foreign key (school_id, reviewed_by) references people.person (school_id, id)
);

-- One PDF that was made: nothing is made to which nobody agreed. The PDF itself is not kept.
create table disclosures.made (
  school_id uuid not null,
  id uuid not null,
  answer_id uuid not null,
  agrees boolean not null default true check (agrees),
  sha256 bytea not null check (octet_length(sha256) = 32),
  entries integer not null,
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (school_id, id),
  unique (school_id, answer_id, id),
  foreign key (school_id, answer_id, agrees) references disclosures.review (school_id, answer_id, agrees),
  foreign key (school_id, made_by) references people.person (school_id, id)
);
create index made_of_answer on disclosures.made (school_id, answer_id, made_at);

-- It was given, or is asked for no more.
create table disclosures.outcome (
  school_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  kind text not null check (kind in ('given', 'withdrawn')),
  answer_id uuid,
  words text not null check (words <> ''),
  to_whom text not null check (to_whom <> ''),
  happened_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  check ((kind = 'given') = (answer_id is not null)),
  foreign key (school_id, request_id) references disclosures.request (school_id, id),
  foreign key (school_id, answer_id) references disclosures.answer (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create index outcome_of_request on disclosures.outcome (school_id, request_id, recorded_at);

call platform.wall('disclosures.request');
call platform.wall('disclosures.extension');
call platform.wall('disclosures.choice');
call platform.wall('disclosures.answer');
call platform.wall('disclosures.answer_concern');
call platform.wall('disclosures.review');
call platform.wall('disclosures.made');
call platform.wall('disclosures.outcome');

-- The second wall: whoever may open none of a child's records sees no request for them.
create policy of_a_file_i_know on disclosures.request as restrictive
  using (child_id in (select c.person_id from concerns.child_card c
    where c.concern_id not in (select concerns.barred_to_me()))) with check (true);
create function disclosures.known_to_me() returns setof uuid
  language sql stable set search_path = ''
  as $$ select r.id from disclosures.request r $$;
revoke all on function disclosures.known_to_me() from public;
grant execute on function disclosures.known_to_me() to watchword_app;
create policy of_a_file_i_know on disclosures.extension as restrictive
  using (request_id in (select disclosures.known_to_me())) with check (true);
-- That it was given is known to whoever knows of the request: what it held is not.
create policy of_a_file_i_know on disclosures.outcome as restrictive
  using (request_id in (select disclosures.known_to_me())) with check (true);
create policy not_barred on disclosures.choice as restrictive
  using (not exists (select from unnest(concern_ids) held where held in (select concerns.barred_to_me()))) with check (true);
create policy not_barred on disclosures.answer_concern as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
-- An answer as a whole: for whoever may open every record in it.
create policy open_to_me_whole on disclosures.answer as restrictive
  using (request_id in (select disclosures.known_to_me()) and not exists (select from unnest(concern_ids) held
    where held in (select concerns.barred_to_me()))) with check (true);
create function disclosures.whole_to_me() returns setof uuid
  language sql stable set search_path = ''
  as $$ select a.id from disclosures.answer a $$;
revoke all on function disclosures.whole_to_me() from public;
grant execute on function disclosures.whole_to_me() to watchword_app;
create policy open_to_me_whole on disclosures.review as restrictive
  using (answer_id in (select disclosures.whole_to_me())) with check (true);
create policy open_to_me_whole on disclosures.made as restrictive
  using (answer_id in (select disclosures.whole_to_me())) with check (true);

grant select, insert on disclosures.request, disclosures.extension, disclosures.choice, disclosures.answer,
  disclosures.answer_concern, disclosures.review, disclosures.made, disclosures.outcome to watchword_app;
