-- Whose child a pupil is: a view that other modules may join, so that nobody is asked to read a record of their own
-- family. It says nothing of who may be told what.
create view people.related_adult with (security_invoker = true) as
  select school_id, pupil_id, person_id from people.relationship where replaced_at is null;
grant select on people.related_adult to watchword_app;
