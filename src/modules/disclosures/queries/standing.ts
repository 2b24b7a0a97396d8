import type { Call } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import { childFile, shutOfChild, type FileHead } from '../../concerns/index.ts'
import { givenForm, givenSha256, type GivenEntry } from '../given.ts'
import { goThrough, type GoneThrough, undecided } from '../going.ts'
import { request, type OneRequest } from './request.ts'

export type Standing = {
  request: OneRequest
  head: FileHead
  /** What is chosen from, as far as the reader may open it, without records that a procedure keeps shut. */
  gone: readonly GoneThrough[]
  /** Records that wait, and what a procedure says of that. */
  shut: readonly { concernId: Id; reference: string; says: string }[]
  open: number
  concernIds: readonly Id[]
}

/** A request with what is to be gone through for it, as it stands now. */
export async function standingOf(
  call: Call,
  asked: { requestId: string | undefined; personId: string | undefined },
): Promise<Standing> {
  const found = await request(call, asked)
  const { personId, withKept } = found
  const shut = await shutOfChild(call, { personId })
  const { entries, concerns, ...head } = await childFile(call, { personId, withKept })
  const waits = new Set(shut.map(({ concernId }) => concernId))
  // What is of no one record may tell of one that waits, and waits with it.
  const isOpen = ({ concernId }: { concernId: Id | null }) =>
    concernId === null ? waits.size === 0 : !waits.has(concernId)
  const gone = goThrough({ ...head, concerns, entries: entries.filter(isOpen) }, found)
  return {
    ...{ request: found, head, gone, shut, open: undecided(gone).length },
    concernIds: concerns.filter(isOpen).map(({ concernId }) => concernId),
  }
}

/** What would be given now. @returns nothing while something is not chosen yet. */
export const givenNow = ({ gone, open }: Standing): readonly GivenEntry[] | undefined =>
  open > 0 ? undefined : givenForm(gone)

/**
 * What was sent to a second lead, if it still is what stands now: a word of the record, a choice or a procedure that has
 * changed since makes another answer of it.
 */
export function givenAsSent({ request: { answer }, gone }: Standing): readonly GivenEntry[] | undefined {
  if (!answer) return undefined
  const of = gone.filter(
    ({ entry: { concernId } }) => concernId === null || answer.concernIds.includes(concernId),
  )
  if (undecided(of).length > 0) return undefined
  const given = givenForm(of)
  return givenSha256(given) === answer.givenSha256 ? given : undefined
}
