import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { above, nextRung } from '../../../words/ladder.ts'
import { appointmentsNow } from '../../people/index.ts'
import { LADDER, type RightNow } from '../concern.ts'
import type { ConcernClimbed } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { remindHalfWay } from './remind.ts'
import { asLadder, type ConcernsWork, passedBy, putOnRung, tell, tellFolded } from './write.ts'

/** A flood from outside takes several minutes, and whatever somebody signed for goes first. */
const AT_ONCE = 500

type Late = { rungId: Id; concernId: Id; duty: string; rightNow: RightNow; fromOutside: boolean }

/**
 * Every concern that nobody has read in time goes up one rung, school hours or not. On the last rung it stays, and the
 * chair is told that something waits: neither what nor about whom.
 */
export const climb = command({
  name: 'concerns.climb',
  chain: 'concerns',
  input: z.object({}),
  may: may.moveLadder,
  load: async (db, _, { now }) =>
    (
      await sql<Late>`
        select g.id as rung_id, g.concern_id, g.duty, case when c.raised <> '{}' then 'danger' else c.right_now end as right_now, c.from_outside
          from concerns.rung g join concerns.concern c on c.id = g.concern_id
         where g.ended_at is null and g.chair_told_at is null and g.due_at <= ${now}
           -- what was read, and pressed on all the same, waits for whoever was asked: it climbs no further by itself
           and not (g.asked_by is not null and exists (select from concerns.reading r where r.concern_id = c.id))
         order by c.from_outside, g.due_at limit ${AT_ONCE} for update of g skip locked`.execute(db)
    ).rows,
  async run(work, _, late) {
    for (const one of late) await climbOne(work, one)
    await remindHalfWay(work)
    return { climbed: late.length }
  },
})

async function climbOne(
  work: ConcernsWork,
  { rungId, concernId, duty, rightNow, fromOutside }: Late,
): Promise<void> {
  const { db, call, now, announce, touched } = work
  const passed = new Set(await passedBy(work, concernId))
  const from = LADDER.find(one => one === duty)
  const rungs = from ? above(LADDER, from) : LADDER
  const isNext = nextRung(rungs, await appointmentsNow(asLadder(call)), passed) !== undefined
  await db
    .updateTable('concerns.rung')
    .set(isNext ? { endedAt: now, endedWhy: 'unread' } : { chairToldAt: now })
    .where('id', '=', rungId)
    .execute()
  if (isNext) await putOnRung(work, { concernId, rightNow, rungs, passedBy: passed, isFolded: fromOutside })
  else await tellChair(work, fromOutside)
  touched(concernId)
  announce<ConcernClimbed>({ name: 'concerns.climbed', concernId })
}

async function tellChair({ call }: ConcernsWork, isFolded: boolean): Promise<void> {
  const chairs = (await appointmentsNow(asLadder(call))).filter(({ duty }) => duty === 'chair-of-governors')
  for (const { personId } of chairs) await (isFolded ? tellFolded : tell)(call, personId)
}
