/** How a case about an adult ends, and what follows for their references and their personnel file (KCSIE, Part four). */
export const OUTCOMES = ['substantiated', 'malicious', 'false', 'unsubstantiated', 'unfounded'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const OUTCOME_WORDS: Readonly<Record<Outcome, { text: string; hint: string }>> = {
  substantiated: { text: 'Substantiated', hint: 'Enough evidence that it happened' },
  malicious: {
    text: 'Malicious',
    hint: 'Enough evidence that it did not happen, and that it was meant to deceive or to harm',
  },
  false: { text: 'False', hint: 'Enough evidence that it did not happen' },
  unsubstantiated: {
    text: 'Unsubstantiated',
    hint: 'Not enough evidence either way: neither guilt nor innocence',
  },
  unfounded: { text: 'Unfounded', hint: 'Nothing to support it' },
}

/** Only what was substantiated may stand in a reference, and of that the facts alone. */
export const REACHES_REFERENCE: readonly Outcome[] = ['substantiated']
export const WITHHELD = OUTCOMES.filter(one => !REACHES_REFERENCE.includes(one))
/** Taken out of the personnel file, unless the adult agrees in writing that it stays. */
export const LEAVES_FILE: readonly Outcome[] = ['malicious', 'false']
export const STAYS_ON_FILE = OUTCOMES.filter(one => !LEAVES_FILE.includes(one))

/** What of a case’s end the policy asks for. */
export const CASE_PARTS = ['set-outcome', 'withheld', 'own-account', 'code-and-action'] as const
export type CasePart = (typeof CASE_PARTS)[number]
/** What waits for the LADO’s advice. */
export const ADVICE_LOCKS = ['telling', 'suspension', 'next-steps'] as const
export type AdviceLock = (typeof ADVICE_LOCKS)[number]
