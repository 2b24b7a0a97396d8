import { type Duty, DUTY_WORDS } from '../../../words/duties.ts'
import { systemTitle } from '../systems.ts'

/** How far a quotation may run on to close its bracket. */
const CLOSES_WITHIN = 60

/** The words found, with the rest of a bracket that they opened; or without it, where it closes too far on. */
export function quoted(text: string, from: number, to: number): string {
  const words = text.slice(from, to)
  const open = words.lastIndexOf('(')
  if (open < 0 || words.indexOf(')', open) >= 0) return words.trim()
  const close = text.indexOf(')', to)
  return (
    close >= 0 && close - to <= CLOSES_WITHIN ? text.slice(from, close + 1) : words.slice(0, open)
  ).trim()
}

const lowerFirst = (words: string): string =>
  /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words

/** "name who is dsl": "name who is the designated safeguarding lead" */
function dutyInWords(says: string, duty: unknown): string {
  const words = typeof duty === 'string' ? DUTY_WORDS[duty as Duty] : undefined
  if (words === undefined) return says
  const plain = String(duty).replaceAll('-', ' ')
  return says.endsWith(` ${plain}`)
    ? `${says.slice(0, -plain.length)}the ${lowerFirst(words)}`
    : says.replace(String(duty), lowerFirst(words))
}

/** Why something is suggested, in a sentence. */
export const whyOf = (
  words: string,
  says: string,
  { system, duty }: { system: string; duty: unknown },
): string =>
  `The words “${words}” ${dutyInWords(says, duty)}${
    system === 'watchword' ? '.' : `, and speak of another system: ${systemTitle(system)}.`
  }`
