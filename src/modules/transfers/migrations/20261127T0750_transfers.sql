create schema transfers;
grant usage on schema transfers to watchword_app;

-- A child's file goes to the next school: to which, to whom there, and by when.
create table transfers.transfer (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  child_id uuid not null,
  reference text not null,
  to_school text not null check (to_school <> ''),
  to_person text not null check (to_person <> ''),
  reached_at text not null check (reached_at <> ''),
  starts_on date not null,
  begun_at timestamptz not null,
  begun_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, child_id) references people.person (school_id, id),
  foreign key (school_id, begun_by) references people.person (school_id, id)
);
create unique index transfer_reference on transfers.transfer (school_id, reference);
create index transfer_of_child on transfers.transfer (school_id, child_id, begun_at);

-- One sealed file that was made: which concerns it holds, and what it is known by. Neither the file nor its code is kept.
create table transfers.bundle (
  school_id uuid not null,
  id uuid not null,
  transfer_id uuid not null,
  concern_ids uuid[] not null,
  entries integer not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  -- Of the secret that stands inside it: who has it has opened it.
  receipt_sha256 bytea not null check (octet_length(receipt_sha256) = 32),
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, transfer_id) references transfers.transfer (school_id, id),
  foreign key (school_id, made_by) references people.person (school_id, id)
);
create unique index bundle_receipt on transfers.bundle (school_id, receipt_sha256);
create index bundle_of_transfer on transfers.bundle (school_id, transfer_id, made_at);

-- Sent, chased, received as somebody heard, or no longer to be sent, one line after the other.
create table transfers.step (
  school_id uuid not null,
  id uuid not null,
  transfer_id uuid not null,
  kind text not null check (kind in ('sent', 'chased', 'received', 'not-needed')),
  words text not null check (words <> ''),
  happened_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, transfer_id) references transfers.transfer (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create index step_of_transfer on transfers.step (school_id, transfer_id, recorded_at);

-- The other school's own word that it has it and could open it.
create table transfers.receipt (
  school_id uuid not null,
  bundle_id uuid not null,
  name text not null check (name <> ''),
  position text not null check (position <> ''),
  is_whole boolean not null,
  words text not null,
  received_at timestamptz not null,
  primary key (school_id, bundle_id),
  foreign key (school_id, bundle_id) references transfers.bundle (school_id, id)
);

call platform.wall('transfers.transfer');
call platform.wall('transfers.bundle');
call platform.wall('transfers.step');
call platform.wall('transfers.receipt');

-- The second wall: that a file goes somewhere tells that there is one. Whoever may open none of its records sees none of it.
create policy of_a_file_i_know on transfers.transfer as restrictive
  using (child_id in (select c.person_id from concerns.child_card c
    where c.concern_id not in (select concerns.barred_to_me()))) with check (true);
create function transfers.known_to_me() returns setof uuid
  language sql stable set search_path = ''
  as $$ select t.id from transfers.transfer t $$;
revoke all on function transfers.known_to_me() from public;
grant execute on function transfers.known_to_me() to watchword_app;
create policy of_a_file_i_know on transfers.bundle as restrictive
  using (transfer_id in (select transfers.known_to_me())) with check (true);
create policy of_a_file_i_know on transfers.step as restrictive
  using (transfer_id in (select transfers.known_to_me())) with check (true);
create policy of_a_file_i_know on transfers.receipt as restrictive
  using (bundle_id in (select b.id from transfers.bundle b where b.transfer_id in (select transfers.known_to_me())))
  with check (true);

grant select, insert on transfers.transfer, transfers.bundle, transfers.step, transfers.receipt to watchword_app;
