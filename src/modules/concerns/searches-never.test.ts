import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsOf } from '../../../test/imagery.ts'
import { type Searching, searchingIn } from '../../../test/searching.ts'
import { type Cast, shown, visitOf, world } from '../../../test/world.ts'
import { endMembership, person, startMembership } from '../people/index.ts'
import { authoriseSearcher } from './commands/authorise-searcher.ts'
import { newSearchPage, searchesPage } from './pages/searches.ts'
import { deviceDesk } from './queries/device-desk.ts'
import { queue } from './queries/queue.ts'

const searching = async (t: Parameters<typeof world>[0]): Promise<Searching> => searchingIn(await world(t))

test('never a search where a nude picture is the ground: the leads have a raised report at once, and every way on is shut', async t => {
  const { take, record, BEFORE, AFTER, keepGuidance, look, people, as, told } = await searching(t)
  await keepGuidance()
  const before = await told()
  const { searchId, concernId } = await take({ grounds: ['behaviour', 'nude-picture'] })
  const [row] = await queue(await as(people.dsl), {})
  assert.deepEqual([row?.concernId, row?.raised], [concernId, ['imagery']])
  assert.deepEqual(
    (await told()).slice(before.length).toSorted(),
    [people.deputy.id, people.dsl.id].toSorted(),
  )
  for (const [part, answers] of [
    ['before', BEFORE],
    ['after', AFTER],
    ['deletion', {}],
    ['consent', {}],
  ] as const)
    assert.ok((await fieldsOf(record(searchId, part, answers)))['part'], part)
  assert.deepEqual((await look(searchId)).entries, [])
})

test('never a search where the words of a suspicion speak of such a picture: they are kept, and the form stops', async t => {
  const { take, record, BEFORE, keepGuidance, look, people, as } = await searching(t)
  await keepGuidance()
  const words = await take({ why: 'A girl says that he has a naked picture of her.' })
  assert.ok((await look(words.searchId)).standing.isStopped)
  const { searchId } = await take()
  await record(searchId, 'before', { ...BEFORE, suspicion: 'He is said to be sending nudes', witness: '' })
  const { entries, standing } = await look(searchId)
  assert.deepEqual(
    entries.map(({ kind, answers }) => [kind, answers['why']]),
    [['halt', `He is said to be sending nudes\n${BEFORE.scope}`]],
  )
  assert.ok(standing.isStopped)
  const raised = (await queue(await as(people.dsl), {})).filter(one => one.raised.length)
  assert.equal(raised.length, 2)
  assert.ok((await fieldsOf(record(searchId, 'before', BEFORE)))['part'])
})

test('never a further field once such a picture is suspected in the search: no outcome, no deletion, no release', async t => {
  const { take, record, BEFORE, AFTER, DELETED, keepGuidance, look, people, custody, decide } =
    await searching(t)
  await keepGuidance()
  const { searchId } = await take()
  await record(searchId, 'before', BEFORE)
  await record(searchId, 'after', { indecent: 'yes', lookedAt: 'The chat' })
  const { entries, standing } = await look(searchId)
  assert.deepEqual(
    entries.map(({ kind }) => kind),
    ['before', 'halt'],
  )
  assert.ok(standing.isEvidence)
  assert.ok((await fieldsOf(record(searchId, 'after', AFTER)))['part'])
  assert.ok((await fieldsOf(record(searchId, 'deletion', DELETED)))['part'])
  for (const to of ['pupil', 'parent'])
    assert.match(
      (await fieldsOf(custody(searchId, { to, name: 'Ana Marsh', place: 'The office' })))['to'] ?? '',
      /kept as evidence/,
    )
  // Not by the lead either, here: that is the procedure's.
  assert.ok((await fieldsOf(decide(searchId, 'delete')))['choice'])
  await custody(searchId, { to: 'staff', name: people.dsl.name, place: 'The safe' })
})

test('never a search by somebody who is not authorised, nor by whoever was and is no more', async t => {
  const { take, record, BEFORE, keepGuidance, people, end, as, look } = await searching(t)
  await keepGuidance()
  for (const by of [people.deputy, people.office, people.governor])
    await assert.rejects(take({}, by), { kind: 'not-allowed' })
  const { searchId } = await take()
  await assert.rejects(record(searchId, 'before', BEFORE, people.deputy), { kind: 'not-allowed' })
  // Of somebody else who may search and reads no concerns there is no such record.
  await authoriseSearcher(await as(people.head), { personId: people.office.id, post: 'Office' })
  await assert.rejects(record(searchId, 'before', BEFORE, people.office), { kind: 'not-found' })
  await end()
  await assert.rejects(record(searchId, 'before', BEFORE), { kind: 'not-allowed' })
  await assert.rejects(take(), { kind: 'not-allowed' })
  assert.equal((await look(searchId)).entries.length, 0)
  for (const by of [people.dsl, people.teacher])
    await assert.rejects(authoriseSearcher(await as(by), { personId: by.id, post: 'Lead' }), {
      kind: 'not-allowed',
    })
})

test('never anything deleted while a crime is suspected or it is not known, until the lead decides', async t => {
  for (const crime of ['yes', 'unknown']) {
    const { take, record, BEFORE, AFTER, DELETED, keepGuidance, decide, look, people } = await searching(t)
    await keepGuidance()
    const { searchId } = await take()
    assert.match(
      (await fieldsOf(record(searchId, 'deletion', DELETED)))['part'] ?? '',
      /before a search is recorded/,
    )
    await record(searchId, 'before', BEFORE)
    await record(searchId, 'after', { ...AFTER, crime })
    assert.match(
      (await fieldsOf(record(searchId, 'deletion', DELETED)))['part'] ?? '',
      /a safeguarding lead decides first/,
    )
    await assert.rejects(decide(searchId, 'delete', people.teacher), { kind: 'not-allowed' })
    await decide(searchId, 'keep')
    assert.ok((await fieldsOf(record(searchId, 'deletion', DELETED)))['part'])
    await decide(searchId, 'release')
    assert.ok((await fieldsOf(record(searchId, 'deletion', DELETED)))['part'])
    await decide(searchId, 'delete')
    for (const name of Object.keys(DELETED))
      assert.deepEqual(
        Object.keys(await fieldsOf(record(searchId, 'deletion', { ...DELETED, [name]: '' }))),
        [name],
      )
    await record(searchId, 'deletion', DELETED)
    // What the lead wrote is not for whoever searched.
    const decided = (await look(searchId)).entries.findLast(({ kind }) => kind === 'decision')
    assert.deepEqual([decided?.answers, decided?.recordedBy], [{ choice: 'delete' }, ''])
    assert.equal(
      (await look(searchId, people.dsl)).entries.findLast(({ kind }) => kind === 'decision')?.recordedBy,
      people.dsl.name,
    )
  }
})

test('never a search by whoever has left, though they stand on the list and help here still; nobody is told to call them', async t => {
  const { take, people, as, end } = await searching(t)
  const office = await as(people.office)
  const { memberships } = await person(office, { personId: people.teacher.id })
  await startMembership(office, { personId: people.teacher.id, kind: 'volunteer', startsOn: '2026-09-01' })
  await endMembership(office, { membershipId: memberships[0]?.id, when: 'now', reason: 'Moved away' })
  await assert.rejects(take(), { kind: 'not-allowed' })
  const calls = async () => shown(newSearchPage.get(visitOf(await as(people.office))))
  assert.match(await calls(), /Call somebody who may search/)
  assert.ok(!(await calls()).includes(people.teacher.name))
  const listed = await shown(searchesPage.get(visitOf(await as(people.head))))
  assert.match(listed, /may not search, as they do not work here now/)
  await end()
  // Why is between the headteacher and them.
  const whys = async (by: Cast) => (await deviceDesk(await as(by))).searchers.map(({ why }) => why)
  assert.deepEqual(await whys(people.head), ['They teach no more'])
  for (const by of [people.dsl, people.deputy, people.office]) assert.deepEqual(await whys(by), [null])
})

test('never a search of what the lead has decided to keep, whatever it was taken for', async t => {
  const { take, record, BEFORE, keepGuidance, decide } = await searching(t)
  await keepGuidance()
  const { searchId } = await take({ grounds: ['unlawful'] })
  await decide(searchId, 'keep')
  assert.match((await fieldsOf(record(searchId, 'before', BEFORE)))['part'] ?? '', /kept as evidence/)
  await decide(searchId, 'release')
  await record(searchId, 'before', BEFORE)
})
