import { checkLetterOf } from '../../modules/people/index.ts'
import type { SchoolYear } from './adults.ts'
import type { Child, Contact } from './children.ts'

export const CLASSES = ['Robin', 'Wren', 'Swift', 'Kestrel', 'Heron', 'Osprey', 'Eagle'] as const
/** Whose parents sign for them. */
export const FIRST_CLASSES = ['Robin', 'Wren', 'Swift']

export type RollMoment = { year: SchoolYear; month: 'September' | 'January' }

/** 0 in Reception to 6 in Year 6; outside it the child is not here yet, or has gone on. */
const yearOf = ({ cohort }: Child, year: SchoolYear): number => 6 - cohort + year

const isHere = (child: Child, { year, month }: RollMoment): boolean => {
  const at = yearOf(child, year)
  if (at < 0 || at > 6) return false
  const isFirstAutumn = year === 0 && month === 'September'
  return child.here === 'always' || (child.here === 'since January') !== isFirstAutumn
}

/** Sound in form and check letter, of an authority that does not exist. */
function upnOf({ n, cohort }: Child): string {
  const body = `9994001${String(20 + cohort).padStart(2, '0')}${String(n + 1).padStart(3, '0')}`
  return `${checkLetterOf(body)}${body}`
}

const bornOn = ({ cohort, born }: Child, firstYear: number): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year: firstYear - 11 + cohort, month: 9, day: 1 }).add({ days: born })

const slashed = (day: Temporal.PlainDate): string =>
  `${String(day.day).padStart(2, '0')}/${String(day.month).padStart(2, '0')}/${day.year}`

const CONTACT_HEADINGS = ['Title', 'Forename', 'Surname', 'Relationship', 'Parental Responsibility']
const MOST_CONTACTS = 2

const HEADINGS = [
  ...['UPN', 'Legal Surname', 'Legal Forename', 'Date of Birth', 'Year Group', 'Reg Group'],
  ...['Date of Admission', 'In Care'],
  ...Array.from({ length: MOST_CONTACTS }, (_, n) =>
    [...CONTACT_HEADINGS, 'Court Order', 'Email', 'Telephone'].map(words => `Contact ${n + 1} ${words}`),
  ).flat(),
]

const contactCells = (contact: Contact | undefined, child: Child, n: number): string[] => {
  if (!contact) return Array.from({ length: CONTACT_HEADINGS.length + 3 }, () => '')
  const { title, givenName, familyName, relationship, hasResponsibility, mustNotBeTold, email } = contact
  return [
    ...[title, givenName, familyName, relationship, hasResponsibility ? 'Yes' : 'No'],
    // Ofcom keeps these numbers for stories.
    ...[mustNotBeTold ? 'Yes' : '', email, `07700 900${String((child.n * 2 + n) % 1000).padStart(3, '0')}`],
  ]
}

/** In January one has been adopted, and takes the name; one mother has a new address. */
const inJanuary = (child: Child): Child =>
  child.n === 40
    ? { ...child, familyName: `${child.familyName}-Whitfield` }
    : child.n === 55
      ? { ...child, contacts: child.contacts.map(one => ({ ...one, email: `new.${one.email}` })) }
      : child

function rowOf(child: Child, { year }: RollMoment, firstYear: number): string[] {
  const at = yearOf(child, year)
  const started = Temporal.PlainDate.from({ year: firstYear - 6 + child.cohort, month: 9, day: 1 })
  return [
    ...[upnOf(child), child.familyName, child.givenName, slashed(bornOn(child, firstYear))],
    ...[at === 0 ? 'Reception' : `Year ${at}`, CLASSES[at] ?? ''],
    ...[child.here === 'since January' ? `05/01/${firstYear + 1}` : slashed(started)],
    child.lookedAfter ? 'Yes' : '',
    ...Array.from({ length: MOST_CONTACTS }, (_, n) => contactCells(child.contacts[n], child, n)).flat(),
  ]
}

/** The list as the office would save it from its own system. */
export function rollFile(children: readonly Child[], moment: RollMoment, firstYear: number): Uint8Array {
  const isFirstAutumn = moment.year === 0 && moment.month === 'September'
  const rows = children
    .filter(child => isHere(child, moment))
    .map(child => rowOf(isFirstAutumn ? child : inJanuary(child), moment, firstYear))
  const quoted = (cell: string) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return Buffer.from(`\uFEFF${[HEADINGS, ...rows].map(row => `${row.map(quoted).join(',')}\r\n`).join('')}`)
}
