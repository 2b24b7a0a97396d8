import assert from 'node:assert/strict'
import { test } from 'node:test'
import { underPolicy } from '../../../test/clauses/under-policy.ts'
import { systemActor } from '../../platform/call.ts'
import { readingsAsAt, takeReadings } from '../../platform/controls/readings.ts'
import { sendReport } from '../reports/commands/send-report.ts'
import { queue } from './queries/queue.ts'

/** All that the margin says of this register tonight. */
async function margin({ callOf, clock, schools }: Awaited<ReturnType<typeof underPolicy>>) {
  clock.move({ minutes: 1 })
  const night = callOf(schools.larkmoor, systemActor('platform.readings'))
  await takeReadings(night)
  return (await readingsAsAt(night, clock.now()))
    .filter(({ control }) => control.startsWith('concerns.'))
    .map(({ control, key, audience, state, kept, due, figure }) =>
      JSON.stringify({ control, key, audience, state, kept, due, figure }),
    )
    .toSorted()
}

for (const name of ['banks', 'allington'] as const)
  test(`what is kept from a lead moves no figure that everybody reads, though it stands before the others: ${name}`, async t => {
    const here = await underPolicy(t, name)
    const { as, people } = here
    const about = { about: 'Jonah Tillerby', asked: 'yes' }
    await sendReport(await as(people.teacher), 'child', { ...about, saw: 'He had a bruise.' })
    const before = await margin(here)
    assert.ok(before.length > 20)
    await sendReport(await as(people.teacher), 'child', {
      ...{ ...about, saw: 'Mr Ferriby was there when he cried. It is about grooming.' },
    })
    const found = async (who: keyof typeof people) => (await queue(await as(people[who]))).length
    assert.deepEqual([await found('dsl'), await found('deputy')], [2, 1])
    assert.deepEqual(await margin(here), before)

    await sendReport(await as(people.teacher), 'child', { ...about, saw: 'He had another bruise.' })
    assert.notDeepEqual(await margin(here), before, 'what every lead may read is counted')
  })
