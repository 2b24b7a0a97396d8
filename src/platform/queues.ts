import { CompiledQuery } from 'kysely'
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { Unit } from './call.ts'
import { asOwner, APP } from './db/addresses.ts'
import { plainTypes } from './db/types.ts'
import { sayFailure } from './errors.ts'
import type { Fact } from './facts.ts'
import type { Job, Listener, Module } from './module.ts'

export const SCHEMA = 'jobs'
/** Where a fact or a job goes that failed again and again: the page of what failed shows them. */
export const DEAD_LETTERS = 'dead-letters'

/** A worker that says nothing for so long is dead, and another takes up what it had in hand. */
export const HEARTBEAT_SECONDS = 20
const OFTEN = {
  retryLimit: 5,
  retryBackoff: true,
  deadLetter: DEAD_LETTERS,
  heartbeatSeconds: HEARTBEAT_SECONDS,
}

/** Ids and the school, nothing else: these tables have no row-level security. */
export type Message = { factId: string; schoolId: string; fact: Fact }

export const listenersOf = (modules: readonly Module[]): Listener[] =>
  modules.flatMap(module => module.listeners ?? [])
export const jobsOf = (modules: readonly Module[]): Job[] => modules.flatMap(module => module.jobs ?? [])

/** The clock rings once for all schools; each school's run is a job of its own, never two of one school at once. */
export const eachSchool = ({ name }: Job): string => `${name}.each-school`

/** Queues whose failures the page of failed work leaves out. */
export const underSeal = (modules: readonly Module[]): string[] => [
  ...listenersOf(modules).flatMap(listener => (listener.underSeal ? [listener.name] : [])),
  ...jobsOf(modules).flatMap(job => (job.underSeal ? [job.name, eachSchool(job)] : [])),
]

export const complain = (error: Error) => console.error(`jobs: ${sayFailure(error)}`)

/** Makes the queue tables, and a queue for each listener and job. Only the migrator may: the app changes no schema. */
export const prepareJobs = (keeper: pg.ClientConfig, modules: readonly Module[]): Promise<void> =>
  asMigrator(keeper, async boss => {
    await ensureQueue(boss, DEAD_LETTERS)
    for (const { name } of [...listenersOf(modules), ...jobsOf(modules)]) await ensureQueue(boss, name, OFTEN)
    for (const job of jobsOf(modules)) await ensureQueue(boss, eachSchool(job), OFTEN, 'exclusive')
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
    types: plainTypes,
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

async function ensureQueue(
  boss: PgBoss,
  name: string,
  options?: typeof OFTEN,
  policy?: 'exclusive',
): Promise<void> {
  const isThere = await boss.getQueue(name)
  if (!isThere) await boss.createQueue(name, { ...options, ...(policy ? { policy } : {}) })
  else if (options) await boss.updateQueue(name, options)
}

/** Its statements join the open transaction of this unit. */
export function inTransaction({ db }: Unit): {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
} {
  const plain = db.withoutPlugins()
  return {
    async executeSql(text: string, values: unknown[] = []) {
      const { rows } = await plain.executeQuery(CompiledQuery.raw(text, values))
      return { rows }
    },
  }
}
