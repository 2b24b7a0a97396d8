import type { AddressInfo } from 'node:net'
import { openHouse } from '../src/app/house.ts'
import { buildWeb } from '../src/app/web.ts'
import { movableClock } from '../src/platform/clock.ts'
import type { Addresses } from '../src/platform/db/addresses.ts'
import { prepareAssets } from '../src/platform/design/assets.ts'
import { testFiles } from './files.ts'

/**
 * The product as it runs: real web server on loopback, real worker, the given database, a clock to move.
 * Gone when the test ends.
 */
export async function openSite(
  t: { after(done: () => Promise<void>): void },
  addresses: Addresses,
  at: string,
) {
  const clock = movableClock(at)
  const { house, close } = await openHouse(addresses, { clock, works: true, files: testFiles })
  house.database.onLeak = what => {
    throw new Error(`A list was wider than its permission: ${what}`)
  }
  const app = await buildWeb({ house, assets: await prepareAssets(), clock, origin: 'http://127.0.0.1' })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  t.after(async () => {
    await app.close()
    await close()
  })
  return { url: `http://127.0.0.1:${port}`, house, clock, app }
}
