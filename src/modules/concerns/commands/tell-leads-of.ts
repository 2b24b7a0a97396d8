import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { dealersNow } from './follow-up-work.ts'
import { asLadder, passedBy, tell } from './write.ts'

const told = command({
  name: 'concerns.tell-leads-of',
  chain: 'concerns',
  input: z.object({ personId: z.uuid() }),
  may: may.runClocks,
  async load(db, { personId }) {
    const theirs = await db
      .selectFrom('concerns.child')
      .select('concernId')
      .where('personId', '=', personId)
      .execute()
    return theirs.map(({ concernId }) => concernId)
  },
  async run(work, _, concernIds) {
    const kept: Id[][] = []
    for (const concernId of concernIds) kept.push(await passedBy(work, concernId))
    const mayKnow = (who: Id) => kept.some(passed => !passed.includes(who))
    for (const who of new Set(await dealersNow(work.call))) if (mayKnow(who)) await tell(work.call, who)
  },
})

/** Something of a child’s file waits: told to the leads of today who may open one of its records at least. */
export const tellLeadsOf = (call: Call, personId: Id): Promise<void> => told(asLadder(call), { personId })
