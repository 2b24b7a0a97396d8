/** Kinds that a policy may want raised, each with words that tell of it: beginnings of words, whatever the case. */
export const URGENT_KINDS = {
  grooming: { says: 'grooming', words: ['groom', 'asked to meet', 'meet up with', 'our secret'] },
  exploitation: { says: 'exploitation', words: ['exploit', 'county line', 'carry drugs', 'sell drugs'] },
  radicalisation: { says: 'radicalisation', words: ['radicali', 'extremis', 'terroris'] },
  imagery: {
    ...{
      says: 'a nude picture',
      words: ['nude', 'naked', 'sexting', 'sgii', 'self-generated', 'self generated'],
    },
  },
  'sexual-harassment': {
    says: 'sexual harassment or violence',
    words: ['sexual', 'rape', 'grope', 'upskirt', 'bra strap'],
  },
  'online-bullying': { says: 'bullying', words: ['bully', 'bullie', 'cyberbull', 'cyber-bull'] },
  'indecent-images': {
    says: 'indecent images',
    words: ['indecent', 'porn', 'iioc', 'sexual picture', 'sexual image', 'sexual video'],
  },
  'child-protection': {
    says: 'harm to a child',
    words: [
      'child protection',
      'abus',
      'neglect',
      'bruis',
      'hit him',
      'hit her',
      'hits me',
      'hurts me',
      'touched me',
      'suicid',
    ],
  },
  // The policy's own words alone.
  named: { says: 'words that the policy names', words: [] },
} as const satisfies Readonly<Record<string, { says: string; words: readonly string[] }>>
export type UrgentKind = keyof typeof URGENT_KINDS
export const KINDS = Object.keys(URGENT_KINDS) as UrgentKind[]

/** It came so shortly before the children go home that the safeguarding team is told at once. */
export const BEFORE_HOME = 'before-home'

const isKind = (text: string): text is UrgentKind => text in URGENT_KINDS
export const isByWords = (raised: readonly string[]): boolean => raised.some(isKind)
/** Why one was raised, as whole sentences. */
export function sayRaised(raised: readonly string[]): string {
  const kinds = raised.filter(isKind).map(kind => URGENT_KINDS[kind].says)
  return [
    kinds.length > 0 && `Its words speak of ${kinds.join(' and ')}.`,
    raised.includes(BEFORE_HOME) && 'It came shortly before the children go home.',
  ]
    .filter(Boolean)
    .join(' ')
}

const escaped = (word: string): string => word.trim().replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)

/** Whether one of the words begins a word of the text. */
export const speaksOf = (text: string, words: readonly string[]): boolean => {
  const wanted = words.filter(word => word.trim()).map(escaped)
  return wanted.length > 0 && new RegExp(String.raw`(?<![\p{L}\d])(?:${wanted.join('|')})`, 'iu').test(text)
}
