import { prepareAssets } from '../src/platform/design/assets.ts'
import { buildWeb } from '../src/app/web.ts'
import { openHouse } from '../src/app/house.ts'
import type { Addresses } from '../src/platform/db/addresses.ts'

/**
 * The product in a process of its own, as `npm start` makes it: pages and worker. Only its clock is another: it
 * begins where the school of the bench stands, and runs on.
 */
const addresses = JSON.parse(process.env['BENCH_ADDRESSES'] ?? '{}') as Addresses
const began = Temporal.Instant.from(process.env['BENCH_NOW'] ?? '')
const at = performance.now()
const clock = { now: () => began.add({ milliseconds: Math.round(performance.now() - at) }) }
const port = Number(process.env['PORT'])

const { house, close } = await openHouse(addresses, { clock, works: true })
const origin = `http://127.0.0.1:${port}`
const app = await buildWeb({ house, assets: await prepareAssets(), clock, origin })
await app.listen({ host: '127.0.0.1', port })
console.log('serving')
process.once('SIGTERM', () => {
  void app
    .close()
    .then(close)
    .then(() => process.exit(0))
})
