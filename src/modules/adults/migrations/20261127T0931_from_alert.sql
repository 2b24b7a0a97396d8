-- An alert of another system that was made a concern: its source is no person, and whoever pressed did not write it.
alter table adults.concern drop constraint concern_source_check;
alter table adults.concern add constraint concern_source_check
  check (source in ('staff', 'parent', 'visitor', 'pupil', 'alert'));
alter policy sealed on adults.concern
  with check (current_user <> 'watchword_app' or reporter_id is not distinct from platform.current_person()
    or (source = 'alert' and reporter_id is null));

-- Whom somebody has said to be of their family, and nothing of what others said: a view that other modules may join.
create view adults.own_family with (security_invoker = true) as
  select school_id, person_id, other_id from adults.family where ended_at is null and declared_by = person_id;
grant select on adults.own_family to watchword_app;
