import type { PoolConfig } from 'pg'

/** Who connects: `app` serves and is walled; `keeper` sees every row and migrates, backs up and verifies. */
export type Addresses = { app: PoolConfig; keeper: PoolConfig }

export const OWNER = 'watchword_owner'
export const APP = 'watchword_app'
export const KEEPER = 'watchword_keeper'
/** Nobody connects as it: it owns the one function that erases. */
export const ERASER = 'watchword_eraser'
/** Nobody connects as it: it owns the functions that find ids by words, which the walls keep every index from. */
export const SEARCHER = 'watchword_searcher'

/**
 * A role that cannot see every row must fail, not answer with fewer: hence `row_security = off`.
 */
const asKeeper = (address: PoolConfig): PoolConfig => ({ ...address, options: '-c row_security=off' })

/** The keeper in the owner's role, for schema changes. */
export const asOwner = (keeper: PoolConfig): PoolConfig => ({ ...keeper, options: `-c role=${OWNER}` })

/** Addresses of a server database, from `DATABASE_URL` and `DATABASE_KEEPER_URL`. */
export function serverAddresses(env: NodeJS.ProcessEnv): Addresses | undefined {
  const app = env['DATABASE_URL']
  const keeper = env['DATABASE_KEEPER_URL']
  if (!app && !keeper) return undefined
  if (!app || !keeper) {
    throw new Error(
      'Set both DATABASE_URL (role watchword_app) and DATABASE_KEEPER_URL (role watchword_keeper).',
    )
  }
  return { app: { connectionString: app }, keeper: asKeeper({ connectionString: keeper }) }
}

/** What a process needs that only serves or works: it is never told the keeper's address. */
export function appAddress(env: NodeJS.ProcessEnv): PoolConfig {
  if (env['DATABASE_URL']) return { connectionString: env['DATABASE_URL'] }
  throw new Error('Set DATABASE_URL (role watchword_app): the embedded database is for `start`.')
}

/** The same address as one line, for another process. */
export const asLine = ({ connectionString, host, database, user }: PoolConfig): string =>
  connectionString ?? `socket://${user}@${encodeURI(host ?? '')}?db=${database}`

/** Addresses on a server reached through a socket folder where each role may log in by name. */
export const socketAddresses = (host: string, database: string): Addresses => ({
  app: { host, database, user: APP },
  keeper: asKeeper({ host, database, user: KEEPER }),
})
