import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeRoll, madeUpn } from '../../../../test/roll/make-roll.ts'
import { pupil } from '../../../../test/roll/cast.ts'
import { world } from '../../../../test/world.ts'
import { inUnit } from '../../../platform/unit.ts'
import { rollCounts } from '../queries/roll-counts.ts'
import { person } from '../queries/person.ts'
import { accepted, brought, csvOf, ctfOf, loaded, previewOf } from '../roll-world.test.ts'
import { acceptRoll } from './accept-roll.ts'
import { decideRow } from './decide-row.ts'
import { setAsideRoll } from './set-aside-roll.ts'

const SMALL = makeRoll({ pupils: 30, seed: 4 })
const SOME = { everybody: false }

test('a list goes in whole when it is accepted, and not before; the same again changes nothing', async t => {
  const { as, people, facts } = await world(t)
  const office = await as(people.office)
  const fileId = await brought(office, csvOf(SMALL))
  const before = await rollCounts(office)
  assert.deepEqual([before.pupils, before.contacts, before.filesWaiting], [1, 0, 1])
  assert.deepEqual(await accepted(office, fileId, SOME), { added: 30, changed: 0, ended: 0, isSame: false })
  const after = await rollCounts(office)
  assert.equal(after.pupils, 31)
  assert.ok(after.contacts > 30 && after.toRelease > 30)
  assert.equal(after.filesWaiting, 0)
  assert.equal(facts.filter(({ name, kind }) => name === 'people.joined' && kind === 'pupil').length, 30)
  assert.ok(!facts.some(({ kind }) => kind === 'parent'), 'nobody hears of a contact before the release')

  const again = await brought(office, csvOf(SMALL))
  const preview = await previewOf(office, again, false)
  assert.deepEqual([preview.new, preview.changed, preview.left], [[], [], []])
  assert.equal((await accepted(office, again, SOME)).isSame, true)
  assert.deepEqual(await rollCounts(office), after)
})

test('a transfer file goes in, is not everybody unless somebody says so, and then the list of it is the same', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  assert.equal((await loaded(office, ctfOf(SMALL))).added, 30)
  const list = await previewOf(office, await brought(office, csvOf(SMALL)), false)
  assert.equal(list.new.length, 0)
  assert.equal((await previewOf(office, await brought(office, ctfOf(SMALL.slice(0, 5))))).left.length, 0)
})

test('pressed twice it happens once; set aside it never happens', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  const fileId = await brought(office, csvOf(SMALL))
  const { digest } = await previewOf(office, fileId, false)
  const press = () => acceptRoll(office, { fileId, digest, everybody: 'no', sure: true })
  const both = await Promise.all([press(), press()])
  assert.deepEqual(
    both.map(({ added }) => added).toSorted((a, b) => a - b),
    [0, 30],
  )
  const other = await brought(office, csvOf(SMALL.slice(0, 3)))
  assert.equal(await brought(office, csvOf(SMALL.slice(0, 3))), other, 'the same file waits once')
  const seen = await previewOf(office, other, false)
  await setAsideRoll(office, { fileId: other })
  await assert.rejects(acceptRoll(office, { fileId: other, digest: seen.digest, everybody: 'no' }), {
    kind: 'conflict',
  })
})

test('where something changed since somebody looked, nothing is done', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  const first = await brought(office, csvOf(SMALL))
  const { digest } = await previewOf(office, first, false)
  await loaded(office, csvOf(SMALL.slice(0, 4)), SOME)
  await assert.rejects(acceptRoll(office, { fileId: first, digest, everybody: 'no', sure: true }), {
    kind: 'conflict',
  })
  assert.equal((await rollCounts(office)).pupils, 5)
})

test('a crash in the middle leaves nothing, and the file still waits', async t => {
  const { as, people, facts } = await world(t)
  const office = await as(people.office)
  const fileId = await brought(office, csvOf(SMALL))
  const before = await rollCounts(office)
  const broken = {
    ...office,
    house: { ...office.house, deliver: async () => Promise.reject(new Error('the power went')) },
  }
  await assert.rejects(accepted(broken, fileId, SOME), /the power went/)
  assert.deepEqual(await rollCounts(office), before)
  assert.equal(facts.length, 0)
  const inTheMiddle = inUnit(office, async call => {
    await accepted(call, fileId, SOME)
    throw new Error('and again')
  })
  await assert.rejects(inTheMiddle, /and again/)
  assert.equal((await accepted(office, fileId, SOME)).added, 30)
})

test('half the school missing is stopped until somebody ticks; then they left, and their parents with them', async t => {
  const { as, people, clock, facts } = await world(t)
  await loaded(await as(people.office), csvOf(SMALL), SOME)
  clock.move({ days: 7 })
  const office = await as(people.office)
  const half = await brought(office, csvOf(SMALL.slice(0, 15)))
  assert.deepEqual(
    (await previewOf(office, half)).suspicious.map(({ kind }) => kind),
    ['many-left'],
  )
  await assert.rejects(accepted(office, half, { sure: false }), { kind: 'invalid' })
  facts.length = 0
  // the pupil who was recorded by hand is not in the file either
  assert.deepEqual(await accepted(office, half), { added: 0, changed: 0, ended: 16, isSame: false })
  assert.equal((await rollCounts(office)).pupils, 15)
  const left = Object.groupBy(facts, ({ kind }) => String(kind))
  assert.equal(left['pupil']?.length, 16)
  assert.ok((left['parent']?.length ?? 0) >= 15)
  const back = await previewOf(office, await brought(office, csvOf(SMALL)))
  assert.deepEqual([back.new.length, back.changed.length], [0, 15], 'who comes back is who they were')
})

test('a changed surname is one pupil, a twin is two, and two of one name wait for a person', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  const amina = pupil(2, 'Amina', 'Khan', { upn: madeUpn(1) })
  await loaded(office, csvOf([amina]), SOME)
  const rows = [
    { ...amina, familyName: 'Lee', className: '6K' },
    pupil(3, 'Bilal', 'Lee', { upn: madeUpn(2) }),
    pupil(4, 'Zoe', 'Ash', { upn: null, dateOfBirth: '2015-10-01' }),
    pupil(5, 'Zoe', 'Ash', { upn: null, dateOfBirth: '2015-10-01', className: '5J' }),
  ]
  const fileId = await brought(office, csvOf(rows))
  const preview = await previewOf(office, fileId, false)
  assert.deepEqual(
    preview.changed.map(({ changes }) => changes.map(({ field, from, to }) => [field, from, to])),
    [
      [
        ['familyName', 'Khan', 'Lee'],
        ['className', '5K', '6K'],
      ],
    ],
  )
  assert.deepEqual(
    preview.new.map(({ givenName }) => givenName),
    ['Bilal'],
  )
  assert.equal(preview.undecided.length, 2)
  await assert.rejects(accepted(office, fileId, SOME), { kind: 'conflict' })
  await decideRow(office, { fileId, line: preview.undecided[0]?.line, is: 'new' })
  await decideRow(office, { fileId, line: preview.undecided[1]?.line, is: 'left-aside' })
  assert.deepEqual(await accepted(office, fileId, SOME), { added: 2, changed: 1, ended: 0, isSame: false })
  const { id } = preview.changed[0] ?? { id: '' }
  const record = await person(await as(people.head), { personId: id })
  assert.equal(record.name, 'Amina Lee')
  assert.deepEqual(
    record.before.map(({ familyName }) => familyName),
    ['Khan'],
  )
  assert.deepEqual(new Set(record.memberships.map(({ className }) => className)), new Set(['5K', '6K']))
})

test('two schools load the same file, and neither knows of the other', async t => {
  const { as, people, elsewhere } = await world(t)
  const here = await as(people.office)
  const there = await as(elsewhere.office)
  const fileId = await brought(here, csvOf(SMALL))
  await assert.rejects(accepted(there, fileId, SOME), { kind: 'not-found' })
  await accepted(here, fileId, SOME)
  assert.equal((await rollCounts(there)).pupils, 1)
  assert.equal((await loaded(there, csvOf(SMALL), SOME)).added, 30)
})

test('two thousand pupils and their contacts go in with a few statements, not one each', async t => {
  const { as, people, house } = await world(t)
  const office = await as(people.office)
  const fileId = await brought(office, csvOf(makeRoll({ pupils: 2000, seed: 9 })))
  let { undecided, digest } = await previewOf(office, fileId, false)
  for (const { line } of undecided) await decideRow(office, { fileId, line, is: 'left-aside' })
  ;({ undecided, digest } = await previewOf(office, fileId, false))
  let sent = 0
  house.database.onStatement = () => void sent++
  const { added } = await acceptRoll(office, { fileId, digest, everybody: 'no', sure: true })
  house.database.onStatement = undefined
  assert.ok(added > 1900, `${added} of 2000`)
  assert.ok(sent < 70, `${sent} statements`)
  const again = await previewOf(
    office,
    await brought(office, csvOf(makeRoll({ pupils: 2000, seed: 9 }))),
    false,
  )
  assert.deepEqual(
    again.changed.map(({ changes, contacts }) => [changes, contacts]),
    [],
  )
})

test('a teacher and the safeguarding lead load nothing, and the refusal is written down', async t => {
  const { as, people } = await world(t)
  for (const who of [people.teacher, people.dsl])
    await assert.rejects(brought(await as(who), csvOf(SMALL)), { kind: 'not-allowed' })
})
