import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NO_FILES } from '../../platform/no-files.ts'
import { alerting, SAID } from './alerts-world.test.ts'
import { endKey } from './commands/end-key.ts'
import { makeKey } from './commands/make-key.ts'
import { MOST_A_MINUTE } from './commands/take-alert.ts'
import { keys } from './queries/keys.ts'

const ONE = { ...SAID, reference: 'R-1' }
const errorsOf = (answer: { json<T>(): T }) => answer.json<{ errors: Record<string, string> }>().errors

test('without a key, with half of one, another school’s, or one that has ended, nothing is taken', async t => {
  const { app, as, send, rows, key, people, elsewhere, clock, schools } = await alerting(t)
  const headers = { 'content-type': 'application/json' }
  const bare = await app.inject({
    method: 'POST',
    url: '/api/v1/alerts',
    headers,
    payload: JSON.stringify(ONE),
  })
  assert.equal(bare.statusCode, 401)
  const other = (await makeKey(await as(elsewhere.head), { sourceName: 'Filter', endsOn: '2027-07-31' }))
    .secret
  const crossed = `${key.slice(0, 33)}${other.slice(33)}`
  const altered = `${key.slice(0, -1)}${key.endsWith('A') ? 'E' : 'A'}`
  for (const secret of ['x', key.slice(0, -1), altered, crossed, 'ww_alerts_'])
    assert.equal((await send(ONE, { secret })).statusCode, 401, secret)
  assert.deepEqual(await rows('select id from alerts.alert'), [])
  // Good for its own school alone.
  assert.equal((await send(ONE, { secret: other })).statusCode, 202)
  const [stood] = await rows('select school_id from alerts.alert')
  assert.equal(stood.school_id, schools.hollinBank.id)

  const head = await as(people.head)
  const [made] = await keys(head)
  await endKey(head, { keyId: made?.keyId })
  assert.equal((await send(ONE)).statusCode, 401)
  const again = (await makeKey(head, { sourceName: 'Filter', endsOn: '2026-11-24' })).secret
  assert.equal((await send(ONE, { secret: again })).statusCode, 202)
  clock.set('2026-11-25T00:00:00Z')
  assert.equal((await send({ ...ONE, reference: 'R-2' }, { secret: again })).statusCode, 401)
})

test('a session is no key: whoever is signed in reaches nothing of the API, and a key opens no page', async t => {
  const { app, key, signIn, people } = await alerting(t)
  const cookies = { watchword: await signIn(people.head) }
  for (const url of ['/api/v1/alerts/key', '/api/v1/nothing'])
    assert.ok([401, 404].includes((await app.inject({ url, cookies })).statusCode), url)
  const page = await app.inject({ url: '/s/larkmoor/alerts', headers: { authorization: `Bearer ${key}` } })
  assert.match(String(page.headers['location']), /^\/sign-in/)
})

test('a key is tried without sending anything', async t => {
  const { app, key, rows } = await alerting(t)
  const ask = (secret: string) =>
    app.inject({ url: '/api/v1/alerts/key', headers: { authorization: `Bearer ${secret}` } })
  assert.deepEqual((await ask(key)).json(), { works: true })
  assert.equal((await ask(`${key.slice(0, -2)}xx`)).statusCode, 401)
  assert.deepEqual(await rows('select came from alerts.rate'), [])
})

test('only the hash of a key is kept, and its page shows neither that nor whether it was used', async t => {
  const { key, rows, came, get, post, people } = await alerting(t)
  const before = (await get(people.technician, '/s/larkmoor/alert-keys')).body
  await came()
  assert.equal(
    (await get(people.technician, '/s/larkmoor/alert-keys')).body.replace(/[0-9a-f-]{36}/g, ''),
    before.replace(/[0-9a-f-]{36}/g, ''),
  )
  const everything = JSON.stringify(await rows('select row_to_json(k) as k from alerts.key k'))
  assert.ok(!everything.includes(key.slice(-43)))
  const shown = await post(people.dsl, '/s/larkmoor/alert-keys', {
    ...{ sourceName: 'Monitoring', 'endsOn-day': '31', 'endsOn-month': '7', 'endsOn-year': '2027' },
  })
  assert.equal(shown.statusCode, 200)
  assert.match(shown.body, /ww_alerts_[\w-]{66}/)
  assert.doesNotMatch((await get(people.dsl, '/s/larkmoor/alert-keys')).body, /ww_alerts_/)
})

test('what is wrong is said by field, nothing is cut and no word of it is repeated', async t => {
  const { send, rows } = await alerting(t)
  const picture = 'look data:image/png;base64,AAAA'
  const cases: readonly [string, unknown][] = [
    ['reference', { ...ONE, reference: undefined }],
    ['reference', { ...ONE, reference: ' ' }],
    ['person', { ...ONE, person: {} }],
    ['person', { ...ONE, person: 'Jonah Tillerby' }],
    ['person.shoe', { ...ONE, person: { name: 'Jonah', shoe: '4' } }],
    ['time', { ...ONE, time: '23 November' }],
    ['time', { ...ONE, time: '2026-11-23T08:05:00' }],
    ['time', { ...ONE, time: '2031-11-23T08:05:00Z' }],
    ['text', { ...ONE, text: '' }],
    ['text', { ...ONE, text: 'x'.repeat(20_001) }],
    ['text', { ...ONE, text: picture }],
    ['text', { ...ONE, text: 'a\u0000b' }],
    ['text', { ...ONE, text: 'a\ud800b' }],
    ['text', { ...ONE, text: { html: 'x' } }],
    ['address', { ...ONE, address: picture }],
    ['device', { ...ONE, device: 'x'.repeat(201) }],
    ['severity', { ...ONE, severity: 'critical' }],
    ['screenshot', { ...ONE, screenshot: 'iVBOR' }],
    ['body', [ONE]],
    ['body', 'null'],
    ['body', '{"reference":'],
    ['body', '{"__proto__":{"x":1}}'],
  ]
  for (const [field, body] of cases) {
    const answer = await send(body)
    assert.equal(answer.statusCode, 422, field)
    assert.deepEqual(Object.keys(errorsOf(answer)), [field], JSON.stringify(body)?.slice(0, 200))
    assert.doesNotMatch(answer.body, /iVBOR|Jonah|Tillerby|get out/)
  }
  assert.equal(errorsOf(await send({ ...ONE, text: picture }))['text'], NO_FILES)
  assert.deepEqual(await rows('select id from alerts.alert'), [])
  assert.deepEqual(await rows('select reference from alerts.taken'), [])
  const whole = 'é'.repeat(20_000)
  assert.equal((await send({ ...ONE, text: whole })).statusCode, 202)
  const [kept] = await rows('select words from alerts.alert')
  assert.equal(kept.words, whole)
})

test('no file comes in by this door: multipart, a form and a picture are refused, and what is too long', async t => {
  const { send } = await alerting(t)
  const part = '--x\r\ncontent-disposition: form-data; name="text"; filename="a.png"\r\n\r\nPNG\r\n--x--\r\n'
  for (const type of [
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'image/png',
    'text/plain',
  ]) {
    const answer = await send(part, { type })
    assert.equal(answer.statusCode, 415, type)
    assert.match(answer.body, /Write what it shows/)
  }
  const long = await send(JSON.stringify({ ...ONE, text: 'x'.repeat(300_000) }))
  assert.equal(long.statusCode, 413)
})

test('the same alert twice is one, with the same answer; the same reference with other words is refused; another key’s is another', async t => {
  const { send, rows, keyBy, people } = await alerting(t)
  const [first, second] = [await send(ONE), await send({ ...ONE, time: '2026-11-23T09:05:00+01:00' })]
  assert.deepEqual([first.statusCode, second.statusCode], [202, 202])
  assert.deepEqual(first.json(), second.json())
  for (const more of [{ text: 'Other words.' }, { severity: 'high' }, { person: { upn: 'A123456789012' } }]) {
    const other = await send({ ...ONE, ...more })
    assert.equal(other.statusCode, 409)
  }
  assert.equal((await rows('select id from alerts.alert')).length, 1)
  await send(ONE, { secret: await keyBy(people.head) })
  assert.equal((await rows('select id from alerts.alert')).length, 2)
})

test('twenty at once with one reference are one alert, and with two bodies one of them', async t => {
  const { send, rows } = await alerting(t)
  const same = await Promise.all(Array.from({ length: 20 }, () => send(ONE)))
  assert.equal(new Set(same.map(one => `${one.statusCode} ${one.body}`)).size, 1)
  assert.equal((await rows('select id from alerts.alert')).length, 1)
  const bodies = Array.from({ length: 10 }, (_, n) => ({
    ...ONE,
    reference: 'R-2',
    text: n % 2 ? 'One.' : 'Two.',
  }))
  const mixed = await Promise.all(bodies.map(body => send(body)))
  const answered = (status: number) => mixed.filter(one => one.statusCode === status).length
  assert.deepEqual([answered(202), answered(409)], [5, 5])
  assert.equal((await rows('select id from alerts.alert')).length, 2)
})

test('more than a key may send within a minute is refused with when to come again, and taken then', async t => {
  const { send, rows, clock, keyBy, people } = await alerting(t)
  for (let n = 0; n < MOST_A_MINUTE; n++)
    assert.equal((await send({ ...ONE, reference: `F-${n}` })).statusCode, 202)
  const late = { ...ONE, reference: 'late' }
  const refused = await send(late)
  assert.equal(refused.statusCode, 429)
  assert.equal(refused.headers['retry-after'], '60')
  const log = await rows(`select body from platform.audit_entry where chain = 'adults'`)
  await send(late)
  assert.equal(
    (await rows(`select body from platform.audit_entry where chain = 'adults'`)).length,
    log.length,
  )
  assert.equal((await send(late, { secret: await keyBy(people.head) })).statusCode, 202)
  clock.move({ minutes: 1 })
  assert.equal((await send(late)).statusCode, 202)
  assert.equal((await rows('select id from alerts.alert')).length, MOST_A_MINUTE + 2)
})

test('the answer, and what it asks of the database, are the same whoever it is about', async t => {
  const { send, house, people } = await alerting(t)
  const seen = new Set<string>()
  const persons = [people.pupil, people.teacher, people.head, people.technician].map(({ name }) => ({ name }))
  for (const person of [...persons, { name: 'Nobody Such' }, { account: 'kiosk' }])
    for (const severity of ['low', 'urgent']) {
      const reference = `S-${seen.size}-${JSON.stringify(person)}-${severity}`
      const asked: string[] = []
      house.database.onStatement = sql => void asked.push(sql.replace(/\s+/g, ' '))
      const { statusCode, headers, body } = await send({ ...ONE, reference, person, severity })
      house.database.onStatement = undefined
      const { date: _, 'content-length': _length, ...same } = headers
      assert.deepEqual(JSON.parse(body), { reference })
      seen.add(JSON.stringify([statusCode, same, asked]))
    }
  assert.equal(seen.size, 1)
})

test('how it is called stands in a document that is made from what is checked', async t => {
  const { app } = await alerting(t)
  const { paths } = (await app.inject({ url: '/api/v1/openapi.json' })).json()
  const { required, additionalProperties } =
    paths['/api/v1/alerts'].post.requestBody.content['application/json'].schema
  assert.deepEqual(required, ['reference', 'person', 'time', 'text', 'severity'])
  assert.equal(additionalProperties, false)
})
