import { CompiledQuery } from 'kysely'
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { newId } from '../words/ids.ts'
import { type Call, type House, type School, systemActor } from './call.ts'
import type { Clock } from './clock.ts'
import { APP, asOwner } from './db/addresses.ts'
import type { Database } from './db/database.ts'
import { plainTypes } from './db/types.ts'
import type { Fact } from './facts.ts'
import type { Job, Listener, Module } from './module.ts'
import { inUnit } from './unit.ts'

const SCHEMA = 'jobs'
/** Where a fact or a job goes that failed again and again: a page shows them to the operator. */
export const DEAD_LETTERS = 'dead-letters'

/** Ids and the school, nothing else: these tables have no row-level security. */
type Message = { factId: string; schoolId: string; fact: Fact }

const listenersOf = (modules: readonly Module[]): Listener[] =>
  modules.flatMap(module => module.listeners ?? [])
const jobsOf = (modules: readonly Module[]): Job[] => modules.flatMap(module => module.jobs ?? [])
const complain = (error: Error) => console.error(`jobs: ${error.message}`)

/** Makes the queue tables, and a queue for each listener and job. Only the migrator may: the app changes no schema. */
export const prepareJobs = (keeper: pg.ClientConfig, modules: readonly Module[]): Promise<void> =>
  asMigrator(keeper, async boss => {
    await ensureQueue(boss, DEAD_LETTERS)
    for (const { name } of [...listenersOf(modules), ...jobsOf(modules)]) {
      await ensureQueue(boss, name, { retryLimit: 5, retryBackoff: true, deadLetter: DEAD_LETTERS })
    }
    for (const { name, cron } of jobsOf(modules)) await boss.schedule(name, cron, {}, { tz: 'Europe/London' })
    await boss.getDb().executeSql(
      `grant usage on schema ${SCHEMA} to ${APP};
       grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${APP};
       grant execute on all functions in schema ${SCHEMA} to ${APP}`,
    )
  })

/** The queues in the hands of who may change them. */
export async function asMigrator<Result>(
  keeper: pg.ClientConfig,
  work: (boss: PgBoss) => Promise<Result>,
): Promise<Result> {
  const boss = new PgBoss({
    ...asOwner(keeper),
    schema: SCHEMA,
    max: 2,
    supervise: false,
    schedule: false,
  } as never)
  boss.on('error', complain)
  await boss.start()
  try {
    return await work(boss)
  } finally {
    await boss.stop({ graceful: false })
  }
}

async function ensureQueue(boss: PgBoss, name: string, options = {}): Promise<void> {
  if (!(await boss.getQueue(name))) await boss.createQueue(name, options)
}

export type Jobs = { deliver: House['deliver']; stop(): Promise<void> }

/** The sending side; `worker` also runs what was sent. */
export async function openJobs(
  database: Database,
  modules: readonly Module[],
  worker?: { clock: Clock; house: () => House },
): Promise<Jobs> {
  const boss = new PgBoss({
    db: {
      executeSql: (text: string, values: unknown[] = []) =>
        database.pool.query({ text, values, types: plainTypes }),
    },
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    supervise: worker !== undefined,
    schedule: worker !== undefined,
  } as never)
  boss.on('error', complain)
  await boss.start()
  if (worker) await runWorkers(boss, database, modules, worker)
  const listeners = listenersOf(modules)

  return {
    async deliver(unit, school, facts) {
      const plain = unit.db.withoutPlugins()
      const inTransaction = {
        executeSql: async (text: string, values: unknown[] = []) => {
          const { rows } = await plain.executeQuery(CompiledQuery.raw(text, values))
          return { rows }
        },
      }
      for (const { name, on, foldSeconds } of listeners) {
        const messages = facts
          .filter(fact => fact.name === on)
          .map((fact): Message => ({ factId: newId(), schoolId: school.id, fact }))
        const [first] = messages
        if (!first) continue
        if (foldSeconds) {
          const folded = { singletonKey: school.id, singletonSeconds: foldSeconds, singletonNextSlot: true }
          await boss.send(name, first, { ...folded, db: inTransaction } as never)
        } else {
          // One statement, however many pupils a roll brings.
          await boss.insert(
            name,
            messages.map(data => ({ data })),
            { db: inTransaction },
          )
        }
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}

async function runWorkers(
  boss: PgBoss,
  database: Database,
  modules: readonly Module[],
  { clock, house }: { clock: Clock; house: () => House },
): Promise<void> {
  const callFor = (school: School, name: string): Call => ({
    house: house(),
    school,
    actor: systemActor(name),
    now: clock.now(),
    requestId: newId(),
  })
  const schools = () =>
    database.query
      .selectFrom('platform.school')
      .select(['id', 'slug', 'name', 'practice'])
      .execute() as Promise<School[]>

  for (const listener of listenersOf(modules)) {
    await boss.work<Message>(listener.name, { pollingIntervalSeconds: 1 }, async ([job]) => {
      const school = job && (await schools()).find(({ id }) => id === job.data.schoolId)
      if (!school) return
      const call = callFor(school, listener.name)
      if (listener.ownTransactions) await listener.run(call, job.data.fact)
      else await inUnit(call, joined => listener.run(joined, job.data.fact))
    })
  }
  for (const job of jobsOf(modules)) {
    await boss.work(job.name, { pollingIntervalSeconds: 5 }, async () => {
      for (const school of await schools()) await job.run(callFor(school, job.name))
    })
  }
}
