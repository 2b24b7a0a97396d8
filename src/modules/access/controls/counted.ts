import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence, Scope } from '../../../platform/controls/control.ts'
import type { Id } from '../../../words/ids.ts'
import { rightsOfSeveral } from '../../people/index.ts'
import { may } from '../permissions.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { hasSecondFactor } from '../queries/has-second-factor.ts'

/** Where all of it is put right. */
export const ACCOUNTS = { text: 'See who can sign in', url: '/accounts', for: may.seeAccounts.who } as const

/** "1 day", "2 days". */
export const many = (n: number, unit: string) => `${n} ${unit}${n === 1 ? '' : 's'}`

export type Asking = Call & { unit: Unit }
type Counted = { kept: number; due: number; exceptions: readonly Id[] }

export const NOTHING_DUE = { state: 'nothing-due', kept: 0, due: 0, exceptions: [] } as const

export const weigh = ({ kept, due, exceptions }: Counted, figure: string, nothing: string): Evidence =>
  due === 0
    ? { ...NOTHING_DUE, figure: nothing }
    : { state: kept === due ? 'met' : 'not-met', kept, due, figure, exceptions }

export const count = <Row>(
  rows: readonly Row[],
  isKept: (row: Row) => boolean,
  id: (row: Row) => Id,
): Counted => ({
  kept: rows.filter(isKept).length,
  due: rows.length,
  exceptions: [...new Set(rows.filter(row => !isKept(row)).map(id))],
})

/** Everyone with an account here, of the audience asked about, and what they are today. */
export async function accountsHere(call: Asking, scope: Scope) {
  const rows = await beforeAnybody(call, db =>
    db
      .selectFrom('access.accountPerson as ap')
      .innerJoin('access.account as a', 'a.id', 'ap.accountId')
      .where('ap.schoolId', '=', call.school.id)
      .where('ap.endedAt', 'is', null)
      .select(['ap.personId', 'ap.accountId', 'a.email', 'a.passwordSetAt', 'a.passwordMinimum'])
      .select(hasSecondFactor.as('hasSecondFactor'))
      .execute(),
  )
  const held = await rightsOfSeveral(
    call,
    rows.map(({ personId }) => personId),
  )
  return rows.flatMap(row => {
    const rights = held.get(row.personId)?.rights
    return rights && (!scope.audience || rights.has(scope.audience)) ? [{ ...row, rights }] : []
  })
}
