import { createHash } from 'node:crypto'
import { namesIn } from '../names-in.ts'
import type { Id } from '../../../words/ids.ts'
import type { Target } from './columns.ts'
import { childKey, matching, type Match, type RollChild } from './match.ts'
import { readExport, type Unread } from './read-export.ts'
import { type EarlierRow, rowOf } from './rows.ts'

export const LEFT_WHYS = ['about-adult', 'not-ours', 'no-record'] as const
export type LeftWhy = (typeof LEFT_WHYS)[number]
export const LEFT_WORDS: Readonly<Record<LeftWhy, string>> = {
  'about-adult': 'It is about an adult: it belongs with whoever reads concerns about adults',
  'not-ours': 'It is about a child of another school',
  'no-record': 'It is no record: a trial, or a note of the system',
}
export type Left = { line: number; why: LeftWhy }

type Person = { personId: Id; name: string }
/** All that a look depends on. */
export type Material = {
  rows: readonly EarlierRow[]
  unread: readonly Unread[]
  /** Whose it is, where that was said beforehand. */
  personId: Id | null
  leftOut: readonly Left[]
  roll: readonly RollChild[]
  adults: readonly Person[]
  /** Pupils of the family of whoever looks. */
  own: readonly Id[]
}
export type FoundChild = {
  key: string
  called: string
  born: string
  knownBy: string
  match: Match
  rows: number
  isOwn: boolean
}
export type LookedRow = EarlierRow & {
  key: string
  adultIds: readonly Id[]
  pupilIds: readonly Id[]
  isOwn: boolean
}
export type Looked = {
  rows: readonly LookedRow[]
  unread: readonly Unread[]
  /** Lines that say word for word what another line says. */
  twice: number
  children: readonly FoundChild[]
  /** In which somebody who works or helps here is named: those with words of an allegation first. */
  naming: readonly LookedRow[]
  leftOut: readonly Left[]
  digest: string
}

export type ReadRows = { rows: readonly EarlierRow[]; unread: readonly Unread[] }

/** The rows of a list, with each column as it was chosen. */
export function rowsOfList(text: string, targets: readonly Target[], today: Temporal.PlainDate): ReadRows {
  const { headings, rows, unread } = readExport(text)
  const read = rows.map(row => rowOf(row, { headings, targets, today }))
  const bad = read.filter((one): one is Unread => 'why' in one)
  return {
    rows: read.filter((one): one is EarlierRow => !('why' in one)),
    unread: [...unread, ...bad].toSorted((a, b) => a.line - b.line),
  }
}

const ALLEGED =
  /\b(alleg\w*|lado|misconduct|inappropriate\w*|grabb\w*|push\w*|hit|hurt\w*|slapp\w*|shout\w*|swore|sworn|touch\w*|messag\w*|complain\w*|unprofessional\w*|restrain\w*|kiss\w*|drunk)\b/i
const allWords = ({ category, words, acted, others }: EarlierRow): string =>
  [category, words, acted, ...others.map(one => one.words)].join('\n')

/** What bringing it in would do. Nothing is changed by looking. */
export function look({ rows: all, unread, personId, leftOut, roll, adults, own }: Material): Looked {
  const left = new Set(leftOut.map(({ line }) => line))
  const find = matching(roll)
  const adultsIn = namesIn(adults)
  const pupilsIn = namesIn(roll)
  const seen = new Set<string>()
  const children = new Map<string, FoundChild>()
  const rows: LookedRow[] = []
  let twice = 0
  for (const row of all) {
    if (left.has(row.line)) continue
    if (seen.has(row.hash)) {
      twice += 1
      continue
    }
    seen.add(row.hash)
    const key = childKey(row)
    const known = children.get(key) ?? newChild(row, key)
    children.set(key, { ...known, rows: known.rows + 1 })
    const words = allWords(row)
    const itself = known.match.is === 'matched' ? known.match.personId : null
    rows.push({
      ...{ ...row, key, isOwn: known.isOwn, adultIds: adultsIn(words) },
      pupilIds: pupilsIn(words).filter(id => id !== itself),
    })
  }
  const naming = rows.filter(({ adultIds }) => adultIds.length > 0)
  const isAlleged = new Map(naming.map(row => [row.line, ALLEGED.test(allWords(row))]))
  const rank = ({ line }: LookedRow) => (isAlleged.get(line) ? 0 : 1)
  return {
    ...{ rows, unread, twice, leftOut, children: [...children.values()] },
    naming: naming.toSorted((a, b) => rank(a) - rank(b) || a.line - b.line),
    digest: createHash('sha256')
      .update(JSON.stringify([rows.map(({ line, hash }) => [line, hash]), [...children.values()]]))
      .digest('hex'),
  }

  function newChild({ called, born, knownBy }: EarlierRow, key: string): FoundChild {
    const match: Match = personId ? { is: 'matched', personId } : find({ called, born, knownBy })
    const isOwn =
      match.is === 'matched'
        ? own.includes(match.personId)
        : match.is === 'ambiguous' && match.candidates.some(one => own.includes(one.personId))
    return { ...{ key, called, born, knownBy, match, isOwn }, rows: 0 }
  }
}
