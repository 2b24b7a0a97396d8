import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { appointmentsNow } from '../../people/index.ts'
import { needed } from '../fields.ts'
import { command } from '../kit.ts'
import { BY_DUTY, may } from '../permissions.ts'
import { isRestricted } from '../queries/orders.ts'
import { readableConcern } from '../queries/standing.ts'
import { personOf } from './follow-up-work.ts'
import { asLadder, type ConcernsWork, passedBy } from './write.ts'

const NOT_NOW =
  'This record is restricted to the safeguarding lead and the deputies. A lead lifts that first, with a reason'

/** Nobody else is asked to read a record, or given words of it, while it is restricted. */
export async function refuseWhileRestricted({ db }: ConcernsWork, concernId: Id): Promise<void> {
  if (await isRestricted(db, concernId)) throw conflict(NOT_NOW)
}

/** From now on it is for the lead and the deputies. Once: what stands already stays as it is. */
export async function restrict(work: ConcernsWork, concernId: Id, because: string): Promise<void> {
  if (await isRestricted(work.db, concernId)) return
  await write(work, { concernId, because, lifts: null })
  await endOtherReaders(work, concernId)
  await work.db
    .updateTable('concerns.givenExtract')
    .set({ endedAt: work.now, endedBy: personOf(work.actor) })
    .where('concernId', '=', concernId)
    .where('endedAt', 'is', null)
    .execute()
}

async function write(
  { db, call, now, actor, commit, touched }: ConcernsWork,
  row: { concernId: Id; because: string; lifts: Id | null },
): Promise<void> {
  const id = newId()
  await db
    .insertInto('concerns.restriction')
    .values({
      ...{ schoolId: call.school.id, id, ...row, salt: commit(id, row) },
      ...{ recordedAt: now, recordedBy: personOf(actor) },
    })
    .execute()
  touched(id)
}

/** Whether a lead or a deputy of today who may read it has opened it. */
export async function leadsHaveIt(work: ConcernsWork, concernId: Id): Promise<boolean> {
  const away = new Set(await passedBy(work, concernId))
  const leads = (await appointmentsNow(asLadder(work.call)))
    .filter(({ duty, personId }) => BY_DUTY.includes(duty) && !away.has(personId))
    .map(({ personId }) => personId)
  if (!leads.length) return false
  const read = await work.db
    .selectFrom('concerns.reading')
    .select('personId')
    .where('concernId', '=', concernId)
    .where('personId', 'in', leads)
    .executeTakeFirst()
  return read !== undefined
}

/**
 * Whoever was asked reads it no more. Whom the ladder brought here because nobody below had read it stays until a lead or
 * a deputy has opened it: nobody is locked out of a record that nobody else has.
 */
export async function endOtherReaders(work: ConcernsWork, concernId: Id): Promise<void> {
  const haveIt = await leadsHaveIt(work, concernId)
  await work.db
    .updateTable('concerns.reader')
    .set({ endedAt: work.now, endedBy: work.actor.personId })
    .where('concernId', '=', concernId)
    .where('endedAt', 'is', null)
    .$if(!haveIt, query => query.where('grantedBy', 'is not', null))
    .execute()
}

/** It is over: whoever is to read it again is asked anew. */
export const liftRestriction = command({
  name: 'concerns.lift-restriction',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    restrictionId: z.uuid(),
    why: needed('Write why others may be asked to read it again', 1_000),
  }),
  may: may.liftRestriction,
  async load(db, { concernId, restrictionId }, { actor, now }) {
    const standing = await readableConcern(db, concernId, actor, now)
    const restriction = await db
      .selectFrom('concerns.restriction')
      .select('id')
      .where('id', '=', restrictionId)
      .where('concernId', '=', concernId)
      .where('lifts', 'is', null)
      .executeTakeFirst()
    return standing && restriction
  },
  async run(work, { concernId, restrictionId, why }) {
    if (!(await isRestricted(work.db, concernId))) throw conflict('It was lifted already.')
    await write(work, { concernId, because: why, lifts: restrictionId })
  },
})
