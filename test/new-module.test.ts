import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { isLong } from './sampled.ts'
import { breachesOf, say } from './walls/rules.ts'
import { readSources, root } from './walls/source.ts'

/** A copy of the house to write in: the packages are only linked. */
function copyOfTheHouse(): string {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'watchword-house-'))
  for (const part of ['src', 'test', 'scripts', 'package.json', 'tsconfig.json', '.oxfmtrc.json']) {
    fs.cpSync(path.join(root, part), path.join(copy, part), { recursive: true })
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  return copy
}

function run(cwd: string, ...args: string[]): { status: number | null; said: string } {
  // A test runner inside this one would report to it instead of on its own.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

function acceptedByTypes(copy: string): void {
  const include = ['src/modules.ts', 'src/modules/lost-items']
  fs.writeFileSync(
    path.join(copy, 'tsconfig.room.json'),
    JSON.stringify({ extends: './tsconfig.json', compilerOptions: { incremental: false }, include }),
  )
  const types = run(copy, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.room.json')
  assert.deepEqual(
    types.said.split('\n').filter(line => /lost-items|modules\.ts/.test(line)),
    [],
  )
}

test('a new room stands: the walls and its own tests accept it, and in a long run the types', () => {
  const copy = copyOfTheHouse()
  try {
    const before = new Set(breachesOf(readSources(copy)).map(say))
    const made = run(copy, 'scripts/new-module.ts', 'lost-items')
    assert.equal(made.status, 0, made.said)
    assert.match(fs.readFileSync(path.join(copy, 'src/modules.ts'), 'utf8'), /\[[^\]]*\blostItems\b[^\]]*\]/)

    const breaches = breachesOf(readSources(copy)).map(say)
    assert.deepEqual(
      breaches.filter(breach => !before.has(breach)),
      [],
    )
    if (isLong) acceptedByTypes(copy)
    const tests = run(copy, '--test', '--test-isolation=none', 'src/modules/lost-items/**/*.test.ts')
    assert.equal(tests.status, 0, tests.said)

    const again = run(copy, 'scripts/new-module.ts', 'lost-items')
    assert.match(again.said, /There is a room of that name/)
    assert.match(run(copy, 'scripts/new-module.ts', 'LostItems').said, /is not kebab-case/)
  } finally {
    fs.rmSync(copy, { recursive: true, force: true })
  }
})

test('the row types that a new room is born with are those of its migration', () => {
  const copy = copyOfTheHouse()
  try {
    assert.equal(run(copy, 'scripts/new-module.ts', 'lost-items').status, 0)
    const file = path.join(copy, 'src/modules/lost-items/tables.ts')
    const born = fs.readFileSync(file, 'utf8')
    const written = run(copy, 'scripts/db-types.ts', 'lost-items')
    assert.equal(written.status, 0, written.said)
    assert.equal(fs.readFileSync(file, 'utf8'), born)
  } finally {
    fs.rmSync(copy, { recursive: true, force: true })
  }
})
