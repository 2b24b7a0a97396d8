import { KINDS, URGENT_KINDS, type UrgentKind } from './urgent.ts'

/** Kinds of which several are looked at together: any at all, or those whose words speak of one kind. */
export const PATTERN_KINDS = ['any', ...KINDS.filter(kind => kind !== 'named')] as const
export type PatternKind = 'any' | UrgentKind

/** " that speak of bullying", or nothing. */
export const sayKind = (kind: PatternKind): string =>
  kind === 'any' ? '' : ` that speak of ${URGENT_KINDS[kind].says}`

export const CONCLUSIONS = ['child-protection', 'plan', 'nothing-more'] as const
export type Conclusion = (typeof CONCLUSIONS)[number]
export const CONCLUSION_WORDS: Readonly<Record<Conclusion, { says: string; hint: string }>> = {
  'child-protection': {
    says: 'It may be significant harm',
    hint: 'Decide on the newest of them: a referral, or why there is none',
  },
  plan: {
    says: 'The child or the class needs a plan',
    hint: 'Give each part of it to somebody as an action',
  },
  'nothing-more': { says: 'Each stands by itself', hint: 'The next one asks you again' },
}
