import { familyAndBirthKey, fullName, grouped, nameAndBirthKey, nameKey, sharesContact } from './likeness.ts'
import type { Doubt, KnownPerson } from './preview.ts'
import { quoted } from './roll-refusal.ts'
import type { RollRow } from './roll-row.ts'
import { isTemporaryUpn, readUpn } from './upn.ts'

const MOST_NAMED = 4

const namesOf = (people: readonly (RollRow | KnownPerson)[]): string => {
  const named = people.slice(0, MOST_NAMED).map(fullName).join(' and ')
  return people.length > MOST_NAMED ? `${named} and ${people.length - MOST_NAMED} more` : named
}

const linesOf = (rows: readonly RollRow[]): number[] => rows.map(({ line }) => line)

/** Lines of the file that stand in each other's way, whatever is known: they wait for a person. */
export function clashesIn(rows: readonly RollRow[], isKnownUpn: (upn: string) => boolean): Doubt[] {
  const doubts: Doubt[] = []
  for (const [upn, twice] of grouped(rows, ({ upn }) => upn)) {
    if (twice.length < 2) continue
    const why = `The UPN ${upn} stands on ${twice.length} lines. A UPN is one pupil’s.`
    doubts.push({ kind: 'upn-twice', lines: linesOf(twice), why, mustBeDecided: true, candidates: [] })
  }
  const inClash = new Set(doubts.flatMap(({ lines }) => lines))
  for (const [, alike] of grouped(rows, row =>
    inClash.has(row.line) ? null : `${row.kind}|${nameAndBirthKey(row) ?? row.line}`,
  )) {
    if (alike.length < 2 || alike.every(({ upn }) => upn !== null && isKnownUpn(upn))) continue
    const why = `${fullName(alike[0] as RollRow)} stands on ${alike.length} lines with one birthday. One pupil, or two?`
    doubts.push({
      kind: 'same-name-and-birthday',
      lines: linesOf(alike),
      why,
      mustBeDecided: true,
      candidates: [],
    })
  }
  return doubts
}

/** Lines that look like one person and are not: shown once, while any of them is new or changed. */
export function lookalikesIn(
  rows: readonly RollRow[],
  known: readonly KnownPerson[],
  isSettled: (row: RollRow) => boolean,
  idOf: (row: RollRow) => string | undefined,
): Doubt[] {
  const doubts: Doubt[] = []
  const pupils = rows.filter(({ kind }) => kind === 'pupil')
  const knownTwins = grouped(
    known.filter(({ kind, isHere }) => kind === 'pupil' && isHere),
    familyAndBirthKey,
  )
  for (const [key, group] of grouped(pupils, familyAndBirthKey)) {
    const here = new Set(group.map(idOf))
    const others = (knownTwins.get(key) ?? []).filter(({ id }) => !here.has(id))
    const names = new Set([...group, ...others].map(nameKey))
    const [first] = group
    if (names.size < 2 || !first || group.every(isSettled)) continue
    const share = [...group.slice(1), ...others].some(other => sharesContact(first, other))
    doubts.push({
      ...{
        kind: 'twins',
        lines: linesOf(group),
        mustBeDecided: false,
        candidates: others.map(({ id }) => id),
      },
      why: `${namesOf([...group, ...others])} share a surname and a birthday${share ? ', and a contact' : ''}. They are kept as ${names.size} pupils.`,
    })
  }
  for (const [, group] of grouped(pupils, nameKey)) {
    const birthdays = new Set(group.map(({ dateOfBirth }) => dateOfBirth))
    const [first] = group
    if (birthdays.size < 2 || !first || group.every(isSettled)) continue
    doubts.push({
      ...{ kind: 'other-birthday', lines: linesOf(group), mustBeDecided: false, candidates: [] },
      why: `${fullName(first)} stands on ${group.length} lines with different birthdays. They are kept as ${group.length} pupils.`,
    })
  }
  return doubts
}

/** What is to be said of one line's UPN. */
export function upnDoubt(row: RollRow): Doubt | null {
  const look = (kind: Doubt['kind'], why: string): Doubt => ({
    ...{ kind, why, lines: [row.line], mustBeDecided: false, candidates: [] },
  })
  if (row.kind !== 'pupil') return null
  if (row.wrongUpn !== null) {
    const read = readUpn(row.wrongUpn)
    return look(
      'wrong-upn',
      `${'why' in read ? read.why : quoted(row.wrongUpn)} It is not kept. Put it right in your own system.`,
    )
  }
  if (row.upn === null)
    return look(
      'missing-upn',
      `${fullName(row)} has no UPN. We tell pupils apart by name and birthday until there is one.`,
    )
  if (isTemporaryUpn(row.upn))
    return look('temporary-upn', `${row.upn} is a temporary UPN. The right one comes with the transfer file.`)
  return null
}
