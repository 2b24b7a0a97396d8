-- An alert of another system that was made a concern: its source is no person.
alter table concerns.concern drop constraint concern_source_check;
alter table concerns.concern add constraint concern_source_check
  check (source in ('staff', 'parent', 'visitor', 'pupil', 'other-register', 'alert'));
