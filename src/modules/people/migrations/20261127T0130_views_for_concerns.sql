-- What the register of concerns must know of people, as views that other modules may join: who is whose brother or
-- sister, in which year a pupil is, and who holds which duty, with its days.
create view people.sibling_card with (security_invoker = true) as
  select school_id, pupil_id, other_id from people.sibling where replaced_at is null
  union all
  select school_id, other_id, pupil_id from people.sibling where replaced_at is null;
create view people.pupil_card with (security_invoker = true) as
  select school_id, pupil_id, year_group from people.pupil_details where replaced_at is null;
create view people.duty_card with (security_invoker = true) as
  select school_id, id, person_id, duty, starts_on, ends_on, stopped_at from people.appointment;
grant select on people.sibling_card, people.pupil_card, people.duty_card to watchword_app;
