import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alerting, SAID } from './alerts-world.test.ts'

/** The same each time. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return sides => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % sides
  }
}

const ODD: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, '', ' ', '\u0000', '\ud800', 'é'.repeat(5), [], {}, [[]], { a: 1 }],
  ...['data:text/html,x', '<script>', "'; drop table alerts.alert; --", '%00', '../../etc', '\u202Eabc'],
  ...['2026-11-23T08:05:00Z', '0000-00-00T00:00:00Z', 'urgent', 'x'.repeat(20_001), { toString: 'x' }],
]
const NAMES = [
  'reference',
  'person',
  'time',
  'text',
  'severity',
  'address',
  'device',
  'rule',
  'more',
  '__proto__',
]
const OF_PERSON = ['upn', 'email', 'name', 'account', 'constructor']

test('whatever is sent is taken or refused in the house’s words: it breaks nothing, and nothing half comes in', async t => {
  const { send, rows, clock, worked } = await alerting(t)
  const roll = dice(7)
  const taken = new Set<string>()
  for (let n = 0; n < 400; n++) {
    if (n % 40 === 0) clock.move({ minutes: 1 })
    const body: Record<string, unknown> = { ...SAID, reference: `F-${n}`, person: { ...SAID.person } }
    for (let changes = roll(3); changes >= 0; changes--) {
      const [odd, isOfPerson] = [ODD[roll(ODD.length)], roll(4) === 0]
      if (isOfPerson) body['person'] = { [OF_PERSON[roll(OF_PERSON.length)] ?? 'upn']: odd }
      else body[NAMES[roll(NAMES.length)] ?? 'text'] = odd
    }
    const text = JSON.stringify(body)
    const sent = roll(10) ? text : text.slice(0, roll(text.length))
    const answer = await send(sent)
    assert.ok([202, 409, 422].includes(answer.statusCode), `${answer.statusCode} ${sent}`)
    if (answer.statusCode === 202) taken.add(answer.json<{ reference: string }>().reference)
    if (answer.statusCode === 422)
      for (const [field, says] of Object.entries(answer.json<{ errors: Record<string, string> }>().errors))
        assert.match(says, /^(Send|Leave it out|This is|A picture)/, `${field}: ${says}`)
  }
  assert.ok(taken.size > 20, String(taken.size))
  await worked()
  const kept = await rows('select a.reference from alerts.alert a join alerts.place p on p.alert_id = a.id')
  assert.equal(kept.length, taken.size)
})
