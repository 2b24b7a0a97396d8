-- The file that was brought, as it was. A version whose words were pasted has none.
alter table policies.version
  add column original_id uuid,
  add foreign key (school_id, original_id) references platform.file (school_id, id);
