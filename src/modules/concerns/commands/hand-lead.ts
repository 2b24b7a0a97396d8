import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { isKnowNeeded } from '../controls/need-to-know.ts'
import { needed } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { readableConcern } from '../queries/standing.ts'
import { dealersNow, personOf, tellThoseWhoMayKnow } from './follow-up-work.ts'
import type { ConcernsWork } from './write.ts'

/** Takes the lead of a record, or gives it to another lead, with the reason. No record waits for it. */
export const handLead = command({
  name: 'concerns.hand-lead',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    leadId: z.uuid('Select who leads it from now on'),
    leadBecause: needed('Write why', 1_000),
    /** How often it had been handed on when the form was shown. */
    handed: z.coerce.number().int().min(0).catch(0),
  }),
  may: may.deal,
  load: (db, { concernId }, { actor, now }) => readableConcern(db, concernId, actor, now),
  async run(work, { concernId, leadId, leadBecause, handed }) {
    const { db, call, now, actor } = work
    if (!(await dealersNow(call)).includes(leadId))
      throw invalid({ leadId: 'Select one of today’s safeguarding leads' })
    const last = await lastHand(work, concernId)
    if ((last?.n ?? 0) !== handed)
      throw conflict('Somebody has handed it on meanwhile. Look who leads it now.')
    if (last?.personId === leadId) throw invalid({ leadId: 'They lead it already' })
    await db
      .insertInto('concerns.leadHand')
      .values({
        ...{ schoolId: call.school.id, id: newId(), concernId, n: handed + 1, personId: leadId },
        ...{ because: leadBecause, handedAt: now, handedBy: personOf(actor) },
      })
      .execute()
    work.touched(leadId)
    if (leadId !== actor.personId) await tellThoseWhoMayKnow(work, concernId, [leadId])
  },
})

const lastHand = ({ db }: ConcernsWork, concernId: Id) =>
  db
    .selectFrom('concerns.leadHand')
    .select(['n', 'personId'])
    .where('concernId', '=', concernId)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Whoever of the leads opens it first leads it, until it is handed on. */
export async function leadsFromNow(
  { db, call, now }: ConcernsWork,
  concernId: Id,
  personId: Id,
): Promise<void> {
  if (!(await isKnowNeeded(call, 'one-lead'))) return
  await db
    .insertInto('concerns.leadHand')
    .values({
      ...{ schoolId: call.school.id, id: newId(), concernId, n: 1, personId },
      ...{ because: null, handedAt: now, handedBy: personId },
    })
    .onConflict(already => already.doNothing())
    .execute()
}
