import type { Kysely } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { ReportsDb } from '../kit.ts'
import { FOR_WHOM } from '../starting-words.ts'
import { entries } from './entries.ts'

/** What to do stands for each audience; until somebody who leads has confirmed its words they are ours, and not the school's. */
export async function toldEvidence(
  call: Call & { unit: Unit },
  procedure: string,
  known: Evidence,
): Promise<Evidence> {
  const all = await entries.read(
    call.unit.db as unknown as Kysely<ReportsDb>,
    { forWhom: [...FOR_WHOM] },
    call,
  )
  const own = all.filter(one => one.procedure === procedure && one.confirmedAt).length
  const isWhole = own === FOR_WHOM.length
  return {
    ...known,
    state: known.state === 'met' && !isWhole ? 'at-risk' : known.state,
    figure: [
      isWhole
        ? 'What to do stands for staff, pupils and parents in the school’s own words'
        : `What to do stands for staff, pupils and parents: the school has confirmed the words for ${own} of ${FOR_WHOM.length}`,
      known.figure,
    ].join('. '),
  }
}
