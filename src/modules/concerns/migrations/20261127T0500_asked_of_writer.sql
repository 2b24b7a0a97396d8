-- Somebody who deals with it asks whoever wrote it; they answer by what they add.
alter table concerns.addition drop constraint addition_kind_check;
alter table concerns.addition
  add check (kind in ('by-reporter', 'note', 'answer-to-child', 'asked-of-writer'));
