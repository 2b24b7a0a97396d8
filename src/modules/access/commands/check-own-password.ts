import type { Call } from '../../../platform/call.ts'
import { conflict, invalid, notFound } from '../../../platform/errors.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { hashPassword, verifyPassword } from '../hashing.ts'
import { LONGEST_PASSWORD } from '../password.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { type HeldSession, sessionOf } from '../queries/session-of.ts'
import { endingAt, isOver, LONGEST_HOURS } from '../session.ts'
import { countTry, forgetTries, recordWrong } from './count-try.ts'
import { notePassword } from './note-password.ts'

const MOST_WRONG = 10
/** As long as a session lives: the count is never forgotten in it. */
const COUNTING = { windowMinutes: LONGEST_HOURS * 60 }

type Asked = { token: string | undefined; password: string; useCase: string; field?: string }

/**
 * The password once more, of who is signed in. It is counted for this session alone, so that nobody outside can
 * shut somebody out who is in; after ten wrong ones the session ends.
 */
export async function checkOwnPassword(
  call: Call,
  { token, password, useCase, field = 'password' }: Asked,
): Promise<HeldSession> {
  if (!token) throw notFound('This session')
  if (!password) throw invalid({ [field]: 'Enter your password' })
  const session = await beforeAnybody(onAccounts(call), db => sessionOf(db, token))
  if (!session || session.accountId !== call.actor.accountId) throw notFound('This session')
  if (isOver(session, call.now)) throw conflict('You have been signed out. Sign in again.')
  const { sessionId, accountId, passwordHash } = session
  const { isLast, count } = await countTry(call, {
    ...{ kind: 'session', of: sessionId, counting: COUNTING },
    limit: async () => MOST_WRONG,
  })
  const { isRight, isStale } = await verifyPassword(passwordHash, password.slice(0, LONGEST_PASSWORD * 4))
  if (!isRight) {
    await recordWrong(call, { useCase, accountId, lockOut: undefined })
    if (!isLast && count < MOST_WRONG) throw invalid({ [field]: 'The password is not right' })
    await beforeAnybody(onAccounts(call), db =>
      db.updateTable('access.session').set(endingAt(call.now)).where('id', '=', sessionId).execute(),
    )
    throw conflict('That was too many wrong passwords. You have been signed out. Sign in again.')
  }
  await forgetTries(call, 'session', sessionId)
  if (isStale) await notePassword(onAccounts(call), { accountId, passwordHash: await hashPassword(password) })
  return session
}
