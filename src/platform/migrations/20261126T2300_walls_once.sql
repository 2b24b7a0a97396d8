-- The same wall, asked for once in a statement and not once in a row: a sub-select that no row is part of is worked
-- out before the first row is read. Inlined, current_school() was worked out again for each row of a whole roll.
create or replace procedure platform.wall(wanted regclass)
  language plpgsql
  as $$
begin
  execute format('alter table %s enable row level security', wanted);
  execute format('alter table %s force row level security', wanted);
  execute format(
    'create policy of_this_school on %s using (school_id = (select platform.current_school()))
       with check (school_id = (select platform.current_school()))', wanted);
end
$$;

-- Every wall that stands already.
do $$
declare
  walled regclass;
begin
  for walled in select polrelid from pg_catalog.pg_policy where polname = 'of_this_school' order by polrelid loop
    execute format(
      'alter policy of_this_school on %s using (school_id = (select platform.current_school()))
         with check (school_id = (select platform.current_school()))', walled);
  end loop;
end
$$;
