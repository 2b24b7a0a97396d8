import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsOf } from '../../../test/imagery.ts'
import { withSanctions } from '../../../test/sanctions.ts'
import { shown, visitOf, world } from '../../../test/world.ts'
import { chronologyPage } from './pages/chronology.ts'
import { newSanctionPage } from './pages/new-sanction.ts'

const OWN = {
  ...{ sanction: 'own-words', ownWords: 'A detention on Friday', happenedLevel: '' },
  edition: 'September 2025',
}

test('where the policy lists no sanction one stands in one’s own words, with the policy, its edition and the clause', async t => {
  const { record, kept, people, as, concernId, GIVEN } = await withSanctions(await world(t), [])
  const params = { concernId }
  const dsl = await as(people.dsl)
  const page = await shown(newSanctionPage.get(visitOf(dsl, { params })))
  assert.match(page, /value="own-words"/)
  const whole = await shown(
    newSanctionPage.get(visitOf(dsl, { params, answers: { ...GIVEN, ...OWN, whole: 'yes' } })),
  )
  for (const name of ['ownWords', 'policy', 'clause']) assert.ok(whole.includes(`name="${name}"`), name)
  assert.doesNotMatch(whole, /name="happenedLevel"/)
  for (const name of ['ownWords', 'policy', 'edition', 'clause', 'because', 'victim', 'parents'])
    assert.deepEqual(Object.keys(await fieldsOf(record({ ...OWN, [name]: '' }))), [name])
  assert.match((await fieldsOf(record({ ...OWN, policy: 'none' })))['policy'] ?? '', /there is no sanction/)
  assert.deepEqual(await kept(), [])
  await record({ ...OWN, happenedLevel: '3' })
  const [one] = await kept()
  assert.deepEqual(
    [one?.sanction, one?.level, one?.happenedLevel, one?.policyName, one?.policyEdition, one?.clause],
    ['A detention on Friday', null, null, 'Behaviour policy', 'September 2025', '4.2'],
  )
  const child = await shown(chronologyPage.get(visitOf(dsl, { params: { personId: people.pupil.id } })))
  assert.match(child, /Sanction: <\/span><span[^>]*>A detention on Friday</)
})

test('where the policy lists one, or says of one that it is none here, nobody writes another in their own words', async t => {
  const barred = { sanction: 'Detention', level: 1, offered: 'not-offered', fromAge: 2, toAge: 19 }
  const of = { asks: 'nothing-more', policy: 'Behaviour policy', policyFrom: '' }
  for (const listed of [undefined, [{ ...barred, ...of }]]) {
    const { record, kept, people, as, concernId } = await withSanctions(await world(t), listed)
    assert.match((await fieldsOf(record(OWN)))['sanction'] ?? '', /that the policy lists/)
    assert.deepEqual(await kept(), [])
    const page = await shown(newSanctionPage.get(visitOf(await as(people.dsl), { params: { concernId } })))
    assert.doesNotMatch(page, /own-words/)
  }
})
