-- Since when a child stands in a concern: what was added after an answer was given stands in no answer yet, and need not.
create or replace view concerns.child_card with (security_invoker = true) as
  select school_id, person_id, concern_id, added_at from concerns.child where ended_at is null;
