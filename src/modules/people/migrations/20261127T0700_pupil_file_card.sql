-- What the school's list has of a pupil at the head of their own file: a view that other modules may join.
create view people.pupil_file_card with (security_invoker = true) as
  select p.school_id, p.person_id as pupil_id, p.upn, p.date_of_birth as born_on, d.year_group,
         coalesce(d.looked_after, false) as looked_after, d.looked_after_since
    from people.person_details p
    left join people.pupil_details d
      on d.school_id = p.school_id and d.pupil_id = p.person_id and d.replaced_at is null
   where p.replaced_at is null;
grant select on people.pupil_file_card to watchword_app;
