import { sayDay, sayMoment, sayTime } from '../../platform/clock.ts'
import type { FileEntry } from './child-file.ts'
import { dayOfEntry } from './chronology.ts'

/** When it happened; when it was written, where nobody said that. */
export function sayEntryWhen(entry: Pick<FileEntry, 'at' | 'happenedOn' | 'happenedAt'>): string {
  const said = entry.happenedAt ?? (entry.happenedOn ? null : entry.at)
  return `${sayDay(dayOfEntry(entry))}${said ? `, ${sayTime(Temporal.Instant.from(said))}` : ''}`
}

export const sayWritten = ({ at, by, kind }: Pick<FileEntry, 'at' | 'by' | 'kind'>): string =>
  `${begins(kind, by ?? 'Watchword')} ${sayMoment(Temporal.Instant.from(at))}.`

function begins(kind: FileEntry['kind'], by: string): string {
  // Of what should not be here only that it was sealed is said, and when.
  if (kind === 'document-sealed') return 'Sealed'
  return kind === 'earlier' ? `Brought in from another system by ${by},` : `Written by ${by},`
}
