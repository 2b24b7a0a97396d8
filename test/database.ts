import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { after } from 'node:test'
import pg from 'pg'
import { scratchFolder } from '../scripts/scratch-folder.ts'
import { allMigrations, migrateAll } from '../src/app/migrate.ts'
import { type Addresses, APP, asOwner, KEEPER, socketAddresses } from '../src/platform/db/addresses.ts'
import { startEmbedded } from '../src/platform/db/embedded.ts'
import { createDatabaseSql, prepareServer } from '../src/platform/db/roles.ts'

type Server = {
  superuser: pg.ClientConfig
  addressesOf: (database: string) => Addresses
  stop: () => Promise<void>
}

/**
 * The server under the tests: the embedded one, or the one whose superuser address is in
 * `WATCHWORD_TEST_SERVER` (Debian's, in CI). Whatever it is, the product connects as its own roles.
 */
async function startServer(): Promise<Server> {
  const external = process.env['WATCHWORD_TEST_SERVER']
  if (external) {
    const at = (user: string, database: string) => {
      const url = new URL(external)
      url.username = user
      url.password = PASSWORD
      url.pathname = `/${database}`
      return url.toString()
    }
    return {
      superuser: { connectionString: external },
      addressesOf: database => ({
        app: { connectionString: at(APP, database) },
        keeper: { connectionString: at(KEEPER, database), options: '-c row_security=off' },
      }),
      stop: async () => {},
    }
  }
  const folder = scratchFolder('test')
  const embedded = await startEmbedded(folder, { durable: false })
  return {
    superuser: embedded.superuser,
    addressesOf: database => socketAddresses(embedded.host, database),
    async stop() {
      await embedded.stop()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

const PASSWORD = 'only-for-tests'
const TEMPLATE = `watchword_template_${process.pid}`
let started: Promise<Server> | undefined
const made: string[] = []

async function prepared(): Promise<Server> {
  const server = await startServer()
  await prepareServer(server.superuser, TEMPLATE)
  if (process.env['WATCHWORD_TEST_SERVER']) {
    await asSuperuser(
      server,
      `alter role ${APP} password '${PASSWORD}'; alter role ${KEEPER} password '${PASSWORD}'`,
    )
  }
  await migrateAll(server.addressesOf(TEMPLATE))
  await letClockMove(server.addressesOf(TEMPLATE))
  return server
}

/** What only the owner of a database can say of it: the log then takes any instant, so that a test may choose it. */
export async function letClockMove({ keeper }: Addresses): Promise<void> {
  const owner = new pg.Client(asOwner(keeper))
  await owner.connect()
  await owner.query('insert into platform.moved_clock values (true)')
  await owner.end()
}

async function asSuperuser(server: Server, sql: string): Promise<void> {
  const client = new pg.Client(server.superuser)
  await client.connect()
  await client.query(sql)
  await client.end()
}

export const server = (): Promise<Server> => (started ??= prepared())

/** A database of its own, copied from the migrated template. Dropped when the tests end. */
export async function freshDatabase(): Promise<Addresses> {
  const at = await server()
  const name = `watchword_test_${randomUUID().slice(0, 8)}`
  await asSuperuser(at, createDatabaseSql(name, TEMPLATE))
  made.push(name)
  return at.addressesOf(name)
}

/** An empty database, for tests of migration and restore. */
export async function emptyDatabase(): Promise<Addresses> {
  const at = await server()
  const name = `watchword_test_${randomUUID().slice(0, 8)}`
  await asSuperuser(at, createDatabaseSql(name))
  made.push(name)
  return at.addressesOf(name)
}

/** Somebody with the whole database in hand: an intruder, or the operator. */
export async function superuserOf({ keeper }: Addresses): Promise<pg.ClientConfig> {
  const { superuser } = await server()
  const name = keeper.database ?? new URL(keeper.connectionString ?? '').pathname.slice(1)
  if (!superuser.connectionString) return { ...superuser, database: name }
  const url = new URL(superuser.connectionString)
  url.pathname = `/${name}`
  return { connectionString: url.toString() }
}

const ending: (() => Promise<void>)[] = []
/** Work for the end, while the server still runs. */
export const beforeStop = (work: () => Promise<void>): void => void ending.push(work)

after(async () => {
  if (!started) return
  for (const work of ending) await work()
  const at = await started
  for (const name of [...made, TEMPLATE])
    await asSuperuser(at, `drop database if exists "${name}" with (force)`)
  await at.stop()
})

export { allMigrations }
