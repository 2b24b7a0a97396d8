import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { startDeadline } from '../../../platform/deadlines/deadline.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { rightsToday, schoolCalendar } from '../../people/index.ts'
import { day, needed, words } from '../fields.ts'
import { ACTION_DUE, type By, BY, ruleOf } from '../follow-up.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { readableConcern } from '../queries/standing.ts'
import { tasksOffered } from '../queries/tasks-offered.ts'
import { isReading } from '../queries/to-follow-up.ts'
import { personOf, tellThoseWhoMayKnow } from './follow-up-work.ts'
import { refuseWhileRestricted } from './restrict.ts'
import type { ConcernsWork } from './write.ts'

/** Somebody here is asked to do something, by when. They see these words; of the concern only what the lead decides. */
export const giveAction = command({
  name: 'concerns.give-action',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    what: needed('Write what is to be done', 2_000),
    /** Of those that the policy names; empty, where it is another. */
    task: words(80).default(''),
    ownerId: z.uuid('Select who does it'),
    shows: z.enum(['task', 'concern'], 'Select what they see'),
    by: z.enum(BY, 'Select by when'),
    dueOn: day('Enter the day by which it is to be done'),
  }),
  may: may.deal,
  load: (db, { concernId }, { actor, now }) => readableConcern(db, concernId, actor, now),
  async run(work, { concernId, what, task, ownerId, shows, by, dueOn }) {
    const { call, now } = work
    if (by === 'onDay' && (!dueOn || Temporal.PlainDate.compare(dueOn, dayOf(now)) < 0))
      throw invalid({ dueOn: 'Enter a day that is still to come' })
    const rights = (await rightsToday(call, ownerId))?.rights
    if (!may.see.who.some(kind => rights?.has(kind))) throw conflict('They do not work or help here today.')
    if (shows === 'concern') await refuseWhileRestricted(work, concernId)
    const isNamed = (await tasksOffered(call)).includes(task)
    const id = await keepAction(work, {
      ...{ concernId, ownerId, what, task: isNamed ? task : null, hidesConcern: shows === 'task' },
      ...{ by, dueOn, sanctionId: null },
    })
    if (shows === 'concern') await letOwnerRead(work, concernId, ownerId)
    return { actionId: id }
  },
})

type Kept = {
  concernId: Id
  ownerId: Id
  what: string
  task: string | null
  hidesConcern: boolean
  sanctionId: Id | null
  by: By
  dueOn: Temporal.PlainDate | null
}

/** The task itself, its clock, and the notice to whoever does it. */
export async function keepAction(work: ConcernsWork, { by, dueOn, ...row }: Kept): Promise<Id> {
  const { db, call, now, actor } = work
  const id = newId()
  const salt = work.commit(id, row)
  await db
    .insertInto('concerns.action')
    .values({
      ...{ schoolId: call.school.id, id, ...row, salt },
      ...{ givenAt: now, givenBy: personOf(actor) },
    })
    .execute()
  const calendar = await schoolCalendar(call)
  await startDeadline(call, { what: ACTION_DUE, about: id, rule: ruleOf(by, dueOn), calendar })
  await tellThoseWhoMayKnow(work, row.concernId, [row.ownerId])
  work.touched(id)
  return id
}

async function letOwnerRead({ db, call, now, actor }: ConcernsWork, concernId: Id, personId: Id) {
  if (await isReading(db, concernId, personId, now)) return
  await db
    .insertInto('concerns.reader')
    .values({
      ...{ schoolId: call.school.id, id: newId(), concernId, personId, grantedAt: now },
      ...{ because: 'They were asked to do something about it', grantedBy: actor.personId },
      ...{ endsAt: null, endedAt: null, endedBy: null },
    })
    .execute()
}
