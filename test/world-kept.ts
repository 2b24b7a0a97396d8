/** Every table of the product, but for its queues and the list of migrations. */
const TABLES = `
  select c.oid, n.nspname || '.' || c.relname as name,
         (select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
            from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|jobs$|kept$|public$)'
     and (n.nspname, c.relname) <> ('platform', 'migration')`

/** As a superuser, once: a copy of every row beside the tables. */
export const KEEP = `
  create schema kept;
  do $$
  declare t record;
  begin
    for t in ${TABLES} loop
      execute format('create table kept.%I as select %s from %s', t.name, t.columns, t.name);
    end loop;
  end $$`

/** On a connection of the product's: what it has written is counted from now on, and not in a second. */
export const COUNT_NOW = 'select pg_backend_pid() as pid, pg_stat_force_next_flush()'

/**
 * As a superuser, after a test: tables that it changed hold again what they held. The server counts what each connection
 * has written, so only those are looked at; while there are others than these, which may still be uncounted, all are.
 */
export const putBackSql = (pids: readonly number[]): string => `
  set session_replication_role = replica;
  do $$
  declare t record; changed boolean; all_of_them boolean := true;
  begin
    for n in 1..400 loop
      perform pg_stat_clear_snapshot();
      all_of_them := exists (select from pg_stat_activity
        where datname = current_database() and backend_type = 'client backend'
          and pid <> all ('{${[...pids].join()}}'::int[] || pg_backend_pid()));
      exit when not all_of_them;
      perform pg_sleep(0.005);
    end loop;
    for t in ${TABLES}
       and (all_of_them or pg_stat_get_tuples_inserted(c.oid) + pg_stat_get_tuples_updated(c.oid)
                         + pg_stat_get_tuples_deleted(c.oid) > 0) loop
      execute format('select exists ((select %1$s from %2$s except all table kept.%3$I)
                           union all (table kept.%3$I except all select %1$s from %2$s))',
                     t.columns, t.name, t.name) into changed;
      if changed then
        execute format('delete from %s', t.name);
        execute format('insert into %1$s (%2$s) overriding system value table kept.%3$I', t.name, t.columns, t.name);
      end if;
    end loop;
    perform pg_stat_reset();
  end $$`
