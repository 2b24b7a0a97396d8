import type pg from 'pg'
import { asMigrator } from '../queues.ts'

export type WaitingJob = {
  id: string
  name: string
  data: { schoolId?: string; [more: string]: unknown }
  priority: number
  startAfter: string
}

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
      const queue = await boss.getQueue(name)
      if (!queue) left.push(name)
      else
        await boss.insert(
          name,
          ofQueue.map(({ id, data, priority, startAfter }) => ({
            ...{ id, data, priority, startAfter },
            // Never two of one school at once, and never one school's instead of another's.
            ...(queue.policy === 'exclusive' && data.schoolId ? { singletonKey: data.schoolId } : {}),
          })),
          { db },
        )
    }
    return left
  })
