import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { lockOut } from '../controls.ts'
import { beforeAnybody } from './before-anybody.ts'

const BY_DEFAULT = lockOut.byDefault[0]?.failures ?? 10

/**
 * How many wrong passwords close an address, for everybody: the strictest that any real school here asks. Before
 * anybody has signed in, a limit of their own would tell which addresses have an account, and where.
 */
export async function strictestFailures(call: Call): Promise<number> {
  const schools = await beforeAnybody(onAccounts(call), db =>
    db
      .selectFrom('platform.school')
      .select(['id', 'slug', 'name', 'practice'])
      .where('practice', '=', false)
      .execute(),
  )
  const asked: number[] = []
  for (const school of schools)
    await beforeAnybody({ ...onAccounts(call), school }, async (_db, joined) => {
      const rows = await allInForce(joined, lockOut)
      const hasGeneral = rows.some(({ scope }) => !scope.audience)
      asked.push(...rows.map(({ parameters }) => parameters.failures), ...(hasGeneral ? [] : [BY_DEFAULT]))
    })
  return asked.length ? Math.min(...asked) : BY_DEFAULT
}
