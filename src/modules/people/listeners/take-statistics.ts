import { takeStatistics } from '../../../platform/db/statistics.ts'
import type { Listener } from '../../../platform/module.ts'

/** As many as move the database to look at a table by itself, a minute later. */
const MANY = 200

/** After a large roll, so that the next pages are planned for the pupils that there are now. */
export const takeStatisticsOfRoll: Listener = {
  name: 'people.take-statistics',
  on: 'people.roll-accepted',
  ownTransactions: true,
  async run({ house }, { people }) {
    if (Number(people) >= MANY) await takeStatistics(house.database)
  },
}
