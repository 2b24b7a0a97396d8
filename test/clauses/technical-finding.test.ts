import assert from 'node:assert/strict'
import { test } from 'node:test'
import { register } from '../../src/modules/adults/queries/register.ts'
import { queue } from '../../src/modules/concerns/queries/queue.ts'
import { plain } from './pages.ts'
import { reportingUnder } from './reporting.ts'

const fieldIn = (body: string, name: string): string =>
  new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(body)?.[1] ?? ''

test('RB-1.49 from a line of the log the network manager presses “report”: a form is begun with the reference of the evidence, and the safeguarding lead has it at once; about an adult, or not sure, whoever reads those', async t => {
  const here = await reportingUnder(t, 'redbridge')
  const { people, get, post, enter, as, read, notices, margin, clock } = here
  const { body: log } = await get(await enter(people.technician), '/record')
  const evidence = fieldIn(log, 'evidence')
  assert.match(evidence, /log, entry [\d,]+, \d/)
  assert.doesNotMatch((await get(await enter(people.head), '/record')).body, /technical-finding/)
  const at = '/report-a-concern/technical-finding'
  const begun = await post(await enter(people.technician), at, { begun: 'yes', evidence })
  assert.equal(begun.statusCode, 200)
  assert.equal(fieldIn(begun.body, 'evidence'), evidence)
  assert.doesNotMatch(begun.body, /type="file"|There is a problem|name="(?:kind|level|category|risk)/)
  const lead = async () => (await queue(await as(people.dsl))).length
  const head = async () => (await register(await as(people.head))).rows.length
  assert.deepEqual([await lead(), await head(), await notices(people.dsl)], [0, 0, 0], 'nothing is sent yet')
  const said = { evidence, saw: 'Searches for how to hurt oneself.', about: 'Jonah Tillerby' }
  const { concernId } = await here.report(people.technician, { ...said, whose: 'child' }, 'technical-finding')
  assert.deepEqual([await lead(), await head(), await notices(people.dsl)], [1, 0, 1])
  const record = await read(people.dsl, concernId)
  assert.match(record, /Something in a log or an alert\. Reported/)
  assert.ok(record.includes(plain(`Evidence: ${evidence}`)), record)
  clock.move({ minutes: 1 })
  await here.report(people.technician, { ...said, about: 'ab12', whose: '' }, 'technical-finding')
  await here.report(people.technician, { ...said, about: 'ab13', whose: 'adult' }, 'technical-finding')
  assert.deepEqual([await lead(), await head(), await notices(people.dsl)], [1, 2, 1])
  // An alert of another product is reported by the same form, with the reference that the product gave it.
  const alert = { ...said, evidence: 'Filter, alert 4471, 23 November at 10:02', whose: 'child' }
  const second = await here.report(people.technician, alert, 'technical-finding')
  assert.match(await read(people.dsl, second.concernId), /Evidence: Filter, alert 4471/)
  assert.equal(await margin('RB-1.49'), 'Kept')
})
