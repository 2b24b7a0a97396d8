import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf, startOf } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { isFew } from '../../concerns/index.ts'
import { schoolYearOf } from '../../people/index.ts'
import { query, type ReportsDb } from '../kit.ts'
import { may } from '../permissions.ts'
import { isHardlyKnown, isWellKnown, sayShare } from '../question.ts'
import { startOfYear } from './classes-taught.ts'

type Group = 'staff' | 'pupil' | 'parent'
/** How many of a group knew; nothing, where so few have answered that it would tell of one. */
export type Share = { group: Group; share: number | undefined }

const GROUPS: readonly Group[] = ['staff', 'pupil', 'parent']

async function readShares(db: Kysely<ReportsDb>, today: Temporal.PlainDate): Promise<Share[]> {
  const { rows } = await sql<{ group: Group; of: number; knew: number }>`
    select of_group as "group", shown_answered as "of", shown_knew as knew
      from reports.question_count where school_year = ${schoolYearOf(today)}
    union all
    select 'pupil', present, hands
      from (select distinct on (class_name) present, hands from reports.class_answer
             where written_at >= ${startOf(startOfYear(today))} order by class_name, written_at desc, id) last`.execute(
    db,
  )
  return GROUPS.map(group => {
    // Of a handful in one class a share would tell of a child.
    const found = rows.filter(row => row.group === group && !isFew(row.of))
    const of = found.reduce((all, row) => all + row.of, 0)
    const knew = found.reduce((all, row) => all + row.knew, 0)
    return { group, share: of ? knew / of : undefined }
  })
}

/** Of each group in this school year, for whoever leads: never who answered what. */
export const shares = query({
  name: 'reports.shares',
  input: z.object({}),
  may: may.seeShares,
  read: (db, _, { now }) => readShares(db, dayOf(now)),
})

export async function sharesEvidence(call: Call & { unit: Unit }): Promise<Evidence> {
  const all = await readShares(call.unit.db as unknown as Kysely<ReportsDb>, dayOf(call.now))
  const shown = all.flatMap(({ share }) => (share === undefined ? [] : [share]))
  const kept = shown.filter(isWellKnown).length
  return {
    ...{ kept, due: all.length, exceptions: [] },
    state: shown.some(isHardlyKnown) ? 'not-met' : kept === all.length ? 'met' : 'at-risk',
    figure: `Asked this school year where to report: ${all.map(sayGroup).join('; ')}`,
  }
}

export const sayGroup = ({ group, share }: Share): string =>
  `${AUDIENCE_WORDS[group].many}: ${share === undefined ? 'too few have answered' : sayShare(share)}`
