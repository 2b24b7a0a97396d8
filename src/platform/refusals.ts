import type { Entry } from './audit/entry.ts'
import type { Call, Chain } from './call.ts'
import type { Refusal } from './errors.ts'
import { appendAlone } from './unit.ts'

type Noted = { chain: Chain; entry: Entry } | 'written'

const noted = new WeakMap<Refusal, Noted>()

/** Remembers which use case refused: the innermost, where one was called inside another. */
export function noteRefusal(refusal: Refusal, chain: Chain, entry: Entry): void {
  if (!noted.has(refusal)) noted.set(refusal, { chain, entry: { ...entry, why: refusal.kind } })
}

/**
 * Writes down the refusal that ended a transaction, once, in a transaction of its own. An answer that could not
 * be read is no deed and is not logged.
 */
export async function recordRefusal(call: Call, refusal: Refusal): Promise<void> {
  const pending = noted.get(refusal)
  if (!pending || pending === 'written') return
  noted.set(refusal, 'written')
  if (refusal.kind !== 'invalid') await appendAlone(call, pending.chain, pending.entry)
}
