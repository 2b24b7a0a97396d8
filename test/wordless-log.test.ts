import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { sayToOperator } from '../src/app/say-to-operator.ts'
import { buildWeb } from '../src/app/web.ts'
import { prepareAssets } from '../src/platform/design/assets.ts'
import { ORIGIN } from './signed-in.ts'
import { world } from './world.ts'

const child = 'Robin Marsh'
const withWords = () =>
  Object.assign(new Error(`It concerns ${child}`, { cause: new Error(child) }), {
    ...{ code: '23505', constraint: 'person_one_upn', detail: `Key (name)=(${child}) already exists.` },
  })

test('a page that fails logs what kind of failure, which request and where, and no word of what it was about', async t => {
  const { house, clock } = await world(t)
  const lines: string[] = []
  const log = { write: (line: string) => void lines.push(line) }
  const app = await buildWeb({ house, clock, log, assets: await prepareAssets(), origin: ORIGIN })
  t.after(() => app.close())
  app.get('/thrown', async () => {
    throw withWords()
  })
  app.get('/typed', async () => {
    await house.database.pool.query('select $1::uuid', [child])
  })
  app.get('/half-sent', (_request, reply) => {
    void reply.send(Readable.from(failing()))
  })
  app.get('/by-itself', (request, reply) => {
    request.log.error(withWords())
    request.log.error({ err: withWords() })
    request.log.warn({ err: withWords() }, 'said')
    void reply.send('ok')
  })

  const answers = [await app.inject('/thrown'), await app.inject('/typed')]
  await app.inject('/half-sent').catch(() => {})
  await app.inject('/by-itself')
  for (const { statusCode, body } of answers) {
    assert.equal(statusCode, 500)
    assert.doesNotMatch(body, /Robin|Marsh/)
  }
  assert.doesNotMatch(lines.join('\n'), /Robin|Marsh/)

  const failed = lines.map(line => JSON.parse(line)).filter(({ failure }) => failure)
  const [thrown, typed] = failed
  assert.deepEqual([thrown.failure.code, thrown.failure.constraint], ['23505', 'person_one_upn'])
  assert.match(thrown.failure.stack[0], /wordless-log\.test\.ts/)
  assert.match(thrown.request, /^[0-9a-f-]{36}$/)
  assert.equal(typed.failure.code, '22P02')
  assert.equal(failed.length, 5, 'three that were logged by themselves, too')
})

async function* failing() {
  yield 'Name\n'
  throw withWords()
}

test('a process that ends by a fault says of what kind and where, and no word of what it was about', () => {
  const main = path.resolve(import.meta.dirname, '../src/main.ts')
  for (const thrown of ['throw', 'void Promise.reject']) {
    const fault = `
      const fail = () => { ${thrown}(Object.assign(new RangeError('about ${child}', { cause: '${child}' }), { detail: '${child}' })) }
      const wait = () => process.listenerCount('uncaughtException') ? fail() : setImmediate(wait)
      wait()`
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(fault)}`, main, 'roles'],
      { encoding: 'utf8', env: { PATH: process.env['PATH'] } },
    )
    assert.equal(status, 1, stderr)
    assert.match(stderr, /ended by a fault: RangeError/)
    assert.doesNotMatch(stderr, /Robin|Marsh/)
  }
})

test('a command says the sentence that was written for the operator, and of anything else only where it failed', () => {
  assert.equal(sayToOperator(new Error('Say where the backup goes')), 'Say where the backup goes')
  const refused = Object.assign(new Error('password authentication failed'), { code: '28P01', name: 'error' })
  assert.equal(sayToOperator(refused), 'password authentication failed')
  for (const error of [withWords(), new TypeError(child, { cause: child }), child])
    assert.doesNotMatch(sayToOperator(error), /Robin|Marsh/)
})
