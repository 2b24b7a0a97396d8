-- What kind of task it is, of those that the school's policy names.
alter table concerns.action add column task text check (task <> '');
