import { type Kysely, sql } from 'kysely'
import { PgBoss } from 'pg-boss'
import { z } from 'zod'
import { notFound } from './errors.ts'
import type { Permission } from './permission.ts'
import { DEAD_LETTERS, inTransaction, SCHEMA } from './queues.ts'
import type { Need } from './module.ts'
import { useCases } from './usecase.ts'
import type { Waiting } from './question.ts'
import type { Id } from '../words/ids.ts'

type DeadLetter = { id: Id; name: string; data: { schoolId: Id }; state: string }
type JobTables = {
  'jobs.job': DeadLetter & {
    sourceName: string | null
    sourceRetryCount: number | null
    createdOn: Temporal.Instant
  }
}
const { query, command, waiting } = useCases<JobTables>()

/** Which work gave up, when, and after how many tries: never what it was about, nor for whom. */
export type FailedWork = { id: Id; queue: string; failedAt: Temporal.Instant; tries: number }

export const maySeeFailedWork = {
  to: 'see the work that failed',
  who: ['network-manager'],
} satisfies Permission

const underSeal = z.array(z.string())

const gaveUp = (db: Kysely<JobTables>, schoolId: Id, underSeal: readonly string[]) =>
  db
    .selectFrom('jobs.job')
    .where('name', '=', DEAD_LETTERS)
    .where(sql`data ->> 'schoolId'`, '=', schoolId)
    .where('sourceName', 'is not', null)
    .where(({ not, eb }) => not(eb('sourceName', 'in', ['', ...underSeal])))

export const failedWork = query({
  name: 'platform.failed-work',
  input: z.object({ underSeal }),
  may: maySeeFailedWork,
  read: (db, { underSeal }, { school }): Promise<FailedWork[]> =>
    gaveUp(db, school.id, underSeal)
      .select(['id', 'createdOn as failedAt'])
      .select(sql<string>`source_name`.as('queue'))
      .select(sql<number>`coalesce(source_retry_count, 0) + 1`.as('tries'))
      .orderBy('createdOn', 'desc')
      .limit(200)
      .execute(),
})

/** Whoever can mend it is told; nobody else pays for the question. */
export const failedWorkWaits = (underSeal: readonly string[], says: (pieces: number) => Need): Waiting =>
  waiting({
    name: 'platform.failed-work-waits',
    may: maySeeFailedWork,
    rows: (db, { school }) =>
      gaveUp(db, school.id, underSeal).select(({ fn }) => fn.countAll<number>().as('pieces')),
    times: {},
    says: ([found]) => (found?.pieces ? [says(found.pieces)] : []),
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
