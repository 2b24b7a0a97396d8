import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Cast, shown, visitOf, world } from '../../../test/world.ts'
import { recordPerson, recordRelationship } from '../people/index.ts'
import { decideConcern } from './commands/decide-concern.ts'
import { identifyChild } from './commands/identify-child.ts'
import { reportConcern } from './commands/report-concern.ts'
import { chronologyPage } from './pages/chronology.ts'
import { concernPage } from './pages/concern.ts'
import { notForMePage } from './pages/deeds.ts'
import { queuePage } from './pages/queue.ts'
import { concern } from './queries/concern.ts'

const REPORT = {
  ...{ about: 'a boy in Osprey', saw: 'He sat alone.', said: 'they have a <b>chat</b> and I’m not in it' },
  ...{ othersSaid: 'A girl told me.', thought: 'I think it is the same group. See https://chat.example' },
  marks: [{ where: 'left arm' as const, words: 'a red mark' }],
}

async function reported(t: Parameters<typeof world>[0]) {
  const here = await world(t)
  const { as, people } = here
  const { concernId } = await reportConcern(await as(people.teacher), REPORT)
  const params = { concernId }
  const look = async (by: Cast = people.dsl) => shown(concernPage.get(visitOf(await as(by), { params })))
  const post = async (answers: Record<string, string | string[]>, by = people.dsl) =>
    shown(concernPage.post?.(visitOf(await as(by), { params, answers })))
  return { ...here, concernId, params, look, post }
}

test('the queue shows initials, age and one link each, and a name nowhere', async t => {
  const { as, people, concernId, clock } = await reported(t)
  const dsl = await as(people.dsl)
  await identifyChild(dsl, { concernId, personId: people.pupil.id })
  clock.move({ minutes: 40 })
  const html = await shown(queuePage.get(visitOf(await as(people.dsl))))
  assert.match(html, /1 concern is open\. 1 unread\./)
  assert.match(html, /J\.T\./)
  assert.match(html, /40 minutes/)
  assert.equal(html.match(new RegExp(`/concerns/${concernId}"`, 'g'))?.length, 1)
  assert.doesNotMatch(html, /Jonah|Tillerby|Osprey|sat alone/)
})

test('a queue in which nothing waits says so and what to do; whoever was asked nothing sees nothing', async t => {
  const { as, people } = await world(t)
  assert.match(
    await shown(queuePage.get(visitOf(await as(people.dsl)))),
    /No concern waits\.[\s\S]*Report a concern/,
  )
  assert.match(await shown(queuePage.get(visitOf(await as(people.teacher)))), /No concern waits for you\./)
})

test('more than 50 come in pages of 50', async t => {
  const { as, people } = await world(t)
  const teacher = await as(people.teacher)
  for (let n = 0; n < 52; n++) await reportConcern(teacher, { saw: `Number ${n}` })
  const dsl = await as(people.dsl)
  const first = await shown(queuePage.get(visitOf(dsl)))
  assert.match(first, /52 concerns are open/)
  assert.equal(first.match(/class="ww-need"/g)?.length, 50)
  const second = await shown(queuePage.get(visitOf(dsl, { query: { page: '2' } })))
  assert.equal(second.match(/class="ww-need"/g)?.length, 2)
  assert.match(second, /51 to 52 of 52/)
})

test('what was written stands verbatim and apart, and an address in it is only text', async t => {
  const html = await (await reported(t)).look()
  for (const title of [
    'What the writer saw or heard',
    'What the child said, in their own words',
    'What others told the writer',
    'What the writer thinks',
    'Marks seen on the body',
  ])
    assert.match(html, new RegExp(title))
  assert.match(html, /<blockquote[^>]*>[\s\S]*they have a &lt;b&gt;chat&lt;\/b&gt;/)
  assert.doesNotMatch(html, /href="https:\/\/chat/)
})

test('nothing is chosen in advance, and a missing reason is refused with everything kept', async t => {
  const { look, post, as, people, params } = await reported(t)
  assert.doesNotMatch(await look(), / checked/)
  const answers = { choice: 'parents', reasons: 'He is safe', parentsTold: 'no', sayToReporter: 'watching' }
  await assert.rejects(post(answers), (refusal: { fields?: object }) => {
    assert.deepEqual(Object.keys(refusal.fields ?? {}), ['notReferredBecause', 'parentsNotToldBecause'])
    return true
  })
  const errors = { notReferredBecause: 'Write why you do not refer it' }
  const again = visitOf(await as(people.dsl), { params, answers, errors })
  const html = await shown(concernPage.get(again))
  assert.match(html, /value="parents" checked/)
  assert.match(html, />He is safe<\/textarea>/)
  assert.equal(html.match(/ checked/g)?.length, 3)
})

test('who decides second sees the other decision above their own words', async t => {
  const { post, as, people, params, concernId } = await reported(t)
  const words = { choice: 'parents', reasons: 'My own words', notReferredBecause: 'No harm' }
  const answers = { ...words, parentsTold: 'yes', sayToReporter: 'watching', insteadOf: '' }
  await decideConcern(await as(people.deputy), { ...answers, concernId, choice: 'refer', reasons: 'Harm' })
  await assert.rejects(post(answers), (refusal: { fields?: Record<string, string> }) => {
    assert.match(refusal.fields?.['insteadOf'] ?? '', /Somebody else decided meanwhile/)
    return true
  })
  const errors = { insteadOf: 'Somebody else decided meanwhile' }
  const html = await shown(concernPage.get(visitOf(await as(people.dsl), { params, answers, errors })))
  assert.match(
    html,
    /id="insteadOf"[\s\S]*Tom Ferriby[\s\S]*Harm[\s\S]*<details class="govuk-details" open>[\s\S]*My own words/,
  )
})

test('a child is found by a name that is typed, two of one name are told apart by class, and the part is said', async t => {
  const { post, as, people, concernId } = await reported(t)
  await recordPerson(await as(people.head), {
    ...{ givenName: 'Jonah', familyName: 'Tillerby', kinds: 'pupil', className: 'Wren' },
    ...{ startsOn: '2026-09-01', dateOfBirth: '2020-03-27' },
  })
  const found = await post({ deed: 'find-child', childName: 'tillerb' })
  assert.match(found, /Jonah Tillerby[\s\S]*Osprey[\s\S]*Jonah Tillerby[\s\S]*Wren/)
  const added = await post({ deed: 'add-child', personId: people.pupil.id, part: 'harmed' })
  assert.equal(added, `to /s/larkmoor/concerns/${concernId}#children`)
  const { children } = await concern(await as(people.dsl), { concernId })
  assert.deepEqual(
    children.map(({ name, part }) => [name, part]),
    [['Jonah Tillerby', 'harmed']],
  )
})

test('a lead whose own child it is is told in one sentence that it has gone on', async t => {
  const { post, as, people } = await reported(t)
  const parent = { personId: people.dsl.id, pupilId: people.pupil.id, parentalResponsibility: 'yes' }
  await recordRelationship(await as(people.office), parent)
  const went = await post({ deed: 'add-child', personId: people.pupil.id, part: '' })
  assert.equal(went, 'to /s/larkmoor/concerns?done=own-child')
  const html = await shown(queuePage.get(visitOf(await as(people.dsl), { query: { done: 'own-child' } })))
  assert.match(html, /has gone on to the next person/)
  assert.match(html, /No concern waits/)
})

test('“not for me” leads back to the queue with a quiet line, and the record is gone', async t => {
  const { as, people, params, look } = await reported(t)
  await look()
  const went = await shown(notForMePage.post?.(visitOf(await as(people.dsl), { params })))
  assert.equal(went, 'to /s/larkmoor/concerns?done=not-for-me')
  await assert.rejects(look(), { kind: 'not-found' })
})

test('who can read it, and why, stands in the record; somebody who was asked sees no form that decides', async t => {
  const { post, look, people } = await reported(t)
  const asked = { deed: 'ask-reader', askedId: people.governor.id, because: 'She knows the family' }
  assert.match(await post(asked), /#readers$/)
  const html = await look()
  assert.match(html, /3 people can read this\. Why\?/)
  assert.match(html, /Siobhán O’Rourke, asked by Priya Anand-Cole on[\s\S]*She knows the family/)
  const theirs = await look(people.governor)
  assert.match(theirs, /He sat alone/)
  assert.doesNotMatch(theirs, /Record the decision|Their other concerns|Ask somebody to read it/)
})

test('a child’s chronology names no other child, in its lists or in the words', async t => {
  const { as, people } = await world(t)
  const head = await as(people.head)
  const { personId } = await recordPerson(head, {
    ...{ givenName: 'Rowan', familyName: 'Maskell', kinds: 'pupil', className: 'Osprey' },
    ...{ startsOn: '2026-09-01', dateOfBirth: '2016-03-27' },
  })
  const said = { about: 'Jonah Tillerby', saw: 'Rowan Maskell laughed at Jonah. Rowan ran off.' }
  const { concernId } = await reportConcern(await as(people.teacher), said)
  const dsl = await as(people.dsl)
  await identifyChild(dsl, { concernId, personId, part: 'alleged' })
  const of = (id: string) => shown(chronologyPage.get(visitOf(dsl, { params: { personId: id } })))
  const jonah = await of(people.pupil.id)
  assert.match(jonah, /Another child: said to have done it/)
  assert.match(jonah, /\[another child\] laughed at Jonah\. \[another child\] ran off\./)
  assert.doesNotMatch(jonah, /Rowan|Maskell/)
  assert.doesNotMatch(await of(personId), /Jonah|Tillerby/)
  assert.match(await of(personId), new RegExp(`/concerns/${concernId}`))
})
