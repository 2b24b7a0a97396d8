import { dayOf, sayDay } from '../../../platform/clock.ts'
import { passwordAge } from '../controls.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { strictestFor } from './rules.ts'

const DAYS_BEFORE = 7

/** Where a policy ages passwords: a week before one's own runs out. */
export const passwordRunsOut = waiting({
  name: 'access.password-runs-out',
  may: may.seeOwn,
  rows: (db, { actor }) =>
    db
      .selectFrom('access.account')
      .select(['id as accountId', 'passwordSetAt'])
      .where('id', '=', actor.accountId)
      .where('closedAt', 'is', null),
  times: { passwordSetAt: 'instant' },
  async says([own], call) {
    const { days } = await strictestFor(call, passwordAge, call.actor.rights)
    if (days === null || !own) return []
    const lastDay = dayOf(own.passwordSetAt.add({ hours: days * 24 }))
    if (dayOf(call.now).until(lastDay).total('days') > DAYS_BEFORE) return []
    return [
      {
        when: { state: 'by', words: `By ${sayDay(lastDay)}` },
        title: 'Change your password',
        says: `The policy has passwords changed every ${days} days.`,
        action: { text: 'Change it', url: '/account/password' },
      },
    ]
  },
})
