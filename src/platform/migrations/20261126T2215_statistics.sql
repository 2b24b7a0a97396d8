-- The planner knows nothing of a table until autovacuum has looked at it, up to a minute after a school's first
-- rows: meanwhile it takes every join for one row, and work that needs a moment takes minutes. Whoever has just
-- written much at once asks for it here. Only the owner of a table may analyse it, hence its owner's rights.
create function platform.take_statistics() returns void
  language plpgsql security definer set search_path = ''
  as $$
declare
  one record;
begin
  for one in
    select n.nspname, c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and c.relowner = (select oid from pg_catalog.pg_roles where rolname = current_user)
  loop
    execute format('analyze %I.%I', one.nspname, one.relname);
  end loop;
end
$$;
revoke all on function platform.take_statistics() from public;
grant execute on function platform.take_statistics() to watchword_app;
