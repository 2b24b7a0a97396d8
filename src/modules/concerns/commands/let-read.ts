import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { rightsToday } from '../../people/index.ts'
import { dayOf, startOf } from '../../../platform/clock.ts'
import { day, needed } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { readableConcern } from '../queries/standing.ts'
import { refuseWhileRestricted } from './restrict.ts'
import { type ConcernsWork, familyOf, tell } from './write.ts'

const WORK_HERE = ['staff', 'governor', 'volunteer', 'contractor'] as const

/** The lead asks somebody to read one, and says why and until when. They are told that something waits. */
export const letRead = command({
  name: 'concerns.let-read',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    askedId: z.uuid('Select who may read it'),
    because: needed('Write why they need to read it', 1_000),
    /** The last day. */
    until: day('Enter the last day on which they may read it'),
  }),
  may: may.deal,
  load: (db, { concernId }, { actor, now }) => readableConcern(db, concernId, actor, now),
  async run(work, { concernId, askedId: personId, because, until }) {
    const { db, call, now, actor } = work
    await refuseWhileRestricted(work, concernId)
    if (until && Temporal.PlainDate.compare(until, dayOf(now)) < 0)
      throw invalid({ until: 'Enter a day that is still to come' })
    const endsAt = until && startOf(until.add({ days: 1 }))
    const rights = (await rightsToday(call, personId))?.rights
    const family = await familyOf(work, await childrenOf(work, concernId))
    if (family.includes(personId)) throw invalid({ askedId: 'They are of the child’s family' })
    if (!WORK_HERE.some(kind => rights?.has(kind))) throw conflict('They do not work or help here today.')
    await db
      .insertInto('concerns.reader')
      .values({
        ...{ schoolId: call.school.id, id: newId(), concernId, personId, because, endsAt },
        ...{ grantedAt: now, grantedBy: actor.personId, endedAt: null, endedBy: null },
      })
      .execute()
    await tell(call, personId)
  },
})

async function childrenOf({ db }: ConcernsWork, concernId: Id): Promise<Id[]> {
  const found = await db
    .selectFrom('concerns.child')
    .select('personId')
    .where('concernId', '=', concernId)
    .where('endedAt', 'is', null)
    .execute()
  return found.map(({ personId }) => personId)
}

export const endReading = command({
  name: 'concerns.end-reading',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), readerId: z.uuid() }),
  may: may.deal,
  async load(db, { concernId, readerId }, { actor, now }) {
    const standing = await readableConcern(db, concernId, actor, now)
    const reader = await db
      .selectFrom('concerns.reader')
      .select('id')
      .where('id', '=', readerId)
      .where('concernId', '=', concernId)
      .where('endedAt', 'is', null)
      .executeTakeFirst()
    return reader && standing
  },
  async run({ db, now, actor }, { readerId }) {
    const ended = { endedAt: now, endedBy: actor.personId }
    await db.updateTable('concerns.reader').set(ended).where('id', '=', readerId).execute()
  },
})
