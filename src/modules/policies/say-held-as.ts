import { AUDIENCE_WORDS } from '../../words/audiences.ts'
import { DUTY_WORDS, isDuty } from '../../words/duties.ts'
import type { HeldAs } from '../people/index.ts'

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** "PSHE lead", "Member of staff". */
export const sayHeldAs = (heldAs: HeldAs): string =>
  isDuty(heldAs) ? DUTY_WORDS[heldAs] : capital(AUDIENCE_WORDS[heldAs].one)
