import type { Call, House } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { rollPreview } from '../queries/roll-preview.ts'
import type { KnownHere, Looked, Settled } from '../roll/settled.ts'
import { settledRoll } from '../roll/settled.ts'

/** What the page shows of a comparison: whoever it names, and not the whole roll. */
export type Compared =
  | Exclude<Looked, Settled>
  | (Omit<Settled, 'rows'> & { byId: ReadonlyMap<Id, KnownHere> })

type Asked = { fileId: Id; lastDeed: number; everybody: boolean | null }
type Kept = { key: string; compared: Compared }

/** Children stand in them: the last few, and not for longer than somebody looks through one. */
const MOST_KEPT = 3
const KEPT_FOR_MS = 20 * 60_000
const keptBy = new WeakMap<House, Kept[]>()

/**
 * Compares a waiting file with the roll, once for as long as nothing is done in this room: reading and comparing ten
 * thousand lines takes a third of a second, and somebody looks through them page by page. Another process compares for
 * itself; accepting compares again and trusts none of this.
 */
export async function comparedRoll(
  call: Call,
  { fileId, lastDeed, everybody }: Asked,
): Promise<Compared | undefined> {
  const today = dayOf(call.now).toString()
  const standsFor = `${fileId} ${lastDeed} `
  const key = `${standsFor}${everybody} ${today}`
  const kept = keptBy.get(call.house) ?? []
  const known = kept.find(one => one.key === key)
  if (known) return known.compared
  const { material } = await rollPreview(call, { fileId })
  if (!material) return undefined
  const made = { key, compared: withoutTheRest(settledRoll(material, { today, everybody }), material.known) }
  const others = kept.filter(one => !one.key.startsWith(fileId) || one.key.startsWith(standsFor))
  keptBy.set(call.house, [made, ...others].slice(0, MOST_KEPT))
  setTimeout(() => forget(call.house, made), KEPT_FOR_MS).unref()
  return made.compared
}

const forget = (house: House, old: Kept): void =>
  void keptBy.set(
    house,
    (keptBy.get(house) ?? []).filter(one => one !== old),
  )

function withoutTheRest(looked: Looked, known: readonly KnownHere[]): Compared {
  if (looked.is !== 'settled') return looked
  const { rows: _, ...settled } = looked
  const named = new Set([
    ...settled.changed.map(({ id }) => id),
    ...settled.doubtful.flatMap(({ candidates }) => candidates),
  ])
  return { ...settled, byId: new Map(known.filter(({ id }) => named.has(id)).map(one => [one.id, one])) }
}
