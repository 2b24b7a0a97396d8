import { sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { targetsProblem } from '../accounts/columns.ts'
import { isAsked } from '../accounts/differences.ts'
import { look, type Looked } from '../accounts/match.ts'
import { linesOf, tableOf } from '../accounts/read-list.ts'
import { askedOfAccounts } from '../controls/accounts-match.ts'
import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { aroundAccounts, LIST } from '../queries/accounts-of.ts'
import { differencesNow } from '../queries/differences.ts'
import { personOf } from './person-of.ts'

const AT_ONCE = 500
const dayOrNull = (iso: string | null) => (iso === null ? null : Temporal.PlainDate.from(iso))

/** A list takes the place of the one before, as it was looked at: what it does not name is gone, and what that settles is counted. */
export const acceptAccounts = command({
  name: 'systems.accept-accounts',
  input: LIST.extend({ digest: z.string().catch('') }),
  may: may.grant,
  async load(db, { systemId }, { now }) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`accounts ${systemId}`}, 0))`.execute(db)
    const { described, ...around } = await aroundAccounts(db, systemId, now)
    return described && { ...described, ...around }
  },
  async run({ db, call, now, actor, touched }, { systemId, text, targets, digest }, { people, before }) {
    const problem = targetsProblem(targets)
    if (problem) throw invalid({ columns: problem })
    const looked = look(linesOf(tableOf(text), targets, dayOf(now)), people, before)
    if (!looked.accounts.length) throw invalid({ text: 'No line of the list names an open account' })
    if (looked.digest !== digest)
      throw conflict(
        'Something has changed since you looked at this list, so nothing was done. Bring it again',
      )
    const asked = await askedOfAccounts(call)
    const open = async () =>
      (await differencesNow(db, now, systemId))
        .filter(one => isAsked(one, asked))
        .map(({ kind, aboutId }) => `${kind} ${aboutId}`)
    const was = await open()
    const schoolId = call.school.id
    const rowOf = ({ accountId, userName, address, called, madeBy, lastUsedOn, ...one }: Looked) => ({
      ...{ schoolId, id: accountId ?? newId(), systemId, userName, address, called, madeBy },
      lastUsedOn: dayOrNull(lastUsedOn),
      ...{ parts: one.parts, isLax: one.isLax, passwordSetOn: dayOrNull(one.passwordSetOn) },
      ...{ looksShared: one.looksShared, nameInAddress: one.nameInAddress },
      ...{ personId: one.personId, matchedHow: one.matchedHow, seenAt: now, endedAt: null },
    })
    const rows = looked.accounts.map(rowOf)
    for (let at = 0; at < rows.length; at += AT_ONCE)
      await db
        .insertInto('systems.account')
        .values(rows.slice(at, at + AT_ONCE))
        .onConflict(on =>
          on.columns(['schoolId', 'id']).doUpdateSet(eb => ({
            address: eb.ref('excluded.address'),
            called: eb.ref('excluded.called'),
            madeBy: eb.ref('excluded.madeBy'),
            lastUsedOn: eb.ref('excluded.lastUsedOn'),
            parts: eb.ref('excluded.parts'),
            isLax: eb.ref('excluded.isLax'),
            passwordSetOn: eb.ref('excluded.passwordSetOn'),
            looksShared: eb.ref('excluded.looksShared'),
            nameInAddress: eb.ref('excluded.nameInAddress'),
            personId: eb.ref('excluded.personId'),
            matchedHow: eb.ref('excluded.matchedHow'),
          })),
        )
        .execute()
    if (looked.gone.length)
      await db
        .updateTable('systems.account')
        .set({ endedAt: now })
        .where('id', 'in', [...looked.gone])
        .execute()
    const id = newId()
    const begun = looked.accounts.filter(({ accountId }) => accountId === null).length
    const list = { schoolId, id, systemId, broughtAt: now, broughtBy: personOf(actor), begun }
    await db
      .insertInto('systems.accountList')
      .values({ ...list, accounts: rows.length, gone: looked.gone.length, cleared: await clearedOf(was) })
      .execute()
    touched(id)

    async function clearedOf(before: readonly string[]): Promise<number> {
      const still = new Set(await open())
      return before.filter(one => !still.has(one)).length
    }
  },
})
