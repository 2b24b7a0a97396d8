import { clashesIn } from './file-doubts.ts'
import { fullName } from './likeness.ts'
import { matchedOtherwise } from './match-by-name.ts'
import { type Matched, doubtful, indexed, matchedSurely } from './match-row.ts'
import type { CompareOptions, Decision, Doubt, KnownPerson } from './preview.ts'
import type { RollRow } from './roll-row.ts'

export type RowMatches = {
  /** Every line but those of a clash and those left aside. */
  readonly of: ReadonlyMap<RollRow, Matched>
  readonly clashes: readonly Doubt[]
  readonly aside: ReadonlySet<RollRow>
  readonly claimed: ReadonlySet<string>
  /** Whom a line that waits or was left aside may be: not to be taken for leavers. */
  readonly spared: ReadonlySet<string>
}

/** Decisions first, then what is sure, then the rest among those whom nobody has claimed. */
export function matchedRows(
  rows: readonly RollRow[],
  known: readonly KnownPerson[],
  { decisions }: CompareOptions,
): RowMatches {
  const of = new Map<RollRow, Matched>()
  const claimed = new Set<string>()
  const spared = new Set<string>()
  const index = {
    pupil: indexed(known.filter(({ kind }) => kind === 'pupil')),
    staff: indexed(known.filter(({ kind }) => kind === 'staff')),
  }
  const upns = new Map<string, number>()
  const claim = (row: RollRow, found: Matched): void => {
    const match = withOwnUpn(row, found, index.pupil.byUpn, upns)
    of.set(row, match)
    if (match.is === 'known') claimed.add(match.person.id)
    if (match.is === 'doubtful') for (const { id } of match.candidates) spared.add(id)
    else if (row.upn !== null) upns.set(row.upn, row.line)
  }
  /** Whom a line may be, whoever else has been found to be them. */
  const perhaps = (row: RollRow): string[] => {
    const match = matchedSurely(row, index[row.kind]) ?? matchedOtherwise(row, index[row.kind], () => true)
    if (match.is === 'known') return [match.person.id]
    return match.is === 'doubtful' ? match.candidates.map(({ id }) => id) : []
  }

  const aside = new Set(rows.filter(({ line }) => decisions?.get(line)?.is === 'left-aside'))
  for (const row of aside) for (const id of perhaps(row)) spared.add(id)
  const byId = new Map(known.map(one => [one.id, one]))
  const open = rows.filter(row => {
    if (aside.has(row)) return false
    const match = decided(decisions?.get(row.line), byId)
    if (match === null) return true
    claim(row, match.is === 'known' && claimed.has(match.person.id) ? twice(match.person) : match)
    return false
  })

  const byLine = new Map(open.map(row => [row.line, row]))
  const clashes = clashesIn(open, upn => index.pupil.byUpn.has(upn)).map(clash => {
    const candidates = clash.lines.flatMap(line => perhaps(byLine.get(line) as RollRow))
    for (const id of candidates) spared.add(id)
    return { ...clash, candidates: [...new Set(candidates)] }
  })
  const clashing = new Set(clashes.flatMap(({ lines }) => lines))
  const rest: RollRow[] = []
  for (const row of open) {
    if (clashing.has(row.line)) continue
    const match = matchedSurely(row, index[row.kind])
    if (match === null || (match.is === 'known' && claimed.has(match.person.id))) rest.push(row)
    else claim(row, match)
  }
  const taken = new Set(claimed)
  for (const row of rest) {
    const match = matchedOtherwise(row, index[row.kind], ({ id }) => !taken.has(id))
    claim(row, match.is === 'known' && claimed.has(match.person.id) ? twice(match.person) : match)
  }
  return { of, clashes, aside, claimed, spared }
}

/** Whatever was decided: a UPN stays with the one who has it, and goes to one line only. */
function withOwnUpn(
  row: RollRow,
  match: Matched,
  holders: ReadonlyMap<string, KnownPerson>,
  upns: ReadonlyMap<string, number>,
): Matched {
  if (row.upn === null || match.is === 'doubtful') return match
  const holder = holders.get(row.upn)
  if (holder && !(match.is === 'known' && match.person.id === holder.id))
    return doubtful('upn-of-another', `The UPN ${row.upn} is ${fullName(holder)}’s here, and stays theirs.`, [
      holder,
    ])
  const line = upns.get(row.upn)
  if (line === undefined) return match
  return doubtful(
    'upn-twice',
    `The UPN ${row.upn} went to line ${line}. A UPN is one pupil’s.`,
    match.is === 'known' ? [match.person] : [],
  )
}

const twice = (person: KnownPerson): Matched =>
  doubtful('same-name-and-birthday', `An earlier line is ${fullName(person)} already.`, [person])

function decided(decision: Decision | undefined, byId: ReadonlyMap<string, KnownPerson>): Matched | null {
  if (decision?.is === 'new') return { is: 'new' }
  const person = decision?.is === 'known' ? byId.get(decision.id) : undefined
  return person ? { is: 'known', person } : null
}
