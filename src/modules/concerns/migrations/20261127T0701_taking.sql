-- A child's chronology or whole file taken away from the screen, by whom and why: which concerns stood in it, how many
-- entries, and under which reference, which stands on each page of it.
create table concerns.taking (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  child_id uuid not null,
  what text not null check (what in ('chronology', 'file')),
  reference text not null check (reference ~ '^F-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$'),
  because text not null check (because <> ''),
  concern_ids uuid[] not null,
  entries integer not null check (entries >= 0),
  taken_at timestamptz not null,
  taken_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  unique (school_id, reference),
  foreign key (school_id, child_id) references people.person (school_id, id),
  foreign key (school_id, taken_by) references people.person (school_id, id)
);
create index taking_of_child on concerns.taking (school_id, child_id, taken_at);
create index taking_by on concerns.taking (school_id, taken_by);

call platform.wall('concerns.taking');
-- The second wall: what was taken of a record is as far from whoever is kept from it as the record.
create policy not_barred on concerns.taking as restrictive
  using (not concern_ids && array(select concerns.barred_to_me())) with check (true);
grant select, insert on concerns.taking to watchword_app;
