import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Aside, AsideEnded, openAsides } from './aside.ts'

/** A thread of the test's own: no module of the product sleeps or swells. */
const THREAD = `
  import { parentPort } from 'node:worker_threads'
  const held = []
  const works = {
    'test.double': n => n * 2,
    'test.wait-for-the-other': shared => Atomics.wait(new Int32Array(shared), 0, 0, 20_000),
    'test.for-ever': () => { for (;;) {} },
    'test.swell': () => { for (;;) held.push(new Array(1e6).fill({})) },
    'test.environment': () => Object.keys(process.env),
    'test.leave': () => process.exit(3),
  }
  parentPort.on('message', ({ name, input }) => {
    try {
      const work = works[name]
      parentPort.postMessage(work ? { value: work(input) } : { bug: 'TypeError at here' })
    } catch { parentPort.postMessage({ bug: 'thrown' }) }
  })`
const thread = new URL(`data:text/javascript,${encodeURIComponent(THREAD)}`)
const aside = <In, Out>(name: `test.${string}`, seconds = 30): Aside<In, Out> => ({
  ...{ name, seconds },
  run: () => assert.fail('it runs in the thread, not here'),
})

async function opened(t: { after(done: () => Promise<void>): void }) {
  const asides = openAsides(thread, { megabytes: 60 })
  t.after(() => asides.close())
  return asides.run
}

test('the process goes on while a thread works: each waits for the other, and neither is late', async t => {
  const run = await opened(t)
  const shared = new SharedArrayBuffer(4)
  const order: string[] = []
  const slow = run(aside<SharedArrayBuffer, string>('test.wait-for-the-other'), shared).then(woken =>
    order.push(`the thread: ${woken}`),
  )
  await new Promise<void>(done => setImmediate(done))
  order.push('another request')
  Atomics.store(new Int32Array(shared), 0, 1)
  Atomics.notify(new Int32Array(shared), 0)
  await slow
  assert.equal(order[0], 'another request')
  assert.match(order[1] ?? '', /^the thread: (ok|not-equal)$/)
})

test('what takes too long is ended, and the next one is served by a new thread', async t => {
  const run = await opened(t)
  const ended = assert.rejects(run(aside('test.for-ever', 0.2), null), AsideEnded)
  const next = run(aside<number, number>('test.double'), 21)
  await ended
  assert.equal(await next, 42)
})

test('what takes too much room ends its thread and not the process', async t => {
  const run = await opened(t)
  await assert.rejects(run(aside('test.swell'), null), AsideEnded)
  await assert.rejects(run(aside('test.leave'), null), AsideEnded)
  assert.equal(await run(aside<number, number>('test.double'), 4), 8)
})

test('a bug in a thread is a bug here, without the words it was given', async t => {
  const run = await opened(t)
  await assert.rejects(run(aside('test.unknown'), 'Ana Petrov'), {
    name: 'Error',
    message: 'test.unknown failed: TypeError at here',
  })
})

test('the thread has none of the process’s environment, and at most so many wait', async t => {
  const run = await opened(t)
  assert.deepEqual(await run(aside('test.environment'), null), [])
  const all = Array.from({ length: 40 }, (_, n) => run(aside<number, number>('test.double'), n))
  const settled = await Promise.allSettled(all)
  assert.equal(settled.filter(({ status }) => status === 'fulfilled').length, 20)
})
