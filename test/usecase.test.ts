import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { commitment } from '../src/platform/audit/entry.ts'
import { readChain } from '../src/platform/audit/read-chain.ts'
import { verifyChain } from '../src/platform/audit/verify.ts'
import type { Call, School } from '../src/platform/call.ts'
import { newId } from '../src/words/ids.ts'
import { myTrees, plantThenBreak, plantThenRefuse, plantTree, plantTwo, tree, wakeGrove } from './grove.ts'
import { type Grove, member, openGrove, schoolNamed } from './grove-house.ts'

const CANARY = 'Robin said his uncle waits at the gate'
type Line = { n: number; useCase: string; outcome: string; body: string }

describe('the promises of the use-case wrapper', () => {
  let grove: Grove
  const room = wakeGrove(() => {})
  before(async () => void (grove = await openGrove(room)))
  after(() => grove.close())

  /** A school of its own for each test: its chain begins at 1. */
  const fresh = (): { call: Call; school: School } => {
    const school = schoolNamed('fresh')
    return { school, call: grove.callIn(school, member()) }
  }
  const linesOf = async ({ id }: School): Promise<Line[]> => {
    const { rows } = await grove.keeper.query(
      `select n, use_case as "useCase", outcome, body from platform.audit_entry
        where school_id = $1 and chain = 'main' order by n`,
      [id],
    )
    return rows
  }
  const treesOf = async ({ id }: School): Promise<number> => {
    const { rows } = await grove.keeper.query('select count(*) as n from grove.tree where school_id = $1', [
      id,
    ])
    return rows[0].n
  }
  const jobsAbout = async (treeId: string): Promise<number> => {
    const { rows } = await grove.keeper.query(
      `select count(*) as n from jobs.job where data #>> '{fact,treeId}' = $1`,
      [treeId],
    )
    return rows[0].n
  }
  const said = (lines: readonly Line[]) => lines.map(({ useCase, outcome }) => `${useCase} ${outcome}`)

  test('a deed and its entry in the log commit together; the entry names ids and fields, never what was typed', async () => {
    const { call, school } = fresh()
    const treeId = newId()
    await plantTree(call, { treeId, words: CANARY })
    const [line, ...more] = await linesOf(school)
    assert.ok(line)
    assert.deepEqual([said([line]), more, await treesOf(school)], [['grove.plant-tree done'], [], 1])
    const body = JSON.parse(line.body)
    assert.deepEqual(
      [body.person, body.account, body.ids, body.fields],
      [call.actor.personId, call.actor.accountId, [treeId], ['treeId', 'words']],
    )
    const { rows } = await grove.keeper.query('select salt, words from grove.tree where id = $1', [treeId])
    assert.deepEqual(body.commitments, [
      { of: treeId, sha256: commitment(rows[0].salt, { words: rows[0].words }) },
    ])
  })

  test('a bug after the insert leaves neither the row nor an entry', async () => {
    const { call, school } = fresh()
    await assert.rejects(plantThenBreak(call, { treeId: newId(), words: CANARY }), TypeError)
    assert.deepEqual([await treesOf(school), await linesOf(school)], [0, []])
  })

  test('a refusal rolls everything back and is then logged once, by kind and without its text', async () => {
    const { call, school } = fresh()
    await assert.rejects(plantThenRefuse(call, { treeId: newId(), words: CANARY }), { kind: 'conflict' })
    const lines = await linesOf(school)
    assert.deepEqual([await treesOf(school), said(lines)], [0, ['grove.plant-then-refuse refused']])
    const body = JSON.parse(lines[0]?.body ?? '')
    assert.deepEqual([body.why, body.ids, body.fields, body.commitments], ['conflict', [], [], []])
  })

  test('who has no right is refused before anything is looked up, and that is logged', async () => {
    const school = schoolNamed('fresh')
    const stranger = grove.callIn(school, { ...member(), rights: new Set(['pupil']) })
    await assert.rejects(plantTree(stranger, { treeId: newId(), words: CANARY }), { kind: 'not-allowed' })
    await assert.rejects(tree(stranger, { treeId: newId() }), { kind: 'not-allowed' })
    assert.deepEqual(said(await linesOf(school)), ['grove.plant-tree refused', 'grove.tree refused'])
  })

  test('an answer that does not pass is told by its field and is not logged', async () => {
    const { call, school } = fresh()
    await assert.rejects(plantTree(call, { treeId: newId(), words: 'x'.repeat(201) }), {
      kind: 'invalid',
      fields: { words: 'Write less' },
    })
    await assert.rejects(plantTree(call, { treeId: CANARY, words: '' }), { kind: 'invalid' })
    assert.deepEqual(await linesOf(school), [])
  })

  test('a command inside a command joins its transaction: all of it or none', async () => {
    const { call, school } = fresh()
    await plantTwo(call, { words: 'two' })
    assert.equal(await treesOf(school), 2)
    const { rows } = await grove.keeper.query(
      'select count(distinct xmin::text) as n from grove.tree where school_id = $1',
      [school.id],
    )
    assert.equal(rows[0].n, 1)
    assert.equal(said(await linesOf(school)).at(-1), 'grove.plant-two done')
  })

  test('a row that the SQL let through wrongly is left out of the list and shown to the operator', async () => {
    const { call, school } = fresh()
    const treeId = newId()
    await plantTree(call, { treeId, words: 'mine' })
    await plantTree(grove.callIn(school, member()), { treeId: newId(), words: 'another’s' })
    grove.leaks.length = 0
    assert.deepEqual(
      (await myTrees(call)).map(({ id }) => id),
      [treeId],
    )
    assert.deepEqual(grove.leaks, ['grove.my-trees let 1 rows through'])
  })

  test('reading a logged record writes an entry; reading another’s is refused, and the refusal too', async () => {
    const { call, school } = fresh()
    const treeId = newId()
    await plantTree(call, { treeId, words: CANARY })
    assert.equal((await tree(call, { treeId })).words, CANARY)
    await assert.rejects(tree(grove.callIn(school, member()), { treeId }), { kind: 'not-allowed' })
    await assert.rejects(tree(call, { treeId: newId() }), { kind: 'not-found' })
    const lines = await linesOf(school)
    assert.deepEqual(said(lines), [
      'grove.plant-tree done',
      'grove.tree read',
      'grove.tree refused',
      'grove.tree refused',
    ])
    assert.deepEqual(JSON.parse(lines[1]?.body ?? '').ids, [treeId])
  })

  test('nothing that was typed in any of these tests stands anywhere in the log or the queue', async () => {
    for (const table of ['platform.audit_entry', 'platform.chain_head', 'jobs.job']) {
      const { rows } = await grove.keeper.query(`select 1 from ${table} t where t::text like $1`, [
        `%${CANARY.slice(6, 20)}%`,
      ])
      assert.deepEqual(rows, [], table)
    }
    const { rows } = await grove.keeper.query('select 1 from grove.tree where words = $1', [CANARY])
    assert.ok(rows.length, 'the canary was never typed')
  })

  test('twenty deeds at once in each of two schools make two gapless chains that verify', async () => {
    const [one, other] = [fresh(), fresh()]
    const deeds = [one, other].flatMap(({ call }) =>
      Array.from({ length: 20 }, () => plantTree(call, { treeId: newId(), words: 'many' })),
    )
    await Promise.all(deeds)
    for (const { school } of [one, other]) {
      const lines = await linesOf(school)
      assert.deepEqual(
        lines.map(({ n }) => n),
        Array.from({ length: 20 }, (_, index) => index + 1),
      )
      const verdict = await verifyChain(readChain(grove.keeper, school.id, 'main'))
      assert.deepEqual([verdict.state, 'entries' in verdict && verdict.entries], ['whole', 20])
    }
  })

  test('a fact is queued when its deed commits, and never exists when it does not', async () => {
    const { call } = fresh()
    const [kept, refused, broken] = [newId(), newId(), newId()]
    await plantTree(call, { treeId: kept, words: 'kept' })
    await assert.rejects(plantThenRefuse(call, { treeId: refused, words: '' }))
    await assert.rejects(plantThenBreak(call, { treeId: broken, words: '' }))
    assert.deepEqual([await jobsAbout(kept), await jobsAbout(refused), await jobsAbout(broken)], [1, 0, 0])
  })
})
