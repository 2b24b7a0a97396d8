import { quoted } from './roll-refusal.ts'
import { cleanText, folded } from './names.ts'

const YES = new Set(['y', 'yes', 'true', 't', '1', 'x', '✓', '✔'])
const NO = new Set(['n', 'no', 'false', 'f', '0', 'none', 'not', 'n a', 'na', 'never'])

export type ReadFlag = { flag: boolean | null } | { why: string }

/** Yes or no. A blank says nothing. */
export function readFlag(text: string): ReadFlag {
  const written = cleanText(text).toLowerCase()
  const plain = YES.has(written) ? written : folded(text)
  if (written === '' || /^[-–—]+$/.test(written)) return { flag: null }
  if (YES.has(plain)) return { flag: true }
  if (NO.has(plain)) return { flag: false }
  return { why: `${quoted(text)} is neither yes nor no.` }
}

/**
 * A flag that protects a child. Whatever is written there and is not plainly no counts as yes: an office that writes
 * ‘see court order’ means yes.
 */
export function readWarning(text: string): boolean | null {
  const read = readFlag(text)
  return 'why' in read ? true : read.flag
}

/** Whether a child is looked after now: `Not looked after` and `Previously looked after` are no. */
export const readLookedAfter = (text: string): boolean | null =>
  /^(not?|never|previous(ly)?|former(ly)?|post)\b/.test(folded(text)) ? false : readWarning(text)

const NAMED_YEARS: Readonly<Record<string, string>> = {
  ...{ r: 'R', reception: 'R', rec: 'R', yr: 'R', 'year r': 'R', f2: 'R', 'year reception': 'R' },
  ...{ n: 'N', nursery: 'N', n1: 'N1', n2: 'N2', 'nursery 1': 'N1', 'nursery 2': 'N2', f1: 'N2' },
  ...{ 'year 0': 'R', '0': 'R', y0: 'R', 'year n': 'N', x: 'X' },
}

/** `Year 7`, `Y07` and `7` are one year group; what is none of the usual stays as it is written. */
export function readYearGroup(text: string): string | null {
  const written = cleanText(text)
  if (written === '') return null
  const plain = folded(written)
  const number = /^(?:(?:curriculum )?(?:year|yr|y|nc ?year)(?: group)? ?)?0?(\d{1,2})$/.exec(plain)?.[1]
  if (number !== undefined && Number(number) >= 1 && Number(number) <= 14) return String(Number(number))
  return NAMED_YEARS[plain] ?? written
}

export const isEmail = (text: string): boolean =>
  /^[^\s@,;<>]{1,100}@[^\s@,;<>]{1,150}\.[^\s@.,;<>]{2,}$/.test(text)

/** The first address of a cell: some exports write several, or a name around it. */
export function readEmail(text: string): { email: string | null } | { why: string } {
  const written = cleanText(text)
  if (written === '' || /^[-–—]+$/.test(written)) return { email: null }
  const first = /<([^<>]+)>/.exec(written)?.[1] ?? written.split(/[;,]/)[0] ?? ''
  const email = first.trim().replace(/^mailto:/i, '')
  return isEmail(email) ? { email } : { why: `${quoted(text)} is not an e-mail address.` }
}

/** Kept as written, without the apostrophe that Excel shows numbers as text by. */
export function readPhone(text: string): string | null {
  const written = cleanText(text).replace(/^'/, '')
  return written === '' || /^[-–—]+$/.test(written) ? null : written.slice(0, 60)
}

export type RowKind = 'pupil' | 'staff' | 'contact'

export function readKind(text: string): RowKind | null {
  const plain = folded(text)
  if (/\b(pupil|student|learner|child)s?\b/.test(plain) && !/\bcontact\b/.test(plain)) return 'pupil'
  if (/\b(staff|teacher|employee|teaching|workforce)\b/.test(plain)) return 'staff'
  if (/\b(contact|parent|carer|guardian)s?\b/.test(plain)) return 'contact'
  return null
}
