import { keyedHash } from '../../platform/seal.ts'
import type { Id } from '../../words/ids.ts'
import { folded } from './roll/names.ts'

/** Under which rule a record goes. Periods are retention guidance or the school's own schedule, never shown as law. */
export const ERASE_RULES = {
  'pupil-file': 'A pupil’s file: kept until 25 years after the date of birth',
  'send-file': 'File of a pupil with special educational needs: until 31 years after the date of birth',
  asked: 'The person, or somebody who may speak for them, asked for it',
  'by-mistake': 'It was recorded by mistake',
  'school-schedule': 'A line of our own retention schedule',
} as const
export type EraseRule = keyof typeof ERASE_RULES

export const isEraseRule = (rule: string): rule is EraseRule => Object.hasOwn(ERASE_RULES, rule)

export const sayRule = ({ rule, ruleWords }: { rule: EraseRule; ruleWords: string | null }): string =>
  ruleWords === null ? ERASE_RULES[rule] : `${ERASE_RULES[rule]}: ${ruleWords}`

/** What stands in the way, as people.erasure_stops names it, and what to do about it. */
export const ERASURE_STOPS: Readonly<Record<string, string>> = {
  here: 'They are still here. Record that they leave first.',
  duty: 'They still hold a duty. End it first.',
  warning:
    'A warning that somebody must not be told stands. The headteacher lifts it first, if it may be lifted.',
  hold: 'A hold stands on them or on their name. It is lifted first.',
  'roll-file': 'A file of the roll waits. Accept it or set it aside first: it may name them.',
}
export const sayStop = (stop: string): string => ERASURE_STOPS[stop] ?? stop

export type Traits = {
  givenName: string | null
  familyName: string
  knownAs?: string | null
  dateOfBirth: string | null
  email: string | null
  upn?: string | null
}

/**
 * What an erased person can be known by again: each a hash under the installation's key, of this school alone. By a
 * name alone only where no date of birth was held.
 */
export function tombstoneKeys(schoolId: Id, traits: Traits): string[] {
  const { givenName, familyName, knownAs, dateOfBirth, email, upn } = traits
  const names = [givenName, knownAs].filter(name => name !== null && name !== undefined)
  const called = names.map(name => `${folded(name)}|${folded(familyName)}`)
  const keys = [
    ...(upn ? [`upn|${upn}`] : []),
    ...(email ? [`email|${email.toLowerCase()}`] : []),
    ...called.map(name => (dateOfBirth === null ? `name|${name}` : `born|${name}|${dateOfBirth}`)),
  ]
  return keys.map(key => hexOf(keyedHash('tombstone', `${schoolId}|${key}`)))
}

/** What a line of a file is asked about: also by its name alone, in case that is all that was held. */
export const keysToAsk = (schoolId: Id, traits: Traits): string[] => [
  ...tombstoneKeys(schoolId, traits),
  ...(traits.dateOfBirth === null ? [] : tombstoneKeys(schoolId, { ...traits, dateOfBirth: null })),
]

export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
