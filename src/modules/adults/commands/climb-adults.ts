import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { above, nextRung } from '../../../words/ladder.ts'
import { appointmentsNow } from '../../people/index.ts'
import { type Ladder, LADDERS } from '../concern.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { passedBy } from '../queries/people.ts'
import { putOnRung } from './rungs.ts'
import { type AdultsWork, asLadder } from './write.ts'

type Late = {
  rungId: Id
  concernId: Id
  duty: string
  ladder: Ladder
  isUrgent: boolean
  waitsSince: Temporal.Instant
  fromOutside: boolean
}

/** A flood from outside takes several minutes, and whatever somebody signed for goes first. */
const AT_ONCE = 500

/** What nobody has read in time is offered to the next rung, school hours or not. Where there is none, its reporter is told the LADO’s number. */
export const climbAdults = command({
  name: 'adults.climb',
  chain: 'adults',
  input: z.object({}),
  may: may.moveLadder,
  load: async (db, _, { now }) =>
    (
      await sql<Late>`
        select id as rung_id, concern_id, duty, ladder, is_urgent, waits_since, from_outside
          from adults.rung
         where ended_at is null and ran_out_at is null and due_at <= ${now}
         order by from_outside, due_at limit ${AT_ONCE} for update skip locked`.execute(db)
    ).rows,
  async run(work, _, late) {
    for (const one of late) await climbOne(work, one)
    return { climbed: late.length }
  },
})

async function climbOne(work: AdultsWork, { rungId, ...late }: Late): Promise<void> {
  const { db, call, now, touched } = work
  const passed = new Set(await passedBy(db, late.concernId))
  const ladder = LADDERS[late.ladder]
  const rungs = above(ladder, ladder.find(duty => duty === late.duty) ?? 'headteacher')
  const isNext = nextRung(rungs, await appointmentsNow(asLadder(call)), passed) !== undefined
  await db
    .updateTable('adults.rung')
    .set(isNext ? { endedAt: now, endedWhy: 'unread' } : { ranOutAt: now })
    .where('id', '=', rungId)
    .execute()
  if (isNext) await putOnRung(work, { ...late, rungs, passedBy: passed, isOffer: true })
  touched(late.concernId)
}
