import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { reportConcern } from './commands/report-concern.ts'
import { lateCounts } from './queries/late-counts.ts'
import { ownReports } from './queries/own-reports.ts'

const SAW = 'He hid under the table.'

test('a day is kept in one form however it was sent, so that no report stops the leads from counting those that came late', async t => {
  const { as, people } = await world(t)
  const teacher = await as(people.teacher)
  for (const noticedOn of ['+002026-11-20', '20261120', '2026-11-20T10', '2026-11-20[u-ca=iso8601]'])
    await reportConcern(teacher, { saw: SAW, more: { noticedOn, whyLate: 'I was away' } })
  const own = await ownReports(teacher)
  assert.deepEqual(new Set(own.map(({ more }) => more['noticedOn'])), new Set(['2026-11-20']))
  const since = Temporal.PlainDate.from('2026-09-01')
  const [late] = await lateCounts(await as(people.dsl), { since })
  assert.deepEqual([late?.late, late?.unexplained], [4, 0])
})

test('a year of two figures is asked for again, and so is one that no calendar has', async t => {
  const { as, people } = await world(t)
  const teacher = await as(people.teacher)
  for (const noticedOn of ['0026-11-20', '0000-01-01', '-000044-03-15', '2026-11-31'])
    await assert.rejects(reportConcern(teacher, { saw: SAW, more: { noticedOn } }), (refusal: object) => {
      assert.deepEqual('fields' in refusal && refusal.fields, {
        noticedOn: 'Enter the day as 27 3 2026, or leave it empty',
      })
      return true
    })
  assert.deepEqual(await ownReports(teacher), [])
})
