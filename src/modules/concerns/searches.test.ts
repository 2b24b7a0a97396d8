import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsOf } from '../../../test/imagery.ts'
import { type Searching, searchingIn, TAKEN } from '../../../test/searching.ts'
import { shown, visitOf, world } from '../../../test/world.ts'
import { recordPerson, recordRelationship } from '../people/index.ts'
import { identifyChild } from './commands/identify-child.ts'
import { passOn } from './commands/pass-on.ts'
import { stopSearch } from './commands/record-search.ts'
import { searchRecordPage } from './pages/search-record.ts'
import { deviceDesk } from './queries/device-desk.ts'
import { ownReports } from './queries/own-reports.ts'
import { queue } from './queries/queue.ts'

const searching = async (t: Parameters<typeof world>[0]): Promise<Searching> => searchingIn(await world(t))

test('a device that was taken makes a concern about the pupil, whose reporter is whoever wrote it', async t => {
  const { take, as, people, look } = await searching(t)
  const { searchId, concernId } = await take()
  const [own] = await ownReports(await as(people.teacher), { concernId })
  assert.match(own?.saw ?? '', /black Samsung phone was taken: bullying\. He filmed/)
  const [row] = await queue(await as(people.dsl), {})
  assert.deepEqual([row?.concernId, row?.initials, row?.raised], [concernId, ['J.T.'], []])
  const mine = await look(searchId, people.teacher)
  assert.deepEqual([mine.isMine, mine.standing.isStopped], [true, false])
  assert.equal((await look(searchId, people.dsl)).children[0]?.name, 'Jonah Tillerby')
})

test('before a search: suspicion, power, who agreed, another adult and how far; after it what was looked at and found', async t => {
  const { take, record, BEFORE, AFTER, look, keepGuidance } = await searching(t)
  await keepGuidance()
  const { searchId } = await take()
  assert.match((await fieldsOf(record(searchId, 'after', AFTER)))['part'] ?? '', /Before anybody looks/)
  for (const name of Object.keys(BEFORE))
    assert.deepEqual(Object.keys(await fieldsOf(record(searchId, 'before', { ...BEFORE, [name]: '' }))), [
      name,
    ])
  for (const witness of ['łukasz  wraythorne', 'Jonah Tillerby'])
    assert.ok((await fieldsOf(record(searchId, 'before', { ...BEFORE, witness })))['witness'])
  await record(searchId, 'before', BEFORE)
  assert.match(
    (await fieldsOf(record(searchId, 'before', BEFORE)))['part'] ?? '',
    /Write what came of it first/,
  )
  for (const name of ['indecent', 'lookedAt', 'found', 'crime', 'outcome', 'parentsTold'])
    assert.deepEqual(Object.keys(await fieldsOf(record(searchId, 'after', { ...AFTER, [name]: '' }))), [name])
  const silent = { ...AFTER, parentsTold: 'no' }
  assert.deepEqual(Object.keys(await fieldsOf(record(searchId, 'after', silent))), ['parentsNotToldBecause'])
  await record(searchId, 'after', AFTER)
  const { entries } = await look(searchId)
  assert.deepEqual(
    entries.map(({ kind }) => kind),
    ['before', 'after'],
  )
  assert.equal(entries[0]?.answers['edition'], 'July 2022')
})

test('no search without an edition of the guidance on file; a newer one flags the form until somebody has looked', async t => {
  const { take, record, BEFORE, keepGuidance, review, as, people } = await searching(t)
  const { searchId } = await take()
  assert.match(
    (await fieldsOf(record(searchId, 'before', BEFORE)))['part'] ?? '',
    /no edition of the guidance is on file/,
  )
  await keepGuidance()
  const desk = async () => (await deviceDesk(await as(people.teacher))).guidance
  assert.equal((await desk())?.isNewer, false)
  const { guidanceId } = await keepGuidance('September 2026')
  assert.deepEqual(
    [(await desk())?.isNewer, (await desk())?.review, (await desk())?.edition],
    [true, null, 'September 2026'],
  )
  await review(guidanceId)
  assert.equal((await desk())?.review?.words, 'Nothing changes for us')
  await record(searchId, 'before', BEFORE)
})

test('every hand, place and time until it is with the police, with their reference; nothing goes to a parent that may be evidence', async t => {
  const { take, custody, look, people } = await searching(t)
  const { searchId } = await take()
  await custody(searchId, { part: 'evidence', why: 'Threats to a girl' }, people.dsl)
  const toPolice = {
    to: 'police',
    name: 'PC Ola Berg 4411',
    place: 'The office',
    theirReference: '26/118842',
  }
  for (const name of Object.keys(toPolice))
    assert.ok((await fieldsOf(custody(searchId, { ...toPolice, [name]: '' })))[name], name)
  assert.ok((await fieldsOf(custody(searchId, { to: 'parent', name: 'Ana Marsh', place: 'The gate' })))['to'])
  await custody(searchId, { to: 'staff', name: 'Priya Anand-Cole', place: 'The safe' })
  await custody(searchId, toPolice)
  assert.ok((await fieldsOf(custody(searchId, toPolice)))['part'])
  const hands = (await look(searchId, people.dsl)).entries.filter(({ kind }) => kind === 'hand')
  assert.deepEqual(
    hands.map(({ answers }) => answers['name']),
    ['Priya Anand-Cole', 'PC Ola Berg 4411'],
  )
  assert.ok(hands.every(({ happenedAt, recordedBy }) => happenedAt && recordedBy))
})

test('nobody searches a child of their own; a pupil whom the list does not have is named by the lead first', async t => {
  const { take, record, BEFORE, keepGuidance, as, people } = await searching(t)
  await keepGuidance()
  const { personId: pupilId } = await recordPerson(await as(people.office), {
    ...{
      givenName: 'Zofia',
      familyName: 'Wraythorne',
      kinds: 'pupil',
      className: 'Kite',
      startsOn: '2026-09-01',
    },
    dateOfBirth: '2016-02-02',
  })
  await recordRelationship(await as(people.office), {
    ...{ pupilId, personId: people.teacher.id },
    ...{ parentalResponsibility: 'yes' },
  })
  assert.match((await fieldsOf(take({ owner: 'Zofia Wraythorne' })))['owner'] ?? '', /your own family/)
  assert.match((await fieldsOf(take({ owner: 'Somebody Else' })))['owner'] ?? '', /No pupil here/)
  const { searchId } = await take({ owner: 'Somebody Else', isNotListed: true })
  assert.match((await fieldsOf(record(searchId, 'before', BEFORE)))['part'] ?? '', /whose it is/)
})

test('a name that is whole means that pupil, whoever is called so too; where no word tells two apart it stays as written', async t => {
  const { take, as, people, look } = await searching(t)
  const enrol = async (givenName: string, familyName: string) =>
    recordPerson(await as(people.office), {
      ...{ givenName, familyName, kinds: 'pupil', className: 'Kite', startsOn: '2026-09-01' },
      dateOfBirth: '2016-02-02',
    })
  await enrol('Annabel', 'Leeson')
  // Somebody who is not on the list is not whoever is called nearly so.
  for (const owner of ['Ann Lee', 'Annabel'])
    assert.match((await fieldsOf(take({ owner })))['owner'] ?? '', /No pupil here is called so/)
  await enrol('Ann Marie', 'Lee')
  const { personId } = await enrol('Ann', 'Lee')
  for (const owner of ['ann lee', 'Ann Lee, Kite']) {
    const { searchId } = await take({ owner })
    assert.deepEqual(
      (await look(searchId, people.dsl)).children.map(({ id }) => id),
      [personId],
    )
  }
  await enrol('Ann', 'Lee')
  assert.match(
    (await fieldsOf(take({ owner: 'Ann Lee Kite' })))['owner'] ?? '',
    /Several pupils are called so/,
  )
  const { searchId } = await take({ owner: 'Ann Lee Kite', isNotListed: true })
  const { children, owner } = await look(searchId, people.dsl)
  assert.deepEqual([children, owner], [[], 'Ann Lee Kite'])
})

test('a device stays whose it was written to be, whoever else is named in the concern', async t => {
  const { take, as, people } = await searching(t)
  const { searchId, concernId } = await take({ owner: 'Ola, here for a day', isNotListed: true })
  await identifyChild(await as(people.dsl), { concernId, personId: people.pupil.id, part: 'harmed' })
  const page = await shown(searchRecordPage.get(visitOf(await as(people.dsl), { params: { searchId } })))
  assert.match(
    page.replaceAll(/<[^>]+>|\s+/g, ' ').replaceAll(/ +/g, ' '),
    /Whose Ola, here for a day In the concern Jonah Tillerby/,
  )
})

test('no file and no picture is taken', async t => {
  const { take, record, BEFORE } = await searching(t)
  const letters = 'data:image/png;base64,iVBORw0KGgo='
  assert.match((await fieldsOf(take({ ...TAKEN, why: letters })))['why'] ?? '', /cannot be sent here/)
  const { searchId } = await take()
  assert.match(
    (await fieldsOf(record(searchId, 'before', { ...BEFORE, scope: letters })))['scope'] ?? '',
    /cannot be sent here/,
  )
})

test('whoever is kept from the concern is kept from the device, by every door', async t => {
  const { take, as, people, look } = await searching(t)
  const { searchId, concernId } = await take()
  await passOn(await as(people.dsl), { concernId })
  await assert.rejects(look(searchId, people.dsl), { kind: 'not-found' })
  assert.deepEqual((await deviceDesk(await as(people.dsl))).records, [])
  assert.equal((await deviceDesk(await as(people.deputy))).records.length, 1)
  // What stops it goes to whoever is left.
  await stopSearch(await as(people.teacher), { searchId, part: 'halt' })
  assert.deepEqual(await queue(await as(people.dsl), {}), [])
  assert.equal((await queue(await as(people.deputy), {})).length, 2)
})
