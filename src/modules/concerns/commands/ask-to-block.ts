import { sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import { appointmentsNow } from '../../people/index.ts'
import { BLOCK, BLOCK_WORDS } from '../follow-up.ts'
import { saidKeptOutSql } from '../queries/kept-out.ts'
import { tasksOffered } from '../queries/tasks-offered.ts'
import { personOf } from './follow-up-work.ts'
import { keepAction } from './give-action.ts'
import { asLadder, type ConcernsWork } from './write.ts'

/**
 * Where the policy has the task, whoever looks after the network is asked at once to block it and set it apart, in words
 * that say neither what it is nor whose. Where nobody holds that duty, or the record is openly kept from them, whoever
 * recorded it is asked: a task that its owner cannot see is done by nobody.
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
  const ownerId = holder && !(await isKeptOut(work, concernId, holder)) ? holder : personOf(actor)
  await keepAction(work, {
    ...{ concernId, ownerId, what: BLOCK_WORDS, task: BLOCK, hidesConcern: true },
    ...{ by: 'sameDay', dueOn: null, sanctionId: null },
  })
}

async function isKeptOut({ db }: ConcernsWork, concernId: Id, personId: Id): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select ${saidKeptOutSql(sql`${personId}::uuid`)} as kept from concerns.concern c where c.id = ${concernId}`.execute(
    db,
  )
  return rows[0]?.kept ?? false
}
