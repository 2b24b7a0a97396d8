import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cast } from '../../../test/world.ts'
import { COOKIE, ORIGIN, type Walked, walkable } from '../../../test/signed-in.ts'
import { newId } from '../../words/ids.ts'
import { walkWhole } from './allegation-world.test.ts'
import { ANSWERS } from './procedure-answers.test.ts'
import { decideAdult } from './commands/decide-adult.ts'
import { reportAboutAdult } from './commands/report-about-adult.ts'

const AT = '/s/larkmoor/concerns-about-adults'
const REPORT = { saw: 'He shouted in a child’s face.', about: 'Łukasz Wraythorne' }

function browsing({ app, signIn }: Walked) {
  const form = { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' }
  const post = async (who: Cast, url: string, fields: Readonly<Record<string, string>>, headers = form) =>
    app.inject({
      ...{ method: 'POST', url, headers, payload: new URLSearchParams(fields).toString() },
      cookies: { [COOKIE]: await signIn(who) },
    })
  const get = async (who: Cast, url: string) => app.inject({ url, cookies: { [COOKIE]: await signIn(who) } })
  return { get, post }
}

/** Begun by the page, as a case manager begins it. */
async function begun(t: Parameters<typeof walkable>[0]) {
  const walked = await walkable(t)
  const { people, as } = walked
  const { get, post } = browsing(walked)
  const { concernId } = await reportAboutAdult(await as(people.deputy), REPORT)
  const record = `${AT}/${concernId}`
  const made = await post(people.head, `${record}/procedures/new`, { key: 'staff-allegation' })
  assert.equal(made.statusCode, 303)
  return { ...walked, get, post, concernId, record, run: made.headers.location ?? '' }
}

test('from the record the head begins the procedure, sees what must never happen and what comes next, and answers it', async t => {
  const { people, get, post, record, run } = await begun(t)
  const onRecord = (await get(people.head, record)).body
  assert.match(onRecord, /Next: Make sure that it is yours to answer/)
  const shown = (await get(people.head, run)).body
  for (const says of [
    /Then ring the LADO, before you speak to anybody else/,
    /Do not ask leading questions/,
    /Promise nobody that you will keep it secret/,
    /Keeping children safe in education, Part four, section one, 1 September 2026/,
    /First: contact the LADO; find out whether the school must wait/,
    /It stays an allegation until the LADO says that it does not meet the harm threshold/,
    /Local authority designated officer \(LADO\):/,
  ])
    assert.match(shown, says)
  const step = `${run}/steps/safe`
  const page = (await get(people.head, step)).body
  assert.doesNotMatch(page, /<input[^>]* checked/)
  const refused = await post(people.head, step, { safe: 'yes', done: '' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Write an answer: What was done to make them safe\?/)
  assert.equal((await post(people.head, step, ANSWERS['safe'] ?? {})).headers.location, run)
  const again = (await get(people.head, step)).body
  assert.match(again, /Recorded by Ruth Calloway/)
  assert.match(again, /He is with his mother\./)
})

test('on the record the telling is shut in the words of the lock, and what was typed stays', async t => {
  const { people, get, post, record } = await begun(t)
  const told = { deed: 'told', agreedBy: 'Nobody yet', said: 'All of it' }
  const day = { 'toldOn-day': '20', 'toldOn-month': '11', 'toldOn-year': '2026' }
  const refused = await post(people.head, record, { ...told, ...day })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /told nothing until the LADO’s advice is recorded/)
  assert.match(refused.body, /Contact the LADO/)
  assert.match(refused.body, />Nobody yet<\/textarea>/)
  assert.doesNotMatch((await get(people.head, record)).body, /Agreed by: Nobody yet/)
})

test('where the adult can never be told the step itself says why, and leads to the record where it would be recorded', async t => {
  const { people, get, post, record, run } = await begun(t)
  const step = `${run}/steps/telling`
  const before = (await get(people.head, step)).body
  assert.doesNotMatch(before, /Leave this step out/)
  for (const one of ['lado', 'hold'])
    await post(people.head, `${run}/steps/${one}`, { ...ANSWERS[one], seen: '' })
  assert.match((await get(people.head, run)).body, new RegExp(`href="${step}"`))
  const page = (await get(people.head, step)).body
  assert.match(page, /What the adult was told/)
  assert.match(page, /Leave this step out/)
  assert.doesNotMatch(page, /Record it</)
  const refused = await post(people.head, step, { deed: 'leave-out', why: '' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Write why/)
  assert.equal((await post(people.head, step, { deed: 'leave-out', why: 'He died' })).headers.location, run)
  assert.match((await get(people.head, run)).body, /Left out/)
  assert.match((await get(people.head, step)).body, /He died/)
  assert.ok(record)
})

test('no form of it takes a file: none has a field for one, and multipart and pictures in letters are refused', async t => {
  const { people, get, post, run } = await begun(t)
  const step = `${run}/steps/leave`
  assert.doesNotMatch((await get(people.head, step)).body, /type="file"|multipart/)
  const multipart = { origin: ORIGIN, 'content-type': 'multipart/form-data; boundary=x' }
  assert.equal((await post(people.head, step, { kept: 'x' }, multipart)).statusCode, 415)
  const picture = { ...ANSWERS['leave'], kept: 'data:image/png;base64,iVBORw0KGgo=' }
  const refused = await post(people.head, step, picture)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /cannot be sent here/)
})

test('what a reference may say stands on one page, word for word, and until the end it is nothing', async t => {
  const { people, get, as, concernId, record } = await begun(t)
  const before = (await get(people.head, `${record}/reference`)).body
  assert.match(before, /A reference says nothing of this/)
  assert.match(before, /No outcome has been recorded/)
  const other = await reportAboutAdult(await as(people.deputy), REPORT)
  await walkWhole(await as(people.head), other)
  const after = (await get(people.head, `${AT}/${other.concernId}/reference`)).body
  assert.match(after, /The outcome is unsubstantiated\. That there was such a report stands in no reference/)
  assert.doesNotMatch(after, /shouted/)
  assert.ok(concernId)
})

test('each address of a run is answered to anybody else as one that does not exist', async t => {
  const { people, get, post, record, run } = await begun(t)
  const none = `${AT}/${newId()}`
  const plain = (body: string) => body.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
  const pairs = [
    [run, `${none}/procedures/${newId()}`],
    [`${run}/steps/lado`, `${none}/procedures/${newId()}/steps/lado`],
    [`${record}/procedures/new`, `${none}/procedures/new`],
    [`${record}/reference`, `${none}/reference`],
  ] as const
  for (const who of [people.chair, people.teacher, people.dsl, people.technician])
    for (const [real, other] of pairs) {
      const [one, two] = [await get(who, real), await get(who, other)]
      assert.equal(one.statusCode, two.statusCode, real)
      assert.notEqual(one.statusCode, 200)
      assert.equal(plain(one.body), plain(two.body))
    }
  assert.equal((await post(people.chair, `${run}/steps/safe`, ANSWERS['safe'] ?? {})).statusCode, 404)
  assert.equal((await get(people.head, `${run}/steps/nothing`)).statusCode, 404)
})

test('what the school follows is there to be read before anything happened, and a low-level concern is no allegation', async t => {
  const walked = await walkable(t)
  const { people, as } = walked
  const { get, post } = browsing(walked)
  assert.match((await get(people.chair, `${AT}/procedures`)).body, /An allegation about an adult/)
  const read = (await get(people.chair, `${AT}/procedures/staff-allegation`)).body
  assert.match(read, /Contact the LADO/)
  assert.equal((await get(people.chair, `${AT}/procedures/other`)).statusCode, 404)
  const { concernId } = await reportAboutAdult(await as(people.deputy), REPORT)
  const low = { concernId, choice: 'low-level', reasons: 'A joke', sayToReporter: 'watching' }
  await decideAdult(await as(people.head), low)
  assert.match((await get(people.head, `${AT}/${concernId}`)).body, /A low-level concern is no allegation/)
  const refused = await post(people.head, `${AT}/${concernId}/procedures/new`, { key: 'staff-allegation' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /not this procedure/)
  const low2 = (await get(people.head, `${AT}/${concernId}/reference`)).body
  assert.match(low2, /A low-level concern does not stand in a reference by itself/)
})
