import { type Differences, differences } from './changes.ts'
import { lookalikesIn, upnDoubt } from './file-doubts.ts'
import { erasedBefore, erasedContacts } from './erased-before.ts'
import { fullName } from './likeness.ts'
import type { Matched } from './match-row.ts'
import { type RowMatches, matchedRows } from './match-rows.ts'
import { folded } from './names.ts'
import { namesakeContacts } from './namesake-contacts.ts'
import type { CompareOptions, Doubt, KnownPerson, RollPreview } from './preview.ts'
import type { RollRow } from './roll-row.ts'
import { suspicionsOf } from './suspicions.ts'

/**
 * What would become of the roll if this file were accepted. Changes nothing, and depends on nothing but what it is
 * given. A name alone never makes two records one person.
 */
export function compareRoll(
  given: readonly RollRow[],
  known: readonly KnownPerson[],
  options: CompareOptions,
): RollPreview {
  const rows = given.toSorted((a, b) => a.line - b.line)
  const matches = matchedRows(rows, known, options)
  const doubts: Doubt[] = [...matches.clashes]
  const fresh: RollRow[] = []
  const changed: {
    row: RollRow
    id: string
    changes: Differences['changes']
    contacts: Differences['contacts']
  }[] = []
  const same: { line: number; id: string }[] = []
  const undecided: RollRow[] = []
  for (const row of rows) {
    const match = matches.of.get(row)
    if (!match) {
      if (!matches.aside.has(row)) undecided.push(row)
      continue
    }
    if (match.is === 'doubtful') {
      const { kind, why, candidates } = match
      doubts.push({
        kind,
        why,
        lines: [row.line],
        mustBeDecided: true,
        candidates: candidates.map(({ id }) => id),
      })
      undecided.push(row)
      continue
    }
    const upn = upnDoubt(row)
    if (upn) doubts.push(upn)
    if (match.look) {
      const candidates = match.is === 'known' ? [match.person] : (match.candidates ?? [])
      const [kind, why, lines] = [match.look, match.why ?? '', [row.line]]
      doubts.push({ kind, why, lines, mustBeDecided: false, candidates: candidates.map(({ id }) => id) })
    }
    if (match.is === 'new') {
      const erased = options.decisions?.get(row.line)?.is !== 'new' && options.erasedOn?.(row)
      if (erased) {
        doubts.push(erasedBefore(row, erased))
        undecided.push(row)
        continue
      }
      doubts.push(...erasedContacts(row, row.contacts, options))
      fresh.push(row)
      continue
    }
    const { id } = match.person
    const { protectedContacts, ...found } = differences(row, match.person, options)
    for (const contact of protectedContacts) doubts.push(lifted(row, id, contact))
    const added = found.contacts.filter(({ what }) => what === 'new').map(({ contact }) => contact)
    doubts.push(...erasedContacts(row, added, options))
    if (found.changes.length + found.contacts.length === 0) same.push({ line: row.line, id })
    else changed.push({ row, id, ...found })
  }
  const settled = new Set(same.map(({ line }) => line))
  doubts.push(
    ...lookalikesIn(
      rows,
      known,
      ({ line }) => settled.has(line),
      row => idOf(matches.of.get(row)),
    ),
  )
  const newContacts = new Set([
    ...fresh.flatMap(({ contacts }) => contacts),
    ...changed.flatMap(({ contacts }) =>
      contacts.flatMap(change => (change.what === 'new' ? [change.contact] : [])),
    ),
  ])
  const unclaimed = known.filter(({ id, kind }) => kind === 'pupil' && !matches.claimed.has(id))
  doubts.push(...namesakeContacts(rows, unclaimed, contact => newContacts.has(contact)))
  const left = leftBehind(rows, known, matches, options)
  return {
    ...{ new: fresh, changed, same, left, undecided },
    leftAside: [...matches.aside],
    doubtful: doubts.toSorted(inOrder),
    suspicious: suspicionsOf({ rows, known, left, changed, same, fresh }),
  }
}

const idOf = (match: Matched | undefined): string | undefined =>
  match?.is === 'known' ? match.person.id : undefined

const lifted = (
  row: RollRow,
  id: string,
  { givenName, familyName }: { givenName: string | null; familyName: string },
): Doubt => ({
  ...{ kind: 'protection-lifted', lines: [row.line], mustBeDecided: false, candidates: [id] },
  why:
    `The school holds that ${[givenName, familyName].filter(Boolean).join(' ')} must not be told about ${fullName(row)}. ` +
    'The file no longer says so. The warning stays until somebody lifts it by hand.',
})

/** Whoever is here, of the kinds the file speaks of, and is neither found in it nor perhaps on a doubtful line. */
function leftBehind(
  rows: readonly RollRow[],
  known: readonly KnownPerson[],
  { claimed, spared }: RowMatches,
  { isWholeRoll }: CompareOptions,
): KnownPerson[] {
  if (!isWholeRoll) return []
  const kinds = new Set(rows.map(({ kind }) => kind))
  const key = (one: KnownPerson): string => `${folded(one.familyName)}|${folded(one.givenName)}|${one.id}`
  return known
    .filter(({ id, kind, isHere }) => isHere && kinds.has(kind) && !claimed.has(id) && !spared.has(id))
    .map(one => ({ one, key: key(one) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ one }) => one)
}

const inOrder = (a: Doubt, b: Doubt): number =>
  (a.lines[0] ?? 0) - (b.lines[0] ?? 0) || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)
