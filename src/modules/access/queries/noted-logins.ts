import { z } from 'zod'
import { schoolPath } from '../../../platform/call.ts'
import { query, waiting } from '../kit.ts'
import { LATE_HOURS } from '../login-note.ts'
import { may } from '../permissions.ts'

const DAYS = 365

/** What was noticed about signing in, in a year: what waits first, then what is settled. */
export const notedLogins = query({
  name: 'access.noted-logins',
  input: z.object({}),
  may: may.seeNoted,
  read: (db, _, { school, now }) =>
    db
      .selectFrom('access.loginNote as n')
      .leftJoin('people.personCard as p', join =>
        join.onRef('p.schoolId', '=', 'n.schoolId').onRef('p.id', '=', 'n.personId'),
      )
      .leftJoin('people.personCard as by', join =>
        join.onRef('by.schoolId', '=', 'n.schoolId').onRef('by.id', '=', 'n.settledBy'),
      )
      .leftJoin('access.accountPerson as ap', join =>
        join
          .onRef('ap.schoolId', '=', 'n.schoolId')
          .onRef('ap.personId', '=', 'n.personId')
          .on('ap.endedAt', 'is', null),
      )
      .leftJoin('access.account as a', 'a.id', 'ap.accountId')
      .where('n.schoolId', '=', school.id)
      .where('n.notedAt', '>=', now.subtract({ hours: 24 * DAYS }))
      .orderBy('n.settledAt', 'desc')
      .orderBy('n.notedAt', 'desc')
      .limit(200)
      .selectAll('n')
      .select(['p.name', 'by.name as settledByName', 'a.passwordSetAt'])
      .execute(),
})
export type NotedLogin = Awaited<ReturnType<typeof notedLogins>>[number]

/** For the network manager at once; for the headteacher where nobody has looked for three days. */
export const notedLoginsWait = waiting({
  name: 'access.noted-logins-wait',
  may: { who: may.settleNoted.who },
  rows: (db, { school }) =>
    db
      .selectFrom('access.loginNote')
      .select('notedAt')
      .where('schoolId', '=', school.id)
      .where('settledAt', 'is', null)
      .orderBy('notedAt')
      .limit(100),
  times: { notedAt: 'instant' },
  says(notes, { actor, school, now }) {
    const late = notes.filter(({ notedAt }) => notedAt.until(now).total('hours') > LATE_HOURS)
    const own = actor.rights.has('network-manager') ? notes : late
    if (own.length === 0) return []
    return [
      {
        when: late.length ? { state: 'late', words: 'Late' } : { state: 'today', words: 'Today' },
        title:
          own.length === 1
            ? 'Something was noticed about signing in'
            : `${own.length} things were noticed about signing in`,
        says: 'A password that may be known, two sessions at once, or a machine found signed in.',
        action: { text: 'See what was noticed', url: `${schoolPath(school)}/accounts/noticed` },
      },
    ]
  },
})
