import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepFrom, wholeFile } from '../../../test/child-file.ts'
import { fileSince } from '../../../test/file-since.ts'
import { type Cast, shown, visitOf, world } from '../../../test/world.ts'
import { recordRelationship } from '../people/index.ts'
import { chronologyPage } from './pages/chronology.ts'
import { concernPage } from './pages/concern.ts'
import { breakGlassPage } from './pages/glass.ts'
import { extract } from './queries/extract.ts'
import { search } from './queries/search.ts'
import { fileReadingsPage, recordReadingsPage } from './pages/readings.ts'

async function read(t: Parameters<typeof world>[0]) {
  const here = await world(t)
  const made = await wholeFile(here)
  const { as, people } = here
  const look = async (page: typeof concernPage, by: Cast) =>
    shown(
      page.get(visitOf(await as(by), { params: { concernId: made.concernId, personId: people.pupil.id } })),
    )
  return { ...here, ...made, look }
}

test('who has read a record stands there with the day and with what let them: a duty, or who asked them and why', async t => {
  const { look, people } = await read(t)
  await look(concernPage, people.governor)
  await look(concernPage, people.deputy)
  const html = await look(recordReadingsPage, people.dsl)
  assert.match(
    html,
    /Tom Ferriby<\/strong>, 23 November 2026 at [\s\S]*?As deputy designated safeguarding lead/i,
  )
  assert.match(
    html,
    /Siobhán O’Rourke[\s\S]*?Asked by Priya Anand-Cole to read it[\s\S]*?She knows the family/,
  )
})

test('a child’s page says who opened the file or a record in it; whoever is kept from a record sees nobody who read it', async t => {
  const { look, people, concernId, as } = await read(t)
  await look(concernPage, people.governor)
  await look(chronologyPage, people.dsl)
  const html = await look(fileReadingsPage, people.dsl)
  assert.match(html, /the chronology/)
  assert.match(html, /Siobhán O’Rourke/)
  assert.doesNotMatch(html, /a search that found/)
  await search(await as(people.dsl), { words: 'Jonah' })
  assert.match(await look(fileReadingsPage, people.dsl), /a search that found/)
  await keepFrom(await as(people.head), concernId, people.deputy)
  const theirs = await look(fileReadingsPage, people.deputy)
  assert.match(theirs, /the chronology/)
  assert.doesNotMatch(theirs, new RegExp(`O’Rourke|${concernId}`))
  await assert.rejects(look(recordReadingsPage, people.deputy), { kind: 'not-found' })
})

test('a record says whose duty would let them and who are kept out, and nothing of whom another register keeps out', async t => {
  const { look, people, concernId, as } = await read(t)
  const before = await look(concernPage, people.dsl)
  await keepFrom(await as(people.head), concernId, people.deputy)
  const readers = (html: string) => /id="readers"[\s\S]*?<\/ul>/.exec(html)?.[0]
  assert.equal(readers(await look(concernPage, people.dsl)), readers(before))
  assert.match(before, /Tom Ferriby, by duty/)
  assert.doesNotMatch(before, /Kept out/)
  const parent = { personId: people.deputy.id, pupilId: people.pupil.id, parentalResponsibility: 'yes' }
  await recordRelationship(await as(people.office), parent)
  const after = await look(concernPage, people.dsl)
  assert.match(after, /Kept out, though their duty would let them: Tom Ferriby\./)
  assert.doesNotMatch(after, /Tom Ferriby, by duty/)
})

test('a reading in an emergency and one of an extract stand there too; whoever is kept from the record sees no extract read', async t => {
  const here = await world(t)
  const { as, people } = here
  const { concernId, extractId } = await fileSince(here)
  await extract(await as(people.office), { extractId })
  const params = { personId: people.pupil.id, concernId }
  await breakGlassPage.get(visitOf(await as(people.head), { params }))
  const look = async (page: typeof concernPage, by = people.dsl) =>
    shown(page.get(visitOf(await as(by), { params })))
  const html = await look(fileReadingsPage)
  assert.match(
    html,
    /Oakshaw-Dunn<\/strong>[\s\S]{0,50}an extract of <a[\s\S]*?Given to them by Priya Anand-Cole\./,
  )
  assert.match(html, /the file, in an emergency[\s\S]*?In an emergency\./)
  assert.doesNotMatch(html, /Rowan/)
  assert.match(await look(recordReadingsPage), /an extract of/)
  await keepFrom(await as(people.head), concernId, people.deputy)
  const theirs = await look(fileReadingsPage, people.deputy)
  assert.match(theirs, /in an emergency/)
  assert.doesNotMatch(theirs, /an extract of/)
})
