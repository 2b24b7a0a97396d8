import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import type { Id } from '../../../words/ids.ts'
import { needed } from '../fields.ts'
import { command, type ConcernsDb } from '../kit.ts'
import { may } from '../permissions.ts'
import { readableConcern } from '../queries/standing.ts'
import type { Decline } from '../signs.ts'
import { personOf } from './follow-up-work.ts'

/** Somebody decides that a body is not contacted, and why. What the policy does not let anybody leave out stays open. */
export const leaveAgency = command({
  name: 'concerns.leave-agency',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    signId: z.uuid(),
    agency: z.string().max(160),
    whyLeft: needed('Write why they are not contacted', 5_000),
  }),
  may: may.deal,
  async load(db, { concernId, signId, agency }, { actor, now }) {
    const standing = await readableConcern(db, concernId, actor, now)
    const decline = await declineOf(db, { concernId, signId, agency })
    return standing && decline && { ...standing, decline }
  },
  async run(work, { concernId, signId, agency, whyLeft: why }, { decline }) {
    const { db, call, now, actor } = work
    if (decline === 'not-allowed')
      throw invalid({ whyLeft: 'This school’s policy has them contacted whatever the reason' })
    if (decline === 'headteacher-reason' && !actor.rights.has('headteacher'))
      throw invalid({ whyLeft: 'Only the headteacher may write why they are not contacted' })
    const row = { concernId, signId, agency, why }
    const salt = work.commit(signId, row)
    await db
      .insertInto('concerns.signLeft')
      .values({ schoolId: call.school.id, ...row, salt, leftAt: now, leftBy: personOf(actor) })
      .onConflict(already => already.doNothing())
      .execute()
    work.touched(signId)
  },
})

async function declineOf(
  db: Kysely<ConcernsDb>,
  { concernId, signId, agency }: { concernId: Id; signId: Id; agency: string },
): Promise<Decline | undefined> {
  const { rows } = await sql<{ decline: Decline }>`
    select ask ->> 'decline' as decline from concerns.sign t, jsonb_array_elements(t.asks) ask
     where t.id = ${signId} and t.concern_id = ${concernId} and ask ->> 'agency' = ${agency}`.execute(db)
  return rows[0]?.decline
}
