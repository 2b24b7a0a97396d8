-- What a person may do here: the memberships and appointments that they hold on a day, at an instant of it.
-- Read through the caller's own walls.
create function people.rights_on(person uuid, today date, at timestamptz) returns text[]
  language sql stable
  as $$
    select array(
      select kind from people.membership
       where school_id = platform.current_school() and person_id = person
         and starts_on <= today and (ends_on is null or ends_on >= today)
         and (stopped_at is null or stopped_at > at)
      union
      select duty from people.appointment
       where school_id = platform.current_school() and person_id = person
         and starts_on <= today and (ends_on is null or ends_on >= today)
         and (stopped_at is null or stopped_at > at))
  $$;
