import { above, nextRung } from '../../../words/ladder.ts'
import type { Id } from '../../../words/ids.ts'
import { appointmentsNow } from '../../people/index.ts'
import { LADDER, type RightNow } from '../concern.ts'
import type { ConcernClimbed } from '../events.ts'
import { BY_DUTY } from '../permissions.ts'
import { isRestricted } from '../queries/orders.ts'
import { asLadder, bar, barFamily, type Because, type ConcernsWork, passedBy, putOnRung } from './write.ts'

type Kept = { concernId: Id; rightNow: RightNow; from: readonly Id[]; because: Because }

/**
 * Keeps a record from some people from now on. If nobody is left who has it, it goes on to whoever comes next:
 * another holder of the same duty first, then the rung above. The bar comes last: behind it the one who acts sees
 * nothing of the record any more.
 */
export async function keepFrom(
  work: ConcernsWork,
  { concernId, rightNow, from, because }: Kept,
): Promise<void> {
  await holdRung(work.db, concernId)
  const passed = new Set([...(await passedBy(work, concernId)), ...from])
  const rung = await lastRung(work, concernId)
  if (!(await hasSomebody(work, { concernId, rung, passed }))) {
    const here = LADDER.find(duty => duty === rung?.duty)
    if (rung?.endedAt === null) await leave(work, rung.id)
    // Of a restricted one the lead and the deputies come first again, however far up it had been.
    const isForLeads = await isRestricted(work.db, concernId)
    const rungs = here && !isForLeads ? [here, ...above(LADDER, here)] : LADDER
    await putOnRung(work, { concernId, rightNow, rungs, passedBy: passed, isFolded: false })
    work.announce<ConcernClimbed>({ name: 'concerns.climbed', concernId })
  }
  if (because === 'family') await barFamily(work, concernId, from)
  else await bar(work, concernId, from, because)
}

/** Waits for whoever moves it up its ladder just now: what is asked after this finds the rung on which it stands then. */
export async function holdRung(db: ConcernsWork['db'], concernId: Id): Promise<void> {
  await db
    .selectFrom('concerns.rung')
    .select('id')
    .where('concernId', '=', concernId)
    .where('endedAt', 'is', null)
    .forUpdate()
    .execute()
}

type Rung = { id: Id; duty: string; endedAt: Temporal.Instant | null }

const lastRung = ({ db }: ConcernsWork, concernId: Id): Promise<Rung | undefined> =>
  db
    .selectFrom('concerns.rung')
    .select(['id', 'duty', 'endedAt'])
    .where('concernId', '=', concernId)
    .orderBy('reachedAt', 'desc')
    .orderBy('endedAt', sort => sort.desc().nullsFirst())
    .executeTakeFirst()

type Of = { concernId: Id; rung: Rung | undefined; passed: ReadonlySet<Id> }

/** Somebody on the rung where it waits; or, once it was read, somebody of the ladder who has read it and still may. */
async function hasSomebody(
  { db, call, now }: ConcernsWork,
  { concernId, rung, passed }: Of,
): Promise<boolean> {
  const holders = await appointmentsNow(asLadder(call))
  if (rung?.endedAt === null) {
    const here = LADDER.filter(duty => duty === rung.duty)
    return nextRung(here, holders, passed) !== undefined
  }
  const readers = await db
    .selectFrom('concerns.reading')
    .select('personId')
    .where('concernId', '=', concernId)
    .where('duty', 'is not', null)
    .execute()
  // Above the deputies nobody reads without a row, and a restriction ends it.
  const asked = await db
    .selectFrom('concerns.reader')
    .select('personId')
    .where('concernId', '=', concernId)
    .where('endedAt', 'is', null)
    .where(({ eb, or }) => or([eb('endsAt', 'is', null), eb('endsAt', '>', now)]))
    .execute()
  const mayRead = new Set(asked.map(({ personId }) => personId))
  return readers.some(
    ({ personId }) =>
      !passed.has(personId) &&
      holders.some(
        holder => holder.personId === personId && (BY_DUTY.includes(holder.duty) || mayRead.has(personId)),
      ),
  )
}

const leave = ({ db, now }: ConcernsWork, rungId: Id) =>
  db
    .updateTable('concerns.rung')
    .set({ endedAt: now, endedWhy: 'not-for-me' })
    .where('id', '=', rungId)
    .execute()
