import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Cast, shown, visitOf, world } from '../../../test/world.ts'
import { needsOf } from '../../platform/question.ts'
import { addNote, addToOwnReport } from './commands/add-note.ts'
import { decideConcern } from './commands/decide-concern.ts'
import { letRead } from './commands/let-read.ts'
import { readConcern } from './commands/read-concern.ts'
import { reportConcern } from './commands/report-concern.ts'
import { queuePage } from './pages/queue.ts'
import { concernsWait } from './queries/concerns-wait.ts'

async function decided(t: Parameters<typeof world>[0]) {
  const here = await world(t)
  const { as, people, facts, clock } = here
  const { concernId } = await reportConcern(await as(people.teacher), {
    about: 'Jonah Tillerby',
    saw: 'He cried.',
  })
  await readConcern(await as(people.dsl), { concernId })
  await decideConcern(await as(people.dsl), {
    ...{ concernId, choice: 'support', reasons: 'He is safe', notReferredBecause: 'No sign of harm' },
    ...{ parentsTold: 'yes', sayToReporter: 'action-taken' },
  })
  clock.move({ minutes: 1 })
  const notices = () => facts.filter(({ name }) => name === 'messages.queued-under-seal').length
  const home = async (who: Cast) => JSON.stringify(await needsOf(await as(who), [concernsWait]))
  const open = async () => shown(queuePage.get(visitOf(await as(people.dsl))))
  return { ...here, concernId, notices, home, open }
}

test('what a writer adds after the decision reaches the leads, and waits until one of them has written beneath it', async t => {
  const { as, people, concernId, notices, home, open, clock } = await decided(t)
  assert.equal(await home(people.dsl), '[]')
  assert.match(await open(), /No concern waits/)
  const before = notices()
  await addToOwnReport(await as(people.teacher), { concernId, words: 'Today he told me that he was hit.' })
  assert.equal(notices() - before, 2, 'the lead and the deputy')
  for (const who of [people.dsl, people.deputy])
    assert.match(await home(who), /Look again: J\.T\.[^]*The writer has added to it since it was decided/)
  assert.equal(await home(people.head), '[]')
  assert.match(await open(), /The writer has added to it since/)
  clock.move({ minutes: 1 })
  await letRead(await as(people.dsl), { concernId, askedId: people.office.id, because: 'Attendance' })
  await readConcern(await as(people.office), { concernId })
  await addNote(await as(people.office), { concernId, words: 'He was here on Friday.' })
  assert.match(
    await home(people.dsl),
    /The writer has added/,
    'one who was only asked to read settles nothing',
  )
  clock.move({ minutes: 1 })
  await readConcern(await as(people.deputy), { concernId })
  await addNote(await as(people.deputy), { concernId, words: 'I saw him at once.' })
  assert.equal(await home(people.dsl), '[]')
  assert.match(await open(), /No concern waits/)
})

test('a lead who adds to a report of their own is not told of it', async t => {
  const { as, people, notices, clock } = await decided(t)
  const { concernId } = await reportConcern(await as(people.dsl), { saw: 'She hid.' })
  clock.move({ minutes: 1 })
  const before = notices()
  await addToOwnReport(await as(people.dsl), { concernId, words: 'Behind the shed.' })
  assert.equal(notices() - before, 1, 'the deputy')
})
