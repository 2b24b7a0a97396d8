import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import { lockOut } from '../controls.ts'
import { query } from '../kit.ts'
import { may, mayManageAccountOf, mayReset, seesAllAccounts } from '../permissions.ts'
import { dutiesHere } from './duties-here.ts'
import { hasSecondFactor } from './has-second-factor.ts'
import { lockedOut } from './locked-out.ts'

export type AccountHere = {
  personId: Id
  name: string
  state: 'account' | 'invited' | 'invitation-ran-out'
  since: Temporal.Instant
  hasSecondFactor: boolean
  isLockedOut: boolean
  /** All access here is taken away from them. */
  isWithdrawn: boolean
  mayManage: boolean
  mayReset: boolean
}

/** Who can sign in to this school, and who was invited: by name. What they did elsewhere is not of this school. */
export const accountsHere = query({
  name: 'access.accounts-here',
  input: z.object({}),
  may: may.seeAccounts,
  async read(db, _input, call): Promise<AccountHere[]> {
    const { school, now, actor } = call
    const { failures } = await inForce(call, lockOut)
    const { joined, invited } = await together(db, {
      joined: {
        rows: db
          .selectFrom('access.accountPerson as ap')
          .innerJoin('access.account as a', 'a.id', 'ap.accountId')
          .innerJoin('people.personCard as p', join =>
            join.onRef('p.schoolId', '=', 'ap.schoolId').onRef('p.id', '=', 'ap.personId'),
          )
          .where('ap.schoolId', '=', school.id)
          .where('ap.endedAt', 'is', null)
          .select(['ap.personId', 'p.name', 'ap.joinedAt', 'a.email', hasSecondFactor.as('hasSecondFactor')])
          .select(
            sql<boolean>`access.is_withdrawn(ap.school_id, ap.person_id, ${dayOf(now)}, ${now})`.as(
              'isWithdrawn',
            ),
          ),
        times: { joinedAt: 'instant' },
      },
      invited: {
        rows: db
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
            sql<boolean>`exists (select from access.account_person had where had.school_id = l.school_id
          and had.person_id = l.person_id and had.ended_at is not null)`.as('hadOne'),
          ]),
        times: { createdAt: 'instant' },
      },
    })
    const closed = await lockedOut(
      db,
      joined.map(({ email }) => email),
      now,
      failures,
    )
    const duties = await dutiesHere(call)
    const rows: (Omit<AccountHere, 'mayManage' | 'mayReset'> & { hadAccount: boolean })[] = [
      ...joined.map(({ personId, name, joinedAt, email, isWithdrawn, hasSecondFactor: has }) => ({
        ...{ personId, name, state: 'account' as const, since: joinedAt },
        ...{ hasSecondFactor: has, isLockedOut: closed.has(email), isWithdrawn, hadAccount: true },
      })),
      ...invited.map(({ personId, name, createdAt, hasRunOut, hadOne }) => ({
        ...{
          personId,
          name,
          state: hasRunOut ? ('invitation-ran-out' as const) : ('invited' as const),
          since: createdAt,
        },
        ...{ hasSecondFactor: false, isLockedOut: false, isWithdrawn: false, hadAccount: hadOne },
      })),
    ]
    return rows
      .flatMap(({ hadAccount, ...row }) => {
        const { personId } = row
        const person = { personId, duties: duties(personId), addressSetBy: null, hadAccount }
        if (!seesAllAccounts(actor) && !person.duties.includes('headteacher')) return []
        return { ...row, mayManage: mayManageAccountOf(actor, person), mayReset: mayReset(actor, person) }
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  },
})
