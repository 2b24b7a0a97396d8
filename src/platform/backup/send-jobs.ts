import type pg from 'pg'
import { asMigrator } from '../jobs.ts'

export type WaitingJob = { id: string; name: string; data: object; priority: number; startAfter: string }

/** Sends jobs that waited elsewhere, as they are, in the transaction of `client`. @returns queues that are no more. */
export const sendAgain = (
  keeper: pg.ClientConfig,
  client: pg.Client,
  jobs: readonly WaitingJob[],
): Promise<string[]> =>
  asMigrator(keeper, async boss => {
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) }
    const left: string[] = []
    for (const [name, ofQueue] of Map.groupBy(jobs, job => job.name)) {
      if (await boss.getQueue(name))
        await boss.insert(
          name,
          ofQueue.map(({ id, data, priority, startAfter }) => ({ id, data, priority, startAfter })),
          { db },
        )
      else left.push(name)
    }
    return left
  })
