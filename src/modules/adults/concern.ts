import type { Right } from '../../platform/call.ts'
import type { Duty } from '../../words/duties.ts'

/** Whom it is about decides who answers, one after another. The last thing on each is the LADO’s number. */
export const LADDERS = {
  staff: ['headteacher', 'chair-of-governors', 'vice-chair-of-governors'],
  head: ['chair-of-governors', 'vice-chair-of-governors'],
  governor: ['chair-of-governors', 'vice-chair-of-governors'],
  chair: ['vice-chair-of-governors'],
} as const satisfies Record<string, readonly Duty[]>
export type Ladder = keyof typeof LADDERS

/** Of several adults the one who stands highest decides. Somebody without a name is answered as staff are. */
export function ladderOf(subjects: readonly ReadonlySet<Right>[]): Ladder {
  const isAny = (right: Right) => subjects.some(rights => rights.has(right))
  if (isAny('chair-of-governors')) return 'chair'
  if (isAny('headteacher')) return 'head'
  return isAny('governor') ? 'governor' : 'staff'
}

/** Above staff the LADO is named to the reporter and to whoever answers from the first. */
export const namesLado = (ladder: Ladder): boolean => ladder === 'head' || ladder === 'chair'

export const CHOICES = ['lado', 'low-level', 'not-met'] as const
export type Choice = (typeof CHOICES)[number]
export const CHOICE_WORDS: Readonly<Record<Choice, { says: string; threshold: string }>> = {
  lado: {
    says: 'Ask the LADO',
    threshold:
      'They may have harmed a child, committed an offence against one, or shown that they may pose a risk or not be suitable to work with children',
  },
  'low-level': {
    says: 'Keep it as a low-level concern',
    threshold: 'Not as they should behave by the code of conduct, and not serious enough for the LADO',
  },
  'not-met': { says: 'Nothing more to do', threshold: 'Looked into, and neither of these' },
}
