-- In which concerns a child stands, as far as whoever asks may know: a view that other modules may join.
create view concerns.child_card with (security_invoker = true) as
  select school_id, person_id, concern_id from concerns.child where ended_at is null;
grant select on concerns.child_card to watchword_app;
