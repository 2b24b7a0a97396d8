-- An adult of a child who stands in a record, and is not kept from it yet: it was not known of them when it was written, or
-- when the child was named in it. For the product itself, which then keeps them out.
create function concerns.family_not_barred() returns table (concern_id uuid, person_id uuid)
  language sql stable security definer set search_path = ''
  as $$
  select distinct k.concern_id, r.person_id
    from concerns.child k
    join people.related_adult r on r.school_id = k.school_id and r.pupil_id = k.person_id
   where k.school_id = platform.current_school() and k.ended_at is null
     and not exists (select from concerns.barred b
                      where b.school_id = k.school_id and b.concern_id = k.concern_id and b.person_id = r.person_id)
$$;
revoke all on function concerns.family_not_barred() from public;
grant execute on function concerns.family_not_barred() to watchword_app;
