import path from 'node:path'
import { firstRunLink } from '../modules/access/index.ts'
import { systemClock } from '../platform/clock.ts'
import { type Addresses, serverAddresses, socketAddresses } from '../platform/db/addresses.ts'
import { startEmbedded } from '../platform/db/embedded.ts'
import { prepareServer } from '../platform/db/roles.ts'
import { prepareAssets } from '../platform/design/assets.ts'
import type { Config } from './config.ts'
import { openHouse } from './house.ts'
import { migrateAll } from './migrate.ts'
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

/** Everything in one process: database, schema, pages and worker. What `npm start` runs. */
export async function startAll(config: Config): Promise<Stop> {
  const { addresses, adopted, stop } = await reachDatabase(config)
  try {
    await migrateAll(addresses)
    const closeWeb = await startWeb(config, addresses, true)
    return async () => {
      await closeWeb()
      await stop()
    }
  } catch (error) {
    // One that was running already may be serving another process.
    if (!adopted) await stop()
    throw error
  }
}

/** One stateless web process; any number may share a server database. */
export async function startWeb(config: Config, addresses: Addresses, works: boolean): Promise<Stop> {
  const { house, close } = await openHouse(addresses, { clock: systemClock, works })
  const assets = await prepareAssets()
  const app = await buildWeb({
    house,
    assets,
    clock: systemClock,
    origin: config.origin,
    log: process.env['WATCHWORD_LOG'] === 'yes',
  })
  await app.listen({ host: config.host, port: config.port })
  console.log(`Watchword is at ${config.origin}`)
  const token = await firstRunLink(house, systemClock.now())
  if (token)
    console.log(
      `\nSet up the first school here (this link works once):\n  ${config.origin}/first-run/${token}\n`,
    )
  return async () => {
    await app.close()
    await close()
  }
}

/** A worker alone: listeners, jobs and deadlines. */
export async function startWorker(addresses: Addresses): Promise<Stop> {
  const { close } = await openHouse(addresses, { clock: systemClock, works: true })
  console.log('The Watchword worker is running.')
  return close
}
