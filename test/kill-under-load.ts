import assert from 'node:assert/strict'
import { firstHead } from './form-client.ts'
import { ended, heardOnce, unended, wholeChains, wholeDeeds, writers } from './load.ts'
import { randomFrom } from './long/figures.ts'
import { type Kind, type Product, productIn, until } from './product.ts'

const ALL: readonly Kind[] = ['main', 'web', 'worker', 'postgres']
const TURNS = ['web', 'worker', 'postgres', 'main', 'everything'] as const
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

async function killAndWait(product: Product, what: (typeof TURNS)[number]): Promise<void> {
  if (what === 'web' || what === 'worker' || what === 'postgres') {
    const dead = product.kill(what)
    await until(`another ${what}`, () => (product.pidOf(what) ?? dead) !== dead)
  } else {
    // Whatever is left of it when its keeper is gone ends by itself.
    const gone = product.isGone(...(what === 'main' ? (['main', 'web', 'worker'] as const) : ALL))
    product.kill(...(what === 'main' ? (['main'] as const) : ALL))
    await gone
    product.start()
  }
  await product.serves()
}

type Run = { kills: number; writers: number; seed: number; drains: boolean }

/**
 * The product with its own database that waits for the disk, real forms from several people at once, and
 * `kill -9` at random moments. After each: every deed that was acknowledged is there, none is half there, and
 * every chain is whole. `drains`: at the end the workers end all their work, and each fact has counted once.
 */
export async function killUnderLoad(
  t: { after(done: () => Promise<void>): void },
  { kills, writers: people, seed, drains }: Run,
) {
  const random = randomFrom(seed)
  const product = await productIn(t)
  product.start()
  await product.serves()
  const { head } = await firstHead(
    product.origin,
    await until('a link', () => product.said().includes('first-run') && product.said()),
  )
  const load = writers(head, people)
  const by: Partial<Record<(typeof TURNS)[number], number>> = {}
  try {
    for (let n = 0; n < kills; n++) {
      const what = TURNS[n < TURNS.length ? n : Math.floor(random() * TURNS.length)] ?? 'web'
      await pause(200 + random() * 1_500)
      await killAndWait(product, what)
      by[what] = (by[what] ?? 0) + 1
      const before = load.acknowledged.size
      await until('a deed after the kill', () => load.acknowledged.size > before)
    }
  } finally {
    await load.stop()
  }
  const deeds = await wholeDeeds(product.addresses, load)
  const entries = await wholeChains(product.addresses)
  assert.ok(load.acknowledged.size >= kills, 'the load did next to nothing')
  if (drains) {
    await ended(product.addresses)
    assert.equal((await unended(product.addresses)).failed, 0, 'work gave up')
    await heardOnce(product.addresses)
  }
  return { kills, by, deeds, entries, acknowledged: load.acknowledged.size, refused: load.refused }
}
