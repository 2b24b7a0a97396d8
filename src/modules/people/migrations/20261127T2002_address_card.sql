-- Where mail of somebody's address goes: the domain, and not the address.
create view people.address_card with (security_invoker = true) as
  select school_id, person_id, lower(split_part(email, '@', 2)) as domain
    from people.person_details
   where replaced_at is null and email is not null;
grant select on people.address_card to watchword_app;
