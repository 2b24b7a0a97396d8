import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contact, pupil } from '../../../../test/roll/cast.ts'
import { madeUpn, makeRoll } from '../../../../test/roll/make-roll.ts'
import { shown, visitOf, world } from '../../../../test/world.ts'
import type { Call } from '../../../platform/call.ts'
import { Refusal } from '../../../platform/errors.ts'
import type { Answers, Page } from '../../../platform/page.ts'
import card from '../module.ts'
import { needsOf } from '../../../platform/question.ts'
import { rollWaits } from '../queries/roll-waits.ts'
import { csvOf, ctfOf, textFile } from '../roll-world.test.ts'

/** As the web server runs a page: a refused form is shown again, as it was typed. */
async function visit(
  call: Call,
  address: string,
  answers?: Answers,
  file?: { name: string; bytes: Uint8Array },
) {
  const url = new URL(address, 'http://here')
  const patternOf = (page: Page) => new RegExp(`^${page.url.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`)
  const page = card.pages.find(one => patternOf(one).test(url.pathname))
  assert.ok(page, address)
  const params = { ...patternOf(page).exec(url.pathname)?.groups }
  const asked = { params, query: Object.fromEntries(url.searchParams) }
  if (!answers) return shown(page.get(visitOf(call, asked)))
  try {
    return await shown(page.post?.({ ...visitOf(call, { ...asked, answers }), ...(file && { file }) }))
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    return `refused ${await shown(page.get(visitOf(call, { ...asked, answers, errors: error.fields })))}`
  }
}

const hidden = (markup: string, deed: string): Record<string, string> => {
  const form = markup.slice(markup.indexOf(`name="deed" value="${deed}"`) - 100)
  return Object.fromEntries(
    [...form.slice(0, form.indexOf('</form>')).matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name ?? '', value ?? ''],
    ),
  )
}
const chosen = (markup: string): Record<string, string> =>
  Object.fromEntries(
    [...markup.matchAll(/<select[^>]*name="(column-\d+)"[\s\S]*?<\/select>/g)].map(([select, name]) => [
      name ?? '',
      /value="([^"]*)" selected/.exec(select)?.[1] ?? '',
    ]),
  )
const where = (reply: string): string => reply.replace(/^to /, '')
const ROLL = '/s/larkmoor/roll'

test('a list goes from the file field through its columns and its preview onto the roll', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  const rows = makeRoll({ pupils: 12, seed: 3 })
  const columns = where(await visit(office, ROLL, {}, csvOf(rows)))
  assert.match(columns, /\/columns$/)
  const asked = await visit(office, columns)
  assert.match(asked, /Check which column is what\./)
  assert.match(asked, /class="ww-sure"/)
  assert.match(asked, /columns are known word for word/, 'what is sure is folded to a line')
  const preview = where(await visit(office, columns, { ...chosen(asked), kind: 'pupil' }))
  const some = await visit(office, `${preview}?everybody=no`)
  assert.match(some, /Nothing has changed yet\. 12 are new\./)
  assert.match(some, /<span class="ww-soft"\s*>Line 2:<\/span/)
  assert.match(await visit(office, preview), /Nothing has changed yet\. 12 are new, 1 left\./)
  const done = where(await visit(office, preview, hidden(some, 'accept')))
  assert.match(
    await visit(office, done),
    /roll\.csv is accepted\. 12 new\.[\s\S]*13 pupils are on the roll\./,
  )
  assert.match(await visit(office, preview), /This file is accepted\./)
  const again = where(await visit(office, ROLL, {}, csvOf(rows)))
  const same = await visit(office, `${again}?everybody=no`)
  assert.match(same, /This file changes nothing: all of it is known\./)
  assert.match(same, /The same file was accepted on 23 November 2026\./)
  assert.doesNotMatch(same, /value="accept"/)
})

test('a transfer file goes straight to its preview, and may be set aside', async t => {
  const { as, people } = await world(t)
  const head = await as(people.head)
  const preview = where(await visit(head, ROLL, {}, ctfOf(makeRoll({ pupils: 5, seed: 3 }))))
  assert.match(await visit(head, preview), /Nothing has changed yet\. 5 are new\./)
  assert.equal(await visit(head, `${preview}/columns`), `to ${preview}`)
  assert.match(
    (await needsOf(head, [rollWaits])).map(({ title }) => title).join(),
    /A roll waits to be accepted/,
  )
  assert.equal(await visit(head, preview, { deed: 'set-aside' }), `to ${ROLL}`)
  assert.match(await visit(head, preview), /This file was set aside\./)
})

test('a refused file shows its line and the reason at the field, and nothing waits', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  const reply = await visit(office, ROLL, {}, textFile('Surname,Forename,DOB\n"=1+1",Zoe,01/02/2015\n'))
  assert.match(reply, /^refused[\s\S]*id="file-error"[\s\S]*Line 2: /)
  assert.doesNotMatch(reply, /Waits for you/)
  const late = textFile('Surname,Forename,DOB\nAsh,Zoe,31/02/2015\n')
  const columns = where(await visit(office, ROLL, {}, late))
  const answers = { ...chosen(await visit(office, columns)), kind: 'pupil' }
  assert.match(await visit(office, columns, answers), /^refused[\s\S]*Line 2: Date of birth/)
  assert.match(await visit(office, ROLL, {}), /^refused[\s\S]*Choose the file with the roll/)
})

test('doubtful lines are decided on the page, and what was changed is shown from and to', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  const amina = pupil(2, 'Amina', 'Khan', { upn: madeUpn(1) })
  const load = async (rows: Parameters<typeof csvOf>[0]) => {
    const at = where(await visit(office, ROLL, {}, csvOf(rows)))
    if (!at.endsWith('/columns')) return at
    return where(await visit(office, at, { ...chosen(await visit(office, at)), kind: 'pupil' }))
  }
  const first = await load([amina])
  await visit(office, first, hidden(await visit(office, `${first}?everybody=no`), 'accept'))
  const second = await load([
    { ...amina, familyName: 'Lee', contacts: [{ ...contact('Sara', 'Lee', 1), mustNotBeTold: true }] },
    pupil(3, 'Zoe', 'Ash', { upn: null, dateOfBirth: '2015-10-01' }),
    pupil(4, 'Zoe', 'Ash', { upn: null, dateOfBirth: '2015-10-01', className: '5J' }),
  ])
  const asked = await visit(office, `${second}?everybody=no`)
  assert.match(asked, /1 would change, 2 are doubtful\./)
  assert.match(asked, /surname: Khan → Lee; new contact Sara Lee, must not be told/)
  assert.match(asked, /Same name and birthday[\s\S]*Line 3: Zoe Ash[\s\S]*Line 4: Zoe Ash/)
  assert.doesNotMatch(asked, /value="accept"| checked/)
  assert.match(await visit(office, second, { deed: 'decide' }), /^refused[\s\S]*Select who at least one/)
  const on = await visit(office, second, {
    ...hidden(asked, 'decide'),
    'line-3': 'new',
    'line-4': 'left-aside',
  })
  const decided = await visit(office, where(on))
  assert.match(decided, /1 is new, 1 would change\./)
  assert.match(decided, /1 line is left aside/)
  await visit(office, second, hidden(decided, 'accept'))
  assert.match(await visit(office, '/s/larkmoor/contacts?class=5K'), /Must not be told[\s\S]*Sara Lee/)
})

test('a suspicious file is accepted only with a tick', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  const rows = makeRoll({ pupils: 12, seed: 3 })
  const at = where(await visit(office, ROLL, {}, ctfOf(rows)))
  await visit(office, at, hidden(await visit(office, at), 'accept'))
  const few = where(await visit(office, ROLL, {}, ctfOf(rows.slice(0, 5))))
  const stop = await visit(office, `${few}?everybody=yes`)
  assert.match(stop, /8 of 13 pupils are not in this file\. Is it the whole roll\?/)
  const accept = hidden(stop, 'accept')
  assert.match(
    await visit(office, few, accept),
    /^refused[\s\S]*8 left[\s\S]*Tick that you have looked at this/,
  )
  assert.match(await visit(office, few, { ...accept, sure: 'yes' }), /^to .*accepted=/)
})

test('contacts are released on the page by those who may, and a warning stops it', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  const at = where(
    await visit(office, ROLL, {}, ctfOf([pupil(2, 'Wei', 'Lee', { contacts: [contact('Mei', 'Lee', 1)] })])),
  )
  await visit(office, at, hidden(await visit(office, at), 'accept'))
  const CONTACTS = '/s/larkmoor/contacts'
  assert.match(
    (await needsOf(office, [rollWaits])).map(({ title }) => title).join(),
    /1 contact waits to be released/,
  )
  const dsl = await as(people.dsl)
  assert.doesNotMatch(await visit(dsl, CONTACTS), />\s*Release/)
  const list = await visit(dsl, `${CONTACTS}?class=`)
  const one = /href="(\/s\/larkmoor\/contacts\/[^"]+)"/.exec(list)?.[1] ?? ''
  await assert.rejects(visit(dsl, CONTACTS, { of: 'all' }), { kind: 'not-allowed' })
  assert.match(await visit(office, CONTACTS), /1 contact waits to be released\./)
  assert.match(
    await visit(office, where(await visit(office, CONTACTS, { of: 'all' }))),
    /1 contact may be contacted/,
  )
  assert.match(await visit(dsl, one), /May be contacted[\s\S]*Do not contact them any more/)
  assert.match(
    await visit(dsl, one, { deed: 'flag', reason: '' }),
    /^refused[\s\S]*Write why they must not be told/,
  )
  const since = { 'since-day': '20', 'since-month': '11', 'since-year': '2026' }
  await visit(dsl, one, { deed: 'flag', ...since, reason: 'Court order 26/114' })
  const flagged = await visit(dsl, one)
  assert.match(flagged, /Must not be told since[\s\S]*20 November 2026[\s\S]*Court order 26\/114/)
  assert.doesNotMatch(flagged, /value="lift"|value="release"/)
  await visit(await as(people.head), one, { deed: 'lift', because: 'The order ended' })
  assert.match(await visit(office, one), /Not yet to be contacted/)
})
