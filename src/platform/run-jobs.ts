import type { JobWithMetadata, PgBoss } from 'pg-boss'
import { type Id, newId } from '../words/ids.ts'
import { type Call, type House, type School, systemActor } from './call.ts'
import type { Clock } from './clock.ts'
import type { Database } from './db/database.ts'
import { whereItFailed } from './errors.ts'
import { eachSchool, inTransaction, jobsOf, listenersOf, type Message } from './queues.ts'
import type { Module } from './module.ts'
import { inUnit } from './unit.ts'

/** Where more than one waits they are taken one after another: a roll of ten thousand would take hours by the poll. */
const AT_ONCE = { burstWhenReadyExceeds: 1 } as const

type Worker = { clock: Clock; house: () => House }

const schoolNamed = ({ query }: Database, id: Id): Promise<School | undefined> =>
  query
    .selectFrom('platform.school')
    .select(['id', 'slug', 'name', 'practice'])
    .where('id', '=', id)
    .executeTakeFirst()

/** Takes up what was queued: a listener's run for each fact, and a run a school for each job that the clock rang. */
export async function runWorkers(
  boss: PgBoss,
  database: Database,
  modules: readonly Module[],
  { clock, house }: Worker,
): Promise<void> {
  const callFor = (school: School, name: string): Call => ({
    ...{ house: house(), school, actor: systemActor(name), now: clock.now(), requestId: newId() },
  })

  for (const { name, run, ownTransactions } of listenersOf(modules)) {
    const options = { ...AT_ONCE, pollingIntervalSeconds: 1, includeMetadata: true } as const
    await boss.work(name, options, async ([job]: JobWithMetadata<Message>[]) => {
      const school = job && (await schoolNamed(database, job.data.schoolId))
      if (!school) return
      const call = callFor(school, name)
      await saidPlainly(() =>
        ownTransactions
          ? run(call, job.data.fact)
          : once(boss, call, job, joined => run(joined, job.data.fact)),
      )
    })
  }
  for (const job of jobsOf(modules)) {
    await boss.work(job.name, { pollingIntervalSeconds: 5 }, () =>
      saidPlainly(async () => {
        const schools = await database.query.selectFrom('platform.school').select('id').execute()
        const runs = schools.map(({ id }) => ({ data: { schoolId: String(id) }, singletonKey: String(id) }))
        if (runs.length) await boss.insert(eachSchool(job), runs)
      }),
    )
    await boss.work<{ schoolId: Id }>(
      eachSchool(job),
      { ...AT_ONCE, pollingIntervalSeconds: 2 },
      async ([one]) => {
        const school = one && (await schoolNamed(database, one.data.schoolId))
        if (school) await saidPlainly(() => job.run(callFor(school, job.name)))
      },
    )
  }
}

/** The queue keeps why a job failed, behind no school's wall: the database's own words may quote a whole row. */
const saidPlainly = (work: () => Promise<void>): Promise<void> =>
  work().catch((error: unknown) => {
    throw whereItFailed(error)
  })

/**
 * What the listener does and the end of its job commit together: killed at any moment, it has run once or not
 * at all, and is run again. Whoever comes late, because it was taken for dead, is rolled back.
 */
const once = (
  boss: PgBoss,
  call: Call,
  { name, id, retryCount }: JobWithMetadata<Message>,
  run: (call: Call) => Promise<void>,
): Promise<void> =>
  inUnit(call, async joined => {
    await run(joined)
    const ended = await boss.complete(name, { id, retryCount }, null, { db: inTransaction(joined.unit) })
    if ((ended as { affected?: number }).affected !== 1)
      throw new Error(`${name} was taken up by another worker meanwhile`)
  })
