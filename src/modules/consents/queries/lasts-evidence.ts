import { type Kysely, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { ConsentsDb } from '../kit.ts'
import { LASTS_WORDS, type Lasts } from '../purposes.ts'
import type { Joined } from './asking.ts'
import { pupilsSql, standingSql } from './standing.ts'

export async function lastsEvidence(
  call: Joined,
  { lasts, askAgainDays }: { lasts: Lasts; askAgainDays: number },
): Promise<Evidence> {
  const db = call.unit.db as unknown as Kysely<ConsentsDb>
  const today = dayOf(call.now)
  // As it stands: of a child who is kept safe nothing is counted that a no would not count.
  const { rows } = await sql<{ personId: string; stands: boolean; lastsUntil: Temporal.PlainDate | null }>`
    select s.person_id, s.stands, s.lasts_until from (${standingSql(call.now)}) s
      join (${pupilsSql(call.now)}) here on here.person_id = s.person_id
     where s.stands or not s.answered`.execute(db)
  if (!rows.length)
    return { state: 'nothing-due', kept: 0, due: 0, figure: 'Nobody has said yes yet', exceptions: [] }
  const { compare } = Temporal.PlainDate
  const endless = lasts === 'until-leaving' ? [] : rows.filter(({ lastsUntil }) => lastsUntil === null)
  const over = rows.filter(({ stands }) => !stands)
  const ending = rows.filter(
    ({ lastsUntil }) => lastsUntil && compare(lastsUntil, today.add({ days: askAgainDays })) <= 0,
  )
  return {
    state: endless.length ? 'not-met' : ending.length ? 'at-risk' : 'met',
    kept: rows.length - over.length,
    due: rows.length,
    figure: `${rows.length - over.length} of ${rows.length} times yes are in date; a yes lasts ${LASTS_WORDS[lasts]}`,
    exceptions: [...new Set([...endless, ...ending].map(({ personId }) => personId))],
  }
}
