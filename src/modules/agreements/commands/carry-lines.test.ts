import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../../../platform/errors.ts'
import { heldAs, linesFor, withAdded } from '../lines.ts'
import { linesAsked } from '../queries/lines-asked.ts'
import { signing } from '../queries/signing.ts'
import { signingWorld } from '../signing-world.test.ts'
import { ADD, carryLines } from './carry-lines.ts'
import { publishAgreement } from './publish-agreement.ts'
import { saveDraft } from './save-draft.ts'
import { writeAgreement } from './write-agreement.ts'

const PHONE = 'I keep my phone silent in lessons'
const TEXT = 'My phone is off when I teach.\nPictures:\nI use the school’s camera.'

/** A policy that asks for a line and a section, and an agreement for staff being written. */
async function asked(t: Parameters<typeof signingWorld>[0]) {
  const here = await signingWorld(t)
  const { as, people } = here
  const parameters = { audience: 'staff', line: PHONE, agreed: 'apart' }
  await here.inPolicy('agreements.conduct-line', `staff/${PHONE}`, parameters)
  const section = { audience: 'staff', section: 'Pictures of pupils', agreed: 'with-the-whole' }
  await here.inPolicy('agreements.required-section', 'staff/Pictures of pupils', section)
  here.tomorrow()
  const head = await as(people.head)
  const { agreementId } = await writeAgreement(head, { title: 'For staff', audience: 'staff', text: TEXT })
  const call = () => as(people.head)
  const held = async () => (await linesAsked(await call(), { agreementId })).map(one => one.held)
  const publish = async () => publishAgreement(await call(), { agreementId })
  const carry = async (phone: string, pictures: string) =>
    carryLines(await call(), {
      ...{ agreementId, asked: [`line/${PHONE}`, 'section/Pictures of pupils'], lines: [phone, pictures] },
    })
  return { ...here, agreementId, call, held, publish, carry }
}

test('what the policy asks for may stand in other words, once somebody says which line holds it', async t => {
  const { held, publish, carry, agreementId, call, people, as, tomorrow } = await asked(t)
  assert.deepEqual(await held(), [undefined, undefined])
  await assert.rejects(
    publish(),
    refusal =>
      refusal instanceof Refusal && /Pictures of pupils”, and 1 more/.test(refusal.fields?.['lines'] ?? ''),
  )
  await carry('My phone is off when I teach.', 'Pictures')
  assert.deepEqual(await held(), ['Pictures', 'My phone is off when I teach.'])
  // Other lines may change; one that holds something and is changed holds it no more.
  await saveDraft(await call(), { agreementId, text: `${TEXT}\nI ask first.` })
  assert.deepEqual(await held(), ['Pictures', 'My phone is off when I teach.'])
  await saveDraft(await call(), { agreementId, text: TEXT.replace('off', 'away') })
  assert.deepEqual(await held(), ['Pictures', undefined])
  await assert.rejects(publish(), Refusal)
  await carry(ADD, 'Pictures')
  assert.deepEqual(await held(), ['Pictures', PHONE])
  await publish()
  tomorrow()
  const { ticks } = await signing(await as(people.teacher), { agreementId, personId: people.teacher.id })
  assert.deepEqual(
    ticks.map(({ words }) => words),
    [PHONE],
  )
})

test('a line that is not in the words holds nothing, and one in another agreement of theirs is enough', async t => {
  const { carry, held, publish, call } = await asked(t)
  await assert.rejects(carry('I invent this.', 'Pictures'), Refusal)
  assert.deepEqual(await held(), [undefined, undefined])
  await carry(ADD, ADD)
  await publish()
  const second = await writeAgreement(await call(), {
    title: 'Laptops',
    audience: 'staff',
    text: 'I lock it.',
  })
  await publishAgreement(await call(), second)
})

test('a rule that is added stands above the first heading, and a section at the end', () => {
  const asked = { audience: 'staff', isApart: false, inEach: false, setting: '' } as const
  const withRule = withAdded(TEXT, { ...asked, kind: 'line', words: PHONE }, '')
  assert.deepEqual(withRule.split('\n').slice(0, 3), ['My phone is off when I teach.', PHONE, 'Pictures:'])
  assert.equal(
    withAdded(TEXT, { ...asked, kind: 'section', words: 'At home' }, 'Take care.'),
    `${TEXT}\nAt home:\nTake care.`,
  )
})

test('capitals, spaces and a full stop make no other line of it; a heading without a rule holds nothing', () => {
  const words = { text: 'i keep  my phone SILENT in lessons.\nPictures:', carried: [] }
  assert.equal(heldAs({ kind: 'line', words: PHONE }, words), 'i keep  my phone SILENT in lessons.')
  assert.deepEqual(linesFor('section', words.text), [])
})
