import os from 'node:os'

/** Works through them, as many at a time as is said, and answers in their order. */
export async function atOnce<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  most = Math.min(2, os.availableParallelism()),
): Promise<Result[]> {
  const results: Result[] = []
  const left = items.entries()
  const workers = Array.from({ length: most }, async () => {
    for (const [n, item] of left) results[n] = await work(item)
  })
  await Promise.all(workers)
  return results
}
