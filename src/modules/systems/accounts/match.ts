import { createHash } from 'node:crypto'
import { folded, splitName } from '../../people/index.ts'
import type { Id } from '../../../words/ids.ts'
import type { Line } from './read-list.ts'

/** Whoever is or was here. */
export type Known = {
  personId: Id
  name: string
  kinds: readonly string[]
  isHere: boolean
  className: string | null
  upn: string | null
}
export const MATCHED_WORDS = {
  upn: 'By the UPN',
  name: 'By the name',
  'name-class': 'By the name and class',
  address: 'By the user name or address',
  hand: 'Matched by somebody',
} as const
export type MatchedHow = keyof typeof MATCHED_WORDS

/** An account that the list before had. */
export type Before = {
  accountId: Id
  userName: string
  address: string
  called: string
  personId: Id | null
  matchedHow: MatchedHow | null
}
export type Looked = Line & {
  accountId: Id | null
  personId: Id | null
  matchedHow: MatchedHow | null
  looksShared: boolean
  nameInAddress: boolean
}
export type Look = {
  accounts: readonly Looked[]
  /** Lines that say what another line said. */
  twice: number
  closed: number
  gone: readonly Id[]
  digest: string
}

const keyOf = ({ userName, address, called }: Pick<Line, 'userName' | 'address' | 'called'>): string =>
  userName.toLowerCase() || address.toLowerCase() || folded(called)

const wordsOf = (text: string): string => folded(text.replace(/@.*$/, '').replaceAll(/[._\-\d]+/g, ' '))

const SHARED =
  /\b(class|year|room|shared|generic|guests?|tests?|admin|administrator|office|supply|visitors?|students?|pupils?|staff|reception|nursery|library|ict|it|kiosk|scanner|printer|info|enquiries|head|safeguarding|temp|service|svc)\b/

const isShared = ({ userName, address, called }: Line): boolean =>
  SHARED.test([userName, address, called].map(wordsOf).join(' '))

/** A part of the name of at least three letters. */
const isNamedIn = ({ userName, address }: Line, name: string): boolean => {
  const local = folded((address || userName).replace(/@.*$/, '')).replaceAll(' ', '')
  return folded(name)
    .split(' ')
    .some(part => part.length >= 3 && local.includes(part))
}

/** What accepting a list would do. Nothing is changed by looking. */
export function look(lines: readonly Line[], people: readonly Known[], before: readonly Before[]): Look {
  const known = new Map(before.map(one => [keyOf(one), one]))
  const find = finder(people)
  const names = new Map(people.map(({ personId, name }) => [personId, name]))
  const accounts = new Map<string, Looked>()
  const open = lines.filter(({ isOpen }) => isOpen)
  let twice = 0
  for (const line of open) {
    const key = keyOf(line)
    const same = accounts.get(key)
    if (same) {
      if (!line.parts.some(part => !same.parts.includes(part))) twice++
      accounts.set(key, { ...same, parts: [...new Set([...same.parts, ...line.parts])] })
      continue
    }
    const was = known.get(key)
    // Who said whose an account is is not overruled by a guess.
    const found =
      was?.personId && was.matchedHow === 'hand'
        ? { personId: was.personId, matchedHow: was.matchedHow }
        : (find(line) ?? { personId: was?.personId ?? null, matchedHow: was?.matchedHow ?? null })
    accounts.set(key, {
      ...{ ...line, ...found, accountId: was?.accountId ?? null },
      looksShared: !found.personId && isShared(line),
      nameInAddress: found.personId !== null && isNamedIn(line, names.get(found.personId) ?? ''),
    })
  }
  const all = [...accounts.values()]
  const gone = before.filter(one => !accounts.has(keyOf(one))).map(({ accountId }) => accountId)
  return {
    ...{ accounts: all, twice, closed: lines.length - open.length, gone },
    digest: createHash('sha256')
      .update(JSON.stringify([all, gone]))
      .digest('hex'),
  }
}

type Found = { personId: Id; matchedHow: MatchedHow }

/** The one person whom a line can mean; nobody, where it may mean several. */
function finder(people: readonly Known[]): (line: Line) => Found | undefined {
  const byName = Map.groupBy(people, ({ name }) => folded(name))
  const byUpn = new Map(people.flatMap(one => (one.upn ? [[one.upn, one.personId] as const] : [])))
  const named = (text: string): readonly Known[] => {
    const { givenName, familyName } = splitName(text)
    return byName.get(folded(`${givenName ?? ''} ${familyName}`)) ?? []
  }
  return line => {
    const numbered = line.upn && byUpn.get(line.upn)
    if (numbered) return { personId: numbered, matchedHow: 'upn' }
    const ofKind = (all: readonly Known[]) =>
      line.kind ? all.filter(({ kinds }) => kinds.includes(line.kind)) : all
    const called = ofKind(named(line.called))
    const ofClass = called.filter(
      ({ className }) => line.className && className && folded(className) === folded(line.className),
    )
    if (ofClass.length === 1 && ofClass[0]) return { personId: ofClass[0].personId, matchedHow: 'name-class' }
    const only = onlyOf(called)
    if (only) return { personId: only.personId, matchedHow: 'name' }
    if (called.length) return undefined
    const written = [line.userName, line.address].map(text => onlyOf(ofKind(byName.get(wordsOf(text)) ?? [])))
    const person = written.find(Boolean)
    return person && { personId: person.personId, matchedHow: 'address' }
  }
}

/** One of the name; of several the one who is here. */
function onlyOf(all: readonly Known[]): Known | undefined {
  if (all.length < 2) return all[0]
  const here = all.filter(({ isHere }) => isHere)
  return here.length === 1 ? here[0] : undefined
}
