import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { sessionOf } from '../queries/session-of.ts'
import { isOver } from '../session.ts'

/** Both were shown in this session: the password a moment ago, and the provider's word who this is there. */
export const connectIdentity = command({
  name: 'access.connect-identity',
  input: z.object({
    token: z.string(),
    sessionId: z.uuid(),
    providerId: z.uuid(),
    subject: z.string().min(1).max(500),
  }),
  may: may.useOwnSession,
  async load(db, { token, sessionId }, { now }) {
    const session = await sessionOf(db, token)
    return session && session.sessionId === sessionId && !session.lockedAt && !isOver(session, now)
      ? session
      : undefined
  },
  async run({ call, db, now, touched }, { providerId, subject }, { accountId, schoolIds }) {
    const id = newId()
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('access.identity')
      .values({
        ...{ schoolId: call.school.id, id, accountId, providerId, subject, connectedAt: now },
        ...{ lastUsedAt: null, endedAt: null },
      })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    // Whose it is already is not said.
    if (numInsertedOrUpdatedRows !== 1n)
      throw conflict(
        'That account could not be connected. Is it connected already, here or for somebody else?',
      )
    touched(id, accountId)
    return { accountId, schoolIds }
  },
})
