import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { until } from '../../../../test/product.ts'
import { amina, pupil } from '../../../../test/roll/cast.ts'
import { makeRoll } from '../../../../test/roll/make-roll.ts'
import { world } from '../../../../test/world.ts'
import { rollCounts } from '../queries/roll-counts.ts'
import { brought, csvOf, guessedColumns, loaded, previewOf } from '../roll-world.test.ts'
import { acceptRoll } from './accept-roll.ts'
import { bringRoll } from './bring-roll.ts'
import { decideRow } from './decide-row.ts'
import { mapColumns } from './map-columns.ts'
import { setAsideRoll } from './set-aside-roll.ts'

const ROLL = makeRoll({ pupils: 30, seed: 4 })
const SOME = { everybody: 'no', sure: true }
const CONFLICT = ['conflict']

async function busy(t: Parameters<typeof world>[0]) {
  const here = await world(t)
  const { id: schoolId } = here.schools.larkmoor

  /** Both stand before the roll on connections of their own, and are let in at one moment. @returns what was refused */
  async function atOnce(...deeds: (() => Promise<unknown>)[]): Promise<string[]> {
    const gate = new Client(here.addresses.keeper)
    await gate.connect()
    try {
      await gate.query(`select pg_advisory_lock(hashtextextended($1, 0))`, [`${schoolId} roll`])
      const doing = Promise.allSettled(deeds.map(deed => deed()))
      await until('both stand and wait', async () => {
        const { rows } = await gate.query(
          `select 1 from pg_locks l join pg_database d on d.oid = l.database
            where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`,
        )
        return rows.length === deeds.length
      })
      await gate.query('select pg_advisory_unlock_all()')
      const done = await doing
      return done.flatMap(one => (one.status === 'rejected' ? [one.reason.kind ?? String(one.reason)] : []))
    } finally {
      await gate.end()
    }
  }
  const [office, head] = [await here.as(here.people.office), await here.as(here.people.head)]
  return { ...here, atOnce, office, head }
}

test('two files that both bring the same children are not both accepted at once: the second is told', async t => {
  const { office, head, atOnce } = await busy(t)
  const [one, other] = [ROLL, ROLL.slice(0, 20)]
  const files = [await brought(office, csvOf(one)), await brought(head, csvOf(other))]
  const deeds = await Promise.all(
    files.map(async fileId => {
      const { digest } = await previewOf(office, fileId, false)
      return () => acceptRoll(fileId === files[0] ? office : head, { fileId, digest, ...SOME })
    }),
  )
  assert.deepEqual(await atOnce(...deeds), CONFLICT)
  const { pupils, filesWaiting } = await rollCounts(office)
  assert.ok(pupils === 31 || pupils === 21, `${pupils} pupils`)
  assert.equal(filesWaiting, 1, 'the other waits, to be looked at again')
})

test('one file that two people accept at once is accepted once, and the second is told', async t => {
  const { office, head, atOnce } = await busy(t)
  const fileId = await brought(office, csvOf(ROLL))
  const { digest } = await previewOf(office, fileId, false)
  const accept = (call: typeof office) => () => acceptRoll(call, { fileId, digest, ...SOME })
  assert.deepEqual(await atOnce(accept(office), accept(head)), CONFLICT)
  assert.equal((await rollCounts(office)).pupils, 31)
})

test('a file that one accepts while another sets it aside is one of the two, and the second is told', async t => {
  const { office, head, atOnce } = await busy(t)
  const fileId = await brought(office, csvOf(ROLL))
  const { digest } = await previewOf(office, fileId, false)
  assert.deepEqual(
    await atOnce(
      () => acceptRoll(office, { fileId, digest, ...SOME }),
      () => setAsideRoll(head, { fileId }),
    ),
    CONFLICT,
  )
  assert.equal((await rollCounts(office)).filesWaiting, 0)
})

test('a doubtful line that two people decide at once has one answer, and the columns of a file too', async t => {
  const { office, head, atOnce } = await busy(t)
  await loaded(office, csvOf([{ ...amina(2), upn: null }, pupil(3, 'Wei', 'Lee')]), { everybody: false })
  const fileId = await brought(office, csvOf([{ ...amina(2), upn: null, dateOfBirth: null }]))
  assert.equal((await previewOf(office, fileId, false)).undecided.length, 1)
  const decide = (call: typeof office, is: string) => () => decideRow(call, { fileId, line: 2, is })
  assert.deepEqual(await atOnce(decide(office, 'new'), decide(head, 'left-aside')), [])
  assert.equal((await previewOf(office, fileId, false)).undecided.length, 0)

  const columns = await guessedColumns(office, fileId)
  const map = (call: typeof office) => () => mapColumns(call, columns)
  assert.deepEqual(await atOnce(map(office), map(head)), [])
})

test('one file that two people load at once waits once', async t => {
  const { office, head, atOnce } = await busy(t)
  const found: string[] = []
  const bring = (call: typeof office) => async () => {
    const { fileId } = await bringRoll(call, { file: csvOf(ROLL) })
    found.push(fileId)
  }
  assert.deepEqual(await atOnce(bring(office), bring(head)), [])
  assert.equal(new Set(found).size, 1)
  assert.equal((await rollCounts(office)).filesWaiting, 1)
})
