/** How long a school has, from the day on which the child begins elsewhere (KCSIE, on transfers: five days). */
export const DAYS_TO_SEND = 5
/** Ours: by then somebody has said that it came, or is asked. */
export const DAYS_TO_RECEIPT = 5

export const STEPS = ['sent', 'chased', 'received', 'not-needed'] as const
export type StepKind = (typeof STEPS)[number]
export const STEP_WORDS: Readonly<Record<StepKind, { says: string; hint: string }>> = {
  sent: { says: 'It was sent', hint: 'By which way, and who told them the code' },
  chased: { says: 'They were asked whether it has come', hint: 'Whom you asked, and what they said' },
  received: {
    says: 'They say that it has come',
    hint: 'Who said so, and how. Their own receipt stands here by itself',
  },
  'not-needed': { says: 'It is not to be sent after all', hint: 'Why. It can be begun anew' },
}
