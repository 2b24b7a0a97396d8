import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import type { Induction } from '../../src/modules/starters/controls/induction.ts'
import type { Cast } from '../world.ts'
import { signingUnder } from './agreements.ts'
import { plain } from './pages.ts'
import { type Reporting, reportingUnder } from './reporting.ts'
import { starts } from './starting.ts'

const ROWS: readonly { ids: string; school: SchoolName }[] = [
  { ids: 'RB-1.92', school: 'redbridge' },
  { ids: 'RB-2.10', school: 'redbridge' },
  { ids: 'RD-1.23', school: 'reedham' },
  { ids: 'RD-2.7', school: 'reedham' },
  { ids: 'AL-14.1', school: 'allington' },
  { ids: 'AL-31.1', school: 'allington' },
  { ids: 'BS-3.4', school: 'banks' },
  { ids: 'BS-10.12', school: 'banks' },
  { ids: 'AS-1.92', school: 'ashover' },
  { ids: 'AS-2.25', school: 'ashover' },
]

/** The buttons of a page that say that this line is done. */
const lineOf = (body: string, item: string): string | undefined =>
  body
    .split('<li>')
    .filter(part => part.includes(`<strong>${item}</strong>`) && !/>Done /.test(part))
    .map(part => /name="lineId" value="([\w-]+)"/.exec(part)?.[1])
    .find(Boolean)

async function ticks(here: Reporting, who: Cast, at: string, item: string): Promise<void> {
  const lineId = lineOf((await here.get(await here.enter(who), at)).body, item) ?? ''
  const done = await here.post(await here.enter(who), at, { deed: 'settle', lineId, outcome: 'done' })
  assert.equal(done.statusCode, 303, `${who.name} says that it is done`)
}

for (const { ids, school } of ROWS) {
  test(`${ids} whoever starts gets a list that holds what the policy asks, with its day, supply and placements too; who does it says so, each for themself; it is shut or late until then as the policy has it`, async t => {
    const here = await reportingUnder(t, school)
    const { people, get, enter, look, home, margin, clock, policyId } = here
    const parameters = restings(school)[ids]?.parameters
    assert.ok(parameters, 'the row is bound')
    const { item, audiences, doers, withinDays, before } = parameters as Induction
    const nia = await starts(here, 'Comer')
    clock.set('2026-12-01T08:30:00Z')
    assert.equal(await margin(ids), 'At risk')
    const list = /href="\/s\/larkmoor(\/starters\/[\w-]{36})"[^>]*>Nia Comer/.exec(
      (await get(await enter(people.head), '/starters')).body,
    )?.[1]
    assert.ok(list, 'the list stands among those who start')
    assert.match(await look(people.head, list), new RegExp(`${item}.*Asked by the policy`))

    assert.match(
      await look(nia, '/induction'),
      new RegExp(`Tell ${people.dsl.name}.*Since 1 December 2026.*${item}`),
    )
    const shut = async () => (await get(await enter(nia), '')).headers.location === '/s/larkmoor/induction'
    // What else is open is shut by other clauses of this school.
    const others = Object.entries(restings(school)).filter(
      ([id, { parameters }]) =>
        id !== ids && id.match(/^\w+-/) && parameters?.['before'] === 'account' && parameters['item'],
    )
    if (before === 'account') assert.ok(await shut(), 'they see their induction and no more')
    for (const path of [
      '/report-a-concern',
      '/report-a-concern/child',
      '/induction',
      `/policies/${policyId}`,
    ])
      assert.equal((await get(await enter(nia), path)).statusCode, 200, `${path} is never shut`)

    const half = doers.length > 1
    for (const doer of doers) {
      if (half && doer !== 'starter') assert.ok(await shut(), 'until both have said so')
      if (doer === 'starter') await ticks(here, nia, '/induction', item)
      else {
        assert.match(await home(people.dsl), /lines? of induction waits? for you/)
        assert.equal(
          lineOf((await get(await enter(nia), '/induction')).body, item),
          undefined,
          'not theirs to say',
        )
        await ticks(here, people.dsl, list, item)
      }
    }
    assert.match(await look(people.head, list), new RegExp(`${item} Done 1 December 2026`))
    assert.equal(await margin(ids), 'Kept')
    if (before === 'account' && !others.length) assert.equal(await shut(), false)

    // On supply as staff, or on placement as a volunteer where the policy names those: asked the same.
    const last = audiences.at(-1) ?? ''
    await starts(here, 'Later', { kinds: last, basis: last === 'staff' ? 'supply' : 'placement' })
    const late = Temporal.PlainDate.from('2026-12-01').add({ days: withinDays + 1 })
    clock.set(`${late.toString()}T08:30:00Z`)
    assert.equal(await margin(ids), 'Not kept')
    assert.match(
      await look(people.governor, `/policies/${policyId}`),
      /1 of 2 who started this year; one is open since \d+ days?/,
    )
    assert.match(await home(people.head), /leaver(’s|s’) lists? (is|are) late/)
    assert.match(await look(people.head, '/starters'), new RegExp('Nia Later.*Late'))
  })
}

test('RB-1.72 a starter’s list shows the agreement by itself, nobody ticks it, and until it is signed they see what they are to sign; the first day and the day of signing stand together', async t => {
  const here = await reportingUnder(t, 'redbridge')
  const { people, get, post, enter, look, margin, clock } = here
  const { published, sign } = await signingUnder(here)
  const made = await published('staff')
  const nia = await starts(here, 'Comer')
  clock.set('2026-12-01T08:30:00Z')
  assert.equal(await margin('RB-1.72'), 'At risk')
  assert.notEqual((await get(await enter(nia), '')).statusCode, 200)
  assert.match(
    await look(nia, '/induction'),
    /The agreement is signed Today Shown when it is signed\. Asked by the policy Read and sign/,
  )
  const body = (await get(await enter(nia), '/induction')).body
  assert.equal(lineOf(body, 'The agreement is signed'), undefined)
  const toSign = /href="\/s\/larkmoor([^"]*\/signature)"/.exec(body)?.[1] ?? ''
  assert.equal((await get(await enter(nia), toSign)).statusCode, 200, 'and that is open to them')
  const lineId = /name="lineId" value="([\w-]+)"/.exec(body)?.[1] ?? ''
  assert.notEqual(
    (await post(await enter(people.parent), '/induction', { deed: 'settle', lineId, outcome: 'done' }))
      .statusCode,
    303,
  )
  await sign(nia, made)
  assert.match(
    plain((await get(await enter(nia), '/induction')).body),
    /Since 1 December 2026\..*The agreement is signed Done 1 December 2026/,
  )
  assert.equal(await margin('RB-1.72'), 'Kept')
})
