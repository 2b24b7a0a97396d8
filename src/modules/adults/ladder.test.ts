import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Duty } from '../../words/duties.ts'
import { declareFamily } from './commands/declare-family.ts'
import { school } from './ladder-world.test.ts'

type Here = Awaited<ReturnType<typeof school>>
type Who = (of: Here) => string

/** As the issue writes them: whom it is about, and who answers. */
const ROWS: readonly (readonly [about: string, who: Who, to: Duty, namesLado: boolean])[] = [
  ['a member of staff', ({ people }) => people.teacher.name, 'headteacher', false],
  ['a supply teacher or contractor', ({ people }) => people.dpo.name, 'headteacher', false],
  ['a volunteer', ({ people }) => people.volunteer.name, 'headteacher', false],
  ['the safeguarding lead', ({ people }) => people.dsl.name, 'headteacher', false],
  ['a deputy', ({ people }) => people.deputy.name, 'headteacher', false],
  ['the network manager', ({ people }) => people.technician.name, 'headteacher', false],
  ['somebody without a name', () => 'a man in a blue coat', 'headteacher', false],
  ['the head of a year', () => 'the head of Year 4', 'headteacher', false],
  ['the deputy, by office', () => 'the deputy headteacher', 'headteacher', false],
  ['the headteacher', ({ people }) => people.head.name, 'chair-of-governors', true],
  ['the headteacher, by office', () => 'the Headteacher', 'chair-of-governors', true],
  ['a governor', ({ people }) => people.governor.name, 'chair-of-governors', false],
  ['the chair', ({ people }) => people.chair.name, 'vice-chair-of-governors', true],
  ['the chair, by office', () => 'our chair of governors', 'vice-chair-of-governors', true],
]

for (const [about, who, to, namesLado] of ROWS)
  test(`about ${about} it goes to the ${to}, ${namesLado ? 'with the LADO named' : 'as every such report'}, and to nobody else`, async t => {
    const here = await school(t)
    const { people, vice, reads, report } = here
    const made = await report(who(here), people.office)
    assert.deepEqual([made.waitsFor, made.namesLado], [to, namesLado])
    const holders = [
      ['headteacher', people.head],
      ['chair-of-governors', people.chair],
      ['vice-chair-of-governors', vice],
    ] as const
    for (const [duty, holder] of holders) assert.equal(await reads(holder), duty === to ? 1 : 0, duty)
  })

test('where the headteacher is the safeguarding lead too, it is the chair’s all the same', async t => {
  const { people, end, put, report, reads } = await school(t)
  await end(people.dsl, 'dsl')
  await put(people.head, 'dsl')
  const made = await report(people.head.name)
  assert.deepEqual([made.waitsFor, made.namesLado], ['chair-of-governors', true])
  assert.equal(await reads(people.head), 0)
})

test('a rung is passed by where its holder is of the family of whom it is about, or the duty is vacant', async t => {
  const { people, as, end, vice, report, reads } = await school(t)
  await declareFamily(await as(people.head), { personId: people.deputy.id })
  assert.equal((await report(people.deputy.name)).waitsFor, 'chair-of-governors')
  await end(people.chair, 'chair-of-governors')
  assert.equal((await report(people.deputy.name)).waitsFor, 'vice-chair-of-governors')
  assert.deepEqual([await reads(people.head), await reads(vice)], [0, 1])
  assert.equal((await report(people.volunteer.name)).waitsFor, 'headteacher')
})

test('a vacant head: the chair; and where nobody is left the reporter is shown so at once, until somebody comes', async t => {
  const { people, end, put, work, join, vice, report, own, reads, clock } = await school(t)
  await end(people.head, 'headteacher')
  assert.equal((await report(people.deputy.name)).waitsFor, 'chair-of-governors')
  const newHead = await join('Ida', 'staff')
  await put(newHead, 'headteacher')
  await end(vice, 'vice-chair-of-governors')
  clock.move({ minutes: 1 })
  const made = await report(people.chair.name)
  assert.deepEqual([made.waitsFor, made.namesLado], [null, true])
  assert.equal((await own())?.hasRunOut, true)
  const newVice = await join('Oda', 'governor')
  await put(newVice, 'vice-chair-of-governors')
  await work()
  assert.deepEqual([await reads(newVice), await reads(newHead)], [1, 0])
  const after = await own()
  assert.deepEqual([after?.hasRunOut, after?.waitsFor], [false, 'vice-chair-of-governors'])
})
