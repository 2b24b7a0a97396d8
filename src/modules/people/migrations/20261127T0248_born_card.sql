-- When a person was born: for a room above that must say of which child it writes to an agency.
create view people.born_card with (security_invoker = true) as
  select school_id, person_id, date_of_birth as born_on
    from people.person_details
   where replaced_at is null and date_of_birth is not null;
grant select on people.born_card to watchword_app;
