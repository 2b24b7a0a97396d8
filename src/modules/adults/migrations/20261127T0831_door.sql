-- The door by which it was written, where the policy has one beside the report form.
alter table adults.concern
  add column door text check (door <> ''),
  add column door_name text check (door_name <> ''),
  add constraint concern_door_is_named check ((door is null) = (door_name is null));

-- What somebody had told of themself, laid beside a record about them by whoever answers for both. Neither record is
-- changed by it, and whoever it is about learns nothing of it.
create table adults.laid_beside (
  school_id uuid not null,
  concern_id uuid not null,
  beside_id uuid not null check (beside_id <> concern_id),
  laid_at timestamptz not null,
  laid_by uuid not null,
  primary key (school_id, concern_id, beside_id),
  foreign key (school_id, concern_id) references adults.concern (school_id, id),
  foreign key (school_id, beside_id) references adults.concern (school_id, id),
  foreign key (school_id, laid_by) references people.person (school_id, id)
);
call platform.wall('adults.laid_beside');
create policy sealed on adults.laid_beside as restrictive
  using (concern_id in (select adults.managed_by_me()) and beside_id in (select adults.managed_by_me()))
  with check (concern_id in (select adults.managed_by_me()) and beside_id in (select adults.managed_by_me()));
grant select, insert on adults.laid_beside to watchword_app;
