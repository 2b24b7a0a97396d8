import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepFrom } from '../../../test/child-file.ts'
import { fileSince } from '../../../test/file-since.ts'
import { type Cast, shown, visitOf, world } from '../../../test/world.ts'
import { recordRelationship } from '../people/index.ts'
import type { FileKind } from './child-file.ts'
import { chronologyPage } from './pages/chronology.ts'
import { filePage } from './pages/file.ts'
import { childFile } from './queries/child-file.ts'

const OF_RECORD: readonly FileKind[] = [
  ...([
    'document',
    'document-withdrawn',
    'document-sealed',
    'extract',
    'led',
    'pattern',
    'pattern-seen',
  ] as const),
]
const OF_CHILD: readonly FileKind[] = ['flag', 'flag-read', 'glass', 'glass-review']

const since = async (t: Parameters<typeof world>[0], classWords?: string) => {
  const here = await world(t)
  const made = await fileSince(here, classWords)
  const { as, people } = here
  const read = async (by: Cast = people.dsl, personId = people.pupil.id) =>
    childFile(await as(by), { personId })
  const look = async (page: typeof filePage, by: Cast = people.dsl) =>
    shown(page.get(visitOf(await as(by), { params: { personId: people.pupil.id } })))
  return { ...here, ...made, read, look }
}
type Read = Awaited<ReturnType<Awaited<ReturnType<typeof since>>['read']>>
const kindsOf = ({ entries }: Read) => new Set(entries.map(({ kind }) => kind))
const wordsOf = ({ entries }: Read, kind: FileKind) =>
  entries.filter(one => one.kind === kind).map(({ fields }) => fields.map(({ words }) => words).join(' | '))

test('a lead who is kept from a record has none of its documents, extracts, leads or patterns in the file; one of the child’s family has no flag and no emergency either', async t => {
  const { read, look, people, as, concernId, secondId } = await since(t)
  const all = kindsOf(await read(people.deputy))
  assert.deepEqual(
    [...OF_RECORD, ...OF_CHILD].filter(kind => !all.has(kind)),
    [],
  )
  await keepFrom(await as(people.head), concernId, people.deputy)
  const theirs = await read(people.deputy)
  assert.deepEqual(
    theirs.concerns.map(one => one.concernId),
    [secondId],
  )
  assert.deepEqual(
    OF_RECORD.filter(kind => kindsOf(theirs).has(kind)),
    [],
  )
  const html = `${await look(filePage, people.deputy)}${await look(chronologyPage, people.deputy)}`
  assert.doesNotMatch(html, /Letter about|another matter|Ask Jonah|A talk with|needs one too|sealed/)
  await recordRelationship(await as(people.office), {
    ...{ personId: people.dsl.id, pupilId: people.pupil.id, words: 'mother', parentalResponsibility: 'yes' },
  })
  const family = kindsOf(await read())
  assert.deepEqual(
    OF_CHILD.filter(kind => family.has(kind)),
    [],
  )
})

test('another child is named in none of it, and of what was sealed it says only that, and when', async t => {
  const { read, look, otherId } = await since(t)
  const file = await read()
  assert.doesNotMatch(JSON.stringify(file), /Rowan|Maskell|nobody may open/)
  for (const page of [filePage, chronologyPage])
    assert.doesNotMatch(await look(page), /Rowan|Maskell|nobody may open/)
  assert.doesNotMatch(JSON.stringify(await read(undefined, otherId)), /Jonah|Tillerby|flag|glass/)
  const [sealed, ...more] = file.entries.filter(({ kind }) => kind === 'document-sealed')
  assert.deepEqual(more, [])
  assert.deepEqual([sealed?.by, sealed?.named, sealed?.fields.length], [null, [], 1])
  assert.match(await look(filePage), /Sealed 23 November 2026/)
})

test('documents stand in it by name and what was answered, and so do extracts, leads, flags, emergencies and what was made of several', async t => {
  const { read, look } = await since(t)
  const file = await read()
  const [letter = '', minutes = ''] = wordsOf(file, 'document')
  assert.match(letter, /Letter about \[another child\] \| A letter or an e-mail \| Dr Oyelaran/)
  assert.match(minutes, /Withdrawn$/)
  assert.equal(wordsOf(file, 'document').length, 2)
  assert.deepEqual(wordsOf(file, 'document-withdrawn'), [
    'Minutes of another matter | It is of [another child]',
  ])
  assert.match(
    wordsOf(file, 'extract')[0] ?? '',
    /^Marguerite Oakshaw-Dunn \| Ask Jonah, not \[another child\]\./,
  )
  assert.deepEqual(wordsOf(file, 'led'), [
    'Priya Anand-Cole | Opened it first',
    'Tom Ferriby | He knows [another child]',
  ])
  assert.match(
    wordsOf(file, 'flag')[0] ?? '',
    /Whether \[another child\] waits for him \| Dev Malhotra \| 4 December 2026$/,
  )
  assert.match(wordsOf(file, 'glass')[0] ?? '', /mother rang \| Priya, twice/)
  assert.match(wordsOf(file, 'glass-review')[0] ?? '', /^It was right/)
  assert.equal(wordsOf(file, 'pattern').length, 2)
  assert.deepEqual(wordsOf(file, 'pattern-seen').toSorted(), [
    'The child or the class needs a plan | A talk with the class',
    'The child or the class needs a plan | [another child] needs one too',
  ])
  const html = await look(filePage)
  assert.match(html, /Of the child, and of no one concern/)
  assert.match(html, /Asked to be alert/)
})

test('what was made of several about a class is in no child’s file where it names another of the class', async t => {
  const { read } = await since(t, 'Rowan leads them')
  const file = await read()
  assert.deepEqual(wordsOf(file, 'pattern-seen'), [
    'The child or the class needs a plan | [another child] needs one too',
  ])
})
