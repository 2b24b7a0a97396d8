import assert from 'node:assert/strict'
import fs from 'node:fs'
import { firstHead } from '../form-client.ts'
import { ended, heardOnce, unended, wholeChains, wholeDeeds, writers } from '../load.ts'
import { type Kind, type Product, productIn, until } from '../product.ts'

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const PAGES = [
  '/s/larkmoor',
  '/s/larkmoor/people',
  '/s/larkmoor/agreements',
  '/s/larkmoor/policies',
  '/account',
]

/** Megabytes that a process holds now. */
function memoryOf(product: Product, kind: Kind): number {
  const status = fs.readFileSync(`/proc/${product.pidOf(kind)}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
}

const at = (times: readonly number[], part: number): number =>
  Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0)

/** Minutes of real forms and pages, with nothing killed: nothing is refused, nothing is lost, nothing grows. */
export async function soak(
  t: { after(done: () => Promise<void>): void },
  { minutes, writers: people }: { minutes: number; writers: number },
) {
  const product = await productIn(t)
  product.start()
  await product.serves()
  const { head } = await firstHead(
    product.origin,
    await until('a link', () => product.said().includes('first-run') && product.said()),
  )
  const load = writers(head, people)
  const pages: number[] = []
  const memory = () => ({ web: memoryOf(product, 'web'), worker: memoryOf(product, 'worker') })
  const rounds = minutes * 60
  let warm = memory()
  try {
    for (let n = 0; n < rounds; n++) {
      // What is warm after a fifth of the time is what it shall still be at the end.
      if (n === Math.floor(rounds / 5)) warm = memory()
      const began = performance.now()
      const { status } = await head.get(PAGES[n % PAGES.length] ?? '/')
      assert.equal(status, 200)
      pages.push(performance.now() - began)
      await pause(Math.max(0, 1_000 - (performance.now() - began)))
    }
  } finally {
    await load.stop()
  }
  const end = memory()
  assert.equal(load.refused, 0, 'forms were refused')
  const deeds = await wholeDeeds(product.addresses, load)
  const entries = await wholeChains(product.addresses)
  await ended(product.addresses)
  assert.equal((await unended(product.addresses)).failed, 0, 'work gave up')
  await heardOnce(product.addresses)
  return {
    ...{ minutes, deeds, entries, pages: pages.length },
    forms: { p50: at(load.times, 0.5), p95: at(load.times, 0.95) },
    looks: { p50: at(pages, 0.5), p95: at(pages, 0.95) },
    ...{ warm, end },
  }
}
