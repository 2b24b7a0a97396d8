import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { dealersNow, tellThoseWhoMayKnow } from './follow-up-work.ts'

/** A day has passed on which they were to meet, or somebody was to look again: who is there for the child, and the leads, learn that something waits. */
export const noteLateSupport = command({
  name: 'concerns.note-late-support',
  chain: 'concerns',
  input: z.object({ planId: z.uuid(), isReview: z.boolean() }),
  may: may.runClocks,
  load: (db, { planId }) =>
    db
      .selectFrom('concerns.supportPlan')
      .select(['concernId', 'adultId'])
      .where('id', '=', planId)
      .executeTakeFirst(),
  async run(work, { isReview }, { concernId, adultId }) {
    const dealers = await dealersNow(work.call)
    await tellThoseWhoMayKnow(work, concernId, isReview ? dealers : [adultId, ...dealers])
    work.touched(concernId)
  },
})
