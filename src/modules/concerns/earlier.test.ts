import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { Client } from 'pg'
import { addOther } from '../../../test/child-file.ts'
import { acceptedEarlier, broughtIn, fileOf, LIST, looked } from '../../../test/earlier.ts'
import { world } from '../../../test/world.ts'
import { needsOf } from '../../platform/question.ts'
import { inUnit } from '../../platform/unit.ts'
import { recordRelationship } from '../people/index.ts'
import { acceptEarlier } from './commands/accept-earlier.ts'
import { bringEarlier, leaveOut, setAsideEarlier } from './commands/bring-earlier.ts'
import { joinEarlier, withdrawEarlier } from './commands/join-earlier.ts'
import card from './module.ts'
import { childFile } from './queries/child-file.ts'
import { chronology } from './queries/chronology.ts'
import { earlierBatch, earlierBatches, earlierChild } from './queries/earlier-batches.ts'
import { earlierFile } from './queries/earlier-file.ts'
import { queue } from './queries/queue.ts'
import { search } from './queries/search.ts'

const earlierOf = async (call: Parameters<typeof childFile>[0], personId: string) =>
  (await childFile(call, { personId })).entries.filter(({ kind }) => kind === 'earlier')

test('nothing of a file changes anything until it is accepted, and then it stands in each child’s file as it was written', async t => {
  const { as, people } = await world(t)
  const dsl = await as(people.dsl)
  const personId = people.pupil.id
  const fileId = await broughtIn(dsl)
  const { rows, unread, naming, children } = await looked(dsl, fileId)
  assert.deepEqual([rows.length, unread.map(({ line }) => line)], [4, [6]])
  // Words of an allegation come first.
  assert.deepEqual(
    naming.map(({ line }) => line),
    [4, 3],
  )
  assert.deepEqual(
    children.map(({ match }) => match.is),
    ['matched', 'not-here'],
  )
  assert.deepEqual(await earlierOf(dsl, personId), [])
  await leaveOut(dsl, { fileId, rows: [4], leftWhy: 'about-adult' })
  const { digest } = await looked(dsl, fileId)
  await assert.rejects(acceptEarlier(dsl, { fileId, digest, sure: 'no' }), { kind: 'invalid' })
  await assert.rejects(acceptEarlier(dsl, { fileId, digest: 'other', sure: 'yes' }), { kind: 'conflict' })
  await acceptEarlier(dsl, { fileId, digest, sure: 'yes' })
  const entries = await earlierOf(dsl, personId)
  assert.deepEqual(
    new Set(entries.map(({ happenedOn }) => happenedOn)),
    new Set(['2024-05-14', '2024-06-02']),
  )
  assert.deepEqual(entries.find(({ happenedOn }) => happenedOn === '2024-05-14')?.fields, [
    { name: 'category', head: 'Category', words: 'Attendance' },
    { name: 'words', head: 'As it was written there', words: 'Jonah came in late, wet through.' },
    { name: 'acted', head: 'What was done', words: 'Rang home' },
    { name: 'author', head: 'Who wrote it', words: 'Wren Alder' },
    { name: 'cameFrom', head: 'From', words: 'The system before, line 2 of the file' },
  ])
  const events = await chronology(dsl, { personId, page: 1, only: 'earlier', year: 2023 })
  assert.deepEqual([events.all, events.concerns, events.years], [2, 0, [2023]])
  // Accepted once.
  await assert.rejects(acceptEarlier(dsl, { fileId, digest, sure: 'yes' }), { kind: 'conflict' })
})

test('an earlier record is no concern: it waits for nobody, tells nobody and is counted nowhere', async t => {
  const { as, people, facts, addresses } = await world(t)
  const counted = async () => {
    const client = new Client(addresses.keeper)
    await client.connect()
    const { rows } = await client.query(
      `select (select count(*)::int from concerns.earlier_entry) as earlier, (select count(*)::int from concerns.concern) as concerns,
              (select count(*)::int from messages.outbox) as told, (select count(*)::int from platform.deadline) as clocks`,
    )
    await client.end()
    return rows[0]
  }
  const [before, first] = [facts.length, await counted()]
  await acceptedEarlier(await as(people.dsl), await broughtIn(await as(people.dsl)))
  for (const one of [people.dsl, people.deputy, people.head, people.chair])
    assert.deepEqual(await needsOf(await as(one), card.waiting ?? []), [])
  assert.deepEqual(await queue(await as(people.dsl), { which: 'open', page: 1 }), [])
  assert.equal(facts.length, before)
  assert.deepEqual(await counted(), { ...first, earlier: 4 })
})

test('what is left out and what is set aside is kept nowhere, and no file either', async t => {
  const { as, people, addresses } = await world(t)
  const dsl = await as(people.dsl)
  const fileId = await broughtIn(dsl)
  await leaveOut(dsl, { fileId, rows: [4], leftWhy: 'about-adult' })
  await acceptedEarlier(dsl, fileId)
  const other = await broughtIn(dsl, LIST.replace('wet through', 'dry'))
  await setAsideEarlier(dsl, { fileId: other })
  const client = new Client({ ...addresses.keeper })
  await client.connect()
  const { rows } = await client.query(
    `select sealed, left_out from concerns.earlier_file union all select null, to_jsonb(e) from concerns.earlier_entry e`,
  )
  await client.end()
  assert.ok(rows.every(({ sealed }) => sealed === null))
  assert.doesNotMatch(JSON.stringify(rows), /grabbed|about-adult|dry/)
})

test('only whoever reads concerns by duty brings records in, and a file that waits is seen by whoever brought it alone', async t => {
  const { as, people } = await world(t)
  for (const one of [people.head, people.teacher, people.office, people.parent, people.chair])
    await assert.rejects(bringEarlier(await as(one), { file: fileOf(LIST) }), { kind: 'not-allowed' })
  const fileId = await broughtIn(await as(people.dsl))
  const deputy = await as(people.deputy)
  await assert.rejects(earlierFile(deputy, { fileId }), { kind: 'not-found' })
  await assert.rejects(setAsideEarlier(deputy, { fileId }), { kind: 'not-found' })
  assert.deepEqual((await earlierBatches(deputy, { page: 1 })).waiting, [])
  assert.equal((await earlierBatches(await as(people.dsl), { page: 1 })).waiting.length, 1)
})

test('nobody learns of their own child from it: not a word, not a number, not that there is any', async t => {
  const { as, people } = await world(t)
  const personId = people.pupil.id
  const parent = { personId: people.deputy.id, pupilId: personId, parentalResponsibility: 'yes' }
  await recordRelationship(await as(people.head), parent)
  const dsl = await as(people.dsl)
  const { batchId } = await acceptedEarlier(dsl, await broughtIn(dsl))
  const alone = LIST.split('\r\n').slice(0, 2).join('\r\n').replace('wet through', 'cold')
  await acceptedEarlier(dsl, await broughtIn(dsl, alone, 'Of him alone'))
  const deputy = await as(people.deputy)
  assert.deepEqual(await earlierOf(deputy, personId), [])
  const { batches, all } = await earlierBatches(deputy, { page: 1 })
  assert.deepEqual(
    [all, batches.map(one => [one.cameFrom, one.entries, one.children])],
    [1, [['The system before', 1, 1]]],
  )
  const batch = await earlierBatch(deputy, { batchId, page: 1 })
  assert.deepEqual(
    batch.here.map(({ called }) => called),
    ['Rowan Maskell'],
  )
  assert.deepEqual((await search(deputy, { words: 'wet', page: 1 })).allEarlier, 0)
  assert.deepEqual((await search(deputy, { words: 'Tillerby late', page: 1 })).allEarlier, 0)
  assert.equal((await search(dsl, { words: 'wet', page: 1 })).allEarlier, 1)
  // A lead who brings in what is about their own child brings it in for a colleague.
  await acceptedEarlier(deputy, await broughtIn(deputy, LIST.replace('wet through', 'without a coat')))
  assert.deepEqual(await earlierOf(deputy, personId), [])
  assert.match(JSON.stringify(await earlierOf(dsl, personId)), /without a coat/)
})

test('whom a file does not say surely is kept from whose own child it may be, until a lead says that it is another', async t => {
  const here = await world(t)
  const { as, people } = here
  const parent = { personId: people.deputy.id, pupilId: people.pupil.id, parentalResponsibility: 'yes' }
  await recordRelationship(await as(people.head), parent)
  const [dsl, deputy] = [await as(people.dsl), await as(people.deputy)]
  const unsure = LIST.replaceAll('Tillerby,27/03/2016', 'Tillerby,')
  const { batchId } = await acceptedEarlier(dsl, await broughtIn(dsl, unsure))
  const inIt = async (call: typeof dsl) => (await earlierBatch(call, { batchId, page: 1 })).here
  assert.equal((await inIt(deputy)).map(({ called }) => called).join(), 'Rowan Maskell')
  assert.equal((await search(deputy, { words: 'wet', page: 1 })).allEarlier, 0)
  assert.equal((await search(dsl, { words: 'wet', page: 1 })).allEarlier, 1)
  const childId = (await inIt(dsl)).find(({ called }) => called === 'Jonah Tillerby')?.childId
  await assert.rejects(earlierChild(deputy, { batchId, childId, page: 1 }), { kind: 'not-found' })
  const { personId } = await addOther(here)
  await joinEarlier(dsl, { batchId, childId, personId, joinWhy: 'Another of that name, who left' })
  assert.equal((await inIt(deputy)).length, 2)
})

test('a file that cannot be opened any more can be set aside', async t => {
  const { as, people } = await world(t)
  const dsl = await as(people.dsl)
  const fileId = randomUUID()
  await inUnit(dsl, ({ unit, school, now }) =>
    sql`insert into concerns.earlier_file (school_id, id, made_as, sha256, lines, sealed, came_from, original_kept, brought_at, brought_by)
      values (${school.id}, ${fileId}, 'csv', ${Buffer.alloc(32)}, 1, ${Buffer.alloc(64)}, '', '', ${now}, ${people.dsl.id})`.execute(
      unit.db,
    ),
  )
  await assert.rejects(earlierFile(dsl, { fileId }), { kind: 'conflict' })
  await setAsideEarlier(dsl, { fileId })
  assert.deepEqual((await earlierBatches(dsl, { page: 1 })).waiting, [])
  await assert.rejects(setAsideEarlier(dsl, { fileId }), { kind: 'conflict' })
})

test('the same rows are not brought in twice, until the batch in which they stand is withdrawn', async t => {
  const { as, people, clock } = await world(t)
  const dsl = async () => as(people.dsl)
  const { batchId } = await acceptedEarlier(await dsl(), await broughtIn(await dsl()))
  const again = await broughtIn(await dsl())
  assert.ok((await earlierFile(await dsl(), { fileId: again })).beforeAt)
  assert.deepEqual(await acceptedEarlier(await dsl(), again), { batchId: null })
  const longer = `${LIST}\r\nJonah Tillerby,27/03/2016,09/06/2024,Home,"He was collected late.",,Wren Alder,`
  await acceptedEarlier(await dsl(), await broughtIn(await dsl(), longer))
  assert.equal((await earlierOf(await dsl(), people.pupil.id)).length, 4)
  clock.move({ minutes: 1 })
  await withdrawEarlier(await dsl(), { batchId, withdrawWhy: 'The columns were wrong' })
  await assert.rejects(withdrawEarlier(await dsl(), { batchId, withdrawWhy: 'Again' }), { kind: 'conflict' })
  const entries = await earlierOf(await dsl(), people.pupil.id)
  assert.equal(entries.filter(({ fields }) => fields[0]?.name === 'withdrawn').length, 3)
  await acceptedEarlier(await dsl(), await broughtIn(await dsl()))
  assert.equal((await earlierOf(await dsl(), people.pupil.id)).length, 7)
})

test('who is not on the roll yet is joined to a child later, by a deed with a reason; other children’s names are taken out there', async t => {
  const here = await world(t)
  const { as, people } = here
  const dsl = await as(people.dsl)
  const { batchId } = await acceptedEarlier(dsl, await broughtIn(dsl))
  const { personId } = await addOther(here)
  const { here: children } = await earlierBatch(dsl, { batchId, page: 1 })
  const rowan = children.find(({ called }) => called === 'Rowan Maskell')
  assert.equal(rowan?.personId, null)
  const ids = { batchId, childId: rowan?.childId }
  assert.match(
    JSON.stringify(await earlierChild(dsl, { ...ids, page: 1 })),
    /Jonah Tillerby says Rowan pushed him/,
  )
  await assert.rejects(joinEarlier(dsl, { ...ids, personId, joinWhy: '' }), { kind: 'invalid' })
  await joinEarlier(dsl, { ...ids, personId: people.pupil.id, joinWhy: 'A mistake' })
  here.clock.move({ minutes: 1 })
  const later = { ...ids, personId, joinWhy: 'Same birthday, and her old school says so' }
  await joinEarlier(await as(people.dsl), later)
  const [entry] = await earlierOf(dsl, personId)
  assert.match(JSON.stringify(entry), /\[another child\] says Rowan pushed him/)
  assert.doesNotMatch(JSON.stringify(entry), /Jonah|Tillerby/)
  const { joins } = await earlierChild(dsl, { ...ids, page: 1 })
  assert.deepEqual(
    joins.map(({ why }) => why),
    ['A mistake', 'Same birthday, and her old school says so'],
  )
  // Whoever is of the family leaves it to a colleague.
  const parent = { personId: people.deputy.id, pupilId: personId, parentalResponsibility: 'yes' }
  const other = children.find(({ called }) => called === 'Jonah Tillerby')
  await recordRelationship(await as(people.head), parent)
  await assert.rejects(
    joinEarlier(await as(people.deputy), { batchId, childId: other?.childId, personId, joinWhy: 'x' }),
    { kind: 'invalid' },
  )
})

test('twenty thousand rows come in as a whole, each child’s in that child’s file', async t => {
  const { as, people } = await world(t)
  const dsl = await as(people.dsl)
  const rows = Array.from({ length: 20_000 }, (_, n) => {
    const who = n % 100 ? `Child ${n % 700},01/09/201${n % 7}` : 'Jonah Tillerby,27/03/2016'
    return `${who},${String((n % 28) + 1).padStart(2, '0')}/0${(n % 9) + 1}/2023 10:15,Home,"Entry ${n}. ${'He said that it was so, and more. '.repeat(3)}",Rang home,Wren Alder,`
  })
  const text = [LIST.split('\r\n')[0], ...rows].join('\n')
  const { batchId } = await acceptedEarlier(dsl, await broughtIn(dsl, text))
  assert.equal((await earlierBatch(dsl, { batchId, page: 1 })).entries, 20_000)
  assert.equal((await earlierOf(dsl, people.pupil.id)).length, 200)
})
