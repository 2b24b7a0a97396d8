import { earlierBatch } from '../src/modules/concerns/queries/earlier-batches.ts'
import { acceptedEarlier, broughtIn, LIST } from './earlier.ts'
import type { Walked } from './signed-in.ts'

/** A list that the lead brought in, and another that waits. */
export async function partsOfEarlier({ as, people }: Walked): Promise<Record<string, string>> {
  const dsl = await as(people.dsl)
  const { batchId } = await acceptedEarlier(dsl, await broughtIn(dsl))
  const fileId = await broughtIn(dsl, LIST.replace('wet through', 'tired'))
  const { here } = await earlierBatch(dsl, { batchId, page: 1 })
  const childId = here.find(({ personId }) => personId === null)?.childId ?? ''
  return { 'earlier batchId': batchId ?? '', 'earlier childId': childId, 'earlier fileId': fileId }
}
