import type { Kysely, Updateable } from 'kysely'
import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { optional } from '../fields.ts'
import { type ConcernsDb, command } from '../kit.ts'
import { may } from '../permissions.ts'
import { readSchedules, type Schedule, waitingOf } from '../queries/retention-schedule.ts'
import { PRODUCT_YEARS } from '../retention.ts'
import { personOf } from './follow-up-work.ts'

const years = (says: string) => z.coerce.number({ error: says }).int(says).min(18, says).max(100, says)

/** The first of two: nothing changes until somebody else agrees. */
export const proposeSchedule = command({
  name: 'concerns.propose-retention-schedule',
  input: z.object({
    years: years('Enter a number of years from 18 to 100'),
    sendYears: years('Enter a number of years from 18 to 100'),
    because: optional(2_000),
  }),
  may: may.keepSchedule,
  load: db => readSchedules(db),
  async run({ db, call, now, actor, commit, touched }, row, schedules) {
    if (waitingOf(schedules)) throw conflict('A change waits already. Agree to it or set it aside first.')
    if (row.sendYears < row.years) throw invalid({ sendYears: 'Not fewer years than for any other child' })
    const isShorter = row.years < PRODUCT_YEARS['child-protection'] || row.sendYears < PRODUCT_YEARS.send
    if (isShorter && !row.because)
      throw invalid({
        because: 'Write why the school keeps them for fewer years than the guidance. It is kept',
      })
    const id = newId()
    await db
      .insertInto('concerns.retentionSchedule')
      .values({
        ...{
          schoolId: call.school.id,
          id,
          ...row,
          salt: commit(id, row),
          proposedAt: now,
          proposedBy: personOf(actor),
        },
        ...{ agreedAt: null, agreedBy: null, setAsideAt: null, setAsideBy: null },
      })
      .execute()
    touched(id)
  },
})

/** The change that waits, where it is the one that whoever settles it saw. */
async function waitingChange(db: Kysely<ConcernsDb>, { id }: { id: Id }): Promise<Schedule | undefined> {
  const waiting = waitingOf(await readSchedules(db))
  return waiting?.id === id ? waiting : undefined
}

type Settled = Pick<
  Updateable<ConcernsDb['concerns.retentionSchedule']>,
  'agreedAt' | 'agreedBy' | 'setAsideAt' | 'setAsideBy'
>
async function settle(db: Kysely<ConcernsDb>, id: Id, settled: Settled): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('concerns.retentionSchedule')
    .set(settled)
    .where('id', '=', id)
    .where('agreedAt', 'is', null)
    .where('setAsideAt', 'is', null)
    .executeTakeFirst()
  if (!numUpdatedRows) throw conflict('It was agreed to or set aside already.')
}

/** The second of two: it is in force at once. */
export const agreeSchedule = command({
  name: 'concerns.agree-retention-schedule',
  input: z.object({ id: z.uuid() }),
  may: may.agreeSchedule,
  load: waitingChange,
  run: ({ db, now, actor }, { id }) => settle(db, id, { agreedAt: now, agreedBy: personOf(actor) }),
})

export const setAsideSchedule = command({
  name: 'concerns.set-aside-retention-schedule',
  input: z.object({ id: z.uuid() }),
  may: may.keepSchedule,
  load: waitingChange,
  run: ({ db, now, actor }, { id }) => settle(db, id, { setAsideAt: now, setAsideBy: personOf(actor) }),
})
