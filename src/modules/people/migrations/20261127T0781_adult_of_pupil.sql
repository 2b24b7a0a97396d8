-- Who is what to a pupil, and whether they hold parental responsibility: nothing, where nobody has said.
create view people.adult_of_pupil with (security_invoker = true) as
  select school_id, pupil_id, person_id, words, parental_responsibility, place from people.relationship where replaced_at is null;
grant select on people.adult_of_pupil to watchword_app;
