import { type Kysely, sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { unlessFew } from '../../concerns/index.ts'
import type { BreachCitesLine } from '../controls/breach-cites-line.ts'
import type { ConductDb } from '../kit.ts'

const DAYS = 365

/** Every adult reads the margin: of none it says the same as of four. */
export async function citedEvidence(
  { unit, now }: Call & { unit: Unit },
  { audience, line }: BreachCitesLine,
): Promise<Evidence> {
  const none = { kept: 0, due: 0, exceptions: [] }
  if (line === 'offered') return { ...none, state: 'nothing-due', figure: 'Not asked for' }
  const db = unit.db as unknown as Kysely<ConductDb>
  const { due, kept } = await db
    .selectFrom('conduct.breach')
    .select([sql<number>`count(*)::int`.as('due'), sql<number>`count(line)::int`.as('kept')])
    .where('audience', '=', audience)
    .where('takenBackAt', 'is', null)
    .where('recordedAt', '>=', now.subtract({ hours: DAYS * 24 }))
    .executeTakeFirstOrThrow()
  return unlessFew(`broken rules of ${AUDIENCE_WORDS[audience].many} recorded in the last year`, {
    state: kept < due ? 'not-met' : 'met',
    ...{ kept, due, exceptions: [] },
    figure: `${kept} of ${due} broken rules name the line`,
  })
}
