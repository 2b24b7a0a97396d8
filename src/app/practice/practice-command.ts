import { systemClock } from '../../platform/clock.ts'
import { readConfig } from '../config.ts'
import { openHouse } from '../house.ts'
import { migrateAll } from '../migrate.ts'
import { type CliCommand, withAddresses } from '../reach.ts'
import { printPracticeLink } from './print-practice-link.ts'

/** `demo [--fresh]` */
export const demo: CliCommand = args =>
  withAddresses(async addresses => {
    await migrateAll(addresses)
    const { house, close } = await openHouse(addresses, { clock: systemClock, works: false })
    try {
      const { origin } = readConfig(process.env)
      await printPracticeLink(house, systemClock.now(), origin, { isFresh: args.includes('--fresh') })
      return 0
    } finally {
      await close()
    }
  })
