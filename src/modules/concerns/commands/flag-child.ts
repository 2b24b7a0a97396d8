import { z } from 'zod'
import { dayOf, startOf } from '../../../platform/clock.ts'
import { invalid, notFound } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { rightsOfSeveral } from '../../people/index.ts'
import { isAlertOffered } from '../controls/child-file.ts'
import { dayNeeded, needed, ticks } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { watched } from '../queries/watched.ts'
import { personOf } from './follow-up-work.ts'
import { familyOf, tell } from './write.ts'

/** Asks chosen adults to be alert to a child. They read these words and the child's name, and nothing of what was before. */
export const flagChild = command({
  name: 'concerns.flag-child',
  chain: 'concerns',
  input: z.object({
    personId: z.uuid(),
    adultIds: ticks.refine(ids => ids.length > 0 && ids.length <= 100, 'Select who is to be alert'),
    lookFor: needed('Write what they are to look for', 2_000),
    until: dayNeeded('Enter the last day on which they are to be alert'),
  }),
  may: may.seeChronology,
  load: (db, { personId }, call) => watched.read(db, { personId }, call),
  async run(work, { personId: childId, adultIds, lookFor, until }) {
    const { db, call, now, actor } = work
    if (!(await isAlertOffered(call))) throw notFound('This page')
    if (Temporal.PlainDate.compare(until, dayOf(now)) < 0)
      throw invalid({ until: 'Enter a day that is still to come' })
    const family = await familyOf(work, [childId])
    if (adultIds.some(id => family.includes(id)))
      throw invalid({ adultIds: 'One of them is of the child’s family' })
    const rights = await rightsOfSeveral(call, adultIds)
    if (adultIds.some(id => !may.beAlert.who.some(kind => rights.get(id)?.rights.has(kind))))
      throw invalid({ adultIds: 'One of them does not work or help here today' })
    const id = newId()
    const row = { childId, lookFor }
    const salt = work.commit(id, row)
    const schoolId = call.school.id
    await db
      .insertInto('concerns.alertFlag')
      .values({
        ...{ schoolId, id, ...row, salt, begunAt: now, begunBy: personOf(actor) },
        ...{ endsAt: startOf(until.add({ days: 1 })), endedAt: null, endedBy: null },
      })
      .execute()
    const adults = [...new Set(adultIds)]
    await db
      .insertInto('concerns.alertAdult')
      .values(adults.map(personId => ({ schoolId, flagId: id, personId, acknowledgedAt: null })))
      .execute()
    work.touched(id)
    for (const personId of adults) if (personId !== actor.personId) await tell(call, personId)
    return { flagId: id }
  },
})

/** Nobody is to be alert any more. */
export const endFlag = command({
  name: 'concerns.end-flag',
  chain: 'concerns',
  input: z.object({ personId: z.uuid(), flagId: z.uuid() }),
  may: may.seeChronology,
  load: (db, { personId }, call) => watched.read(db, { personId }, call),
  async run({ db, now, actor }, { personId, flagId }) {
    const ended = await db
      .updateTable('concerns.alertFlag')
      .set({ endedAt: now, endedBy: personOf(actor) })
      .where('id', '=', flagId)
      .where('childId', '=', personId)
      .where('endedAt', 'is', null)
      .executeTakeFirst()
    if (!ended.numUpdatedRows) throw notFound('This page')
  },
})

/** Whoever is asked says that they have read it: kept once, with when. */
export const acknowledgeAlert = command({
  name: 'concerns.acknowledge-alert',
  chain: 'concerns',
  input: z.object({ flagId: z.uuid() }),
  may: may.beAlert,
  load: (db, { flagId }, { actor }) =>
    db
      .selectFrom('concerns.alertAdult')
      .select('flagId')
      .where('flagId', '=', flagId)
      .where('personId', '=', personOf(actor))
      .executeTakeFirst(),
  async run({ db, now, actor }, { flagId }) {
    await db
      .updateTable('concerns.alertAdult')
      .set({ acknowledgedAt: now })
      .where('flagId', '=', flagId)
      .where('personId', '=', personOf(actor))
      .where('acknowledgedAt', 'is', null)
      .execute()
  },
})
