-- A document that a case manager adds to a record about an adult once it was decided: what was answered before there was a place for a file.
-- Nothing of it is ever changed. What may show a child undressed, an injury or a drawing has no row here.
create table adults.document (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  -- in the order in which they were described, within one record
  n integer not null check (n > 0),
  name text not null check (name <> ''),
  kind text not null check (kind in ('letter', 'form', 'minutes', 'other')),
  undressed text not null check (undressed = 'no'),
  injury text not null check (injury = 'no'),
  drawing text not null check (drawing = 'no'),
  made_by text not null check (made_by <> ''),
  made_when text not null check (made_when <> ''),
  original_kept text not null check (original_kept <> ''),
  described_at timestamptz not null,
  described_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  unique (school_id, concern_id, n),
  foreign key (school_id, concern_id) references adults.concern (school_id, id),
  foreign key (school_id, described_by) references people.person (school_id, id)
);

-- Its bytes, under a key of their own: once, and never replaced.
create table adults.document_file (
  school_id uuid not null,
  document_id uuid not null,
  concern_id uuid not null,
  file_id uuid not null,
  bytes bigint not null,
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (school_id, document_id),
  unique (school_id, file_id),
  foreign key (school_id, document_id) references adults.document (school_id, id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id),
  foreign key (school_id, file_id) references platform.file (school_id, id),
  foreign key (school_id, added_by) references people.person (school_id, id)
);
create index document_file_of_concern on adults.document_file (school_id, concern_id);

create table adults.document_withdrawal (
  school_id uuid not null,
  document_id uuid not null,
  concern_id uuid not null,
  why text not null check (why <> ''),
  withdrawn_at timestamptz not null,
  withdrawn_by uuid not null,
  salt bytea not null,
  primary key (school_id, document_id),
  foreign key (school_id, document_id) references adults.document (school_id, id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id),
  foreign key (school_id, withdrawn_by) references people.person (school_id, id)
);
create index document_withdrawal_of_concern on adults.document_withdrawal (school_id, concern_id);

-- A case manager has written that a record is of no kind of which nothing comes in, though its words or another record say it may be.
create table adults.document_question (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  why text not null check (why <> ''),
  answered_at timestamptz not null,
  answered_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id),
  foreign key (school_id, answered_by) references people.person (school_id, id)
);
create index document_question_of_concern on adults.document_question (school_id, concern_id, answered_at);

-- "This should not be here." Written by seal_document alone, which shuts the file in the same breath.
create table adults.document_seal (
  school_id uuid not null,
  document_id uuid not null,
  concern_id uuid not null,
  why text check (why <> ''),
  sealed_at timestamptz not null,
  sealed_by uuid not null,
  salt bytea not null,
  primary key (school_id, document_id),
  foreign key (school_id, document_id) references adults.document (school_id, id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id),
  foreign key (school_id, sealed_by) references people.person (school_id, id)
);
create index document_seal_of_concern on adults.document_seal (school_id, concern_id);

-- What the police said of it. The last word stands.
create table adults.document_police_word (
  school_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  concern_id uuid not null,
  n integer not null check (n > 0),
  who text not null check (who <> ''),
  force text not null check (force <> ''),
  their_reference text not null check (their_reference <> ''),
  said_on date not null,
  said text not null check (said in ('keep', 'destroy')),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  unique (school_id, document_id, n),
  foreign key (school_id, document_id) references adults.document_seal (school_id, document_id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create index document_police_word_of_concern on adults.document_police_word (school_id, concern_id);

-- Written by destroy_document alone, which empties the file's key in the same breath.
create table adults.document_destruction (
  school_id uuid not null,
  document_id uuid not null,
  concern_id uuid not null,
  word_id uuid not null,
  destroyed_at timestamptz not null,
  destroyed_by uuid not null,
  primary key (school_id, document_id),
  foreign key (school_id, document_id) references adults.document_seal (school_id, document_id),
  foreign key (school_id, word_id) references adults.document_police_word (school_id, id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id),
  foreign key (school_id, destroyed_by) references people.person (school_id, id)
);
create index document_destruction_of_concern on adults.document_destruction (school_id, concern_id);

call platform.wall('adults.document');
call platform.wall('adults.document_file');
call platform.wall('adults.document_withdrawal');
call platform.wall('adults.document_question');
call platform.wall('adults.document_seal');
call platform.wall('adults.document_police_word');
call platform.wall('adults.document_destruction');

-- The second wall.
create policy sealed on adults.document as restrictive
  using (concern_id in (select adults.managed_by_me())) with check (concern_id in (select adults.managed_by_me()));
create policy sealed on adults.document_file as restrictive
  using (concern_id in (select adults.managed_by_me())) with check (concern_id in (select adults.managed_by_me()));
create policy sealed on adults.document_withdrawal as restrictive
  using (concern_id in (select adults.managed_by_me())) with check (concern_id in (select adults.managed_by_me()));
create policy sealed on adults.document_question as restrictive
  using (concern_id in (select adults.managed_by_me())) with check (concern_id in (select adults.managed_by_me()));
create policy sealed on adults.document_seal as restrictive
  using (concern_id in (select adults.managed_by_me())) with check (concern_id in (select adults.managed_by_me()));
create policy sealed on adults.document_police_word as restrictive
  using (concern_id in (select adults.managed_by_me())) with check (concern_id in (select adults.managed_by_me()));
create policy sealed on adults.document_destruction as restrictive
  using (concern_id in (select adults.managed_by_me())) with check (concern_id in (select adults.managed_by_me()));

-- Whatever a page or a command forgets: no file comes into a record that follows this. What came in before stays.
create policy never_here on adults.document_file as restrictive for insert
  with check (concern_id not in (select concern_id from adults.procedure_run where key = 'indecent-images-adult'));

grant select, insert on adults.document, adults.document_file, adults.document_withdrawal,
  adults.document_question, adults.document_police_word to watchword_app;
grant select on adults.document_seal, adults.document_destruction to watchword_app;

-- Seals a document for everybody, at once. Whoever asks has been checked to see it.
create function adults.seal_document(wanted uuid, reason text, salt bytea) returns void
  language plpgsql security definer set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
  found_file adults.document_file;
begin
  select * into found_file from adults.document_file where school_id = school and document_id = wanted;
  if not found then
    raise exception 'there is no such document';
  end if;
  insert into adults.document_seal (school_id, document_id, concern_id, why, sealed_at, sealed_by, salt)
    values (school, wanted, found_file.concern_id, reason, platform.current_instant(), platform.current_person(), salt)
    on conflict do nothing;
  update platform.file set is_shut = true where school_id = school and id = found_file.file_id;
end
$$;

-- Destroys the one key of a sealed document: after that nothing opens it, here or in any copy of the store. Only on the
-- police's recorded word, by somebody else than who recorded it. The row, the seal and the log stay.
create function adults.destroy_document(wanted uuid, account uuid, request text) returns void
  language plpgsql security definer set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
  person uuid := platform.current_person();
  instant timestamptz := platform.current_instant();
  today date := (instant at time zone 'Europe/London')::date;
  word adults.document_police_word;
  found_file adults.document_file;
begin
  select * into found_file from adults.document_file where school_id = school and document_id = wanted;
  if not found or not exists (select from adults.document_seal where school_id = school and document_id = wanted) then
    raise exception 'only a document that is sealed is destroyed';
  end if;
  select * into word from adults.document_police_word
   where school_id = school and document_id = wanted order by n desc limit 1;
  if not found or word.said <> 'destroy' then
    raise exception 'nothing is destroyed before the police have said so';
  end if;
  if person is null or person = word.recorded_by then
    raise exception 'who destroys it is not who recorded what the police said';
  end if;
  if not exists (select from platform.audit_entry
      where school_id = school and chain = 'adults' and at = word.recorded_at
        and use_case = 'adults.record-police-word' and outcome = 'done' and person_id = word.recorded_by
        and body like '%' || word.id || '%') then
    raise exception 'the log holds no entry of who recorded what the police said';
  end if;
  if not exists (select from people.duty_card a
      where a.school_id = school and a.person_id = person and a.stopped_at is null
        and a.duty in ('headteacher', 'chair-of-governors', 'vice-chair-of-governors')
        and a.starts_on <= today and (a.ends_on is null or a.ends_on >= today)) then
    raise exception 'who destroys it holds a duty that may';
  end if;
  update platform.file set sealed_key = null, salt = null
   where school_id = school and id = found_file.file_id and sealed_key is not null;
  if not found then
    raise exception 'it was destroyed already';
  end if;
  insert into adults.document_destruction (school_id, document_id, concern_id, word_id, destroyed_at, destroyed_by)
    values (school, wanted, found_file.concern_id, word.id, instant, person);
  perform platform.append_entries('adults', array[json_build_object(
    'at', to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'person', person, 'account', account, 'useCase', 'adults.destroy-key', 'outcome', 'done',
    'ids', json_build_array(wanted, found_file.file_id, word.id, word.recorded_by),
    'fields', json_build_array(), 'commitments', json_build_array(), 'request', request)::text]);
end
$$;

revoke all on function adults.seal_document(uuid, text, bytea), adults.destroy_document(uuid, uuid, text) from public;
grant usage on schema adults to watchword_eraser;
grant execute on function adults.managed_by_me() to watchword_eraser;
grant select on people.duty_card to watchword_eraser;
grant select on adults.document_file, adults.document_seal, adults.document_police_word to watchword_eraser;
grant insert on adults.document_seal, adults.document_destruction to watchword_eraser;
grant execute on function adults.seal_document(uuid, text, bytea), adults.destroy_document(uuid, uuid, text)
  to watchword_app;
-- To be given a function, a role must be able to make one there, for that moment.
grant create on schema adults to watchword_eraser;
alter function adults.seal_document(uuid, text, bytea) owner to watchword_eraser;
alter function adults.destroy_document(uuid, uuid, text) owner to watchword_eraser;
revoke create on schema adults from watchword_eraser;

-- Who has opened a document since it came, by the chain that the serving role sees nothing of: for its case manager alone.
create function adults.openings_of(wanted uuid) returns table (person_id uuid, at timestamptz)
  language sql stable security definer set search_path = ''
  as $$
  select e.person_id, e.at from platform.audit_entry e, adults.document_file f
   where f.school_id = platform.current_school() and f.document_id = wanted
     and f.concern_id in (select adults.managed_by_me())
     and e.school_id = f.school_id and e.chain = 'adults' and e.at >= f.added_at and e.outcome = 'read'
     and e.use_case = 'adults.document-file' and strpos(e.body, wanted::text) > 0
   order by e.n
$$;
revoke all on function adults.openings_of(uuid) from public;
grant execute on function adults.openings_of(uuid) to watchword_app;
