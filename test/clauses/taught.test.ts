import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PERMISSION_TABLE } from '../permission-table.ts'
import { signingUnder } from './agreements.ts'
import { plain } from './pages.ts'
import { type Reporting, reportingUnder } from './reporting.ts'

const AT = '/classes-taught'
const ALL = ['why', 'grown-up', 'worry-box', 'outside']
const on = (day: string, month: string, year = '2026') => ({
  ...{ 'taughtOn-day': day, 'taughtOn-month': month, 'taughtOn-year': year },
})

/** What somebody of the staff says that they taught. */
const taught = async (here: Reporting, className: string, topics: readonly string[], day = on('30', '11')) =>
  here.post(await here.enter(here.people.teacher), AT, { className, topics, ...day })

/** A pupil with an account of their own. */
async function asPupil(here: Reporting): Promise<string> {
  await (await signingUnder(here)).addressed(here.people.pupil)
  return here.enter(here.people.pupil)
}

/** Every address of the product that a pupil is shown and that names no record. */
const pagesOfPupils = Object.entries(PERMISSION_TABLE)
  .filter(([url, { shows }]) => /^\/s\/:school(?:\/[a-z-]+)*$/.test(url) && /\bpupil\b/.test(shows ?? ''))
  .map(([url]) => url.replace('/s/:school', ''))

assert.ok(pagesOfPupils.length > 5)

test('AS-1.80 a child has “Tell someone” on every page, in a child’s words; the classes record the day on which they were taught to tell, and one without a day in this school year is listed for the leads until somebody who taught it says so', async t => {
  const here = await reportingUnder(t, 'ashover')
  const { people, get, post, enter, home, look, margin, clock } = here
  const child = await asPupil(here)
  for (const path of pagesOfPupils.filter(
    path => !/^\/(?:tell-us|worry-box|help|report-a-concern\/offline)/.test(path),
  ))
    assert.match((await get(child, path)).body, /href="\/s\/larkmoor\/worry-box"[^>]*>\s*Tell someone/, path)
  assert.match((await get('', '/help')).body, /href="\/s\/larkmoor\/worry-box"[^>]*>\s*Tell someone/)

  const asked = /1 class has not been taught how to tell this school year Osprey/
  assert.match(await home(people.dsl), asked)
  assert.doesNotMatch(await home(people.teacher), /not been taught/)
  assert.equal(await margin('AS-1.80'), 'At risk')
  for (const [answers, says] of [
    [{ className: 'Osprey', topics: [] as string[], ...on('30', '11') }, /Tick what you taught/],
    [{ className: 'Kestrel', topics: ALL, ...on('30', '11') }, /Select a class/],
    [{ className: 'Osprey', topics: ALL, ...on('1', '7') }, /Enter a day from 1 September 2026 to today/],
    [{ className: 'Osprey', topics: ALL, ...on('1', '12') }, /Enter a day from 1 September 2026 to today/],
  ] as const) {
    const refused = await post(await enter(people.teacher), AT, answers)
    assert.equal(refused.statusCode, 422)
    assert.match(plain(refused.body), says)
  }
  assert.equal((await taught(here, 'Osprey', ['why', 'grown-up'])).statusCode, 303)
  assert.match(await look(people.dsl, AT), /Not all of it yet/)
  assert.match(await home(people.dsl), asked)
  assert.equal((await taught(here, 'Osprey', ['worry-box', 'outside'])).statusCode, 303)
  assert.match(
    await look(people.dsl, AT),
    new RegExp(`Taught this school year.*30 November 2026, ${people.teacher.name}`),
  )
  assert.doesNotMatch(await home(people.dsl), /not been taught/)
  assert.equal(await margin('AS-1.80'), 'Kept')

  // Nobody takes back what somebody else wrote; its writer does, and both stay.
  const lessonId =
    /name="lessonId" value="([^"]+)"/.exec((await get(await enter(people.teacher), AT)).body)?.[1] ?? ''
  assert.doesNotMatch((await get(await enter(people.dsl), AT)).body, /name="lessonId"/)
  assert.equal((await post(await enter(people.dsl), AT, { lessonId })).statusCode, 404)
  assert.equal((await post(await enter(people.teacher), AT, { lessonId })).statusCode, 303)
  assert.match(await home(people.dsl), asked)
  assert.equal(await here.count('reports.lesson where $1 = $1', ['a']), 2)
  clock.set('2027-01-11T09:00:00Z')
  assert.equal(await margin('AS-1.80'), 'Not kept')
})

test('AS-2.17 the page of help says which grown-ups a child can tell, by what they do, and Childline; Click CEOP stands on every page of a pupil; one that was tried and does not answer is shown no more, and the lesson is kept', async t => {
  const here = await reportingUnder(t, 'ashover')
  const { people, get, post, enter, outside, margin, home } = here
  const { text } = await outside('/help')
  assert.match(
    text,
    /Tell a grown-up you trust: a teacher, somebody at home.*The safeguarding leads.*tell the headteacher/,
  )
  assert.match(text, /Childline listens day and night, and it is free: 0800 1111/)
  for (const { name } of Object.values(people)) assert.ok(!text.includes(name), name)
  const child = await asPupil(here)
  const button =
    /href="tel:08001111"[^>]*>\s*Childline: 0800 1111.*href="https:\/\/www\.ceop\.police\.uk\/safety-centre"[^>]*>\s*Click CEOP/s
  const children = ['/worry-box', '/worry-box/back', '/help']
  for (const path of pagesOfPupils.filter(path => !/^\/(?:tell-us|report-a-concern\/offline)/.test(path)))
    assert.match((await get(child, path)).body, button, path)
  for (const path of children) assert.match((await get('', path)).body, button, path)

  assert.match(await home(people.dsl), /help lines? to try/)
  const lines = await enter(people.dsl)
  assert.equal((await post(lines, '/help-lines', { line: 'Click CEOP', works: 'no' })).statusCode, 303)
  for (const [token, path] of [
    [child, ''],
    ['', '/worry-box'],
    ['', '/help'],
  ] as const)
    assert.doesNotMatch((await get(token, path)).body, /Click CEOP/, path)
  assert.match(await home(people.dsl), /help lines? to try/)
  here.clock.move({ minutes: 1 })
  for (const line of ['Click CEOP', 'Childline'])
    assert.equal((await post(lines, '/help-lines', { line, works: 'yes' })).statusCode, 303)
  assert.match((await get('', '/worry-box')).body, button)
  assert.match(await home(people.dsl), /1 class has not been taught/)
  assert.equal((await taught(here, 'Osprey', ALL)).statusCode, 303)
  assert.equal(await margin('AS-2.17'), 'Kept')
})
