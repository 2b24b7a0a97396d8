import path from 'node:path'
import type { PoolConfig } from 'pg'
import { firstRunLink } from '../modules/access/index.ts'
import type { House } from '../platform/call.ts'
import { systemClock } from '../platform/clock.ts'
import { type Addresses, asLine, serverAddresses, socketAddresses } from '../platform/db/addresses.ts'
import { startEmbedded } from '../platform/db/embedded.ts'
import { prepareServer } from '../platform/db/roles.ts'
import { prepareAssets } from '../platform/design/assets.ts'
import type { Config } from './config.ts'
import { openHouse } from './house.ts'
import { type Kept, keepRunning } from './keep-running.ts'
import { migrateAll } from './migrate.ts'
import { printPracticeLink } from './practice/print-practice-link.ts'
import { buildWeb } from './web.ts'

export type Stop = () => Promise<void>

const leaveRunning: Stop = async () => {}

/** The database that this configuration names: a server's, or the embedded one, started here or found running. */
export async function reachDatabase(
  config: Config,
): Promise<{ addresses: Addresses; adopted: boolean; stop: Stop }> {
  const server = serverAddresses(process.env)
  if (server) return { addresses: server, adopted: true, stop: leaveRunning }
  const { host, superuser, adopted, stop } = await startEmbedded(path.join(config.data, 'postgres'))
  await prepareServer(superuser, 'watchword')
  return { addresses: socketAddresses(host, 'watchword'), adopted, stop }
}

/** Everything: database and schema here, pages and worker each in a process that is started again. */
export async function startAll(config: Config, { isDemo = false } = {}): Promise<Stop> {
  console.log('Starting Watchword. The first time, this takes up to a minute.')
  const { addresses, adopted, stop } = await reachDatabase(config)
  const { DATABASE_KEEPER_URL: _, ...env } = process.env
  const kept: Kept[] = []
  const stopKept = () => Promise.all(kept.map(one => one.stop()))
  try {
    await migrateAll(addresses)
    const own = { ...env, DATABASE_URL: asLine(addresses.app) }
    kept.push(keepRunning('web', own), keepRunning('worker', own))
    await Promise.all(kept.map(({ ready }) => ready))
    if (isDemo) await printDemo(config, addresses)
  } catch (error) {
    await stopKept()
    // One that was running already may be serving another process.
    if (!adopted) await stop()
    throw error
  }
  return async () => {
    await stopKept()
    await stop()
  }
}

async function printDemo({ origin }: Config, addresses: Addresses): Promise<void> {
  const { house, close } = await openHouse(addresses, { clock: systemClock, works: false })
  try {
    await printPracticeLink(house, systemClock.now(), origin)
  } finally {
    await close()
  }
}

/** One stateless web process; any number may share a server database. */
export async function startWeb(config: Config, app: PoolConfig): Promise<Stop> {
  const { house, close } = await openHouse({ app }, { clock: systemClock, works: false })
  try {
    const site = await buildWeb({
      house,
      assets: await prepareAssets(),
      clock: systemClock,
      origin: config.origin,
      log: process.env['WATCHWORD_LOG'] === 'yes',
    })
    await site.listen({ host: config.host, port: config.port })
    await sayWhere(config, house)
    return async () => {
      await site.close()
      await close()
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function sayWhere({ origin }: Config, house: House): Promise<void> {
  console.log(`Watchword is at ${origin}`)
  const token = await firstRunLink(house, systemClock.now())
  if (token)
    console.log(`\nSet up the first school here (this link works once):\n  ${origin}/first-run/${token}\n`)
}

/** A worker alone: listeners, jobs and deadlines. */
export async function startWorker(app: PoolConfig): Promise<Stop> {
  const { close } = await openHouse({ app }, { clock: systemClock, works: true })
  console.log('The Watchword worker is running.')
  return close
}
