import type { Call, House } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { rollPreview } from '../queries/roll-preview.ts'
import type { KnownHere, Looked, Settled } from '../roll/settled.ts'
import { settledRoll } from '../roll/settled.ts'

/** What the page shows of a comparison: whoever it names, and not the whole roll. */
export type Compared =
  | Exclude<Looked, Settled>
  | (Omit<Settled, 'rows' | 'apart'> & {
      apart: Omit<Settled['apart'], 'told'>
      byId: ReadonlyMap<Id, KnownHere>
    })

type Asked = { fileId: Id; lastDeed: number; everybody: boolean | null; takes: readonly string[] }
type Kept = { fileId: Id; lastDeed: number; key: string; compared: Compared; end: NodeJS.Timeout }

/** Children stand in them: the last few, and not for longer than somebody looks through one. */
const MOST_KEPT = 3
const KEPT_FOR_MS = 20 * 60_000
const keptBy = new WeakMap<House, readonly Kept[]>()

/**
 * Compares a waiting file with the roll, once for as long as nothing is done in this room: reading and comparing ten
 * thousand lines takes a third of a second, and somebody looks through them page by page. Another process compares for
 * itself; accepting compares again and trusts none of this.
 */
export async function comparedRoll(
  call: Call,
  { fileId, lastDeed, everybody, takes }: Asked,
): Promise<Compared | undefined> {
  const today = dayOf(call.now).toString()
  const key = `${fileId} ${lastDeed} ${everybody} ${today} ${takes.join()}`
  const known = keptBy.get(call.house)?.find(one => one.key === key)
  if (known) return known.compared
  const { material } = await rollPreview(call, { fileId })
  if (!material) return undefined
  const compared = withoutTheRest(settledRoll(material, { today, everybody }), material.known)
  const { house } = call
  const end = setTimeout(() => keepOnly(house, one => one.end !== end), KEPT_FOR_MS).unref()
  keptBy.set(house, [{ fileId, lastDeed, key, compared, end }, ...(keptBy.get(house) ?? [])])
  keepOnly(house, one => one.fileId !== fileId || one.lastDeed === lastDeed)
  keepOnly(house, (_, n) => n < MOST_KEPT)
  return compared
}

/** Nobody looks any more through a file that was accepted or set aside. */
export const letGoOf = (house: House, fileId: Id): void => keepOnly(house, one => one.fileId !== fileId)

/** A clock that still ran would hold what it is to let go. */
function keepOnly(house: House, isKept: (one: Kept, n: number) => boolean): void {
  const all = keptBy.get(house) ?? []
  const kept = all.filter(isKept)
  for (const one of all) if (!kept.includes(one)) clearTimeout(one.end)
  keptBy.set(house, kept)
}

function withoutTheRest(looked: Looked, known: readonly KnownHere[]): Compared {
  if (looked.is !== 'settled') return looked
  const { rows: _, apart, ...settled } = looked
  const { taken, leftOut } = apart
  const named = new Set([
    ...settled.changed.map(({ id }) => id),
    ...settled.doubtful.flatMap(({ candidates }) => candidates),
  ])
  return {
    ...settled,
    apart: { taken, leftOut },
    byId: new Map(known.filter(({ id }) => named.has(id)).map(one => [one.id, one])),
  }
}
