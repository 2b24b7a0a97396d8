import type { House } from '../platform/call.ts'
import { systemClock } from '../platform/clock.ts'
import type { Addresses } from '../platform/db/addresses.ts'
import { openHouse } from './house.ts'

/** The product without pages and worker, for as long as `work` takes. */
export async function withHouse<Result>(
  addresses: Addresses,
  work: (house: House) => Promise<Result>,
): Promise<Result> {
  const asked = { clock: systemClock, works: false, connections: 2 }
  const { house, close } = await openHouse(addresses, asked)
  try {
    return await work(house)
  } finally {
    await close()
  }
}
