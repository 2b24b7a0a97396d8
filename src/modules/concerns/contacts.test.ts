import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { recordContact } from './commands/record-contact.ts'
import { recordSharing } from './commands/record-sharing.ts'
import { reportConcern } from './commands/report-concern.ts'
import { concern } from './queries/concern.ts'

test('contacts and sharing say with whom, what was said, and why without consent', async t => {
  const { as, people } = await world(t)
  const { concernId } = await reportConcern(await as(people.teacher), { saw: 'He sleeps in the shed.' })
  const dsl = await as(people.dsl)
  const rang = { concernId, how: 'phone', who: 'Duty worker', said: 'We told them what he said.' }
  await assert.rejects(recordContact(dsl, { ...rang, side: 'agency' }), { kind: 'invalid' })
  await recordContact(dsl, {
    ...rang,
    side: 'agency',
    agency: 'Children’s services',
    advice: 'Wait for them',
  })
  await recordContact(dsl, { ...rang, side: 'parent', who: 'His mother', spokenBy: 'Mr Ferriby' })
  const shared = { concernId, sharedWith: 'School nurse', what: 'That he is tired', why: 'Her visit' }
  await assert.rejects(recordSharing(dsl, { ...shared, consent: 'not-sought' }), { kind: 'invalid' })
  await recordSharing(dsl, { ...shared, consent: 'refused', withoutBecause: 'He is at risk' })
  const { followUp } = await concern(dsl, { concernId })
  assert.deepEqual(followUp.contacts.map(({ side }) => side).toSorted(), ['agency', 'parent'])
  assert.equal(followUp.sharings[0]?.withoutBecause, 'He is at risk')
  const other = await as(people.teacher)
  await assert.rejects(recordContact(other, { ...rang, side: 'parent' }), { kind: 'not-found' })
})
