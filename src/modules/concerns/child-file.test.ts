import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { keepFrom, wholeFile } from '../../../test/child-file.ts'
import { world } from '../../../test/world.ts'
import { FILE_KINDS } from './child-file.ts'
import { namesIn } from './names-in.ts'
import { childFile } from './queries/child-file.ts'

/** Those that `file-since.test.ts` makes. */
const SINCE = [
  ...(['document', 'document-withdrawn', 'document-sealed', 'document-question', 'extract', 'flag'] as const),
  ...(['flag-read', 'glass', 'glass-review', 'pattern', 'pattern-seen', 'earlier'] as const),
]

const fileOf = async (t: Parameters<typeof world>[0]) => {
  const here = await world(t)
  const made = await wholeFile(here)
  const read = async (by = here.people.dsl) =>
    childFile(await here.as(by), { personId: here.people.pupil.id })
  return { ...here, ...made, read }
}

test('a record that a lead is kept from is no part of the file that they read, whatever else is in it', async t => {
  const { read, people, concernId, as } = await fileOf(t)
  assert.match(JSON.stringify(await read(people.deputy)), /laughed at Jonah/)
  await keepFrom(await as(people.head), concernId, people.deputy)
  const theirs = await read(people.deputy)
  assert.equal(theirs.concerns.length, 1)
  assert.doesNotMatch(
    JSON.stringify(theirs),
    new RegExp(`laughed at|${concernId}|School nurse|Looked at again`),
  )
  assert.match(JSON.stringify(await read()), /laughed at Jonah/)
})

test('a child’s file holds one of each thing that was recorded, each with its id, date and writer', async t => {
  const { read, concernId } = await fileOf(t)
  const { entries, concerns, ...head } = await read()
  const asked = ['asked-of-writer', 'answer-to-child', 'completed', 'checked', 'sign', 'sign-left']
  // An order, and what it restricts: test/clauses/protection-order.test.ts.
  const unmade = [
    ...asked,
    'order',
    'restricted',
    'sanction-step',
    'procedure-step',
    'device-entry',
    ...SINCE,
  ]
  assert.deepEqual(
    FILE_KINDS.filter(kind => !entries.some(entry => entry.kind === kind)),
    FILE_KINDS.filter(kind => unmade.includes(kind)),
  )
  assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length)
  assert.ok(entries.every(({ at, by, fields }) => at && by && fields.every(({ words }) => words)))
  assert.deepEqual([head.name, head.bornOn, head.className], ['Jonah Tillerby', '2016-03-27', 'Osprey'])
  assert.equal(concerns.length, 2)
  const theFirst = entries.filter(entry => entry.concernId === concernId)
  const accounts = theFirst.filter(({ kind }) => ['seen', 'said', 'told', 'thought'].includes(kind))
  assert.deepEqual(Object.fromEntries(accounts.map(({ kind, fields }) => [kind, fields[0]?.words])), {
    said: '“[another child] has my photo”',
    seen: '[another child] laughed at Jonah.',
    thought: 'It has gone on for weeks.',
    told: 'A girl told Mrs Oakshaw-Dunn.',
  })
  const decided = entries.filter(({ kind }) => kind === 'decided')
  assert.deepEqual(
    decided.map(({ isReplaced }) => isReplaced),
    [true, false],
  )
  const note = entries.find(({ kind }) => kind === 'noted')
  assert.equal(note?.happenedOn, '2026-11-20')
})

test('another child is named nowhere in it, and what was decided about their conduct is not in it', async t => {
  const { read, otherId, as, people } = await fileOf(t)
  assert.doesNotMatch(JSON.stringify(await read()), /Rowan|Maskell|Of \[another child\] alone/)
  const theirs = await childFile(await as(people.dsl), { personId: otherId })
  assert.doesNotMatch(JSON.stringify(theirs), /Jonah|Tillerby/)
  assert.match(JSON.stringify(theirs), /Of Rowan alone/)
})

test('each entry says whom it names, and how: who wrote it, who a part of it is, and whom its words name', async t => {
  const { read, people, otherId } = await fileOf(t)
  const { entries } = await read()
  const named = (kind: string) => entries.find(entry => entry.kind === kind)?.named
  const adult = ({ id: personId, name }: typeof people.dsl) => ({ personId, is: 'adult', name })
  assert.deepEqual(named('seen'), [
    { ...adult(people.teacher), how: 'wrote' },
    { personId: otherId, is: 'another-child', name: null, how: 'in-words' },
  ])
  assert.deepEqual(named('told'), [
    { ...adult(people.teacher), how: 'wrote' },
    { ...adult(people.office), how: 'in-words' },
  ])
  assert.deepEqual(named('asked-to-do')?.slice(0, 2), [
    { ...adult(people.dsl), how: 'wrote' },
    { ...adult(people.technician), how: 'in-record' },
  ])
})

test('somebody who deals with no concerns is refused the file, and whoever reads it stands in the log', async t => {
  const { read, people, addresses } = await fileOf(t)
  for (const one of [people.head, people.teacher, people.chair, people.dpo, people.parent])
    await assert.rejects(read(one), { kind: 'not-allowed' })
  await read()
  const client = new Client(addresses.keeper)
  await client.connect()
  const { rows } = await client.query(
    `select body::jsonb -> 'ids' as ids, person_id from platform.audit_entry
      where chain = 'concerns' and use_case = 'concerns.child-file' and outcome = 'read'`,
  )
  await client.end()
  assert.deepEqual(rows, [{ ids: [people.pupil.id], person_id: people.dsl.id }])
})

test('names are found whole, by a title or with a possessive, and never inside another word', () => {
  const people = [
    { personId: '1', name: 'Ana Marsh' },
    { personId: '2', name: 'Siobhán O’Rourke' },
  ]
  const found = namesIn(people)
  assert.deepEqual(found('Ana Marsh’s car; Dr O’Rourke came'), ['1', '2'])
  assert.deepEqual(found('Ana Marshall, Mrs Marshes, Anna Marsh'), [])
})
