-- What a clause of the policy asks the agreement to hold, and the line of a draft that holds it. `asked` is the
-- subject as the policy's setting names it, `words` the line as it stands. Where the very words of the setting stand
-- in the draft no row is needed.
create table agreements.carried (
  school_id uuid not null,
  draft_id uuid not null,
  kind text not null check (kind in ('line', 'section')),
  asked text not null check (asked <> ''),
  words text not null check (words <> ''),
  primary key (school_id, draft_id, kind, asked),
  foreign key (school_id, draft_id) references agreements.draft (school_id, id)
);

-- The draft that was published: it never changes, so neither does what its lines carry.
alter table agreements.version add column draft_id uuid;
alter table agreements.version
  add foreign key (school_id, draft_id) references agreements.draft (school_id, id);
create index version_of_draft on agreements.version (school_id, draft_id);

-- A line that was ticked by itself when signing, in the words that were read.
create table agreements.tick (
  school_id uuid not null,
  signature_id uuid not null,
  kind text not null check (kind in ('line', 'section')),
  asked text not null check (asked <> ''),
  words text not null check (words <> ''),
  primary key (school_id, signature_id, kind, asked),
  foreign key (school_id, signature_id) references agreements.signature (school_id, id)
);

call platform.wall('agreements.carried');
call platform.wall('agreements.tick');
grant select, insert on agreements.carried, agreements.tick to watchword_app;
