import { sql } from 'kysely'
import { inForce } from '../../../platform/controls/in-force.ts'
import type { Id } from '../../../words/ids.ts'
import { nextRung } from '../../../words/ladder.ts'
import { appointmentsNow } from '../../people/index.ts'
import { LADDER } from '../concern.ts'
import { acknowledgeAndEscalate } from '../controls.ts'
import { asLadder, type ConcernsWork, passedBy, tell, tellFolded } from './write.ts'

const AT_ONCE = 500

type Unread = { rungId: Id; concernId: Id; duty: string; fromOutside: boolean }

/** Half of the time is gone and nobody has read it: whose turn it is learns of it once more, before anybody above does. */
export async function remindHalfWay(work: ConcernsWork): Promise<void> {
  const { db, call, now } = work
  const { reminds } = await inForce(call, acknowledgeAndEscalate)
  if (reminds === 'never') return
  const { rows } = await sql<Unread>`
    select g.id as rung_id, g.concern_id, g.duty, c.from_outside
      from concerns.rung g join concerns.concern c on c.id = g.concern_id
     where g.ended_at is null and g.chair_told_at is null and g.reminded_at is null and g.due_at > ${now}
       and g.reached_at + (g.due_at - g.reached_at) / 2 <= ${now}
     order by g.due_at, g.id limit ${AT_ONCE} for update of g skip locked`.execute(db)
  for (const { rungId, concernId, duty, fromOutside } of rows) {
    const here = LADDER.filter(one => one === duty)
    const passed = new Set(await passedBy(work, concernId))
    const holders = nextRung(here, await appointmentsNow(asLadder(call)), passed)?.holders ?? []
    for (const personId of holders) await (fromOutside ? tellFolded : tell)(call, personId)
    await db.updateTable('concerns.rung').set({ remindedAt: now }).where('id', '=', rungId).execute()
  }
}
