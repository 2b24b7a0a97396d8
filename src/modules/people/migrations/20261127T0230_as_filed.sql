-- What somebody does at the school, with its days: a view that other modules may join, so that a record of concern says
-- what its writer was on that day.
create view people.position_card with (security_invoker = true) as
  select school_id, person_id, kind, job_title, starts_on, ends_on, stopped_at from people.membership;
grant select on people.position_card to watchword_app;
