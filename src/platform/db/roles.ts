import pg from 'pg'
import { APP, ERASER, KEEPER, OWNER, SEARCHER } from './addresses.ts'

/**
 * What a superuser runs once on a server, and we run on the embedded one. Nobody who serves a page is
 * superuser, owner or able to see past row-level security.
 */
export const ROLES_SQL = `
do $$
begin
  if not exists (select from pg_roles where rolname = '${OWNER}') then
    create role ${OWNER} nologin;
  end if;
  if not exists (select from pg_roles where rolname = '${KEEPER}') then
    create role ${KEEPER} login bypassrls;
  end if;
  if not exists (select from pg_roles where rolname = '${APP}') then
    create role ${APP} login;
  end if;
  if not exists (select from pg_roles where rolname = '${ERASER}') then
    create role ${ERASER} nologin;
  end if;
  if not exists (select from pg_roles where rolname = '${SEARCHER}') then
    create role ${SEARCHER} nologin bypassrls;
  end if;
end
$$;
grant ${OWNER} to ${KEEPER};
grant ${ERASER}, ${SEARCHER} to ${OWNER};
`

export const createDatabaseSql = (name: string, template?: string): string =>
  `create database ${pg.escapeIdentifier(name)} owner ${OWNER}` +
  (template ? ` template ${pg.escapeIdentifier(template)}` : " template template0 encoding 'UTF8'")

/** Makes roles and database where they are missing. Needs a superuser. */
export async function prepareServer(superuser: pg.ClientConfig, database: string): Promise<void> {
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    await client.query(ROLES_SQL)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (!rowCount) await client.query(createDatabaseSql(database))
  } finally {
    await client.end()
  }
}
