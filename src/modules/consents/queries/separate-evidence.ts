import { type Kysely, sql } from 'kysely'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { ConsentsDb } from '../kit.ts'
import { askedNow, type Joined } from './asking.ts'
import { pupilsSql } from './standing.ts'

/** An answer names its use, who gave it, its day and its wording; one to an older wording is asked for again. */
export async function separateEvidence(call: Joined): Promise<Evidence> {
  const db = call.unit.db as unknown as Kysely<ConsentsDb>
  const { asking, questions } = await askedNow(db, call)
  const { rows } = await sql<{ personId: string; purpose: string; wording: number }>`
    select a.person_id, a.purpose, a.wording from consents.answer a
      join (${pupilsSql(call.now)}) here on here.person_id = a.person_id
     where a.replaced_at is null`.execute(db)
  const known = rows.filter(row => questions.some(({ purpose }) => purpose === row.purpose))
  const old = known.filter(row =>
    questions.some(({ purpose, number }) => purpose === row.purpose && number > row.wording),
  )
  const none = { kept: 0, due: 0, exceptions: [] }
  if (!asking.isEachByItself)
    return { state: 'not-met', ...none, figure: 'One answer stands for several uses' }
  if (!known.length) return { state: 'nothing-due', ...none, figure: 'Nobody has answered yet' }
  return {
    state: old.length ? 'at-risk' : 'met',
    kept: known.length - old.length,
    due: known.length,
    figure: `${known.length - old.length} of ${known.length} answers are to today’s wording, each for one use`,
    exceptions: [...new Set(old.map(({ personId }) => personId))],
  }
}
