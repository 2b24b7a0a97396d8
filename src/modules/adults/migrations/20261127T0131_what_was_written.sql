-- What its writer wrote for the child's own record, which is not theirs to open, and the marks they saw: they see both again.
alter table adults.concern
  add column for_child text not null default '',
  add column marks jsonb not null default '[]' check (jsonb_typeof(marks) = 'array');
