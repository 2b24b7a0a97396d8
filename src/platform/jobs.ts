import { PgBoss } from 'pg-boss'
import { newId } from '../words/ids.ts'
import type { House } from './call.ts'
import type { Clock } from './clock.ts'
import type { Database } from './db/database.ts'
import { plainTypes } from './db/types.ts'
import type { Module } from './module.ts'
import { complain, HEARTBEAT_SECONDS, inTransaction, listenersOf, type Message, SCHEMA } from './queues.ts'
import { runWorkers } from './run-jobs.ts'

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
    superviseIntervalSeconds: HEARTBEAT_SECONDS,
    monitorIntervalSeconds: HEARTBEAT_SECONDS,
    queueCacheIntervalSeconds: HEARTBEAT_SECONDS,
    schedule: worker !== undefined,
  } as never)
  boss.on('error', complain)
  await boss.start()
  if (worker) await runWorkers(boss, database, modules, worker)
  const listeners = listenersOf(modules)

  return {
    async deliver(unit, school, facts) {
      const db = inTransaction(unit)
      for (const { name, on, foldSeconds } of listeners) {
        const messages = facts
          .filter(fact => fact.name === on)
          .map((fact): Message => ({ factId: newId(), schoolId: school.id, fact }))
        const [first] = messages
        if (!first) continue
        if (foldSeconds) {
          const folded = { singletonKey: school.id, singletonSeconds: foldSeconds, singletonNextSlot: true }
          await boss.send(name, first, { ...folded, db } as never)
        } else {
          // One statement, however many pupils a roll brings.
          await boss.insert(
            name,
            messages.map(data => ({ data })),
            { db },
          )
        }
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}
