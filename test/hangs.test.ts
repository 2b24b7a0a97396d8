import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { keepRunning } from '../src/app/keep-running.ts'
import { isAlive, until } from './product.ts'

const UNTIL_STOPPED = path.resolve(import.meta.dirname, '../src/app/until-stopped.ts')

/** A process that is kept as ours are, and turns in a circle for ever when it is told to. */
const CHILD = `
  import fs from 'node:fs'
  import { untilStopped } from ${JSON.stringify(UNTIL_STOPPED)}
  process.on('SIGUSR2', () => { for (;;); })
  fs.appendFileSync(process.env.PIDS, process.pid + '\\n')
  await untilStopped(Promise.resolve(async () => {}))
`

test('a process whose event loop hangs is ended and started again; one that answers is left alone', async t => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'watchword-hangs-'))
  t.after(() => fs.rmSync(folder, { recursive: true, force: true }))
  const [main, pids] = [path.join(folder, 'child.mjs'), path.join(folder, 'pids')]
  fs.writeFileSync(main, CHILD)
  const started = () =>
    fs.existsSync(pids) ? fs.readFileSync(pids, 'utf8').trim().split('\n').map(Number) : []
  // A child of the test runner would take itself for a file of tests.
  const { NODE_TEST_CONTEXT: _, ...own } = process.env
  const env = { ...own, PIDS: pids }
  const given = process.execArgv
  process.execArgv = []
  t.after(() => void (process.execArgv = given))
  const [kept, calm] = [keepRunning('web', env, { main, askEach: 1_000 }), path.join(folder, 'calm')]
  const other = keepRunning('worker', { ...env, PIDS: calm }, { main, askEach: 1_000 })
  t.after(() => Promise.all([kept.stop(), other.stop()]))
  await Promise.all([kept.ready, other.ready])

  const [first = 0] = started()
  process.kill(first, 'SIGUSR2')
  await until('another in its place', () => started().length > 1)
  assert.equal(isAlive(first), false)
  assert.equal(fs.readFileSync(calm, 'utf8').trim().split('\n').length, 1, 'who answers is left alone')
})
