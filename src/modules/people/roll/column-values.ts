import { isEmail, readFlag, readKind, readYearGroup } from './cell-values.ts'
import { type ColumnTarget, targetParts } from './column-target.ts'
import { readDay } from './dates.ts'
import { readUpn } from './upn.ts'

const RULES = { latestYear: 2099 }
const isDay = (text: string): boolean => 'day' in readDay(text, RULES) || /^\d{5}$/.test(text)
const isName = (text: string): boolean => /^[\p{L}\p{M}'‘’ʼ.\-– ]{1,60}$/u.test(text)
const isYear = (text: string): boolean => /^([1-9]|1[0-4]|R|N[12]?|X)$/.test(readYearGroup(text) ?? '')
const isPhone = (text: string): boolean => /\d{5}/.test(text.replace(/[\s()+.-]/g, ''))

const TESTS: Readonly<Record<string, (text: string) => boolean>> = {
  upn: text => 'upn' in readUpn(text),
  kind: text => readKind(text) !== null,
  givenName: isName,
  familyName: isName,
  legalGivenName: isName,
  legalFamilyName: isName,
  preferredGivenName: isName,
  preferredFamilyName: isName,
  dateOfBirth: isDay,
  startsOn: isDay,
  endsOn: isDay,
  yearGroup: isYear,
  className: text => text.length <= 30,
  email: text => isEmail(text.split(/[;,]/)[0] ?? ''),
  phone: isPhone,
  parentalResponsibility: text => 'flag' in readFlag(text),
  mayBeContacted: text => 'flag' in readFlag(text),
  order: text => /^\d{1,2}$/.test(text),
}

/** What share of a column's values could be what its heading says. */
export function fits(target: ColumnTarget, values: readonly string[]): number {
  const test = TESTS[targetParts(target).column]
  if (!test || values.length === 0) return 1
  return values.filter(test).length / values.length
}

/** For a column without a heading, or with one that says nothing: only what no other column looks like. */
export function guessValues(values: readonly string[]): { target: ColumnTarget; sure: number } | null {
  if (values.length === 0) return null
  const share = (test: (text: string) => boolean) => values.filter(test).length / values.length
  if (share(text => 'upn' in readUpn(text)) > 0.8) return { target: 'upn', sure: 0.95 }
  if (share(text => 'day' in readDay(text, RULES)) > 0.9) return { target: 'dateOfBirth', sure: 0.6 }
  if (share(text => isEmail(text)) > 0.9) return { target: 'email', sure: 0.5 }
  if (share(text => /^(year |yr ?|y)\d{1,2}$|^reception$|^nursery$/i.test(text)) > 0.9)
    return { target: 'yearGroup', sure: 0.6 }
  if (share(text => /^\d{1,2}[A-Z]{1,3}$|^[A-Z]?R[A-Z]{1,3}$/i.test(text)) > 0.9)
    return { target: 'className', sure: 0.5 }
  if (share(text => /^[\p{L}'’\- ]+, ?[\p{L}'’\- ]+$/u.test(text)) > 0.9)
    return { target: 'fullName', sure: 0.5 }
  return null
}
