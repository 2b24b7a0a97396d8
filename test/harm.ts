import type { Answers } from './procedures.ts'
import { ASKED } from './sexual-violence.ts'

const FOUND: Answers = { what: 'She says so, and so does he', harm: 'no', adult: 'no' }

/** Asked of both children of a world in which a procedure was begun. */
type Each = (name: string, younger: string, older?: string) => Answers

export const UPSKIRTED = (each: Each): Answers => ({
  ...{ ...FOUND, how: 'With a phone, on the stairs, on Monday', ...each('shown', 'no', 'yes') },
  ...{ adultShown: 'no', shared: 'no', more: 'no' },
})
export const TOLD_POLICE: Answers = {
  ...{ number: '101', when: 'Monday, 10 am', whom: 'PC 4417', reference: 'KP-9', advised: 'Keep the phone' },
  ...{ goOn: 'yes', parents: 'yes' },
}
export const HATE: Answers = {
  ...{ ...FOUND, because: 'race', direction: 'within', platform: 'A game’s chat', said: 'Go home' },
  drawn: 'no',
}
export const WRITTEN: Answers = { shows: 'Four messages of Monday', kept: 'On her own phone' }
export const LEADS = (which: string): Answers => ({
  which,
  version: 'September 2026',
  next: 'A talk with each',
})
export const UNCLEAR: Answers = { ...ASKED, offence: 'unknown', goOn: 'yes' }
