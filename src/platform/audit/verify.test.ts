import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodyOf, commitment, commitTo } from './entry.ts'
import { type LogLine, nextHash, sayVerdict, verifyChain } from './verify.ts'

const log = async (length: number): Promise<LogLine[]> => {
  const lines: LogLine[] = []
  let hash = '0'.repeat(64)
  for (let n = 1; n <= length; n++) {
    const at = `2026-11-${String(n).padStart(2, '0')}T08:00:00Z`
    const body = bodyOf({
      ...{ at, person: null, account: null, useCase: 'test.deed', outcome: 'done' },
      ...{ ids: [], fields: [], commitments: [], request: 'r' },
    })
    hash = await nextHash(hash, n, body)
    lines.push({ n, at, body, hash })
  }
  return lines
}
const rootOf = (lines: LogLine[]) => ({ n: lines.at(-1)?.n ?? 0, hash: lines.at(-1)?.hash ?? '' })
const say = async (lines: LogLine[], root?: { n: number; hash: string }) =>
  sayVerdict(await verifyChain(lines, root))

test('a chain that nobody touched is whole, and says when no root was given', async () => {
  const lines = await log(9)
  assert.equal(await say(lines), 'whole, 9 entries; no outside root given')
  assert.equal(await say(lines, rootOf(lines)), 'whole to entry 9 of 2026-11-09')
  assert.equal(await say([]), 'whole, 0 entries; no outside root given')
})

test('a byte altered in any entry rings at that entry', async () => {
  for (let at = 0; at < 9; at++) {
    const lines = await log(9)
    const line = lines[at] as LogLine
    line.body = line.body.replace('test.deed', 'test.feed')
    assert.equal(await say(lines), `broken at entry ${at + 1}`)
  }
})

test('two entries swapped ring at the first of them', async () => {
  const lines = await log(9)
  ;[lines[3], lines[4]] = [lines[4] as LogLine, lines[3] as LogLine]
  assert.equal(await say(lines), 'broken at entry 4')
})

test('an instant that was changed beside the body rings', async () => {
  const lines = await log(3)
  ;(lines[1] as LogLine).at = '2025-01-01T08:00:00Z'
  assert.equal(await say(lines), 'broken at entry 2')
})

test('a cut tail verifies by itself and rings against a root that left the machine', async () => {
  const lines = await log(9)
  const root = rootOf(lines)
  assert.equal(await say(lines.slice(0, 6)), 'whole, 6 entries; no outside root given')
  assert.equal(await say(lines.slice(0, 6), root), 'ends before the root: 6 entries, the root is of entry 9')
})

test('a chain made again from the start rings against the old root', async () => {
  const lines = await log(9)
  const forged = await log(12)
  assert.match(await say(forged, { ...rootOf(lines), hash: 'ab'.repeat(32) }), /broken at entry 9/)
})

test('a commitment can be tried only with its salt, and does not depend on the order of keys', () => {
  const { salt, sha256 } = commitTo({ b: 1, a: ['x'] })
  assert.equal(commitment(salt, { a: ['x'], b: 1 }), sha256)
  assert.notEqual(commitTo({ a: ['x'], b: 1 }).sha256, sha256)
})
