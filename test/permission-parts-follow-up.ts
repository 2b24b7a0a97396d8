import { giveAction } from '../src/modules/concerns/commands/give-action.ts'
import { keepReferral } from '../src/modules/concerns/commands/keep-referral.ts'
import { beginProcedure } from '../src/modules/concerns/commands/begin-procedure.ts'
import { planSupport } from '../src/modules/concerns/commands/plan-support.ts'
import { recordSanction } from '../src/modules/concerns/commands/record-sanction.ts'
import { sql } from 'kysely'
import { inUnit } from '../src/platform/unit.ts'
import { newId } from '../src/words/ids.ts'
import type { Walked } from './signed-in.ts'

/** What the lead does about a concern: the network manager is asked something, a referral is drafted, a procedure begun, no sanction given. */
export async function partsOfFollowUp({ as, people }: Walked, concernId: string) {
  const dsl = await as(people.dsl)
  const { actionId } = await giveAction(dsl, {
    ...{ concernId, ownerId: people.technician.id, what: 'Find out who used laptop 12' },
    ...{ shows: 'task', by: 'onDay', dueOn: '2027-01-14' },
  })
  const { referralId } = await keepReferral(dsl, { concernId, agency: 'police', draft: 'Dear all' })
  const { planId } = await planSupport(dsl, {
    ...{ concernId, childId: people.pupil.id, adultId: people.technician.id, help: 'Time to talk' },
    ...{ firstMeetingOn: '2027-01-14', reviewOn: '2027-02-04' },
  })
  const { runId } = await beginProcedure(dsl, { concernId, key: 'imagery' })
  const { sanctionId } = await recordSanction(dsl, {
    ...{ concernId, childId: people.pupil.id, sanction: 'none', because: 'He has done nothing' },
  })
  const patternId = newId()
  await inUnit(dsl, ({ unit, school, now }) =>
    sql`insert into concerns.pattern (school_id, id, kind, person_id, concern_ids, weeks, raised_at)
        values (${school.id}, ${patternId}, 'any', ${people.pupil.id}, ${[concernId, concernId]}, 13, ${now})`.execute(
      unit.db,
    ),
  )
  return {
    ...{ patternId, planId },
    ...{ actionId, referralId, sanctionId, 'concerns runId': runId },
    ...{ 'concerns key': 'imagery', 'concerns step': 'review' },
  }
}
