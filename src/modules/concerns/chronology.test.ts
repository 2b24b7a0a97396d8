import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepFrom, wholeFile } from '../../../test/child-file.ts'
import { type Cast, shown, visitOf, world } from '../../../test/world.ts'
import { reportConcern } from './commands/report-concern.ts'
import { identifyChild } from './commands/identify-child.ts'
import { chronologyPage } from './pages/chronology.ts'
import { filePage } from './pages/file.ts'
import { chronology } from './queries/chronology.ts'

async function opened(t: Parameters<typeof world>[0]) {
  const here = await world(t)
  const made = await wholeFile(here)
  const { as, people } = here
  const look =
    (page: typeof chronologyPage) =>
    async (query: Record<string, string> = {}, by: Cast = people.dsl, personId = people.pupil.id) =>
      shown(page.get(visitOf(await as(by), { params: { personId }, query })))
  return { ...here, ...made, chronologyOf: look(chronologyPage), fileOf: look(filePage) }
}
const titles = (html: string) =>
  [...html.matchAll(/moj-timeline__title">([^<]*)</g)].map(([, title]) => title?.trim())

test('whoever is kept from a record meets it neither in the chronology, nor in the file, nor in a count', async t => {
  const { chronologyOf, fileOf, concernId, otherId, as, people } = await opened(t)
  await keepFrom(await as(people.head), concernId, people.deputy)
  const [theirs, whole] = [await chronologyOf({}, people.deputy), await fileOf({}, people.deputy)]
  for (const html of [theirs, whole]) {
    assert.doesNotMatch(html, new RegExp(`laughed at|Looked at again|R\\.M\\.|${concernId}|${otherId}`))
    assert.match(html, /1 concern /)
  }
  assert.match(theirs, /It waits for 1 decision\./)
})

test('on one day what happened later stands above what happened before, whenever it was written; a day’s end is said as that day', async t => {
  const { chronologyOf, as, people } = await opened(t)
  const { events } = await chronology(await as(people.dsl), { personId: people.pupil.id, page: 1 })
  const when = events
    .filter(({ happenedOn }) => happenedOn === null || happenedOn === '2026-11-23')
    .map(({ happenedAt, at }) => Temporal.Instant.from(happenedAt ?? at).epochMilliseconds)
  assert.ok(events.some(({ happenedAt, at }) => happenedAt !== null && happenedAt !== at))
  assert.deepEqual(
    when,
    when.toSorted((a, b) => b - a),
  )
  const html = await chronologyOf()
  assert.match(html, /the end of 14 January 2027/)
  assert.doesNotMatch(html, /at 12:00 am/)
})

test('events of every kind stand in the order of the day they happened, with the day they were written', async t => {
  const { chronologyOf } = await opened(t)
  const html = await chronologyOf()
  const found = titles(html)
  for (const title of [
    ...[
      'Reported: harmed',
      'Decision',
      'Decision, later replaced',
      'Note',
      'Added by the writer',
      'Referral drafted',
    ],
    ...[
      'Referral',
      'Contact',
      'Information shared',
      'Sanction',
      'Procedure begun',
      'Device taken',
      'Debrief',
    ],
    ...['Action asked for', 'Action ended'],
  ])
    assert.ok(found.includes(title), `${title} is not among ${found.join(', ')}`)
  assert.equal(found.at(-1), 'Note')
  assert.match(html, /datetime="2026-11-20">20 November 2026<\/time> \(written on 23 November 2026/)
  assert.match(
    html,
    /2 concerns since 23 November 2026\. It waits for 1 decision and 1 answer to a referral\./,
  )
})

test('one kind and one school year can be seen by themselves, by a form that needs no script', async t => {
  const { chronologyOf } = await opened(t)
  assert.deepEqual(titles(await chronologyOf({ only: 'decided' })), ['Decision', 'Decision, later replaced'])
  assert.match(await chronologyOf({ only: 'decided' }), /<option value="decided" selected/)
  assert.match(await chronologyOf({ year: '2026' }), /<option value="2026" selected>2026\/27/)
  const none = await chronologyOf({ year: '2025', only: 'sanctions' })
  assert.match(none, /None of this kind\./)
  assert.deepEqual(titles(none), [])
  assert.deepEqual(titles(await chronologyOf({ year: 'x', only: 'nothing' })), titles(await chronologyOf()))
})

test('more than 50 events come in pages of 50, and the filter goes with them', async t => {
  const { chronologyOf, as, people } = await opened(t)
  for (let n = 0; n < 52; n++) {
    const { concernId } = await reportConcern(await as(people.teacher), { saw: `Number ${n}` })
    await identifyChild(await as(people.dsl), { concernId, personId: people.pupil.id })
  }
  const html = await chronologyOf({ only: 'written' })
  assert.equal(titles(html).length, 50)
  assert.match(html, /concerns\?only=written&amp;page=2/)
  assert.ok(titles(await chronologyOf({ only: 'written', page: '2' })).length > 0)
})

test('other children stand there by their initials and their own part, each with a way to their own page', async t => {
  const { chronologyOf, otherId, people } = await opened(t)
  const html = await chronologyOf()
  assert.match(html, new RegExp(`/children/${otherId}/concerns">R\\.M\\., Wren`))
  assert.match(html, /said to have done it in/)
  assert.doesNotMatch(html, /Rowan|Maskell/)
  const theirs = await chronologyOf({}, people.dsl, otherId)
  assert.match(theirs, new RegExp(`/children/${people.pupil.id}/concerns">J\\.T\\., Osprey`))
  assert.doesNotMatch(theirs, /Jonah|Tillerby/)
})

test('the whole file stands concern by concern, with each account apart and what somebody was replaced by', async t => {
  const { fileOf } = await opened(t)
  const html = await fileOf()
  assert.equal(html.match(/<h2 class="ww-h2 ww-h2--ruled"/g)?.length, 2)
  for (const words of [
    '27 March 2016, aged 10',
    'Seen or heard',
    'What the writer thinks',
    'PC Brae',
    'Decision, later replaced',
  ])
    assert.match(html, new RegExp(words))
  assert.match(html, /The child’s part: harmed\. Another child: said to have done it/)
  assert.doesNotMatch(html, /Rowan|Maskell/)
})
