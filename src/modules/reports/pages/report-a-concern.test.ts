import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shown, visitOf, world } from '../../../../test/world.ts'
import { appointmentsNow, endAppointment } from '../../people/index.ts'
import { reportAConcernPage } from './report-a-concern.ts'

const page = async (call: Parameters<typeof visitOf>[0]) => shown(reportAConcernPage.get(visitOf(call)))

test('everybody is told whom to tell now: the safeguarding leads, the head about an adult, the chair about the head', async t => {
  const { as, people } = await world(t)
  for (const one of [people.teacher, people.volunteer, people.parent]) {
    const text = await page(await as(one))
    for (const { name } of [people.dsl, people.deputy, people.head, people.chair])
      assert.ok(text.includes(name), name)
    assert.match(text, /LADO: Hilary Baines/)
  }
})

test('an appointment that ended is not on the page from that moment; the next rung is', async t => {
  const { as, people } = await world(t)
  const head = await as(people.head)
  for (const { appointmentId, duty } of await appointmentsNow(head)) {
    if (duty === 'dsl' || duty === 'deputy-dsl')
      await endAppointment(head, { appointmentId, when: 'now', reason: 'Left' })
  }
  const text = await page(await as(people.teacher))
  assert.ok(!text.includes(people.dsl.name))
  assert.ok(text.includes(people.head.name))
})
