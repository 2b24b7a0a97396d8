-- The door by which it was written, where the policy has one beside the report form: its key, and what the school
-- called it that day. A note that is only held waits for the writer's whole account.
alter table concerns.concern
  add column door text check (door <> ''),
  add column door_name text check (door_name <> ''),
  add column awaits_account boolean not null default false,
  add constraint concern_door_is_named check ((door is null) = (door_name is null));
create index concern_awaits_account on concerns.concern (school_id, reported_at) where awaits_account;
