import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shown, visitOf, world } from '../../../test/world.ts'
import { recordContact } from './commands/record-contact.ts'
import { recordSharing } from './commands/record-sharing.ts'
import { reportConcern } from './commands/report-concern.ts'
import { newContactPage } from './pages/new-contact.ts'
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

test('of two who write down the same reply the second keeps what was typed, and may record it by itself', async t => {
  const { as, people } = await world(t)
  const { concernId } = await reportConcern(await as(people.teacher), { saw: 'He sleeps in the shed.' })
  const rang = { concernId, side: 'agency', agency: 'CEOP', how: 'phone', who: 'Ola Berg', said: 'We asked.' }
  await recordContact(await as(people.dsl), { ...rang, awaitsReply: true })
  const contacts = async () => (await concern(await as(people.dsl), { concernId })).followUp.contacts
  const [asked] = await contacts()
  const replyTo = String(asked?.id)
  const page = async (more: object) =>
    shown(newContactPage.get(visitOf(await as(people.deputy), { params: { concernId }, ...more })))
  const hidden = `name="replyTo" value="${replyTo}"`
  assert.ok((await page({ query: { reply: replyTo } })).includes(hidden))
  await recordContact(await as(people.dsl), { ...rang, said: 'It is none.', replyTo })
  const second = { ...rang, said: 'They say that it is none.', replyTo }
  await assert.rejects(recordContact(await as(people.deputy), second), {
    fields: {
      said: 'Somebody wrote down their reply meanwhile. Record this all the same, and it stands as a contact by itself',
    },
  })
  const answers = { side: 'agency', said: second.said, replyTo }
  const again = await page({ answers, errors: { said: 'Meanwhile' } })
  assert.ok(again.includes(second.said) && !again.includes(hidden))
  await recordContact(await as(people.deputy), { ...second, replyTo: '' })
  assert.deepEqual((await contacts()).map(({ replyTo }) => replyTo).filter(Boolean), [replyTo])
  const elsewhere = await reportConcern(await as(people.teacher), { saw: 'She has no coat.' })
  await assert.rejects(
    recordContact(await as(people.dsl), { ...rang, concernId: elsewhere.concernId, replyTo }),
    { kind: 'not-found' },
  )
})
