import fs from 'node:fs'
import pg from 'pg'
import { chains, readChain } from '../platform/audit/read-chain.ts'
import { type Root, sayVerdict, verifyChain } from '../platform/audit/verify.ts'
import { operatorResetLink } from '../modules/access/index.ts'
import { systemClock } from '../platform/clock.ts'
import { type Addresses, serverAddresses } from '../platform/db/addresses.ts'
import { ROLES_SQL } from '../platform/db/roles.ts'
import '../platform/db/types.ts'
import { readConfig } from './config.ts'
import { openHouse } from './house.ts'
import { migrateAll } from './migrate.ts'
import { reachDatabase, startAll, startWeb, startWorker, type Stop } from './start.ts'

const HELP = `Watchword

  start                 database, pages and worker in one process (npm start)
  web | worker          one process of that kind on the server database
  migrate               bring the schema to this version
  roles                 print the SQL that a superuser runs once on a server
  reset EMAIL           print a link that sets a new password, once, for whoever lost theirs
  root                  print the root of every chain, to keep outside this machine
  verify [--root FILE]  walk every chain and say whether it is whole
`

type Commands = Record<string, (args: readonly string[]) => Promise<number>>

const commands: Commands = {
  start: () => untilStopped(startAll(readConfig(process.env))),
  web: () => untilStopped(startWeb(readConfig(process.env), onServer(), false)),
  worker: () => untilStopped(startWorker(onServer())),
  async migrate() {
    return withDatabase(async keeper => {
      const ran = await migrateAll({ app: keeper, keeper })
      console.log(ran.length ? `Ran ${ran.length}: ${ran.join(', ')}` : 'Nothing to do.')
      return 0
    })
  },
  async roles() {
    console.log(
      `${ROLES_SQL}\n-- Then give watchword_keeper and watchword_app a password each:\n--   \\password watchword_app`,
    )
    return 0
  },
  reset: ([email = '']) => {
    const config = readConfig(process.env)
    return withAddresses(async addresses => {
      const { house, close } = await openHouse(addresses, {
        clock: systemClock,
        works: false,
        connections: 2,
      })
      try {
        const token = await operatorResetLink(house, email, systemClock.now())
        console.log(token ? `${config.origin}/password-reset/${token}` : 'Nobody signs in with that address.')
        return token ? 0 : 1
      } finally {
        await close()
      }
    })
  },
  root: () =>
    withKeeper(async client => {
      for (const { school, chain, root } of await chains(client))
        console.log(JSON.stringify({ school, chain, ...root }))
      return 0
    }),
  verify: args => withKeeper(client => verifyAll(client, rootsIn(args))),
}

type KnownRoot = Root & { school: string; chain: string }

function rootsIn(args: readonly string[]): KnownRoot[] {
  const at = args.indexOf('--root')
  const file = at >= 0 ? args[at + 1] : undefined
  if (!file) return []
  const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map(line => JSON.parse(line) as KnownRoot)
}

async function verifyAll(client: pg.Client, roots: readonly KnownRoot[]): Promise<number> {
  let isWhole = true
  const found = await chains(client)
  // A chain that a root names and the database no longer has at all has lost its whole tail.
  const gone = roots.filter(
    root => !found.some(one => one.school === root.school && one.chain === root.chain),
  )
  for (const { school, chain } of gone) {
    isWhole = false
    console.log(`${school}, ${chain}: ends before the root: no entries at all`)
  }
  for (const { schoolId, school, chain } of found) {
    const root = roots.find(one => one.school === school && one.chain === chain)
    const verdict = await verifyChain(readChain(client, schoolId, chain), root)
    isWhole &&= verdict.state === 'whole'
    console.log(`${school}, ${chain}: ${sayVerdict(verdict)}`)
  }
  return isWhole ? 0 : 2
}

function onServer() {
  const addresses = serverAddresses(process.env)
  if (!addresses)
    throw new Error('Set DATABASE_URL and DATABASE_KEEPER_URL: the embedded database is for `start`.')
  return addresses
}

const withDatabase = (work: (keeper: pg.PoolConfig) => Promise<number>): Promise<number> =>
  withAddresses(({ keeper }) => work(keeper))

async function withAddresses(work: (addresses: Addresses) => Promise<number>): Promise<number> {
  const { addresses, adopted, stop } = await reachDatabase(readConfig(process.env))
  try {
    return await work(addresses)
  } finally {
    if (!adopted) await stop()
  }
}

const withKeeper = (work: (client: pg.Client) => Promise<number>): Promise<number> =>
  withDatabase(async keeper => {
    const client = new pg.Client(keeper)
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  })

/** Runs until a signal asks it to stop, then drains. A second signal stops at once. */
async function untilStopped(starting: Promise<Stop>): Promise<number> {
  const stop = await starting
  await new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1))
        resolve()
      })
    }
  })
  await stop()
  return 0
}

/** @returns the exit code. */
export async function runCommand([name = 'help', ...args]: readonly string[]): Promise<number> {
  const command = commands[name]
  if (!command) {
    console.log(HELP)
    return name === 'help' ? 0 : 1
  }
  try {
    return await command(args)
  } catch (error) {
    console.error((error as Error).message)
    return 1
  }
}
