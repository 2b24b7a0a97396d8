import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { takeReadings } from '../../platform/controls/readings.ts'
import { policiesUrl } from './addresses.ts'
import { fieldsNear, linkIn, MANNERS, visit } from './visit-pages.test.ts'

const seed = (name: string) => ({
  name: `${name}.txt`,
  bytes: new Uint8Array(readFileSync(new URL(`../../../test/seeds/${name}.txt`, import.meta.url))),
})
const date = (field: string, [day, month, year]: readonly string[]) => ({
  [`${field}-day`]: day ?? '',
  [`${field}-month`]: month ?? '',
  [`${field}-year`]: year ?? '',
})
const approval = {
  ...{ body: 'governors', minute: '26/41', bodyName: '' },
  ...{ ...date('approvedOn', ['20', '11', '2026']), ...date('nextReviewOn', ['20', '11', '2027']) },
}

test('an approved version shows its text, and what it will set, before its day; kept only after', async t => {
  const { people, as, clock } = await world(t)
  const head = await as(people.head)
  const text = `Our rules\n\nStaff must lock screens after 10 minutes of no use.\n
Staff must change their passwords for the MIS every 60 days.\n
Two factor authentication is used by all staff who log in to the school network from home.${MANNERS}`
  const version = (await visit(head, policiesUrl(head), { pasted: text })).to ?? ''
  const reading = await visit(head, version)
  const left = Number(/(\d+) of \d+ suggestions left to decide/.exec(reading.html)?.[1])
  assert.match(reading.html, new RegExp(`To decide ${left}`))
  for (const said of ['10 minutes', '60 days'])
    await visit(head, `${version}/decisions`, { ...fieldsNear(reading, said), deed: 'accept' })

  const form = await visit(head, `${version}/approval`)
  assert.match(form.html, /Asks for dated evidence/)
  assert.match(form.html, /Management information system/)
  const words = left - 2 === 1 ? '1 suggestion is undecided' : `${left - 2} suggestions are undecided`
  assert.ok(form.html.includes(words), words)

  const policy = (await visit(await as(people.chair), `${version}/approval`, approval)).to ?? ''
  assert.match((await visit(head, version)).html, /Not decided before approval/)
  assert.doesNotMatch((await visit(head, `${version}?show=to-decide`)).html, /value="accept"|Change it/)
  const ahead = await visit(head, policy)
  assert.match(ahead.html, /Version 1 is approved and takes effect on 24 November 2026/)
  assert.match(ahead.html, /From 24 November</)
  assert.match(ahead.html, /Lock a session after 10 minutes/)
  assert.doesNotMatch(ahead.html, /until the governors approve|Kept/)
  assert.match(ahead.html, /Record what you saw/)
  assert.match((await visit(head, `${policy}/changes`)).html, /Asks for dated evidence/)
  const evidence = linkIn(ahead, /evidence\?binding=/)
  const seen = { ...date('seenOn', ['23', '11', '2026']), isSo: 'yes', says: 'Expires after 60 days' }
  const fields = fieldsNear(await visit(head, evidence), 'What did you see?')
  assert.equal((await visit(head, evidence, { ...fields, ...seen })).status, 303)

  await takeReadings(head)
  const proof = linkIn(ahead, /\/clauses\/[^/]+$/)
  const early = await visit(head, proof)
  assert.match(early.html, /Not in force yet/)
  assert.match(early.html, /in force from 24 November 2026/)
  assert.doesNotMatch(early.html, /Kept|Check now/)
  clock.set('2026-11-24T09:00:00Z')
  const later = await as(people.head)
  await takeReadings(later)
  assert.doesNotMatch((await visit(later, proof)).html, /Not in force yet/)
  assert.match((await visit(later, policy)).html, /in force since 24 November 2026/)
})

test('everything wrong with an approval is said at once, each by its name', async t => {
  const { people, as } = await world(t)
  const head = await as(people.head)
  const version = (await visit(head, policiesUrl(head), {}, seed('redbridge'))).to ?? ''
  const refused = await visit(head, `${version}/approval`, {
    ...{ body: '', minute: ' ', ...date('approvedOn', ['1', '12', '2026']) },
    ...{ ...date('nextReviewOn', ['1', '1', '2020']), ...date('effectiveOn', ['23', '11', '2026']) },
  })
  for (const says of [
    'Select who approved it',
    'Enter the minute number',
    'Enter when it was approved: a day that has come',
    'Enter the next review: a day that is still to come',
    'Enter when it takes effect: 24 November 2026 or later',
  ])
    assert.ok(refused.html.includes(says), says)
  assert.ok((await visit(head, `${version}?show=all`)).html.length < 250_000)
})

test('a title is asked for, and what is no date is not kept as one', async t => {
  const { people, as } = await world(t)
  const head = await as(people.head)
  const version = (await visit(head, policiesUrl(head), {}, seed('reedham'))).to ?? ''
  const wrong = { 'fact-title': '', ...date('fact-review-due', ['31', '2', '2027']) }
  const refused = await visit(head, `${version}/facts`, wrong)
  assert.equal(refused.status, 422)
  assert.match(refused.html, /Enter the title/)
  assert.match(refused.html, /Enter a date for “Next review”/)
  assert.match(refused.html, /value="31"/)
  const right = { 'fact-title': 'Safety', ...date('fact-review-due', ['28', '2', '2027']) }
  assert.equal((await visit(head, `${version}/facts`, right)).status, 303)
  assert.match((await visit(head, version)).html, /28 February 2027/)
})

test('a paragraph is no policy', async t => {
  const { people, as } = await world(t)
  const head = await as(people.head)
  const refused = await visit(head, policiesUrl(head), {
    pasted: 'Staff must be kind. Pupils must be kind. Parents must be kind.',
  })
  assert.match(refused.html, /This is too short to be a policy. Bring the whole document/)
})
