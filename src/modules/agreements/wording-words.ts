import { dayOf, sayDay } from '../../platform/clock.ts'

export const sayWording = ({ title, number }: { title: string; number: number }): string =>
  `${title}, version ${number}`

type Signed = {
  number: number | null
  signedNumber: number | null
  signedAt: Temporal.Instant | string | null
  happenedOn: Temporal.PlainDate | string
}

/** Whether the words that held on that day had been signed by then. */
export function saySigned({ number, signedNumber, signedAt, happenedOn }: Signed): string {
  if (signedNumber === null || signedAt === null) return 'Not signed by then'
  const day = dayOf(Temporal.Instant.from(signedAt))
  if (number !== null && signedNumber < number)
    return `Version ${signedNumber} was signed on ${sayDay(day)}; this version was not signed by then`
  return day.equals(happenedOn) ? 'Signed on that day' : `Signed by then, on ${sayDay(day)}`
}
