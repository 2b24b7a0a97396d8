import { type Entry, entryAt } from './audit/entry.ts'
import type { Call, Chain } from './call.ts'
import type { Refusal } from './errors.ts'
import { NO_FILES } from './no-files.ts'
import { appendAlone } from './unit.ts'

type Noted = { chain: Chain; entry: Entry } | 'written'

const noted = new WeakMap<Refusal, Noted>()

/** Somebody tried to send a picture or a file where none is taken: nothing of it is kept but that they tried. */
const isOfAFile = ({ fields }: Refusal): boolean => Object.values(fields).includes(NO_FILES)

/** Remembers which use case refused: the innermost, where one was called inside another. */
export function noteRefusal(refusal: Refusal, chain: Chain, entry: Entry): void {
  const why = isOfAFile(refusal) ? 'file' : refusal.kind
  if (!noted.has(refusal)) noted.set(refusal, { chain, entry: { ...entry, why } })
}

/**
 * Writes down the refusal that ended a transaction, once, in a transaction of its own. An answer that could not
 * be read is no deed and is not logged, unless it carried a file.
 */
export async function recordRefusal(call: Call, refusal: Refusal): Promise<void> {
  const pending = noted.get(refusal)
  if (!pending || pending === 'written') return
  noted.set(refusal, 'written')
  if (refusal.kind !== 'invalid' || isOfAFile(refusal)) await appendAlone(call, pending.chain, pending.entry)
}

/** The same of a form that came with a file, which nobody has looked into. */
export async function recordFile(call: Call, chain: Chain): Promise<void> {
  const { actor, now, requestId } = call
  await appendAlone(call, chain, {
    ...{ at: entryAt(now), person: actor.personId, account: actor.accountId, request: requestId },
    ...{
      useCase: `${chain}.take-a-file`,
      outcome: 'refused',
      why: 'file',
      ids: [],
      fields: [],
      commitments: [],
    },
  })
}
