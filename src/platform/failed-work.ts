import { sql } from 'kysely'
import { PgBoss } from 'pg-boss'
import { z } from 'zod'
import { notFound } from './errors.ts'
import type { Permission } from './permission.ts'
import { DEAD_LETTERS, inTransaction, SCHEMA } from './queues.ts'
import { useCases } from './usecase.ts'
import type { Id } from '../words/ids.ts'

type DeadLetter = { id: Id; name: string; data: { schoolId: Id }; state: string }
type JobTables = {
  'jobs.job': DeadLetter & {
    sourceName: string | null
    sourceRetryCount: number | null
    createdOn: Temporal.Instant
  }
}
const { query, command } = useCases<JobTables>()

/** Which work gave up, when, and after how many tries: never what it was about, nor for whom. */
export type FailedWork = { id: Id; queue: string; failedAt: Temporal.Instant; tries: number }

export const maySeeFailedWork = {
  to: 'see the work that failed',
  who: ['network-manager'],
} satisfies Permission

const underSeal = z.array(z.string())

export const failedWork = query({
  name: 'platform.failed-work',
  input: z.object({ underSeal }),
  may: maySeeFailedWork,
  read: (db, { underSeal }, { school }): Promise<FailedWork[]> =>
    db
      .selectFrom('jobs.job')
      .where('name', '=', DEAD_LETTERS)
      .where(sql`data ->> 'schoolId'`, '=', school.id)
      .where('sourceName', 'is not', null)
      .where(({ not, eb }) => not(eb('sourceName', 'in', ['', ...underSeal])))
      .select(['id', 'createdOn as failedAt'])
      .select(sql<string>`source_name`.as('queue'))
      .select(sql<number>`coalesce(source_retry_count, 0) + 1`.as('tries'))
      .orderBy('createdOn', 'desc')
      .limit(200)
      .execute(),
})

/** Puts it back in its queue, to be tried as often again. */
export const retryFailedWork = command({
  name: 'platform.retry-failed-work',
  input: z.object({ jobId: z.uuid(), underSeal }),
  may: maySeeFailedWork,
  load: async (db, { jobId, underSeal }, call) =>
    (await failedWork.read(db, { underSeal }, call)).find(({ id }) => id === jobId),
  async run({ call }, { jobId }) {
    const db = inTransaction(call.unit)
    const boss = new PgBoss({ db, schema: SCHEMA, migrate: false } as never)
    if (!(await boss.redrive(DEAD_LETTERS, { ids: [jobId], db }))) throw notFound('This work')
  },
})
