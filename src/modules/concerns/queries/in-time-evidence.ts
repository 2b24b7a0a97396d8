import { type RawBuilder, sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { isCounted } from './is-counted.ts'
import { ACTION_DUE, REPLY_DUE } from '../follow-up.ts'
import { unlessFew } from './few.ts'

type Of = { isOffered: boolean; kind: RawBuilder<unknown>; what: string; words: [all: string, kept: string] }

/** Of one kind of the last 90 days: how many are not late. None beside a record about an adult is counted. */
async function inTimeEvidence(
  { unit, now }: Call & { unit: Unit },
  { isOffered, kind, what, words: [all, kept] }: Of,
): Promise<Evidence> {
  const none = { kept: 0, due: 0, exceptions: [] }
  if (!isOffered) return { ...none, state: 'nothing-due', figure: 'Not offered' }
  const { rows } = await sql<{ due: number; late: number }>`
    select count(*)::int as due, count(*) filter (where exists (select from platform.deadline d
             where d.what = ${what} and d.about = k.id and d.stopped_at is null and d.due_at <= ${now}))::int as late
      from (${kind}) k join concerns.concern c on c.id = k.concern_id
     where k.at >= ${now.subtract({ hours: 90 * 24 })} and ${isCounted}`.execute(unit.db)
  const { due, late } = rows[0] ?? { due: 0, late: 0 }
  return unlessFew(`${all} in the last 90 days`, {
    state: late ? 'not-met' : due ? 'met' : 'nothing-due',
    ...{ kept: due - late, due, exceptions: [] },
    figure: `${due - late} of ${due} ${kept}`,
  })
}

/** Tasks of this kind. */
export const actionsEvidence = (call: Call & { unit: Unit }, task: string, isOffered: boolean) =>
  inTimeEvidence(call, {
    ...{ isOffered, what: ACTION_DUE, words: ['tasks of this kind', 'tasks done or in time'] },
    kind: sql`select id, concern_id, given_at as at from concerns.action where task = ${task}`,
  })

/** Contacts with this body: those that wait for no late answer. */
export const contactsEvidence = (call: Call & { unit: Unit }, agency: string, isOffered: boolean) =>
  inTimeEvidence(call, {
    ...{ isOffered, what: REPLY_DUE, words: ['contacts with them', 'contacts answered or in time'] },
    kind: sql`select id, concern_id, happened_at as at from concerns.contact where agency = ${agency}`,
  })
