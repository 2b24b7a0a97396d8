import { sayDay, sayMoment, sayTime } from '../../platform/clock.ts'
import type { FileEntry } from './child-file.ts'
import { dayOfEntry } from './chronology.ts'

/** When it happened; when it was written, where nobody said that. */
export function sayEntryWhen(entry: Pick<FileEntry, 'at' | 'happenedOn' | 'happenedAt'>): string {
  const said = entry.happenedAt ?? (entry.happenedOn ? null : entry.at)
  return `${sayDay(dayOfEntry(entry))}${said ? `, ${sayTime(Temporal.Instant.from(said))}` : ''}`
}

export const sayWritten = ({ at, by }: Pick<FileEntry, 'at' | 'by'>): string =>
  `Written by ${by ?? 'Watchword'}, ${sayMoment(Temporal.Instant.from(at))}.`
