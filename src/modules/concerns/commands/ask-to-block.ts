import type { Id } from '../../../words/ids.ts'
import { appointmentsNow } from '../../people/index.ts'
import { BLOCK, BLOCK_WORDS } from '../follow-up.ts'
import { tasksOffered } from '../queries/tasks-offered.ts'
import { personOf } from './follow-up-work.ts'
import { keepAction } from './give-action.ts'
import { asLadder, type ConcernsWork } from './write.ts'

/**
 * Where the policy has the task, whoever looks after the network is asked at once to block it and set it apart, in words
 * that say neither what it is nor whose. Where nobody holds that duty, whoever recorded it is asked.
 */
export async function askToBlock(work: ConcernsWork, concernId: Id): Promise<void> {
  const { db, call, actor } = work
  if (!(await tasksOffered(call)).includes(BLOCK)) return
  const asked = await db
    .selectFrom('concerns.action')
    .select('id')
    .where('concernId', '=', concernId)
    .where('task', '=', BLOCK)
    .executeTakeFirst()
  if (asked) return
  const held = await appointmentsNow(asLadder(call))
  const holder = held.find(({ duty }) => duty === 'network-manager')?.personId
  await keepAction(work, {
    ...{ concernId, ownerId: holder ?? personOf(actor), what: BLOCK_WORDS, task: BLOCK, hidesConcern: true },
    ...{ by: 'sameDay', dueOn: null, sanctionId: null },
  })
}
