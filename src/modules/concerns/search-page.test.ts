import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { browsing, walkable } from '../../../test/signed-in.ts'
import { isQuestion } from '../../../test/statements.ts'
import { recordPerson } from '../people/index.ts'
import { identifyChild } from './commands/identify-child.ts'
import { reportConcern } from './commands/report-concern.ts'

const AT = '/s/larkmoor/concerns/search'

async function pages(t: { after(done: () => Promise<void>): void }) {
  const walked = await walkable(t)
  const { as, people } = walked
  const report = async (words: object) => reportConcern(await as(people.teacher), words)
  const { personId } = await recordPerson(await as(people.office), {
    ...{ kinds: 'pupil', className: 'Wren', startsOn: '2026-09-01', dateOfBirth: '2016-05-02' },
    ...{ givenName: 'Albert', familyName: 'Smith' },
  })
  const { concernId } = await report({ about: 'Bertie', saw: 'A <b>vape</b> behind the gym & more.' })
  await identifyChild(await as(people.dsl), { concernId, personId, part: 'harmed' })
  return { ...walked, ...browsing(walked), report, personId, concernId }
}

test('a lead finds child and record in the answer to the form, with what was typed still in it and every word as text', async t => {
  const { get, post, people, personId, concernId } = await pages(t)
  assert.match((await get(people.dsl, '/s/larkmoor/concerns')).body, /href="\/s\/larkmoor\/concerns\/search"/)
  assert.doesNotMatch((await get(people.governor, '/s/larkmoor/concerns')).body, /concerns\/search/)
  const { body, statusCode, headers } = await post(people.dsl, AT, { words: 'Bertie "vape"' })
  assert.equal(statusCode, 200)
  assert.match(String(headers['cache-control']), /no-store/)
  assert.match(body, /value="Bertie &quot;vape&quot;"/)
  assert.match(body, new RegExp(`href="/s/larkmoor/children/${personId}/concerns"[^>]*>Albert Smith`))
  assert.match(body, /Bertie can stand for Albert/)
  assert.match(body, new RegExp(`href="/s/larkmoor/concerns/${concernId}"`))
  assert.match(body, /&lt;b&gt;<mark>vape<\/mark>&lt;\/b&gt;/)
  assert.match(body, /A\.S\./)
  assert.doesNotMatch(body, /<b>/)
})

test('nothing found says what was looked for and what can be tried, and what cannot be looked for says so beside the field', async t => {
  const { post, people } = await pages(t)
  const { body } = await post(people.dsl, AT, { words: 'zeppelin <i>' })
  assert.match(body, /Nothing found for “zeppelin i”/)
  assert.match(body, /fewer words/)
  assert.match(body, /value="zeppelin &lt;i&gt;"/)
  const refused = await post(people.dsl, AT, { words: '?' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Write a name, a reference or some words/)
  assert.match(refused.body, /value="\?"/)
})

test('more than one page of records is gone through by a button that carries the words in its body', async t => {
  const { post, people, report } = await pages(t)
  for (let n = 0; n < 22; n++) await report({ about: 'A boy', saw: `He spoke of a zeppelin, ${n} times.` })
  const first = await post(people.dsl, AT, { words: 'zeppelin' })
  assert.match(first.body, /22 records/)
  assert.match(first.body, /1 to 20 of 22/)
  assert.match(first.body, /name="page" value="2"/)
  const second = await post(people.dsl, AT, { words: 'zeppelin', page: '2' })
  assert.match(second.body, /21 to 22 of 22/)
  assert.match(second.body, /Show newer/)
  assert.doesNotMatch(second.body, /value="3"/)
  assert.equal((await post(people.dsl, AT, { words: 'zeppelin', page: '-1' })).statusCode, 200)
})

test('that somebody searched stands in the chain with how many there were and which were shown, and not what for', async t => {
  const { post, people, personId, concernId, addresses, schools } = await pages(t)
  await post(people.dsl, AT, { words: 'Bertie gym' })
  const client = new Client(addresses.keeper)
  await client.connect()
  t.after(() => client.end())
  const { rows } = await client.query(
    `select body from platform.audit_entry where school_id = $1 and chain = 'concerns' order by n desc limit 1`,
    [schools.larkmoor.id],
  )
  const entry = JSON.parse(rows[0]?.body)
  assert.partialDeepStrictEqual(entry, {
    ...{ useCase: 'concerns.search', outcome: 'read', found: 2, person: people.dsl.id },
    ids: [personId, concernId],
  })
  const all = await client.query(
    `select count(*)::int as n from platform.audit_entry where body ~* 'bertie|gym'`,
  )
  assert.equal(all.rows[0]?.n, 0)
})

test('nobody but a lead is answered: the page is refused, and the words of whoever tries stand nowhere', async t => {
  const { get, post, people, elsewhere } = await pages(t)
  for (const who of [people.head, people.teacher, people.governor, people.chair, people.parent]) {
    assert.equal((await get(who, AT)).statusCode, 403, who.name)
    const { statusCode, body } = await post(who, AT, { words: 'vape' })
    assert.equal(statusCode, 403)
    assert.doesNotMatch(body, /vape|A\.S\./)
  }
  assert.equal((await post(elsewhere.head, AT, { words: 'vape' })).statusCode, 404)
})

test('a search asks the database as little as any page', async t => {
  const { post, people, house } = await pages(t)
  await post(people.dsl, AT, { words: 'gym' })
  const sent: string[] = []
  house.database.onStatement = sql => void (isQuestion(sql) && sent.push(sql))
  await post(people.dsl, AT, { words: 'Bertie vape' })
  house.database.onStatement = undefined
  assert.ok(sent.length <= 6, sent.map(one => one.slice(0, 90)).join('\n'))
})
