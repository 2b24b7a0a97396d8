-- Family as somebody says it of themself keeps them out at once. What the other side says of them bars nobody: whoever a
-- record is about could keep everybody from it. They are passed by while somebody else is left (said_family below).
create or replace function adults.bar_family() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
begin
  insert into adults.barred (school_id, concern_id, person_id, because, barred_at)
  select s.school_id, s.concern_id, new.person_id, 'family', new.declared_at
    from adults.subject s
   where s.school_id = new.school_id and s.person_id = new.other_id
  on conflict do nothing;
  return null;
end
$$;
alter policy declared_by_oneself on adults.family
  with check (current_user <> 'watchword_app'
    or (declared_by = platform.current_person() and person_id = declared_by));

-- Who is of the family by the word of whoever it is about alone: for what moves the ladder, and for a case manager.
create function adults.said_family(wanted uuid) returns setof uuid
  language sql stable security definer set search_path = ''
  as $$
  select f.other_id
    from adults.subject s
    join adults.family f on f.school_id = s.school_id and f.person_id = s.person_id and f.ended_at is null
   where s.school_id = platform.current_school() and s.concern_id = wanted
     and (platform.current_actor() = 'adults.ladder' or wanted in (select adults.managed_by_me()))
$$;
revoke all on function adults.said_family(uuid) from public;
grant execute on function adults.said_family(uuid) to watchword_app;
