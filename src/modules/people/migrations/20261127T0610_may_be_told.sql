-- Whom the school may tell about a pupil, and whom never: for a room above that records who was told.
create view people.may_be_told with (security_invoker = true) as
  select r.school_id, r.pupil_id, r.person_id, r.words
    from people.relationship r
   where r.replaced_at is null
     and not exists (select from people.must_not_be_told f
                      where f.school_id = r.school_id and f.pupil_id = r.pupil_id and f.person_id = r.person_id
                        and f.lifted_at is null);
create view people.never_told with (security_invoker = true) as
  select school_id, pupil_id, person_id from people.must_not_be_told where lifted_at is null;
grant select on people.may_be_told, people.never_told to watchword_app;
