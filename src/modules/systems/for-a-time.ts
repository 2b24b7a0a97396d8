export const KINDS = ['staff-remote', 'agency-remote', 'maintenance'] as const
export type Kind = (typeof KINDS)[number]
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  'staff-remote': 'Somebody who works here, from outside',
  'agency-remote': 'An outside agency, from outside',
  maintenance: 'A visit to maintain something',
}
export const isFromOutside = (kind: Kind): boolean => kind !== 'maintenance'

type Days = { startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate; endedOn: Temporal.PlainDate | null }

export type Standing = 'to-come' | 'now' | 'over'
export function standingOf({ startsOn, endsOn, endedOn }: Days, today: Temporal.PlainDate): Standing {
  const { compare } = Temporal.PlainDate
  if (endedOn || compare(endsOn, today) < 0) return 'over'
  return compare(startsOn, today) > 0 ? 'to-come' : 'now'
}
export const lastOn = ({ endsOn, endedOn }: Days): Temporal.PlainDate => endedOn ?? endsOn
