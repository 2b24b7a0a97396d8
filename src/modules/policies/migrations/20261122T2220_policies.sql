create schema policies;
grant usage on schema policies to watchword_app;

create table policies.policy (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  title text not null check (title <> ''),
  created_at timestamptz not null,
  created_by uuid,
  primary key (school_id, id),
  foreign key (school_id, created_by) references people.person (school_id, id)
);

-- A version's stage is told by the rows that stand beside it: an approval, a withdrawal, or neither.
create table policies.version (
  school_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  number integer not null check (number > 0),
  source_name text not null,
  source_sha256 bytea not null check (octet_length(source_sha256) = 32),
  source_text text not null,
  brought_at timestamptz not null,
  brought_by uuid,
  -- the version whose clauses this one was matched with
  previous_id uuid,
  read_by text not null,
  primary key (school_id, id),
  unique (school_id, policy_id, number),
  foreign key (school_id, policy_id) references policies.policy (school_id, id),
  foreign key (school_id, previous_id) references policies.version (school_id, id),
  foreign key (school_id, brought_by) references people.person (school_id, id)
);
create index version_by_source on policies.version (school_id, source_sha256);

create table policies.withdrawal (
  school_id uuid not null,
  version_id uuid not null,
  withdrawn_at timestamptz not null,
  withdrawn_by uuid,
  primary key (school_id, version_id),
  foreign key (school_id, version_id) references policies.version (school_id, id),
  foreign key (school_id, withdrawn_by) references people.person (school_id, id)
);

create table policies.approval (
  school_id uuid not null,
  version_id uuid not null,
  body text not null check (body in ('governors', 'committee', 'trustees', 'local-authority', 'headteacher')),
  body_name text,
  approved_on date not null,
  minute text not null check (minute <> ''),
  next_review_on date not null check (next_review_on > approved_on),
  effective_on date not null,
  -- 00:00 in London of that day
  effective_from timestamptz not null,
  recorded_at timestamptz not null check (recorded_at < effective_from),
  recorded_by uuid,
  -- of the log's commitment to this row
  salt bytea not null,
  primary key (school_id, version_id),
  foreign key (school_id, version_id) references policies.version (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);

create table policies.passage (
  school_id uuid not null,
  version_id uuid not null,
  n integer not null,
  kind text not null check (kind in ('heading', 'paragraph', 'item', 'cell')),
  text text not null,
  line integer not null,
  level integer,
  depth integer,
  marker text,
  trail jsonb not null,
  place jsonb,
  -- neither the contents page nor a remark of the draft holds a clause
  is_contents boolean not null,
  is_note boolean not null,
  primary key (school_id, version_id, n),
  foreign key (school_id, version_id) references policies.version (school_id, id)
);

-- The identity of a clause, for life.
create table policies.clause (
  school_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  primary key (school_id, id),
  foreign key (school_id, policy_id) references policies.policy (school_id, id)
);

create table policies.clause_in_version (
  school_id uuid not null,
  version_id uuid not null,
  n integer not null,
  clause_id uuid not null,
  passage_n integer not null,
  span_start integer not null check (span_start >= 0),
  span_end integer not null check (span_end > span_start),
  text text not null,
  lead_in text,
  reference text not null,
  is_duty boolean not null,
  figures jsonb not null default '[]',
  -- how it was matched with the version before; where it was doubtful, with what, for a person to settle
  how text not null check (how in ('first', 'same-text', 'likeness', 'doubtful', 'new')),
  candidates jsonb not null default '[]',
  primary key (school_id, version_id, n),
  unique (school_id, version_id, clause_id),
  foreign key (school_id, version_id, passage_n) references policies.passage (school_id, version_id, n),
  foreign key (school_id, clause_id) references policies.clause (school_id, id)
);
create index clause_in_versions on policies.clause_in_version (school_id, clause_id);

-- A doubtful match that a person settled. "same" and "changed" give the clause the earlier one's identity.
create table policies.match_settled (
  school_id uuid not null,
  version_id uuid not null,
  clause_n integer not null,
  answer text not null check (answer in ('same', 'changed', 'split', 'merged', 'new')),
  earlier_clause_ids jsonb not null default '[]',
  settled_at timestamptz not null,
  settled_by uuid,
  primary key (school_id, version_id, clause_n),
  foreign key (school_id, version_id, clause_n) references policies.clause_in_version (school_id, version_id, n),
  foreign key (school_id, settled_by) references people.person (school_id, id)
);

-- A clause that a person marked as one that no software can show.
create table policies.for_people (
  school_id uuid not null,
  version_id uuid not null,
  clause_n integer not null,
  marked_at timestamptz not null,
  marked_by uuid,
  taken_back_at timestamptz,
  primary key (school_id, version_id, clause_n, marked_at),
  foreign key (school_id, version_id, clause_n) references policies.clause_in_version (school_id, version_id, n),
  foreign key (school_id, marked_by) references people.person (school_id, id)
);
create unique index for_people_now on policies.for_people (school_id, version_id, clause_n)
  where taken_back_at is null;

-- What the document says of itself, and the place it was read from. `value` is null where it does not say.
create table policies.fact_found (
  school_id uuid not null,
  version_id uuid not null,
  key text not null,
  kind text not null,
  value text,
  words text,
  duty text,
  passage_n integer,
  primary key (school_id, version_id, key),
  foreign key (school_id, version_id) references policies.version (school_id, id)
);

-- What a person said is right: as found, or in other words. The last answer counts. Null: there is none.
create table policies.fact_answer (
  school_id uuid not null,
  version_id uuid not null,
  key text not null,
  answered_at timestamptz not null,
  value text,
  answered_by uuid,
  primary key (school_id, version_id, key, answered_at),
  foreign key (school_id, version_id, key) references policies.fact_found (school_id, version_id, key),
  foreign key (school_id, answered_by) references people.person (school_id, id)
);

-- The school's register of systems: those that its policies speak of.
create table policies.system (
  school_id uuid not null references platform.school (id),
  name text not null check (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (title <> ''),
  kind text not null,
  added_at timestamptz not null,
  added_by uuid,
  primary key (school_id, name),
  foreign key (school_id, added_by) references people.person (school_id, id)
);

create table policies.suggestion (
  school_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  clause_n integer not null,
  control text not null,
  parameters jsonb not null,
  audience text not null default '',
  system text not null,
  sure text not null check (sure in ('word-for-word', 'likely', 'guess')),
  why text not null,
  words text not null,
  span_start integer,
  span_end integer,
  primary key (school_id, id),
  foreign key (school_id, version_id, clause_n) references policies.clause_in_version (school_id, version_id, n),
  foreign key (school_id, system) references policies.system (school_id, name)
);
create index suggestion_of_clause on policies.suggestion (school_id, version_id, clause_n);

-- No row: undecided. A decision is taken back, never overwritten.
create table policies.decision (
  school_id uuid not null,
  suggestion_id uuid not null,
  decided_at timestamptz not null,
  answer text not null check (answer in ('accepted', 'changed', 'rejected')),
  decided_by uuid,
  taken_back_at timestamptz,
  taken_back_by uuid,
  primary key (school_id, suggestion_id, decided_at),
  foreign key (school_id, suggestion_id) references policies.suggestion (school_id, id),
  foreign key (school_id, decided_by) references people.person (school_id, id),
  foreign key (school_id, taken_back_by) references people.person (school_id, id)
);
create unique index decision_now on policies.decision (school_id, suggestion_id) where taken_back_at is null;

-- What a person bound a clause to. `parameters` are those that the clause itself sets; the control fills the rest.
create table policies.binding (
  school_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  clause_n integer not null,
  control text not null,
  key text not null default '',
  audience text not null default '',
  system text not null,
  parameters jsonb not null,
  suggestion_id uuid,
  -- the binding of the version before, under the same words
  carried_from uuid,
  bound_at timestamptz not null,
  bound_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (school_id, id),
  foreign key (school_id, version_id, clause_n) references policies.clause_in_version (school_id, version_id, n),
  foreign key (school_id, suggestion_id) references policies.suggestion (school_id, id),
  foreign key (school_id, carried_from) references policies.binding (school_id, id),
  foreign key (school_id, system) references policies.system (school_id, name),
  foreign key (school_id, bound_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);
create unique index binding_now on policies.binding
  (school_id, version_id, clause_n, control, key, audience, system) where ended_at is null;

-- Clauses that set one control to different values: the approver's choice of the one that governs.
create table policies.ruling (
  school_id uuid not null,
  version_id uuid not null,
  control text not null,
  key text not null default '',
  audience text not null default '',
  governing_binding_id uuid not null,
  ruled_at timestamptz not null,
  ruled_by uuid,
  replaced_at timestamptz,
  primary key (school_id, version_id, control, key, audience, ruled_at),
  foreign key (school_id, version_id) references policies.version (school_id, id),
  foreign key (school_id, governing_binding_id) references policies.binding (school_id, id),
  foreign key (school_id, ruled_by) references people.person (school_id, id)
);
create unique index ruling_now on policies.ruling (school_id, version_id, control, key, audience)
  where replaced_at is null;

-- What an approval changed, and what stood before it.
create table policies.change (
  school_id uuid not null,
  version_id uuid not null,
  n integer not null,
  control text not null,
  key text not null,
  audience text not null,
  before jsonb,
  after jsonb,
  clause_id uuid,
  primary key (school_id, version_id, n),
  foreign key (school_id, version_id) references policies.approval (school_id, version_id),
  foreign key (school_id, clause_id) references policies.clause (school_id, id)
);

-- What a person saw of another system, in their words, for a clause that speaks of it.
create table policies.system_evidence (
  school_id uuid not null,
  id uuid not null,
  clause_id uuid not null,
  control text not null,
  key text not null,
  system text not null,
  is_so boolean not null,
  seen_on date not null,
  says text not null check (says <> ''),
  salt bytea not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (school_id, id),
  foreign key (school_id, clause_id) references policies.clause (school_id, id),
  foreign key (school_id, system) references policies.system (school_id, name),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create index system_evidence_of_clause on policies.system_evidence (school_id, clause_id, recorded_at desc);

do $$
declare name text;
begin
  foreach name in array array['policy', 'version', 'withdrawal', 'approval', 'passage', 'clause',
    'clause_in_version', 'match_settled', 'for_people', 'fact_found', 'fact_answer', 'system', 'suggestion',
    'decision', 'binding', 'ruling', 'change', 'system_evidence']
  loop
    execute format('call platform.wall(%L)', 'policies.' || name);
    execute format('grant select, insert on policies.%I to watchword_app', name);
  end loop;
end
$$;

grant update (clause_id) on policies.clause_in_version to watchword_app;
grant update (taken_back_at) on policies.for_people to watchword_app;
grant update (taken_back_at, taken_back_by) on policies.decision to watchword_app;
grant update (ended_at, ended_by) on policies.binding to watchword_app;
grant update (replaced_at) on policies.ruling to watchword_app;

-- Settling a doubtful match may give a draft's clause an earlier identity; nothing else may, and never later.
create function policies.only_a_draft() returns trigger
  language plpgsql set search_path = ''
  as $$
begin
  if exists (select from policies.approval where school_id = old.school_id and version_id = old.version_id) then
    raise exception 'an approved version is never changed';
  end if;
  return new;
end
$$;
create trigger only_a_draft before update on policies.clause_in_version
  for each row execute function policies.only_a_draft();
create trigger only_a_draft before update on policies.binding
  for each row execute function policies.only_a_draft();
