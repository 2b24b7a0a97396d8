import os from 'node:os'

/** Works through them, two at a time where there are two processors, and answers in their order. */
export async function atOnce<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const left = items.entries()
  const workers = Array.from({ length: Math.min(2, os.availableParallelism()) }, async () => {
    for (const [n, item] of left) results[n] = await work(item)
  })
  await Promise.all(workers)
  return results
}
