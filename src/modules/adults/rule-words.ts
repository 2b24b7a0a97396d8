import { dayOf, sayDay } from '../../platform/clock.ts'
import type { RuleBroken } from './rule-broken.ts'

export const sayWording = ({ title, number }: Pick<RuleBroken, 'title' | 'number'>): string =>
  `${title}, version ${number}`

type Signed = {
  number: number
  signedNumber: number | null
  signedAt: Temporal.Instant | string | null
  happenedOn: Temporal.PlainDate | string
}

/** Whether the words that held on that day had been signed by then. */
export function saySigned({ number, signedNumber, signedAt, happenedOn }: Signed): string {
  if (signedNumber === null || signedAt === null) return 'Not signed by then'
  const day = dayOf(Temporal.Instant.from(signedAt))
  if (signedNumber < number)
    return `Version ${signedNumber} was signed on ${sayDay(day)}; this version was not signed by then`
  return day.equals(happenedOn) ? 'Signed on that day' : `Signed by then, on ${sayDay(day)}`
}
