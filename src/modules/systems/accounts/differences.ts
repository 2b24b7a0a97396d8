import type { Id } from '../../../words/ids.ts'
import type { AccountsMatch } from '../asked-accounts.ts'
import { LATE_AFTER } from '../due.ts'

export const DIFFERENCES = [
  'leaver',
  'missing',
  'shared',
  'twice',
  'nobody',
  'unused',
  'source',
  'named',
  'part',
  'password',
  'unlike',
] as const
export type Kind = (typeof DIFFERENCES)[number]
export const DIFFERENCE_WORDS: Readonly<Record<Kind, { say: string; one: string; several: string }>> = {
  leaver: {
    say: 'They have left, and the account is open',
    one: 'account of somebody who has left',
    several: 'accounts of people who have left',
  },
  missing: { say: 'They have no account', one: 'person without one', several: 'people without one' },
  shared: {
    say: 'It looks shared, or is nobody’s own',
    one: 'account that looks shared',
    several: 'accounts that look shared',
  },
  twice: {
    say: 'They have another account too',
    one: 'second account of a person',
    several: 'second accounts',
  },
  nobody: {
    say: 'It matches nobody who is or was here',
    one: 'account that matches nobody',
    several: 'accounts that match nobody',
  },
  unused: { say: 'It has not been used for long', one: 'account not used', several: 'accounts not used' },
  source: {
    say: 'It was made in another way than the one agreed',
    one: 'account made in another way',
    several: 'accounts made in another way',
  },
  named: {
    say: 'The address holds a part of the pupil’s name',
    one: 'address with a pupil’s name in it',
    several: 'addresses with a pupil’s name in them',
  },
  part: {
    say: 'It may use areas or parts that are not for them',
    one: 'account with parts that are not for its person',
    several: 'accounts with parts that are not for their person',
  },
  password: {
    say: 'Its password is not kept as the policy has it',
    one: 'account whose password is not kept as the policy has it',
    several: 'accounts whose password is not kept as the policy has it',
  },
  unlike: {
    say: 'They have no login of the same name at the other system',
    one: 'login that is not the same at the other system',
    several: 'logins that are not the same at the other system',
  },
}

/** A difference between an account list and who is here, before anybody says which the policy asks about. */
export type Candidate = {
  kind: Kind
  systemName: string
  kinds: readonly string[]
  yearGroup: string | null
  madeBy: string
  monthsUnused: number
  /** Since its password was set. */
  days: number
  isLax: boolean
  /** Of parts: which; of another login: at which systems, with strokes between. */
  said: string
  since: Temporal.PlainDate
}
export type Difference = Candidate & {
  aboutId: Id
  accountId: Id | null
  personId: Id | null
  name: string | null
  className: string | null
  userName: string
  address: string
  called: string
  lastUsedOn: Temporal.PlainDate | null
}

export const isOfSystem =
  (name: string) =>
  ({ system, kept }: AccountsMatch): boolean =>
    kept === 'kept' && system.toLowerCase() === name.toLowerCase()

/** Reception is 0, nursery is before it; of what says no number, nothing is known. */
function yearOf(text: string | null): number | undefined {
  const number = /\d+/.exec(text ?? '')?.[0]
  if (number) return Number(number)
  if (/^(r|rec|reception|yr)\b/i.test(text ?? '')) return 0
  return /^n/i.test(text ?? '') ? -1 : undefined
}

/** In the year or above it; one of whom no year is known is not passed over. */
export const isFrom = (fromYear: string, yearGroup: string | null): boolean =>
  (yearOf(yearGroup) ?? Infinity) >= (yearOf(fromYear) ?? -Infinity)

/** Whether it is asked about: whoever left, a second or nobody’s account always; the others as far as the policy says. */
export function isAsked(one: Candidate, all: readonly AccountsMatch[]): boolean {
  const asked = all.filter(isOfSystem(one.systemName))
  const { kind } = one
  if (kind === 'missing')
    return asked.some(
      ({ audience, fromYear }) =>
        one.kinds.includes(audience) && (audience !== 'pupil' || isFrom(fromYear, one.yearGroup)),
    )
  if (kind === 'unused')
    return asked.some(({ unusedMonths }) => unusedMonths > 0 && one.monthsUnused >= unusedMonths)
  if (kind === 'source')
    return asked.some(({ source }) => source && !one.madeBy.toLowerCase().includes(source.toLowerCase()))
  if (kind === 'part') return asked.some(({ parts }) => parts === 'in-grid')
  if (kind === 'password')
    return asked.some(
      ({ passwords, passwordDays }) =>
        passwords === 'in-line' && (one.isLax || (passwordDays > 0 && one.days > passwordDays)),
    )
  if (kind === 'unlike')
    return asked.some(({ sameAs }) => sameAs && one.said.split('|').includes(sameAs.toLowerCase()))
  if (kind === 'named') return asked.some(({ names }) => names === 'none')
  return true
}

/** A leaver’s account is late as soon as the policy says, anything else after two weeks. */
export function isLateNow(
  { kind, since, systemName }: Candidate,
  all: readonly AccountsMatch[],
  today: Temporal.PlainDate,
): boolean {
  const { compare } = Temporal.PlainDate
  if (kind !== 'leaver') return compare(since.add(LATE_AFTER), today) < 0
  const days = Math.min(...all.filter(isOfSystem(systemName)).map(one => one.leaverClosedDays), 14)
  return compare(since.add({ days: days - 1 }), today) <= 0
}

/** Of shared accounts none may stand where the policy has everybody sign in as themself. */
export const mayStand = ({ kind, systemName }: Candidate, all: readonly AccountsMatch[]): boolean =>
  !['shared', 'twice'].includes(kind) ||
  all.filter(isOfSystem(systemName)).every(({ shared }) => shared === 'with-reason')
