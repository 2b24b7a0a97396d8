import type { Kysely } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { settingsAsAt } from '../../../platform/controls/settings.ts'
import type { OwnDuties } from '../controls/own-duties.ts'
import type { PoliciesDb } from '../kit.ts'
import { clausesThatAsk } from './clauses-that-ask.ts'
import { dueBy, holdersSql } from './own-checks.ts'

const nothing = (state: Evidence['state'], figure: string): Evidence => ({
  ...{ state, figure },
  ...{ kept: 0, due: 0, exceptions: [] },
})

/** It names nobody: when somebody went through theirs is for them and for whoever keeps the policy. */
export async function ownDutiesEvidence(
  call: Call & { unit: Unit },
  { heldAs, shown, months }: OwnDuties,
): Promise<Evidence> {
  if (shown === 'not-shown') return nothing('not-met', 'Not shown to them')
  const db = call.unit.db as unknown as Kysely<PoliciesDb>
  const asking = (await clausesThatAsk(db, call.now)).filter(({ asks }) => asks.includes(heldAs)).length
  if (!asking) return nothing('nothing-due', 'No policy in force asks anything of them')
  const { rows } = await holdersSql(heldAs, call.now).execute(db)
  if (!rows.length) return nothing('nothing-due', 'Nobody here is that')
  const duties = `${asking} ${asking === 1 ? 'duty' : 'duties'} shown to ${rows.length} ${rows.length === 1 ? 'person' : 'people'}`
  const all = { due: rows.length, exceptions: [] }
  if (!months) return { ...all, state: 'met', kept: rows.length, figure: duties }
  const found = (await settingsAsAt(call, call.now)).find(
    ({ control, key }) => control === 'people.own-duties' && key === heldAs,
  )
  const since = dayOf(found?.inForceFrom ?? call.now)
  const today = dayOf(call.now)
  const isOver = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, today) < 0
  const late = rows.filter(row => isOver(dueBy(row, { months, since })))
  const done = rows.filter(row => row.checkedAt && !late.includes(row))
  return {
    ...all,
    state: late.length ? 'not-met' : done.length < rows.length ? 'at-risk' : 'met',
    kept: done.length,
    figure: `${done.length} of ${rows.length} have gone through theirs; ${duties}`,
  }
}
