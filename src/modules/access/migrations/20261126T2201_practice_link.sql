-- The way into a practice school: whoever holds it may be any of its people, as often as they like, until it runs
-- out or a newer one takes its place.
alter table access.link drop constraint link_purpose_check;
alter table access.link add constraint link_purpose_check
  check (purpose in ('first-run', 'invitation', 'password-reset', 'practice'));
alter table access.link add check (purpose <> 'practice' or school_id is not null);
create index link_of_practice on access.link (school_id) where purpose = 'practice';
