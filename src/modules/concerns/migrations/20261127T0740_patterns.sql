-- Of which kinds the words of a concern speak, whether or not the policy has them raised: read when it is sent, kept.
alter table concerns.concern add column speaks_of text[] not null default '{}';
-- So many concerns about one child, or about children of one class, within so many weeks: for the leads to look at together.
create table concerns.pattern (
  school_id uuid not null,
  id uuid not null,
  kind text not null check (kind <> ''),
  person_id uuid,
  class_name text,
  concern_ids uuid[] not null check (cardinality(concern_ids) > 1),
  weeks int not null check (weeks > 0),
  raised_at timestamptz not null,
  check (num_nonnulls(person_id, class_name) = 1),
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create index pattern_of_child on concerns.pattern (school_id, person_id, kind);
create index pattern_of_class on concerns.pattern (school_id, class_name, kind);
call platform.wall('concerns.pattern');
-- The second wall: that there is a third tells somebody who may not know of the first.
create policy not_barred on concerns.pattern as restrictive
  using (not concern_ids && array(select concerns.barred_to_me())) with check (true);
grant select, insert on concerns.pattern to watchword_app;

-- What a lead concluded. Looked at once, it is done; the next concern raises it anew.
create table concerns.pattern_review (
  school_id uuid not null,
  pattern_id uuid not null,
  -- Those of the pattern, so that the second wall stands before what was concluded too.
  concern_ids uuid[] not null,
  conclusion text not null check (conclusion in ('child-protection', 'plan', 'nothing-more')),
  words text not null check (words <> ''),
  reviewed_at timestamptz not null,
  reviewed_by uuid not null,
  salt bytea not null,
  primary key (school_id, pattern_id),
  foreign key (school_id, pattern_id) references concerns.pattern (school_id, id),
  foreign key (school_id, reviewed_by) references people.person (school_id, id)
);
call platform.wall('concerns.pattern_review');
create policy not_barred on concerns.pattern_review as restrictive
  using (not concern_ids && array(select concerns.barred_to_me())) with check (true);
grant select, insert on concerns.pattern_review to watchword_app;
