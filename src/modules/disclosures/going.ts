import { hash } from 'node:crypto'
import { dayOf } from '../../platform/clock.ts'
import type { ChildFile, FileEntry } from '../concerns/index.ts'
import { whereIs } from './cuts.ts'
import type { Choice, OneRequest } from './queries/request.ts'

/** One thing that an entry says, to be given or not. */
export type Thing = {
  /** How a form calls it: it tells nothing of what it is. */
  key: string
  entry: FileEntry
  field: string
  head: string
  words: string
  /** What stands of it; nothing, where nobody has chosen for these words yet. */
  choice: Choice | null
}
export type GoneThrough = { entry: FileEntry; things: readonly Thing[] }

/** Who wrote it is said of the child’s data too, and chosen like any other word. */
export const WRITER = 'writer'

const hex = (of: string): string => hash('sha256', of)

/** What was held when they asked, in the years for which they asked. */
function isAskedFor({ at, happenedOn }: FileEntry, { recordedAt, fromYear, toYear }: OneRequest): boolean {
  const written = Temporal.Instant.from(at)
  if (Temporal.Instant.compare(written, Temporal.Instant.from(recordedAt)) > 0) return false
  if (fromYear === null || toYear === null) return true
  const { year } = happenedOn ? Temporal.PlainDate.from(happenedOn) : dayOf(written)
  return year >= fromYear && year <= toYear
}

export function goThrough(file: ChildFile, request: OneRequest): GoneThrough[] {
  const stands = new Map(request.choices.map(one => [`${one.entryId}\n${one.field}`, one]))
  return file.entries
    .filter(entry => isAskedFor(entry, request))
    .map(entry => ({ entry, things: thingsOf(entry, stands) }))
}

export function thingsOf(entry: FileEntry, stands: ReadonlyMap<string, Choice> = new Map()): Thing[] {
  const said = entry.fields.map(({ name, head, words }, n) => ({ field: `${n}/${name}`, head, words }))
  const wrote =
    entry.by === null
      ? []
      : [{ field: WRITER, head: entry.kind === 'earlier' ? 'Brought in by' : 'Written by', words: entry.by }]
  return [...said, ...wrote]
    .filter(({ words }) => words.trim() !== '')
    .map(({ field, head, words }) => {
      const found = stands.get(`${entry.id}\n${field}`)
      const isOfThese = found?.wordsSha256 === hex(words)
      return {
        ...{ key: hex(`${entry.id}\n${field}`).slice(0, 16), entry, field, head, words },
        choice: isOfThese ? found : null,
      }
    })
}

/** Words that were left out in one place and are given in another: once they are left out, somebody meant them to be. */
export function leftElsewhere(gone: readonly GoneThrough[]): { words: string; places: number }[] {
  const things = gone.flatMap(one => one.things)
  const cut = things.flatMap(({ words, choice }) =>
    (choice?.cuts ?? []).map(({ from, to }) => words.slice(from, to)),
  )
  return [...new Set(cut)]
    .map(words => ({ words, places: things.filter(thing => isGivenIn(words, thing)).length }))
    .filter(({ places }) => places > 0)
}

const isGivenIn = (wanted: string, { words, choice }: Thing): boolean =>
  choice !== null &&
  choice.how !== 'leave-out' &&
  whereIs(wanted, words).some(({ from, to }) => !choice.cuts.some(cut => cut.from <= from && cut.to >= to))

export const undecided = (gone: readonly GoneThrough[]): Thing[] =>
  gone.flatMap(({ things }) => things.filter(({ choice }) => choice === null))
