import type { Id } from '../words/ids.ts'
import type { Call } from './call.ts'

/**
 * What a room says of people where the rooms below it list or invite them. It asks the database only where a policy in
 * force has it asked.
 */
export type Caution = {
  /** The words that stand beside a name, and beside whose. */
  mark: string
  marks: (call: Call, personIds: readonly Id[]) => Promise<ReadonlySet<Id>>
  whyNotInvited: (call: Call, personId: Id) => Promise<string | undefined>
}

/** Beside each of these names, what the rooms say. */
export async function marksOn(call: Call, personIds: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  const marked = new Map<Id, string>()
  for (const { mark, marks } of call.house.cautions ?? [])
    for (const id of await marks(call, personIds))
      marked.set(id, [marked.get(id), mark].filter(Boolean).join('. '))
  return marked
}
