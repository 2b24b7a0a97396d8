import { schoolPath } from '../../../platform/call.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'

/** How many refusals wait for the reader's answer; what they say is read on their own page. */
export const refusalsWait = waiting({
  name: 'agreements.refusals-wait',
  may: { who: may.answerRefusal.who },
  rows: (db, { actor }) =>
    db
      .selectFrom('agreements.refusal')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where(
        'goesTo',
        'in',
        may.answerRefusal.who.filter(duty => actor.rights.has(duty)),
      )
      .where('settledAt', 'is', null),
  times: {},
  says([found], { school }) {
    if (!found?.count) return []
    return [
      {
        when: { state: 'today', words: 'Today' },
        title:
          found.count === 1 ? 'Somebody has refused to sign' : `There are ${found.count} refusals to sign`,
        says: 'They wrote why. It comes to you, and to nobody else.',
        action: { text: 'Read and answer', url: `${schoolPath(school)}/agreements/refusals` },
      },
    ]
  },
})
