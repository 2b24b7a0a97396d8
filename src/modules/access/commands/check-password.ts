import type { Call } from '../../../platform/call.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { hashPassword, verifyPassword } from '../hashing.ts'
import { LONGEST_PASSWORD } from '../password.ts'
import { rulesFor } from '../queries/rules.ts'
import { strictestFailures } from '../queries/strictest-failures.ts'
import type { AccountRow } from '../tables.ts'
import { countTry, forgetTries, recordWrong } from './count-try.ts'
import { notePassword } from './note-password.ts'
import { tellSchools } from './tell-schools.ts'

type Given = { email: string; password: string; address: string; useCase: string }

/**
 * Signed out: counts the try, then hashes, outside any transaction; the same work whether or not there is such an account.
 * @returns whether it is the password.
 */
export async function checkPassword(
  call: Call,
  account: Pick<AccountRow, 'id' | 'schoolIds' | 'passwordHash'> | undefined,
  { email, password, address, useCase }: Given,
): Promise<boolean> {
  const limit = () => strictestFailures(call)
  const { isLast, count } = await countTry(call, { kind: 'password', of: email, address, limit })
  const { isRight, isStale } = await verifyPassword(
    account?.passwordHash,
    password.slice(0, LONGEST_PASSWORD * 4),
  )
  if (!isRight || !account) {
    await recordWrong(call, {
      ...{ useCase, accountId: account?.id ?? null },
      lockOut: isLast ? { failures: count } : undefined,
    })
    if (isLast && account) {
      const { schools } = await rulesFor(call, account)
      await tellSchools(call, schools, 'access.locked-out', account.id)
    }
    return false
  }
  await forgetTries(call, 'password', email, address)
  if (isStale)
    await notePassword(onAccounts(call), {
      accountId: account.id,
      passwordHash: await hashPassword(password),
    })
  return true
}
