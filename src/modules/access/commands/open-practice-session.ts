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
 * behind that door. It locks as its policy says.
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
    return joined && today && { ...joined, rights: today.rights }
  },
  async run({ call, db, now, touched, announce }, { agent, oldToken }, { accountId, rights }) {
    const { minutes } = await strictestFor(call, idleLock, rights)
    const { sessionId, token } = await writeSession(db, now, {
      ...{ accountId, agent, oldToken, secondFactorAt: now, secondFactorFor: [] },
      idleLimits: { [call.school.id]: minutes },
    })
    touched(sessionId)
    announce({ name: 'access.session-opened', accountId })
    return { accountId, token }
  },
})
