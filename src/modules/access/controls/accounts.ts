import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { control, type Evidence, type Scope } from '../../../platform/controls/control.ts'
import { leaversSince } from '../../people/index.ts'
import { isReadBySeveral } from '../account.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import * as say from '../sayings.ts'
import { ACCOUNTS, accountsHere, type Asking, count, many, NOTHING_DUE, weigh } from './counted.ts'

export const uniqueAccounts = control({
  name: 'access.unique-accounts',
  asks: 'Give each person their own account, shared with nobody',
  version: 1,
  parameters: z.object({ shared: z.enum(['refused', 'allowed']) }),
  keyedBy: [],
  byDefault: [{ shared: 'refused' }],
  stricter: (a, b) => a.shared === 'refused' || b.shared === 'allowed',
  without: { shared: 'allowed' },
  says: say.uniqueAccounts,
  sentence: ({ shared }) =>
    shared === 'refused'
      ? 'One account a person; a shared address cannot sign in'
      : 'One account a person; shared addresses are let in',
  movedBy: ['access.account-joined', 'access.account-ended'],
  evidence: (call, _parameters, scope) => uniqueAccountsEvidence(call, scope),
  fix: ACCOUNTS,
})

async function uniqueAccountsEvidence(call: Asking, scope: Scope): Promise<Evidence> {
  const counted = count(
    await accountsHere(call, scope),
    ({ email }) => !isReadBySeveral(email),
    ({ personId }) => personId,
  )
  return weigh(
    counted,
    `${counted.kept} of ${counted.due} accounts belong to one person alone`,
    'Nobody can sign in yet',
  )
}

export const accountEndsWithLeaver = control({
  name: 'access.account-ends-with-leaver',
  asks: 'Close a leaver’s account on the day they leave',
  version: 1,
  parameters: z.object({ withinDays: z.int().min(0).max(30) }),
  keyedBy: [],
  byDefault: [{ withinDays: 0 }],
  stricter: (a, b) => a.withinDays <= b.withinDays,
  without: { withinDays: 30 },
  says: say.accountEndsWithLeaver,
  speaksOf: 'watchword',
  sentence: ({ withinDays }) =>
    withinDays === 0
      ? 'A leaver’s account closes on the day they leave'
      : `A leaver’s account closes within ${many(withinDays, 'day')}`,
  advice: ({ withinDays }) =>
    withinDays > 0
      ? 'The DfE standard asks that a leaver’s access ends at once. They can see nothing from that day whatever this says.'
      : undefined,
  movedBy: ['people.left', 'access.account-ended', 'access.account-joined'],
  evidence: (call, { withinDays }) => accountEndsWithLeaverEvidence(call, withinDays),
  fix: ACCOUNTS,
})

/**
 * In the last year: each leaver's account closed on their last day, or in the night after it. One that is still
 * open counts from that day.
 */
async function accountEndsWithLeaverEvidence(call: Asking, withinDays: number): Promise<Evidence> {
  const today = dayOf(call.now)
  const leavers = await leaversSince(call, today.subtract({ years: 1 }))
  const lastDays = new Map(leavers.map(({ personId, lastOn }) => [personId, lastOn]))
  const none = { ...NOTHING_DUE, figure: 'No leavers with an account this year' }
  if (lastDays.size === 0) return none
  const rows = await beforeAnybody(call, db =>
    db
      .selectFrom('access.accountPerson')
      .where('schoolId', '=', call.school.id)
      .where('personId', 'in', [...lastDays.keys()])
      .select(['personId', 'endedAt'])
      .execute(),
  )
  const counted = count(
    rows,
    ({ personId, endedAt }) => {
      const closeBy = lastDays.get(personId)?.add({ days: 1 + withinDays }) ?? today
      return Temporal.PlainDate.compare(endedAt ? dayOf(endedAt) : today, closeBy) <= 0
    },
    ({ personId }) => personId,
  )
  return weigh(counted, `${counted.kept} of ${counted.due} leavers’ accounts closed in time`, none.figure)
}
