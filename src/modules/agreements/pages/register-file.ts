import { dayOf } from '../../../platform/clock.ts'
import type { Register } from '../queries/register-to-take.ts'

const isoDay = (instant: Temporal.Instant | null): string => (instant ? dayOf(instant).toString() : '')

/** One line for each person and agreement. */
export const registerRows = ({ people }: Register): string[][] => [
  ['Name', 'Class', 'Here since', 'Agreement', 'Version', 'Asked on', 'Signed', 'Signed on', 'Signed by'],
  ...people.flatMap(({ name, className, startsOn, entries }) =>
    (entries.length ? entries : [undefined]).map(entry => [
      ...[name, className ?? '', startsOn.toString(), entry?.title ?? 'None'],
      ...[entry ? String(entry.number) : '', isoDay(entry?.askedAt ?? null)],
      entry ? (entry.signatureId ? 'Yes' : 'No') : '',
      isoDay(entry?.signedAt ?? null),
      entry?.signatureId ? (entry.signerName ?? name) : '',
    ]),
  ),
]
