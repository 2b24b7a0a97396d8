import type { Choice } from './concern.ts'
import type { Since } from './support.ts'

/** What a policy may have asked of every decision, beyond what every decision says. */
export const TRIAGE_QUESTIONS = [
  'significant-harm',
  'refer',
  'threshold',
  'action-with-owner',
  'early-help-plan',
  'procedure',
] as const
export type TriageQuestion = (typeof TRIAGE_QUESTIONS)[number]

/** How much help a child needs: the four that local threshold documents share, under whatever names. */
export const LEVELS = ['universal', 'early-help', 'in-need', 'protection'] as const
export type Level = (typeof LEVELS)[number]
export const LEVEL_WORDS: Readonly<Record<Level, { says: string; means: string; asks?: Choice }>> = {
  universal: { says: 'Universal', means: 'Needs are met by what every child can have' },
  'early-help': {
    ...{ says: 'Early help', means: 'More than one service, with the family’s consent' },
    asks: 'early-help',
  },
  'in-need': {
    ...{
      says: 'Child in need',
      means: 'Would not thrive without social care (Children Act 1989, section 17)',
    },
    asks: 'refer',
  },
  protection: {
    ...{
      says: 'Child protection',
      means: 'Significant harm, or likely to be (Children Act 1989, section 47)',
    },
    asks: 'refer',
  },
}

/** As it is kept with the decision. */
export type TriageKept = {
  harm?: 'yes' | 'no'
  noHarmBecause?: string
  level?: Level
  /** The document by which the level was chosen, as the policy called it on the day. */
  document?: string
  plan?: string
  leadProfessional?: string
  noProcedureBecause?: string
  /** Why nothing is done, where it is about harassment or bullying. */
  noActionBecause?: string
  /** Of a game, where the kind asks for it. */
  gameRating?: GameRating
  /** Of a decision that stands over another: how it is with the child since. */
  since?: Since
}

export const GAME_RATINGS = ['3', '7', '12', '16', '18', 'not-known', 'no-game'] as const
export type GameRating = (typeof GAME_RATINGS)[number]
export const sayRating = (rating: GameRating): string =>
  rating === 'not-known' ? 'Not known' : rating === 'no-game' ? 'It was no game' : rating
