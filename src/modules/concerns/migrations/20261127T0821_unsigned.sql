-- Sent from a browser in which nobody had signed in, by somebody who says that they work here. That browser keeps a secret,
-- of which a keyed hash is here: by it, and never by a name alone, whoever signs in there can say that they wrote it.
create table concerns.unsigned (
  school_id uuid not null,
  concern_id uuid not null,
  key bytea not null check (octet_length(key) = 32),
  primary key (school_id, concern_id),
  unique (school_id, key),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id)
);

-- What somebody said of it who was asked there. The record stays signed as it was.
create table concerns.writer_word (
  school_id uuid not null,
  concern_id uuid not null,
  person_id uuid not null,
  said text not null check (said in ('wrote-it', 'did-not')),
  said_at timestamptz not null,
  primary key (school_id, concern_id, person_id),
  foreign key (school_id, concern_id) references concerns.unsigned (school_id, concern_id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create unique index writer_once on concerns.writer_word (school_id, concern_id) where said = 'wrote-it';
create index writer_person on concerns.writer_word (school_id, person_id);

call platform.wall('concerns.unsigned');
call platform.wall('concerns.writer_word');
create policy not_barred on concerns.unsigned as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.writer_word as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
grant select, insert on concerns.unsigned, concerns.writer_word to watchword_app;
