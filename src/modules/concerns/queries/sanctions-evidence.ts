import { type RawBuilder, sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { isCounted } from './is-counted.ts'
import type { SanctionPart } from '../controls/sanction-record.ts'
import { unlessFew } from './few.ts'

type Of = { where: RawBuilder<unknown>; isKept: RawBuilder<boolean>; what: string; unasked: string | false }

/** The last line about the parents of the sanction `s`; none, while they are still to be told. */
export const parentsLine = (column: RawBuilder<unknown>) => sql`(
  select ${column} from concerns.sanction_step p where p.sanction_id = s.id and p.kind in ('told', 'not-told')
   order by p.recorded_at desc, p.id desc limit 1)`
export const isLiftedSql = sql<boolean>`exists (
  select from concerns.sanction_step l where l.sanction_id = s.id and l.kind = 'lifted')`
/** Somebody is still to hold it, or to say why not. */
export const isInterviewOpen = sql<boolean>`(s.asks = 'interview' and not exists (
  select from concerns.action a join concerns.action_end e on e.action_id = a.id where a.sanction_id = s.id))`
/** A parent is still to be told, or somebody to say why not. */
export const areParentsOpen = sql<boolean>`(s.asks_parents and not ${isLiftedSql}
  and ${parentsLine(sql`p.kind`)} is null)`

/** Of the last 90 days. None beside a record about an adult is counted. */
async function sanctionsWhere(
  { unit, now }: Call & { unit: Unit },
  { where, isKept, what, unasked }: Of,
): Promise<Evidence> {
  const none = { kept: 0, due: 0, exceptions: [] }
  if (unasked) return { ...none, state: 'nothing-due', figure: unasked }
  const { rows } = await sql<{ due: number; kept: number }>`
    select count(*)::int as due, count(*) filter (where ${isKept})::int as kept
      from concerns.sanction s join concerns.concern c on c.id = s.concern_id
     where s.sanction is not null and ${where} and ${isCounted}
       and s.recorded_at >= ${now.subtract({ hours: 90 * 24 })}`.execute(unit.db)
  const { due, kept } = rows[0] ?? { due: 0, kept: 0 }
  return unlessFew(`${what} in the last 90 days`, {
    state: due ? (kept < due ? 'at-risk' : 'met') : 'nothing-due',
    ...{ kept, due, exceptions: [] },
    figure: `${kept} of ${due} ${what} whole`,
  })
}

/** One that waits for its interview or for a parent is at risk until that is written down. */
export const sanctionsEvidence = (call: Call & { unit: Unit }, sanction: string, isOffered: boolean) =>
  sanctionsWhere(call, {
    ...{ where: sql`s.sanction = ${sanction}`, what: 'sanctions of this kind' },
    isKept: sql<boolean>`not ${isInterviewOpen} and not ${areParentsOpen}`,
    unasked: !isOffered && 'Not offered',
  })

const KEPT = {
  'policy-clause': sql<boolean>`s.clause is not null`,
  'link-to-school': sql<boolean>`not s.is_elsewhere or s.link is not null`,
  parents: sql<boolean>`not ${areParentsOpen}`,
  route: sql<boolean>`s.route is not null and s.circumstances is not null`,
} satisfies Record<SanctionPart, unknown>

export const sanctionPartEvidence = (call: Call & { unit: Unit }, part: SanctionPart, isNeeded: boolean) =>
  sanctionsWhere(call, {
    ...{ where: sql`true`, what: 'sanctions', isKept: KEPT[part] },
    unasked: !isNeeded && 'Not asked for',
  })
