import { readEmail, readFlag, readLookedAfter, readPhone, readWarning, readYearGroup } from './cell-values.ts'
import type { ContactColumn, PersonColumn } from './column-target.ts'
import { readDay } from './dates.ts'
import { asWritten, cleanText, splitName } from './names.ts'
import type { IsoDay, RollContact, RollKind, RollRow } from './roll-row.ts'
import { readUpn } from './upn.ts'

export type PersonCells = { [column in PersonColumn]?: string }
export type ContactCells = { [column in ContactColumn]?: string }
export type Reading = {
  readonly today: IsoDay
  readonly hasExcelSerials: boolean
  readonly refuse: (why: string) => void
}

const LONGEST_NAME = 100
const kept = (text: string | undefined): string | null => cleanText(text ?? '') || null

/** One person from the cells of a line; null, with the reason told to `refuse`, where there is no name. */
export function personFrom(
  cells: PersonCells,
  { line, kind }: { line: number; kind: RollKind },
  reading: Reading,
): RollRow | null {
  const { refuse } = reading
  const whole = kept(cells.fullName)
  const parts = whole ? splitName(whole) : null
  const preferred = kept(cells.preferredGivenName)
  const familyName =
    kept(cells.legalFamilyName) ??
    kept(cells.familyName) ??
    kept(cells.preferredFamilyName) ??
    (parts?.familyName || null)
  const givenName =
    kept(cells.legalGivenName) ?? kept(cells.givenName) ?? preferred ?? parts?.givenName ?? null
  if (familyName === null || givenName === null) {
    refuse(familyName === null ? 'There is no surname.' : 'There is no forename.')
    return null
  }
  if (familyName.length > LONGEST_NAME || givenName.length > LONGEST_NAME) {
    refuse(`A name has more than ${LONGEST_NAME} letters.`)
    return null
  }
  const knownAs = preferred !== null && asWritten(preferred) !== asWritten(givenName) ? preferred : null
  return {
    ...{ line, kind, givenName, familyName, knownAs, contacts: [] },
    ...upnFrom(cells.upn),
    dateOfBirth: birthFrom(cells.dateOfBirth, reading),
    yearGroup: readYearGroup(cells.yearGroup ?? ''),
    className: kept(cells.className),
    email: emailFrom(cells.email, 'E-mail', refuse),
    jobTitle: kept(cells.jobTitle),
    startsOn: dayFrom(cells.startsOn, 'Start date', reading, 20),
    endsOn: dayFrom(cells.endsOn, 'Leaving date', reading, 20),
    lookedAfter: readLookedAfter(cells.lookedAfter ?? ''),
  }
}

function upnFrom(cell: string | undefined): Pick<RollRow, 'upn' | 'wrongUpn'> {
  const written = kept(cell)
  if (written === null || /^[-–—]+$/.test(written)) return { upn: null, wrongUpn: null }
  const read = readUpn(written)
  return 'upn' in read ? { upn: read.upn, wrongUpn: null } : { upn: null, wrongUpn: written }
}

/** How many years ahead of today two digits may mean. */
function dayFrom(
  cell: string | undefined,
  what: string,
  { today, hasExcelSerials, refuse }: Reading,
  yearsAhead: number,
): IsoDay | null {
  const written = kept(cell)
  if (written === null || /^[-–—]+$/.test(written)) return null
  const read = readDay(written, { latestYear: Number(today.slice(0, 4)) + yearsAhead, hasExcelSerials })
  if ('day' in read) return read.day
  refuse(`${what}: ${read.why}`)
  return null
}

function birthFrom(cell: string | undefined, reading: Reading): IsoDay | null {
  const day = dayFrom(cell, 'Date of birth', reading, 0)
  if (day !== null && day > reading.today) {
    reading.refuse(`Date of birth: ${cleanText(cell ?? '')} is still to come.`)
    return null
  }
  return day
}

function emailFrom(cell: string | undefined, what: string, refuse: (why: string) => void): string | null {
  const read = readEmail(cell ?? '')
  if ('email' in read) return read.email
  refuse(`${what}: ${read.why}`)
  return null
}

/** A contact from its cells; null where the line has none. */
export function contactFrom(cells: ContactCells, number: number, { refuse }: Reading): RollContact | null {
  const what = `Contact ${number}`
  const parts = splitName(cells.fullName ?? '')
  const familyName = kept(cells.familyName) ?? parts.familyName
  const givenName = kept(cells.givenName) ?? (kept(cells.familyName) ? null : parts.givenName)
  if (familyName === '') {
    const rest = kept(cells.givenName) ?? kept(cells.email) ?? kept(cells.phone)
    if (rest !== null || readWarning(cells.mustNotBeTold ?? '') === true)
      refuse(`${what} has ${rest ?? 'a court order'} but no surname. Give the name, or clear the cells.`)
    return null
  }
  if (familyName.length > LONGEST_NAME || (givenName ?? '').length > LONGEST_NAME) {
    refuse(`${what}: a name has more than ${LONGEST_NAME} letters.`)
    return null
  }
  const flag = (cell: string | undefined, named: string): boolean | null => {
    const read = readFlag(cell ?? '')
    if ('flag' in read) return read.flag
    refuse(`${what}, ${named}: ${read.why}`)
    return null
  }
  const order = Number(kept(cells.order) ?? number)
  return {
    ...{
      title: kept(cells.title) ?? parts.title,
      givenName,
      familyName,
      relationship: kept(cells.relationship),
    },
    parentalResponsibility: flag(cells.parentalResponsibility, 'parental responsibility'),
    mayBeContacted: flag(cells.mayBeContacted, 'may be contacted'),
    mustNotBeTold: readWarning(cells.mustNotBeTold ?? ''),
    email: emailFrom(cells.email, `${what}, e-mail`, refuse),
    phone: readPhone(cells.phone ?? ''),
    order: Number.isInteger(order) && order > 0 && order < 100 ? order : number,
  }
}
