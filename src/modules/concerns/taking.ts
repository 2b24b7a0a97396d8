import { dayOf, sayMoment } from '../../platform/clock.ts'
import type { Paper } from '../../platform/paper.ts'
import type { ChildFile, FileConcern, FileEntry } from './child-file.ts'
import { dayOfEntry, KEPT } from './chronology.ts'
import { entriesOf, entryTitle, headLines, OF_CHILD, sayDecided, sayParts } from './file-shown.ts'
import { sayEntryWhen, sayWritten } from './file-when.ts'

/** What can be taken away from the screen. */
export const TAKEN = ['chronology', 'file'] as const
export type Taken = (typeof TAKEN)[number]
export const TAKEN_WORDS: Readonly<Record<Taken, string>> = {
  chronology: 'The chronology: events by date',
  file: 'The whole file: all that is held, concern by concern',
}

export type Taking = {
  what: Taken
  reference: string
  because: string
  by: string
  school: string
  at: Temporal.Instant
  /** Of the log of concerns, just after this was written in it. */
  root: string
}

const WITHOUT =
  'The names of other children who stand in the same concerns are taken out of the words. A concern that whoever took this is kept from is not in it.'

/** A child’s file as it is printed. The name stands on the first page, and in no title that a device remembers. */
export function paperOf(file: ChildFile, taking: Taking): Paper {
  const { what, reference, because, by, school, at, root } = taking
  // An account stands in the chronology as an entry by itself; how the record was kept stands in the file alone.
  const all = what === 'file' ? file.entries : file.entries.filter(({ kind }) => !KEPT.includes(kind))
  const moment = sayMoment(at)
  return {
    title: `${what === 'file' ? 'Child’s file' : 'Chronology'} ${reference}`,
    facts: [
      ...headLines(file, dayOf(at)),
      { head: 'School', words: school },
      { head: 'Taken', words: `by ${by} on ${moment}` },
      { head: 'Why', words: because },
      { head: 'It holds', words: `${all.length} entries in ${file.concerns.length} concerns` },
      { head: 'Root of the log of concerns at that moment', words: root.replaceAll(/(.{8})(?=.)/g, '$1 ') },
    ],
    notes: [WITHOUT],
    parts:
      what === 'file'
        ? [
            ...file.concerns.toReversed().map(one => concernOf(one, entriesOf(file, one.concernId))),
            ...ofChild(entriesOf(file, null)),
          ]
        : [
            {
              heading: 'Events, oldest first',
              notes: [],
              entries: all.toSorted(byDay).map(one => eventOf(one)),
            },
          ],
    foot: `${reference}, printed by ${by} on ${moment}`,
  }
}

const byDay = (a: FileEntry, b: FileEntry): number =>
  Temporal.PlainDate.compare(dayOfEntry(a), dayOfEntry(b)) ||
  a.at.localeCompare(b.at) ||
  a.id.localeCompare(b.id)

const concernOf = (concern: FileConcern, entries: readonly FileEntry[]): Paper['parts'][number] => ({
  heading: `Concern ${concern.reference}`,
  notes: [
    `Reported on ${sayMoment(Temporal.Instant.from(concern.reportedAt))}. ${sayParts(concern)}. ${sayDecided(concern)}.`,
  ],
  entries: entries.map(one => eventOf(one, false)),
})

const ofChild = (entries: readonly FileEntry[]): Paper['parts'] =>
  entries.length ? [{ heading: OF_CHILD, notes: [], entries: entries.map(one => eventOf(one, false)) }] : []

const eventOf = (entry: FileEntry, saysConcern = true): Paper['parts'][number]['entries'][number] => ({
  heading: `${sayEntryWhen(entry)}: ${entryTitle(entry)}`,
  lines: entry.fields.map(({ head, words }) => ({ head, words })),
  note: `${sayWritten(entry)}${saysConcern && entry.reference ? ` Concern ${entry.reference}.` : ''}`,
})
