/** How long a school has, from the day on which it came; and how much longer, where it tells them why. */
export const MONTHS = 1
export const MONTHS_MORE = 2

export const ASKED_AS = ['child', 'related', 'for-them'] as const
export type AskedAs = (typeof ASKED_AS)[number]

export const HOWS = ['give', 'leave-out', 'leave-words'] as const
export type How = (typeof HOWS)[number]
export const HOW_WORDS: Readonly<Record<How, string>> = {
  give: 'Give as it is',
  'leave-out': 'Leave out',
  'leave-words': 'Leave out some words',
}

export const REASONS = ['other-person', 'serious-harm', 'legal-advice', 'crime', 'adult-at-work'] as const
export type Reason = (typeof REASONS)[number]
/** As whoever gets it reads them, too. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  'other-person': 'another person’s data',
  'serious-harm': 'it may cause serious harm to somebody',
  'legal-advice': 'legal advice',
  crime: 'it could get in the way of the investigation of a crime',
  'adult-at-work': 'it is about an adult of the school in their work',
}

export const ENDS = ['given', 'withdrawn', 'longer'] as const
export type End = (typeof ENDS)[number]
export const END_WORDS: Readonly<Record<End, { says: string; hint: string }>> = {
  given: { says: 'It was given', hint: 'To whom, and how: by hand, or by which post' },
  withdrawn: { says: 'They ask for it no more', hint: 'Who said so, and how' },
  longer: { says: 'It takes up to two months longer', hint: 'Why: they were told that, on the day below' },
}
