import type { KEPT } from './asked.ts'
import type { Id } from '../../words/ids.ts'
import { listDue } from './accounts/list-due.ts'

export const SETTINGS_EVERY = ['month', 'term', 'year'] as const
export type SettingsMatch = {
  system: string
  checks: string[]
  domains: string[]
  every: (typeof SETTINGS_EVERY)[number]
  kept: (typeof KEPT)[number]
}

/** One thing that the policy asks of a system; of mail domains, which. */
export type Wanted = { what: string; domains: readonly string[] | undefined; every: SettingsMatch['every'] }

/** In the words under which it is checked: another figure is another thing to check. */
export const wantedOf = ({ checks, domains, every }: SettingsMatch): Wanted[] => [
  ...checks.map(what => ({ what, domains: undefined, every })),
  ...(domains.length ? [{ what: `Mail domains allowed: ${domains.join(', ')}`, domains, every }] : []),
]

/** What is allowed there and not by the policy, and the other way round; nothing, where they agree. */
export function differenceOf(domains: readonly string[], found: readonly string[]): string {
  const [more, less] = [
    found.filter(one => !domains.includes(one)),
    domains.filter(one => !found.includes(one)),
  ]
  return [
    ...(more.length ? [`Allowed there and not by the policy: ${more.join(', ')}`] : []),
    ...(less.length ? [`Not allowed there: ${less.join(', ')}`] : []),
  ].join('. ')
}

/** The last time that somebody compared it. */
export type Checked = {
  checkId: Id
  systemId: Id
  what: string
  agrees: boolean
  instead: string
  checkedOn: Temporal.PlainDate
  by: string
  why: string | null
  approvedBy: string | null
  endsOn: Temporal.PlainDate | null
}
export type Standing = Wanted & {
  last: Checked | undefined
  /** Since when it is to be checked, and whether that is late. */
  due: { since: Temporal.PlainDate; late: boolean } | undefined
  isOpen: boolean
}

/** How each thing that is asked stands today. */
export const standingOf = (
  wanted: readonly Wanted[],
  checked: readonly Checked[],
  { began, today }: { began: Temporal.PlainDate; today: Temporal.PlainDate },
): Standing[] =>
  wanted.map(one => {
    const last = checked.find(({ what }) => what.toLowerCase() === one.what.toLowerCase())
    const isExcepted = last?.endsOn ? Temporal.PlainDate.compare(last.endsOn, today) >= 0 : false
    return {
      ...{ ...one, last, due: listDue(one.every, last?.checkedOn ?? null, began, today) },
      isOpen: last !== undefined && !last.agrees && !isExcepted,
    }
  })
