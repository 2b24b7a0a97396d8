import { sql } from 'kysely'
import { z } from 'zod'
import type { Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import { nextRung } from '../../../words/ladder.ts'
import { appointmentsNow } from '../../people/index.ts'
import { type Ladder, LADDERS } from '../concern.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { passedBy } from '../queries/people.ts'
import { putBefore, putOnRung } from './rungs.ts'
import { type AdultsWork, asLadder } from './write.ts'

type Orphan = { concernId: Id; ladder: Ladder; isUrgent: boolean; waitsSince: Temporal.Instant }
type Open = Orphan & { duty: Duty; isOffer: boolean; before: readonly Id[] }
type Held = Awaited<ReturnType<typeof appointmentsNow>>

/**
 * A case manager reads by a duty, and with the appointment it ends. A record that nobody manages any more, or that
 * never reached anybody, goes to whoever holds the ladder now; one that nobody has read yet stands before whoever has
 * come to its rung meanwhile.
 */
export const followAppointments = command({
  name: 'adults.follow-appointments',
  chain: 'adults',
  input: z.object({}),
  may: may.moveLadder,
  load: async (_db, _input, call) => appointmentsNow(asLadder(call)),
  async run(work, _, held) {
    await endThoseWhoLeft(work, held)
    for (const orphan of await orphans(work)) await goOn(work, orphan)
    for (const open of await openRungs(work)) await stand(work, open, held)
  },
})

async function endThoseWhoLeft({ db, now }: AdultsWork, held: Held): Promise<void> {
  const managers = await db
    .selectFrom('adults.reader')
    .select(['id', 'personId', 'duty'])
    .where('part', '=', 'case-manager')
    .where('endedAt', 'is', null)
    .execute()
  const isHeld = (one: { personId: Id; duty: string | null }) =>
    held.some(({ personId, duty }) => personId === one.personId && duty === one.duty)
  const over = managers.filter(one => !isHeld(one)).map(({ id }) => id)
  if (over.length)
    await db.updateTable('adults.reader').set({ endedAt: now }).where('id', 'in', over).execute()
}

async function orphans({ db }: AdultsWork): Promise<Orphan[]> {
  const { rows } = await sql<Orphan>`
    select distinct on (g.concern_id) g.concern_id, g.ladder, g.is_urgent, g.waits_since
      from adults.rung g
     where not exists (select from adults.reader r where r.concern_id = g.concern_id
              and r.part = 'case-manager' and r.ended_at is null)
     order by g.concern_id, g.reached_at desc, g.ended_at desc nulls first`.execute(db)
  return rows
}

async function goOn(work: AdultsWork, orphan: Orphan): Promise<void> {
  const { db, now } = work
  await db
    .updateTable('adults.rung')
    .set({ endedAt: now, endedWhy: 'vacant' })
    .where('concernId', '=', orphan.concernId)
    .where('endedAt', 'is', null)
    .execute()
  await putOnRung(work, {
    ...{ ...orphan, rungs: LADDERS[orphan.ladder], isOffer: false },
    ...(await passedBy(db, orphan.concernId)),
  })
}

async function openRungs({ db }: AdultsWork): Promise<Open[]> {
  const { rows } = await sql<Open>`
    select g.concern_id, g.ladder, g.is_urgent, g.waits_since, g.duty, g.is_offer,
           array(select r.person_id from adults.reader r
                  where r.concern_id = g.concern_id and r.part = 'case-manager' and r.ended_at is null
                 union select o.person_id from adults.offer o
                  where o.concern_id = g.concern_id and o.ended_at is null) as before
      from adults.rung g where g.ended_at is null`.execute(db)
  return rows
}

/** Whoever has come to the rung since it was reached: an acting headteacher, a new chair. */
async function stand(work: AdultsWork, open: Open, held: Held): Promise<void> {
  const { passedBy: never, saidFamily } = await passedBy(work.db, open.concernId)
  const rung = nextRung([open.duty], held, never.union(saidFamily))
  for (const personId of rung?.holders ?? [])
    if (!open.before.includes(personId)) await putBefore(work, { ...open, personId })
}
