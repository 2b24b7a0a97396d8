import { sql } from 'kysely'
import { z } from 'zod'
import { invalid, notAllowed } from '../../../platform/errors.ts'
import type { Id } from '../../../words/ids.ts'
import { above, nextRung } from '../../../words/ladder.ts'
import { appointmentsNow } from '../../people/index.ts'
import { LADDER, type RightNow } from '../concern.ts'
import type { ConcernClimbed } from '../events.ts'
import { command } from '../kit.ts'
import { BY_DUTY, may } from '../permissions.ts'
import { isRestricted } from '../queries/orders.ts'
import { ownReports } from '../queries/own-reports.ts'
import { holdRung } from './go-on.ts'
import { leadsHaveIt } from './restrict.ts'
import { asLadder, type ConcernsWork, passedBy, putOnRung } from './write.ts'

type Stands = { duty: string; rightNow: RightNow }

/**
 * No answer has come: whoever reported presses it on to the next who may read it, where the policy lets them. Once from each
 * rung, and never past where the ladder ends. Whoever has read it already is passed by: they have it.
 */
export const pressOn = command({
  name: 'concerns.press-on',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), from: z.enum(LADDER) }),
  may: may.pressOn,
  // Somebody else's is not there, as one that nobody has written is not.
  load: async (db, { concernId }, call) => (await ownReports.read(db, { concernId }, call))[0],
  async run(work, { concernId, from }, own) {
    const { db, call, now, actor } = work
    if (!own.pressOn) throw notAllowed(may.pressOn.to)
    await holdRung(db, concernId)
    const stands = await standsOn(work, concernId)
    // It has gone on meanwhile, or was pressed twice.
    if (stands?.duty !== from) return
    const passed = new Set([...(await passedBy(work, concernId)), ...(await readersOf(work, concernId))])
    if (actor.personId !== null) passed.add(actor.personId)
    const all = above(LADDER, from)
    const rungs = (await isForLeadsAlone(work, concernId)) ? all.filter(duty => BY_DUTY.includes(duty)) : all
    if (!nextRung(rungs, await appointmentsNow(asLadder(call)), passed))
      // Somebody may have it already, be away or be kept from it: which of these the writer does not learn.
      throw invalid({ from: 'Nobody else is left at school to press it on to. Ring children’s social care' })
    await db
      .updateTable('concerns.rung')
      .set({ endedAt: now, endedWhy: 'pressed-on' })
      .where('concernId', '=', concernId)
      .where('endedAt', 'is', null)
      .execute()
    await putOnRung(work, {
      ...{ concernId, rungs, passedBy: passed, isFolded: false, rightNow: stands.rightNow },
      ...(actor.personId === null ? {} : { askedBy: actor.personId }),
    })
    work.touched(concernId)
    work.announce<ConcernClimbed>({ name: 'concerns.climbed', concernId })
  },
})

/** Restricted, and a lead or a deputy has it: the headteacher is then no rung of it. */
const isForLeadsAlone = async (work: ConcernsWork, concernId: Id): Promise<boolean> =>
  (await isRestricted(work.db, concernId)) && (await leadsHaveIt(work, concernId))

/** The rung on which it waits, or the last on which it did. */
async function standsOn({ db }: ConcernsWork, concernId: Id): Promise<Stands | undefined> {
  const { rows } = await sql<Stands>`
    select g.duty, case when c.raised <> '{}' then 'danger' else c.right_now end as right_now
      from concerns.rung g join concerns.concern c on c.id = g.concern_id where g.concern_id = ${concernId}
     order by g.ended_at is null desc, g.reached_at desc, g.ended_at desc, g.id desc limit 1`.execute(db)
  return rows[0]
}

async function readersOf({ db }: ConcernsWork, concernId: Id): Promise<Id[]> {
  const found = await db
    .selectFrom('concerns.reading')
    .select('personId')
    .where('concernId', '=', concernId)
    .execute()
  return found.map(({ personId }) => personId)
}
