import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { browsing, walkable } from '../../../test/signed-in.ts'
import { systemActor } from '../../platform/call.ts'
import { newId } from '../../words/ids.ts'
import { climbAdults } from './commands/climb-adults.ts'
import { reportAboutAdult } from './commands/report-about-adult.ts'

const AT = '/s/larkmoor/concerns-about-adults'
const REPORT = { saw: 'He shouted in a child’s face.', about: 'Łukasz Wraythorne', thought: 'He is tired' }
const DECISION = { deed: 'decide', choice: 'lado', reasons: 'It may be harm', sayToReporter: 'action-taken' }

/** Ids differ from request to request; nothing else may. */
const plain = (body: string) => body.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')

test('the headteacher reads, notes, names, decides and records what the adult was told, and it all stands there', async t => {
  const walked = await walkable(t)
  const { people, as } = walked
  const { get, post } = browsing(walked)
  const { concernId } = await reportAboutAdult(await as(people.deputy), {
    ...REPORT,
    about: 'somebody in the hall',
  })
  const url = `${AT}/${concernId}`
  const first = (await get(people.head, url)).body
  assert.match(first, /Somebody not named yet/)
  assert.match(first, /LADO\):\s+Hilary Baines,\s+<a class="govuk-link" href="tel:01629533190"/)
  assert.match(first, /The adult has not been told, and learns nothing from Watchword/)
  assert.doesNotMatch(first, /type="radio"[^>]* checked/)
  const deeds = [
    { deed: 'note', words: 'Spoke to the writer. See https://example.org' },
    { deed: 'name', personId: people.teacher.id },
    { ...DECISION, 'reviewOn-day': '4', 'reviewOn-month': '12', 'reviewOn-year': '2026' },
    {
      ...{ deed: 'told', agreedBy: 'Hilary Baines, LADO', said: 'That a concern was reported' },
      ...{ 'toldOn-day': '23', 'toldOn-month': '11', 'toldOn-year': '2026' },
    },
  ]
  for (const deed of deeds) assert.equal((await post(people.head, url, deed)).headers.location, url)
  const { body } = await get(people.head, url)
  for (const says of [
    ...[
      '<h1 class="govuk-heading-xl ww-say">Łukasz Wraythorne</h1>',
      'Spoke to the writer. See https://example.org',
    ],
    ...['Ruth Calloway decided “Ask the LADO”', 'to look again on 4 December 2026', 'Hilary Baines, LADO'],
  ])
    assert.ok(body.includes(says), says)
  assert.doesNotMatch(body, /href="https:\/\/example.org/)
  assert.doesNotMatch(body, /The adult has not been told/)
  assert.match((await get(people.head, AT)).body, /Nothing waits for your decision[\s\S]*Ł\.W\./)
})

test('a refused decision, and one that came second, show again what was typed', async t => {
  const walked = await walkable(t)
  const { people, as } = walked
  const { get, post } = browsing(walked)
  const { concernId } = await reportAboutAdult(await as(people.deputy), REPORT)
  const url = `${AT}/${concernId}`
  const refused = await post(people.head, url, {
    deed: 'decide',
    reasons: 'Not yet <sure>',
    'reviewOn-day': '31',
  })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Not yet &lt;sure&gt;<\/textarea>/)
  assert.match(refused.body, /Select what you will do/)
  assert.match(refused.body, /Enter a day, such as/)
  assert.match(refused.body, /name="reviewOn-day"[^>]* value="31"/)
  const short = { 'toldOn-day': '23', 'toldOn-month': '11', 'toldOn-year': '26' }
  const told = await post(people.head, url, { deed: 'told', agreedBy: 'LADO', said: 'Enough', ...short })
  assert.equal(told.statusCode, 422)
  assert.match(told.body, /Enter the day on which they were told/)
  await post(people.head, url, DECISION)
  const second = await post(people.head, url, {
    ...DECISION,
    insteadOf: '',
    reasons: 'Mine, at the same time',
  })
  assert.equal(second.statusCode, 422)
  assert.match(second.body, /href="#insteadOf">Somebody else decided meanwhile/)
  assert.match(second.body, /id="insteadOf"/)
  assert.match(second.body, /Mine, at the same time<\/textarea>/)
  const insteadOf = /name="insteadOf" value="([^"]+)"/.exec(second.body)?.[1] ?? ''
  assert.equal((await post(people.head, url, { ...DECISION, insteadOf })).statusCode, 303)
  assert.match((await get(people.head, url)).body, /A later decision stands in its place/)
})

test('the chair takes over by a press, and then it opens; who did is on the record', async t => {
  const walked = await walkable(t)
  const { people, as, clock, callOf, schools } = walked
  const { concernId } = await reportAboutAdult(await as(people.deputy), REPORT)
  clock.move({ hours: 3 })
  await climbAdults(callOf(schools.larkmoor, systemActor('adults.ladder')), {})
  const { get, post } = browsing(walked)
  const { body } = await get(people.chair, AT)
  assert.match(body, /A report has waited 3 hours and nobody has read it/)
  for (const secret of ['Wraythorne', 'Ł.W.', concernId, 'shouted', 'A-'])
    assert.ok(!body.includes(secret), secret)
  const offer = new RegExp(`action="(${AT}/offers/[^"]+)"`).exec(body)?.[1] ?? ''
  // Another’s offer is nothing to the headteacher.
  assert.equal((await post(people.head, offer, {})).statusCode, 404)
  const taken = await post(people.chair, offer, {})
  assert.equal(taken.headers.location, `${AT}/${concernId}`)
  assert.match((await get(people.chair, `${AT}/${concernId}`)).body, /He shouted in a child’s face/)
  assert.equal((await post(people.chair, offer, {})).statusCode, 404)
})

test('“not for me” goes on, and where nobody is left says at once whom to ring', async t => {
  const walked = await walkable(t)
  const { people, as } = walked
  const { get, post } = browsing(walked)
  const { concernId } = await reportAboutAdult(await as(people.deputy), { ...REPORT, about: 'somebody' })
  const url = `${AT}/${concernId}`
  const on = await post(people.head, url, { deed: 'not-for-me' })
  assert.match(on.body, /It has gone to whoever comes next/)
  assert.doesNotMatch(on.body, /Gwen Adeyemi|chair/i)
  assert.equal((await get(people.head, url)).statusCode, 404)
  const last = await post(people.chair, url, { deed: 'not-for-me' })
  assert.match(
    last.body,
    /Ring the LADO now:<\/strong> Hilary Baines,\s+<a class="govuk-link" href="tel:01629533190"/,
  )
  assert.equal((await get(people.chair, url)).statusCode, 404)
})

test('a record of somebody else’s is answered, and logged, as one that does not exist', async t => {
  const walked = await walkable(t)
  const { people, as, addresses } = walked
  const { get, post } = browsing(walked)
  const { concernId } = await reportAboutAdult(await as(people.deputy), { ...REPORT, about: 'Ruth Calloway' })
  const keeper = new Client(addresses.keeper)
  await keeper.connect()
  t.after(() => keeper.end())
  const met = async (id: string) => {
    const answers = [
      await get(people.head, `${AT}/${id}`),
      await post(people.head, `${AT}/${id}`, DECISION),
      await post(people.head, `${AT}/${id}`, { deed: 'not-for-me' }),
      await post(people.head, `${AT}/offers/${id}`, {}),
    ]
    const { rows } = await keeper.query(
      `select chain, body from platform.audit_entry where person_id = $1 and outcome = 'refused' order by n`,
      [people.head.id],
    )
    const logged = rows.slice(-answers.length).map(({ chain, body }) => {
      const { at: _, request: __, ...rest } = JSON.parse(body)
      return { chain, ...rest }
    })
    return {
      shown: answers.map(({ statusCode, body }) => [statusCode, plain(body)]),
      all: rows.length,
      logged,
    }
  }
  const real = await met(concernId)
  const none = await met(newId())
  assert.deepEqual(real.shown, none.shown)
  assert.ok(real.shown.every(([status]) => status === 404))
  assert.deepEqual([real.all, none.all], [4, 8])
  assert.deepEqual(real.logged, none.logged)
  assert.ok(real.logged.every(({ chain, ids }) => chain === 'adults' && ids.length === 0))
})

test('the list, its link and its empty state are the same whether or not others answer for one', async t => {
  const walked = await walkable(t)
  const { people, as } = walked
  const { get } = browsing(walked)
  const seen = async () => [
    plain((await get(people.head, AT)).body),
    plain((await get(people.head, '/s/larkmoor')).body),
  ]
  const before = await seen()
  assert.match(before[0] ?? '', /You have no concern about an adult to answer/)
  assert.match(before[1] ?? '', /href="\/s\/larkmoor\/concerns-about-adults">Concerns about adults/)
  await reportAboutAdult(await as(people.deputy), { ...REPORT, about: 'Ruth Calloway' })
  assert.deepEqual(await seen(), before)
  assert.doesNotMatch((await get(people.dsl, '/s/larkmoor')).body, /concerns-about-adults/)
})

test('who answers for it is told beside “not for me” that the adult named them as family, and reads on', async t => {
  const walked = await walkable(t)
  const { people, as } = walked
  const { get, post } = browsing(walked)
  const { concernId } = await reportAboutAdult(await as(people.deputy), REPORT)
  const url = `${AT}/${concernId}`
  const line = /has said that you are of their family\. If so, press “Not for me”\.<\/p>\s*<details/
  assert.doesNotMatch((await get(people.head, url)).body, line)
  await post(people.teacher, '/s/larkmoor/family-here', { deed: 'add', personId: people.head.id })
  assert.match((await get(people.head, url)).body, line)
})

test('an adult says who of their family is here, sees it alone, and ends it', async t => {
  const walked = await walkable(t)
  const { people } = walked
  const { get, post } = browsing(walked)
  const url = '/s/larkmoor/family-here'
  assert.equal((await post(people.teacher, url, { deed: 'add', personId: '' })).statusCode, 422)
  assert.equal(
    (await post(people.teacher, url, { deed: 'add', personId: people.teacher.id })).statusCode,
    422,
  )
  assert.equal(
    (await post(people.teacher, url, { deed: 'add', personId: people.head.id })).headers.location,
    url,
  )
  const { body } = await get(people.teacher, url)
  assert.match(body, /No longer<span class="govuk-visually-hidden">: Ruth Calloway/)
  assert.doesNotMatch((await get(people.head, url)).body, /No longer/)
  const familyId = /name="familyId" value="([^"]+)"/.exec(body)?.[1] ?? ''
  assert.equal((await post(people.head, url, { deed: 'end', familyId })).statusCode, 404)
  await post(people.teacher, url, { deed: 'end', familyId })
  assert.doesNotMatch((await get(people.teacher, url)).body, /No longer/)
})
