import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { decideConcern } from './commands/decide-concern.ts'
import { reportConcern } from './commands/report-concern.ts'
import { riskCounts } from './queries/risk-counts.ts'

test('a decision of the first half hour of 1 September, in London, is counted in the new school year', async t => {
  const { as, people, clock } = await world(t)
  const { concernId } = await reportConcern(await as(people.teacher), { saw: 'He cried.' })
  clock.set('2027-08-31T23:30:00Z')
  const dsl = await as(people.dsl)
  await decideConcern(dsl, {
    ...{ concernId, choice: 'support', reasons: 'He is safe', notReferredBecause: 'No sign of harm' },
    ...{ parentsTold: 'yes', sayToReporter: 'action-taken' },
  })
  const of = async (day: string) => (await riskCounts(dsl, { since: Temporal.PlainDate.from(day) })).all
  assert.equal(await of('2027-09-01'), 1)
  assert.equal(await of('2027-09-02'), 0)
})
