-- What form the source had, and what in it was not words of the policy: {"picture": 2}.
alter table policies.version
  add column read_as text not null default 'text' check (read_as in ('text', 'markdown', 'html', 'word')),
  add column left_out jsonb not null default '{}' check (jsonb_typeof(left_out) = 'object');
