import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { childrenTold, schoolThatRecords } from './recorded.ts'
import { plain } from './pages.ts'

type Row = { id: string; school: SchoolName }

const NAMES_NO_CHILD = { parentsTold: 'no', parentsNotToldBecause: 'It would put him at risk' }

/** Nothing is decided until it says whether the parents know; and if not, why. */
const DECIDED: readonly Row[] = [{ id: 'RD-3.5', school: 'reedham' }]
/** And for each child who was told, how and on which day. */
const WHO_WHEN_HOW: readonly Row[] = [
  { id: 'RB-3.18', school: 'redbridge' },
  { id: 'BS-21.10', school: 'banks' },
  { id: 'AS-3.17', school: 'ashover' },
]
/** And while they do not know, a day to look at it again. */
const LOOK_AGAIN: readonly Row[] = [
  { id: 'RB-A.45', school: 'redbridge' },
  { id: 'AL-43.4', school: 'allington' },
]

async function reported(t: Parameters<typeof schoolThatRecords>[0], { school, id }: Row) {
  const here = await schoolThatRecords(t, school)
  const { at } = await here.report({ about: 'Jonah Tillerby' })
  const shown = await here.record(at)
  assert.match(shown, /Do Jonah Tillerby’s parents know\?/)
  const blank = await here.decide(at, { parentsTold: '' })
  assert.equal(blank.statusCode, 422)
  assert.match(plain(blank.body), /Select whether the parents know/)
  const unreasoned = await here.decide(at, { parentsTold: 'no' })
  assert.equal(unreasoned.statusCode, 422)
  assert.match(plain(unreasoned.body), /Write why the parents do not know/)
  const isKept = () => here.isKept(id, /In 1 of 1 decisions/)
  return { ...here, at, isKept }
}

for (const row of DECIDED) {
  test(`${row.id} a concern stays undecided until it says whether the child’s parents know, or why they do not`, async t => {
    const { at, decide, record, get, dsl, isKept } = await reported(t, row)
    assert.match(plain((await get(dsl, '/concerns')).body), /not decided/i)
    assert.equal((await decide(at, NAMES_NO_CHILD)).statusCode, 303)
    assert.match(await record(at), /Do the parents know\? No\. It would put him at risk/)
    await isKept()
  })
}

for (const row of WHO_WHEN_HOW) {
  test(`${row.id} for each child it stands who of the family was told, how and when, or why not; else nothing is decided`, async t => {
    const { at, decide, record, get, dsl, isKept } = await reported(t, row)
    const [childId = ''] = childrenTold((await get(dsl, at)).body)
    assert.notEqual(childId, '')
    const refused = await decide(at)
    assert.equal(refused.statusCode, 422)
    for (const says of [
      /Write who was told/,
      /Write how they were told/,
      /Enter the day on which they were told/,
    ])
      assert.match(plain(refused.body), says)
    const told = {
      ...{ [`told-who-${childId}`]: 'Ana Marsh', [`told-how-${childId}`]: 'by telephone' },
      ...{ [`told-on-${childId}-day`]: '30', [`told-on-${childId}-month`]: '11' },
      [`told-on-${childId}-year`]: '2026',
      [`told-by-${childId}`]: 'Priya',
    }
    assert.equal((await decide(at, told)).statusCode, 303)
    assert.match(await record(at), /Told about Jonah Tillerby Ana Marsh, by telephone, 30 November 2026/)
    await isKept()
  })
}

for (const row of LOOK_AGAIN) {
  test(`${row.id} where the parents are not told there is a reason and a day to look again, both leads see it, and no parent does`, async t => {
    const { here, at, decide, get, enter, record, dsl, again, isKept } = await reported(t, row)
    const refused = await decide(at, NAMES_NO_CHILD)
    assert.equal(refused.statusCode, 422)
    assert.match(plain(refused.body), /Enter the day on which you look again/)
    const review = { 'reviewOn-day': '2', 'reviewOn-month': '12', 'reviewOn-year': '2026' }
    assert.equal((await decide(at, { ...NAMES_NO_CHILD, ...review })).statusCode, 303)
    const deputy = await enter(here.people.deputy)
    assert.match(await record(at, deputy), /Do the parents know\? No\. It would put him at risk/)
    assert.equal((await get(await enter(here.people.parent), at)).statusCode >= 403, true)
    await isKept()
    here.clock.set('2026-12-02T08:30:00Z')
    assert.match(plain((await get(await again(here.people.dsl), '/concerns')).body), /Look again/)
    assert.ok(dsl)
  })
}
