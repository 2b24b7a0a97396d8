/** What somebody heard of: a new app, game or challenge; or an alert from outside. About no child. */
export const NOTE_KINDS = ['trend', 'local-alert'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

/** What a lead did with several notes of one thing. */
export const TREND_DEEDS = ['for-staff', 'for-parents', 'else'] as const
export type TrendDeed = (typeof TREND_DEEDS)[number]
export const TREND_DEED_WORDS: Readonly<Record<TrendDeed, { choice: string; says: string }>> = {
  'for-staff': { choice: 'Put these words before all staff', says: 'Put before all staff' },
  'for-parents': {
    choice: 'Keep these words as a notice to parents, for the office to send',
    says: 'Drafted for parents',
  },
  else: { choice: 'Something else, or nothing', says: 'Done' },
}
