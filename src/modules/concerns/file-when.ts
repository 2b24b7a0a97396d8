import { sayDay, sayMoment, sayTime } from '../../platform/clock.ts'
import type { FileEntry } from './child-file.ts'
import { dayOfEntry } from './chronology.ts'

/** When it happened; when it was written, where nobody said that. */
export function sayEntryWhen(entry: Pick<FileEntry, 'at' | 'happenedOn' | 'happenedAt'>): string {
  const said = entry.happenedAt ?? (entry.happenedOn ? null : entry.at)
  return `${sayDay(dayOfEntry(entry))}${said ? `, ${sayTime(Temporal.Instant.from(said))}` : ''}`
}

export const sayWritten = ({ at, by, kind }: Pick<FileEntry, 'at' | 'by' | 'kind'>): string =>
  // Of what should not be here only that it was sealed is said, and when.
  `${kind === 'document-sealed' ? 'Sealed' : `Written by ${by ?? 'Watchword'},`} ${sayMoment(Temporal.Instant.from(at))}.`
