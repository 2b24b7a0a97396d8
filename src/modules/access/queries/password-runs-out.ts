import { type Call, INSTALLATION } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { Need } from '../../../platform/module.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { passwordAge } from '../controls.ts'
import { ownAccount } from './own-account.ts'
import { strictestFor } from './rules.ts'

const DAYS_BEFORE = 7

/** Where a policy ages passwords: a week before one's own runs out. */
export async function passwordRunsOut(call: Call): Promise<readonly Need[]> {
  const { days } = await strictestFor(call, passwordAge, call.actor.rights)
  if (days === null || !call.actor.accountId) return []
  const { passwordSetAt } = await ownAccount({ ...onAccounts(call), school: INSTALLATION })
  const lastDay = dayOf(passwordSetAt.add({ hours: days * 24 }))
  if (dayOf(call.now).until(lastDay).total('days') > DAYS_BEFORE) return []
  return [
    {
      when: { state: 'by', words: `By ${sayDay(lastDay)}` },
      title: 'Change your password',
      says: `The policy has passwords changed every ${days} days.`,
      action: { text: 'Change it', url: '/account/password' },
    },
  ]
}
