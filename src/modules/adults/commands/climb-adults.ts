import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { above } from '../../../words/ladder.ts'
import { appointmentsNow } from '../../people/index.ts'
import { type Ladder, LADDERS } from '../concern.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { passedBy } from '../queries/people.ts'
import { rungFor } from '../queries/rung-for.ts'
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
  const ladder = LADDERS[late.ladder]
  const rungs = above(ladder, ladder.find(duty => duty === late.duty) ?? 'headteacher')
  const { passedBy: never, saidFamily } = await passedBy(db, late.concernId)
  // Who comes last may stand below, so whoever has had it already is not asked again.
  const of = { ...late, rungs, saidFamily, passedBy: never.union(await hasIt(db, late.concernId)) }
  const isNext = rungFor(await appointmentsNow(asLadder(call)), of) !== undefined
  await db
    .updateTable('adults.rung')
    .set(isNext ? { endedAt: now, endedWhy: 'unread' } : { ranOutAt: now })
    .where('id', '=', rungId)
    .execute()
  if (isNext) await putOnRung(work, { ...of, isOffer: true })
  touched(late.concernId)
}

async function hasIt(db: AdultsWork['db'], concernId: Id): Promise<ReadonlySet<Id>> {
  const { rows } = await sql<{ personId: Id }>`
    select person_id from adults.reader
     where concern_id = ${concernId} and part = 'case-manager' and ended_at is null
    union select person_id from adults.offer where concern_id = ${concernId} and ended_at is null`.execute(db)
  return new Set(rows.map(({ personId }) => personId))
}
