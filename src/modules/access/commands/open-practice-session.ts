import { z } from 'zod'
import { rightsToday } from '../../people/index.ts'
import { idleLock } from '../controls.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { mayBeAnybody } from '../queries/practice-people.ts'
import { strictestFor } from '../queries/rules.ts'
import { writeSession } from './write-session.ts'

/**
 * Lets somebody be one of the people of a practice school, without password or second factor: there is nothing
 * behind that door. It locks as its policy says, and ends with the link.
 */
export const openPracticeSession = command({
  name: 'access.open-practice-session',
  input: z.object({
    personId: z.uuid('Select whom to be'),
    linkToken: z.string().optional(),
    agent: z.string(),
    oldToken: z.string().optional(),
  }),
  may: may.usePractice,
  async load(db, { personId, linkToken }, call) {
    if (!(await mayBeAnybody(db, call, linkToken))) return undefined
    const today = await rightsToday(call, personId)
    const joined = await db
      .selectFrom('access.accountPerson')
      .select('accountId')
      .where('schoolId', '=', call.school.id)
      .where('personId', '=', personId)
      .where('endedAt', 'is', null)
      .executeTakeFirst()
    // While it is being made its people sign in without one: there is no link yet.
    const link = await db
      .selectFrom('platform.school as s')
      .leftJoin('access.link as l', join =>
        join
          .onRef('l.schoolId', '=', 's.id')
          .on('l.purpose', '=', 'practice')
          .on('l.replacedAt', 'is', null)
          .on('l.expiresAt', '>', call.now),
      )
      .select('l.expiresAt as until')
      .where('s.id', '=', call.school.id)
      .where(either => either.or([either('l.id', 'is not', null), either('s.practiceWholeAt', 'is', null)]))
      .executeTakeFirst()
    return joined && today && link && { ...joined, ...link, rights: today.rights }
  },
  async run({ call, db, now, touched, announce }, { agent, oldToken }, { accountId, rights, until }) {
    const { minutes } = await strictestFor(call, idleLock, rights)
    const { sessionId, token } = await writeSession(db, now, {
      ...{ accountId, agent, oldToken, until, secondFactorAt: now, secondFactorFor: [] },
      idleLimits: { [call.school.id]: minutes },
    })
    touched(sessionId)
    announce({ name: 'access.session-opened', accountId })
    return { accountId, token }
  },
})
