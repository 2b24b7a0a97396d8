import type { Kysely } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { Stage } from '../agreement.ts'
import type { AgreementsDb } from '../kit.ts'
import { wordsHeld } from './words-held.ts'

/** Kept while each stage has words in force; at risk, where they are only published for a day to come. */
export async function wordingsEvidence(
  call: Call & { unit: Unit },
  stages: readonly Stage[],
): Promise<Evidence> {
  const db = call.unit.db as unknown as Kysely<AgreementsDb>
  const published = await wordsHeld(db, 'pupil')
  const hasBegun = ({ effectiveFrom }: (typeof published)[number]) =>
    Temporal.Instant.compare(effectiveFrom, call.now) <= 0
  const lacking = (words: typeof published) => stages.filter(stage => !words.some(one => one.stage === stage))
  const [without, coming] = [lacking(published.filter(hasBegun)), lacking(published)]
  const all = { kept: stages.length - without.length, due: stages.length, exceptions: [] }
  if (!stages.length) return { state: 'nothing-due', ...all, figure: 'No stage is asked for' }
  return {
    state: coming.length ? 'not-met' : without.length ? 'at-risk' : 'met',
    ...all,
    figure: without.length
      ? `None in force for ${without.join(' and ')}`
      : `In force for ${stages.join(' and ')}`,
  }
}
