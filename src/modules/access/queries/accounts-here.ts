import { sql } from 'kysely'
import { z } from 'zod'
import { inForce } from '../../../platform/controls/in-force.ts'
import type { Id } from '../../../words/ids.ts'
import { lockOut } from '../controls.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { lockedOut } from './locked-out.ts'

export type AccountHere = {
  personId: Id
  name: string
  state: 'account' | 'invited' | 'invitation-ran-out'
  since: Temporal.Instant
  hasSecondFactor: boolean
  isLockedOut: boolean
}

/** Who can sign in to this school, and who was invited: by name. What they did elsewhere is not of this school. */
export const accountsHere = query({
  name: 'access.accounts-here',
  input: z.object({}),
  may: may.seeAccounts,
  async read(db, _input, call): Promise<AccountHere[]> {
    const { school, now } = call
    const { failures } = await inForce(call, lockOut)
    const joined = await db
      .selectFrom('access.accountPerson as ap')
      .innerJoin('access.account as a', 'a.id', 'ap.accountId')
      .innerJoin('people.personCard as p', join =>
        join.onRef('p.schoolId', '=', 'ap.schoolId').onRef('p.id', '=', 'ap.personId'),
      )
      .where('ap.schoolId', '=', school.id)
      .where('ap.endedAt', 'is', null)
      .select(['ap.personId', 'p.name', 'ap.joinedAt', 'a.email', 'a.totpSetAt'])
      .execute()
    const invited = await db
      .selectFrom('access.link as l')
      .innerJoin('people.personCard as p', join =>
        join.onRef('p.schoolId', '=', 'l.schoolId').onRef('p.id', '=', 'l.personId'),
      )
      .where('l.schoolId', '=', school.id)
      .where('l.purpose', '=', 'invitation')
      .where('l.usedAt', 'is', null)
      .where('l.replacedAt', 'is', null)
      .select([
        'p.id as personId',
        'p.name',
        'l.createdAt',
        sql<boolean>`l.expires_at <= ${now}`.as('hasRunOut'),
      ])
      .execute()
    const closed = await lockedOut(
      db,
      joined.map(({ email }) => email),
      now,
      failures,
    )
    const rows: AccountHere[] = [
      ...joined.map(({ personId, name, joinedAt, email, totpSetAt }) => ({
        ...{ personId, name, state: 'account' as const, since: joinedAt },
        ...{ hasSecondFactor: totpSetAt !== null, isLockedOut: closed.has(email) },
      })),
      ...invited.map(({ personId, name, createdAt, hasRunOut }) => ({
        ...{
          personId,
          name,
          state: hasRunOut ? ('invitation-ran-out' as const) : ('invited' as const),
          since: createdAt,
        },
        ...{ hasSecondFactor: false, isLockedOut: false },
      })),
    ]
    return rows.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  },
})
