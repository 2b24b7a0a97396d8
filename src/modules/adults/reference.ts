import type { Entry } from '../../platform/procedures/walk.ts'
import type { Choice } from './concern.ts'
import { LEAVES_FILE, type Outcome, OUTCOME_WORDS, OUTCOMES, REACHES_REFERENCE } from './outcomes.ts'

/** What a reference may say of one record, word for word; nothing, where it may say nothing, and why. */
export type Reference = {
  words: string | null
  why: string
  /** What of it stays on the personnel file. */
  file: string
}

type Known = {
  entries: readonly Entry[] | undefined
  /** The outcomes that may reach a reference, as the run has it. */
  reaches?: readonly string[] | undefined
  decided: Choice | null
}

const ASK = 'Ask the LADO before a reference leaves the school.'

export function referenceOf({ entries, reaches = REACHES_REFERENCE, decided }: Known): Reference {
  const answer = (step: string, ask: string) => entries?.findLast(one => one.step === step)?.answers[ask]
  const outcome = OUTCOMES.find(one => one === answer('outcome', 'outcome'))
  const isIn = outcome !== undefined && reaches.includes(outcome)
  // What was recorded before it was decided anew belongs to another outcome.
  const since = entries?.slice(entries.findLastIndex(({ step }) => step === 'outcome'))
  const then = (step: string, ask: string) => since?.findLast(one => one.step === step)?.answers[ask]
  if (outcome) return ended(outcome, isIn, then('reference', 'facts') ?? null, then('remove', 'removed'))
  const isBelow = entries === undefined || answer('lado', 'threshold') === 'not-met'
  if (isBelow && decided === 'low-level')
    return {
      words: null,
      why: 'A low-level concern does not stand in a reference by itself.',
      file: 'It is kept here, and what the school’s code of conduct says.',
    }
  return {
    words: null,
    why: `No outcome has been recorded, and what is not decided is no fact. ${ASK}`,
    file: 'Nothing of it goes on the personnel file yet.',
  }
}

function ended(
  outcome: Outcome,
  isIn: boolean,
  facts: string | null,
  removed: string | undefined,
): Reference {
  const says = OUTCOME_WORDS[outcome].text.toLowerCase()
  const file = !LEAVES_FILE.includes(outcome)
    ? 'A summary stays on the confidential personnel file.'
    : removed === 'consent'
      ? 'It stays on the personnel file, because the adult agreed in writing.'
      : removed === 'out'
        ? 'Nothing of it is left on the personnel file.'
        : 'It must be taken out of the personnel file, and nobody has recorded that it was.'
  if (!isIn)
    return {
      ...{ words: null, file },
      why: `The outcome is ${says}. That there was such a report stands in no reference, nor in the answer to a form that asks.`,
    }
  return facts
    ? { words: facts, file, why: `The outcome is ${says}. These facts, and no opinion:` }
    : {
        words: null,
        file,
        why: `The outcome is ${says}, and nobody has recorded which facts may stand in a reference.`,
      }
}
