import type { ClientBase } from 'pg'
import { APP } from '../../src/platform/db/addresses.ts'

export type Table = {
  name: string
  owner: string
  isMaterialized: boolean
  columns: readonly string[]
  primaryKey: readonly string[]
  indexes: readonly { name: string; columns: readonly (string | null)[] }[]
  secured: boolean
  forced: boolean
  policies: readonly { name: string; permissive: boolean; using: string | null; check: string | null }[]
  pointers: readonly { name: string; columns: readonly string[]; to: string; toColumns: readonly string[] }[]
  /** What the serving role may do to the whole table, and what everybody may. */
  app: readonly string[]
  appUpdates: readonly string[]
  everybody: readonly string[]
}

/** A function that runs with its owner's rights. */
export type Definer = { name: string; settings: readonly string[]; byEverybody: boolean; byApp: boolean }

export type Catalogue = {
  tables: readonly Table[]
  definers: readonly Definer[]
  appCreatesIn: readonly string[]
}

/** pg-boss keeps its own schema, without row-level security: messages hold ids and the school only. */
const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'jobs') and n.nspname not like 'pg_temp%'`

const names = (numbers: string, of: string) =>
  `coalesce((select json_agg(a.attname order by k.place)
     from unnest(${numbers}) with ordinality as k (number, place)
     left join pg_attribute a on a.attrelid = ${of} and a.attnum = k.number and k.number > 0), '[]')`

const PRIVILEGES = `array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']`

const TABLES = `
select n.nspname || '.' || c.relname as name, pg_get_userbyid(c.relowner) as owner, c.relkind = 'm' as "isMaterialized",
       c.relrowsecurity as secured, c.relforcerowsecurity as forced,
       (select json_agg(attname order by attnum) from pg_attribute
         where attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
       ${names(`(select i.indkey::int2[] from pg_index i where i.indrelid = c.oid and i.indisprimary)`, 'c.oid')} as "primaryKey",
       coalesce((select json_agg(json_build_object('name', x.relname, 'columns', ${names('i.indkey::int2[]', 'c.oid')}) order by x.relname)
          from pg_index i join pg_class x on x.oid = i.indexrelid where i.indrelid = c.oid), '[]') as indexes,
       coalesce((select json_agg(json_build_object('name', p.polname, 'permissive', p.polpermissive,
                'using', pg_get_expr(p.polqual, c.oid), 'check', pg_get_expr(p.polwithcheck, c.oid))
                order by p.polname)
          from pg_policy p where p.polrelid = c.oid), '[]') as policies,
       coalesce((select json_agg(json_build_object('name', f.conname, 'columns', ${names('f.conkey', 'c.oid')},
                'to', (select tn.nspname || '.' || tc.relname from pg_class tc join pg_namespace tn on tn.oid = tc.relnamespace
                        where tc.oid = f.confrelid), 'toColumns', ${names('f.confkey', 'f.confrelid')})
                order by f.conname)
          from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), '[]') as pointers,
       (select coalesce(json_agg(p), '[]') from unnest(${PRIVILEGES}) p where has_table_privilege('${APP}', c.oid, p)) as app,
       (select coalesce(json_agg(attname), '[]') from pg_attribute where attrelid = c.oid and attnum > 0
           and not attisdropped and has_column_privilege('${APP}', c.oid, attnum, 'UPDATE')) as "appUpdates",
       (select coalesce(json_agg(g.privilege_type), '[]') from aclexplode(c.relacl) g where g.grantee = 0) as everybody
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where c.relkind in ('r', 'p', 'm') and ${OURS}
 order by 1`

const DEFINERS = `
select n.nspname || '.' || p.proname as name, coalesce(to_json(p.proconfig), '[]') as settings,
       exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g where g.grantee = 0) as "byEverybody",
       has_function_privilege('${APP}', p.oid, 'EXECUTE') as "byApp"
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
 where p.prosecdef and ${OURS}
   and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
 order by 1`

const SCHEMAS = `
select n.nspname as name from pg_namespace n
 where has_schema_privilege('${APP}', n.oid, 'CREATE') and n.nspname not like 'pg_%' order by 1`

export async function readCatalogue(client: ClientBase): Promise<Catalogue> {
  const { rows: tables } = await client.query<Table>(TABLES)
  const { rows: definers } = await client.query<Definer>(DEFINERS)
  const { rows: schemas } = await client.query<{ name: string }>(SCHEMAS)
  return { tables, definers, appCreatesIn: schemas.map(({ name }) => name) }
}
