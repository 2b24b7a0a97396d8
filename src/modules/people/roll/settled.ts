import { createHash } from 'node:crypto'
import type { Id } from '../../../words/ids.ts'
import type { Particular } from '../particulars.ts'
import type { ColumnMapping } from './columns.ts'
import { compareRoll } from './compare.ts'
import type { CompareOptions, Decision, KnownContact, KnownPerson, RollPreview } from './preview.ts'
import { apartIn, type Apart } from './apart.ts'
import { readRoll } from './read-roll.ts'
import type { RollRefusal } from './roll-refusal.ts'
import type { IsoDay, RollRow, RowField } from './roll-row.ts'

export const MOST_BYTES = 20_000_000

/** What the tables hold. A first day is told once: it never moves. */
const KEEPS: readonly RowField[] = [
  ...(['upn', 'givenName', 'familyName', 'knownAs', 'dateOfBirth', 'yearGroup'] as const),
  ...(['className', 'email', 'jobTitle', 'endsOn', 'lookedAfter'] as const),
]

export type KnownLink = KnownContact & { readonly adultId: Id }

/** A person as the tables hold them, with the rows that a change closes. */
export type KnownHere = Omit<KnownPerson, 'contacts'> & {
  readonly membershipId: Id
  readonly startsOn: IsoDay
  readonly holdsDuty: boolean
  readonly lookedAfterSince: IsoDay | null
  readonly contacts: readonly KnownLink[]
}

/** All that a preview depends on, besides the day. */
export type RollMaterial = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly mappings: ReadonlyMap<string, ColumnMapping>
  readonly decisions: ReadonlyMap<number, Decision>
  readonly known: readonly KnownHere[]
  /** Which particulars of a pupil some policy in force draws on: no other is taken in. */
  readonly takes: readonly Particular[]
  readonly erasedOn?: NonNullable<CompareOptions['erasedOn']>
}

export type Settled = RollPreview & {
  readonly is: 'settled'
  readonly rows: readonly RollRow[]
  readonly isWholeRoll: boolean
  readonly isTransferFile: boolean
  readonly apart: Apart
  /** Not in the file, or it says that they leave, but they hold a duty: no file takes that from anybody. */
  readonly keptForDuty: readonly KnownHere[]
  /** The file itself says that they left, and they are not known: nothing to record. */
  readonly goneAlready: readonly RollRow[]
  /** Of everything that accepting it would do. */
  readonly digest: string
}

export type Looked = { readonly is: 'to-map' } | { readonly is: 'refused'; readonly why: string } | Settled

/** What accepting a file would do today. The page shows it, and accepting it does exactly this or nothing. */
export function settledRoll(
  { name, bytes, mappings, decisions, known, takes, erasedOn }: RollMaterial,
  { today, everybody }: { today: IsoDay; everybody: boolean | null },
): Looked {
  const mappingFor = (fingerprint: string) => mappings.get(fingerprint) ?? null
  const read = readRoll({ name, bytes }, { today, maxBytes: MOST_BYTES, mappingFor })
  if (read.is === 'to-map') return { is: 'to-map' }
  if (read.is === 'refused') return { is: 'refused', why: sayRefusals(read.refusals) }
  const isTransferFile = read.is === 'transfer-file'
  const isWholeRoll = everybody ?? !isTransferFile
  const { rows, speaksOf } = read
  const preview = compareRoll(rows, known, {
    ...{ speaksOf, isWholeRoll, keeps: KEEPS, decisions },
    ...(erasedOn ? { erasedOn } : {}),
  })
  const holders = new Set(known.filter(({ holdsDuty }) => holdsDuty).map(({ id }) => id))
  const { endedByFile, ...settled } = withoutEndedDuties(withoutTheGone(preview, today), holders)
  const left = settled.left.filter(({ id }) => !holders.has(id))
  const kept = new Set([...settled.left.map(({ id }) => id), ...endedByFile])
  const keptForDuty = known.filter(({ id }) => holders.has(id) && kept.has(id))
  const whole = { ...settled, left, keptForDuty, apart: apartIn(read.told, takes) }
  return { ...whole, is: 'settled', rows, isWholeRoll, isTransferFile, digest: digestOf(whole, isWholeRoll) }
}

const hasGone = ({ endsOn }: RollRow, today: IsoDay): boolean => endsOn !== null && endsOn < today

/** Whoever the file says has left is not taken in, and does not come back. */
function withoutTheGone(
  preview: RollPreview,
  today: IsoDay,
): RollPreview & { goneAlready: readonly RollRow[] } {
  const same = [...preview.same]
  const changed = preview.changed.flatMap(one => {
    if (!hasGone(one.row, today) || !one.changes.some(({ field }) => field === 'isHere')) return [one]
    same.push({ line: one.row.line, id: one.id })
    return []
  })
  return {
    ...preview,
    ...{ same, changed },
    new: preview.new.filter(row => !hasGone(row, today)),
    goneAlready: preview.new.filter(row => hasGone(row, today)),
  }
}

/** A leaving day in a file ends nobody's duty: who holds one is let go by hand, where it is seen what falls vacant. */
function withoutEndedDuties<Preview extends RollPreview>(
  preview: Preview,
  holders: ReadonlySet<Id>,
): Preview & { endedByFile: readonly Id[] } {
  const same = [...preview.same]
  const endedByFile: Id[] = []
  const changed = preview.changed.flatMap(one => {
    if (!holders.has(one.id) || !one.changes.some(({ field }) => field === 'endsOn')) return [one]
    endedByFile.push(one.id)
    const changes = one.changes.filter(({ field }) => field !== 'endsOn')
    if (changes.length + one.contacts.length > 0) return [{ ...one, changes }]
    same.push({ line: one.row.line, id: one.id })
    return []
  })
  return { ...preview, same, changed, endedByFile }
}

function digestOf(
  {
    new: fresh,
    changed,
    left,
    undecided,
    leftAside,
    suspicious,
    keptForDuty,
    apart,
  }: Omit<RollPreview, 'same'> & {
    keptForDuty: readonly KnownHere[]
    apart: Apart
  },
  isWholeRoll: boolean,
): string {
  const ids = (people: readonly { id: Id }[]) => people.map(({ id }) => id)
  const lines = (rows: readonly RollRow[]) => rows.map(({ line }) => line)
  const said = {
    ...{ isWholeRoll, fresh, suspicious },
    changed: changed.map(({ id, row, changes, contacts }) => [id, row.line, changes, contacts]),
    ...{ left: ids(left), kept: ids(keptForDuty), undecided: lines(undecided), aside: lines(leftAside) },
    apart: [...apart.told],
  }
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

const MOST_SAID = 4

/** What cannot be read, with its lines, in one message. */
export function sayRefusals(refusals: readonly RollRefusal[]): string {
  const more = refusals.length - MOST_SAID
  const said = refusals.slice(0, MOST_SAID).map(({ message }) => message)
  return [...said, ...(more > 0 ? [`${more} more lines cannot be read.`] : [])].join(' ')
}

/** Whether what a list says of what is kept apart is new is for nobody here to see: it is handed over again. */
export const hasNothingToDo = (settled: RollPreview & { apart: Pick<Apart, 'taken'> }): boolean =>
  changesNobody(settled) && settled.apart.taken.length === 0

export const changesNobody = ({ new: fresh, changed, left, undecided }: RollPreview): boolean =>
  fresh.length + changed.length + left.length + undecided.length === 0
