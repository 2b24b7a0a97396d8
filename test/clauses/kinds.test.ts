import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { riskTypes } from '../../src/modules/concerns/controls/risk-types.ts'
import { plain } from './pages.ts'
import { fieldsShown, schoolThatRecords } from './recorded.ts'
import { onDay } from './sanctioning.ts'

const LATER = onDay('reviewOn', 4, 12)
const CONDUCT = ['aggression', 'privacy', 'digital footprint', 'health and wellbeing', 'sexting', 'copyright']

/** A record that the lead has opened, about a boy of ten. */
async function opened(t: Parameters<typeof schoolThatRecords>[0], school: SchoolName, saw?: string) {
  const all = await schoolThatRecords(t, school)
  assert.ok(!fieldsShown(await all.form()).includes('risks'), 'no writer is asked for a kind')
  const { at } = await all.report({ about: 'Jonah Tillerby', ...(saw ? { saw } : {}) })
  return { ...all, at, shown: await all.record(at) }
}

for (const [id, school] of [
  ['RB-1.9', 'redbridge'],
  ['RD-1.16', 'reedham'],
] as const) {
  test(`${id} whoever decides chooses among the six kinds of conduct; with sexting the procedure on nudes begins at once, nothing less than a referral is decided before it, and no document comes in`, async t => {
    const { get, dsl, at, shown, record, report, decideWhole, isKept } = await opened(t, school)
    for (const kind of CONDUCT) assert.ok(shown.includes(`Conduct: ${kind}`), kind)
    const begun = await decideWhole(at, { risks: 'conduct/sexting' })
    assert.match(
      plain(begun.body),
      /With this kind “Nudes and semi-nudes shared by children” has begun, and stands on the record/,
    )
    assert.match(begun.body, /He is safe and looked after/, 'nothing that was typed is lost')
    assert.doesNotMatch(await record(at), /Decided Priya/)
    assert.match(await record(at), /Nudes and semi-nudes shared by children Next:/)
    const less = await decideWhole(at, { risks: 'conduct/sexting' })
    assert.equal(less.statusCode, 422)
    assert.equal(fieldsShown((await get(dsl, `${at}/documents/new`)).body).includes('file'), false)
    const referred = { risks: 'conduct/sexting', choice: 'refer', harm: 'yes', noHarmBecause: '', ...LATER }
    assert.equal((await decideWhole(at, referred)).statusCode, 303)
    const second = (await report({ about: 'Jonah Tillerby' })).at
    assert.equal((await decideWhole(second, referred)).statusCode, 303, 'a referral waits for nothing')
    assert.match(await record(second), /Nudes and semi-nudes shared by children Next:/)
    const third = (await report({})).at
    assert.equal((await decideWhole(third, { risks: 'conduct/copyright' })).statusCode, 303)
    assert.doesNotMatch(await record(third), /Nudes and semi-nudes shared by children Next:/)
    await isKept(id, /3 of 3 decisions say a kind of risk/)
  })
}

test('AS-1.8 each named risk of content can be chosen and is counted by itself; of a game its age rating is asked, beside how old the child is', async t => {
  const { get, dsl, at, shown, record, report, decideWhole, isKept } = await opened(t, 'ashover')
  for (const kind of [
    'pornography',
    'age ratings in games',
    'violence',
    'racist language',
    'substance abuse',
  ])
    assert.ok(shown.includes(`Content: ${kind}`), kind)
  assert.match(shown, /If it was a game: what is its age rating\? Jonah Tillerby is 10/)
  const silent = await decideWhole(at, { risks: 'content/age ratings in games', gameRating: '' })
  assert.equal(silent.statusCode, 422)
  assert.match(plain(silent.body), /Select the age rating of the game/)
  const game = { risks: ['content/age ratings in games', 'content/racist language'], gameRating: '18' }
  assert.equal((await decideWhole(at, game)).statusCode, 303)
  assert.match(await record(at), /Age rating of the game 18/)
  const other = (await report({ about: 'Jonah Tillerby' })).at
  assert.equal((await decideWhole(other, { risks: 'content/racist language' })).statusCode, 303)
  const counts = plain((await get(dsl, '/concerns?which=decided')).body)
  assert.match(counts, /Content: age ratings in games: 1 Content: racist language: 2/)
  await isKept('AS-1.8', /2 of 2 decisions say a kind of risk/)
})

test('BS-23.1 upskirting is a kind of its own: choosing it marks that it may be unlawful, the police are to be contacted, and it is counted apart', async t => {
  const { get, post, dsl, at, record, decideWhole, isKept } = await opened(t, 'banks')
  const never = { 'reviewOn-day': '', 'reviewOn-month': '', 'reviewOn-year': '' }
  const ends = await decideWhole(at, { risks: 'conduct/upskirting', ...never })
  assert.equal(ends.statusCode, 422)
  assert.match(plain(ends.body), /It cannot end yet: Police not contacted/)
  assert.equal((await decideWhole(at, { risks: 'conduct/upskirting', ...LATER })).statusCode, 303)
  assert.match(await record(at), /May be unlawful: upskirting Marked by .*Police: not contacted yet/)
  assert.match(plain((await get(dsl, '')).body), /Police not contacted: J\.T\./)
  const told = { side: 'agency', agency: 'Police', who: 'PC 1', how: 'phone', said: 'They come' }
  assert.equal((await post(dsl, `${at}/contacts/new`, told)).statusCode, 303)
  assert.match(await record(at), /Police: contacted/)
  assert.match(plain((await get(dsl, '/concerns?which=decided')).body), /Conduct: upskirting: 1/)
  await isKept('BS-23.1', /./)
})

test('BS-9.22 no kind makes light of what happened; about harassment or bullying nothing is left undone without the reason of whoever decides', async t => {
  const { at, shown, record, report, decideWhole, isKept } = await opened(
    t,
    'banks',
    'They bullied him in the yard.',
  )
  assert.doesNotMatch(shown, /banter|low-level|ignored/i)
  for (const kind of ['bullying', 'sexual harassment']) assert.ok(shown.includes(`Conduct: ${kind}`), kind)
  for (const type of ['Banter', 'low-level harassment', 'Ignored'])
    assert.equal(riskTypes.parameters.safeParse({ area: 'conduct', type }).success, false, type)
  const nothing = { choice: 'no-action', risks: 'conduct' }
  const refused = await decideWhole(at, nothing)
  assert.equal(refused.statusCode, 422)
  assert.match(plain(refused.body), /It may be harassment or bullying: write why nothing is done about it/)
  assert.equal(
    (await decideWhole(at, { ...nothing, noActionBecause: 'It was a play they rehearse' })).statusCode,
    303,
  )
  assert.match(await record(at), /Why nothing is done It was a play they rehearse/)
  const other = (await report({ about: 'Jonah Tillerby' })).at
  const chosen = { choice: 'no-action', risks: 'conduct/sexual harassment' }
  assert.equal((await decideWhole(other, chosen)).statusCode, 422)
  assert.equal((await decideWhole(other, { ...chosen, choice: 'support' })).statusCode, 303)
  await isKept('BS-9.22', /2 of 2 decisions/)
})
