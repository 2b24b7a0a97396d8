import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decidedRecord, oldPupil, proposedFile } from '../../../test/old-files.ts'
import { rowsOf } from '../../../test/rows-of.ts'
import { type Cast, world } from '../../../test/world.ts'
import { holdErasure } from '../people/commands/hold-erasure.ts'
import { liftHold } from '../people/commands/lift-hold.ts'
import { giveAction } from './commands/give-action.ts'
import { destroyFile, sendBackDestruction } from './commands/destroy-file.ts'
import { holdFile, liftFileHold } from './commands/hold-file.ts'
import { keepFile, proposeDestruction, setFileLine } from './commands/keep-file.ts'
import { agreeSchedule, proposeSchedule } from './commands/propose-schedule.ts'
import { tellOfFilesDue } from './commands/tell-of-files-due.ts'
import { asLadder } from './commands/write.ts'
import { destructionsProposed, filesDue } from './queries/files-due.ts'
import { fileRetention } from './queries/file-retention.ts'
import { retentionSchedule, waitingOf } from './queries/retention-schedule.ts'

type World = Awaited<ReturnType<typeof world>>
const YES = { understood: 'yes' }
const WHY = { keepWhy: 'A claim may come', destroyWhy: 'Nobody needs it any more' }
const dueOf = async ({ as, people }: World, personId: string) =>
  (await fileRetention(await as(people.dsl), { personId })).dueOn
const queueOf = async ({ as }: World, who: Cast) => (await filesDue(await as(who))).map(({ name }) => name)

test('a file is looked at again 25 years after the date of birth, 31 where the line of the schedule says so, and never a day early', async t => {
  const here = await world(t)
  const { as, people } = here
  const born = async (day: string) => oldPupil(here, `Bryn B${day.replaceAll('-', 'x')}`, day)
  assert.equal(await dueOf(here, await born('2001-05-01')), '2026-05-01')
  assert.equal(await dueOf(here, await born('2004-02-29')), '2029-03-01')
  assert.equal(await dueOf(here, await born('2007-02-28')), '2032-02-28')
  const send = await born('2001-03-01')
  const leap = await born('1997-02-28')
  await setFileLine(await as(people.dsl), { personId: send, line: 'send', lineWhy: 'An EHC plan' })
  await setFileLine(await as(people.dsl), { personId: leap, line: 'send', lineWhy: 'An EHC plan' })
  assert.equal(await dueOf(here, send), '2032-03-01')
  assert.equal(await dueOf(here, leap), '2028-02-28')
})

test('a file of a child whose date of birth nobody knows is never due, and says so', async t => {
  const here = await world(t)
  const { as, people } = here
  const personId = await oldPupil(here, 'Nia Unborn', '')
  await decidedRecord(here, [personId])
  assert.equal(await dueOf(here, personId), null)
  assert.deepEqual(await queueOf(here, people.dsl), [])
  const { records } = await fileRetention(await as(people.dsl), { personId })
  assert.deepEqual(records[0]?.waits, ['no-birthday'])
  await assert.rejects(proposeDestruction(await as(people.dsl), { personId, ...WHY }), { kind: 'conflict' })
})

test('the queue holds a file whose time has come and none before, for a lead and nobody else', async t => {
  const here = await world(t)
  const { as, people, clock } = here
  const personId = await oldPupil(here, 'Corin Haldane', '2001-11-25')
  await decidedRecord(here, [personId])
  assert.deepEqual(await queueOf(here, people.dsl), [])
  clock.move({ days: 2 })
  assert.deepEqual(await queueOf(here, people.dsl), ['Corin Haldane'])
  assert.deepEqual(await queueOf(here, people.deputy), ['Corin Haldane'])
  for (const who of ['head', 'dpo', 'technician', 'chair', 'governor', 'office', 'teacher'] as const)
    await assert.rejects(filesDue(await as(people[who])), { kind: 'not-allowed' }, who)
  for (const who of ['dpo', 'technician', 'chair', 'governor', 'office', 'teacher'] as const)
    await assert.rejects(destructionsProposed(await as(people[who])), { kind: 'not-allowed' }, who)
})

test('the school’s schedule takes two people, and fewer years than the guidance take a reason', async t => {
  const here = await world(t)
  const { as, people } = here
  const personId = await oldPupil(here)
  await assert.rejects(proposeSchedule(await as(people.dsl), { years: '30', sendYears: '35' }), {
    kind: 'not-allowed',
  })
  await assert.rejects(proposeSchedule(await as(people.dpo), { years: '20', sendYears: '31' }), {
    kind: 'invalid',
  })
  await proposeSchedule(await as(people.dpo), { years: '30', sendYears: '35' })
  const waiting = waitingOf(await retentionSchedule(await as(people.head)))
  await assert.rejects(agreeSchedule(await as(people.dpo), { id: waiting?.id }), { kind: 'not-allowed' })
  assert.equal(await dueOf(here, personId), '2026-05-01')
  await agreeSchedule(await as(people.head), { id: waiting?.id })
  assert.equal(await dueOf(here, personId), '2031-05-01')
})

test('a file that is kept comes back on its day, and not before, and is kept no longer than 25 years at once', async t => {
  const here = await world(t)
  const { as, people, clock } = here
  const personId = await oldPupil(here)
  await decidedRecord(here, [personId])
  for (const keptUntil of ['3026-11-30', '2051-11-24', '2026-11-23', '2026-11-22'])
    await assert.rejects(
      keepFile(await as(people.dsl), { personId, ...WHY, keptUntil }),
      refused => JSON.stringify(refused).includes('25 years from now at most'),
      keptUntil,
    )
  await keepFile(await as(people.dsl), { personId, ...WHY, keptUntil: '2026-11-30' })
  assert.deepEqual(await queueOf(here, people.dsl), [])
  await assert.rejects(proposeDestruction(await as(people.deputy), { personId, ...WHY }), {
    kind: 'conflict',
  })
  clock.move({ days: 7 })
  assert.deepEqual(await queueOf(here, people.dsl), ['Corin Haldane'])
})

test('a destruction takes two people: whoever proposed it cannot confirm it, nor can whoever is no lead and not the headteacher', async t => {
  const here = await world(t)
  const { as, people } = here
  const { personId, reviewId } = await proposedFile(here)
  for (const who of ['dsl', 'dpo', 'chair', 'technician', 'teacher'] as const)
    await assert.rejects(
      destroyFile(await as(people[who]), { reviewId, ...YES }),
      { kind: 'not-allowed' },
      who,
    )
  await assert.rejects(destroyFile(await as(people.head), { reviewId }), { kind: 'invalid' })
  await sendBackDestruction(await as(people.head), { reviewId, endedBecause: 'A claim may come' })
  await assert.rejects(destroyFile(await as(people.deputy), { reviewId, ...YES }), { kind: 'not-found' })
  assert.deepEqual(await queueOf(here, people.dsl), ['Corin Haldane'])
  const again = await proposeDestruction(await as(people.deputy), { personId, ...WHY })
  here.clock.move({ minutes: 1 })
  await destroyFile(await as(people.dsl), { reviewId: again.reviewId, ...YES })
})

test('a hold stops the proposal and the destruction, also one of the office of erasures on a name', async t => {
  const here = await world(t)
  const { as, people } = here
  const { personId, reviewId } = await proposedFile(here)
  const dsl = await as(people.dsl)
  const { holdId } = await holdFile(dsl, { personId, kind: 'claim', holdWhy: 'A letter of a solicitor' })
  await assert.rejects(destroyFile(await as(people.head), { reviewId, ...YES }), /a hold stands/)
  await sendBackDestruction(dsl, { reviewId, endedBecause: 'A claim' })
  await assert.rejects(proposeDestruction(dsl, { personId, ...WHY }), { kind: 'conflict' })
  await liftFileHold(dsl, { personId, holdId, liftedBecause: 'It was settled' })
  const again = await proposeDestruction(dsl, { personId, ...WHY })
  here.clock.move({ minutes: 1 })
  const held = await holdErasure(await as(people.dpo), { name: 'corin haldane', reason: 'An inquiry' })
  await assert.rejects(destroyFile(await as(people.head), { ...again, ...YES }), /a hold stands/)
  await liftHold(await as(people.dpo), { holdId: held.holdId, because: 'It is over' })
  await destroyFile(await as(people.head), { ...again, ...YES })
})

test('a record that is not ended is not destroyed', async t => {
  const here = await world(t)
  const { as, people } = here
  const { concernId, reviewId } = await proposedFile(here)
  await giveAction(await as(people.dsl), {
    ...{ concernId, ownerId: people.technician.id, what: 'Look at the pond' },
    ...{ shows: 'task', by: 'onDay', dueOn: '2027-01-14' },
  })
  await assert.rejects(destroyFile(await as(people.head), { reviewId, ...YES }), /not ended/)
})

test('a record in which another child stands waits as a whole until the last of them is due', async t => {
  const here = await world(t)
  const { as, people } = here
  const { personId } = await proposedFile(here)
  const shared = await decidedRecord(here, [personId, people.pupil.id])
  const { records } = await fileRetention(await as(people.dsl), { personId })
  assert.deepEqual(records.find(one => one.concernId === shared)?.waits, ['not-due'])
  const [one] = await destructionsProposed(await as(people.head))
  await destroyFile(await as(people.head), { reviewId: one?.reviewId, ...YES })
  const left = await fileRetention(await as(people.dsl), { personId })
  assert.deepEqual(
    left.records.map(({ concernId }) => concernId),
    [shared],
  )
  assert.deepEqual(await queueOf(here, people.dsl), [])
})

test('each night it is only found: leads are told that something waits, once in thirty days, and nothing is destroyed', async t => {
  const here = await world(t)
  const { as, people, clock } = here
  await proposedFile(here)
  const other = await oldPupil(here, 'Della Quist', '2000-01-01')
  await decidedRecord(here, [other])
  const night = async () => tellOfFilesDue(asLadder(await as(people.dsl)), {})
  const told = async () =>
    (await rowsOf(here, 'select person_id from concerns.file_told order by told_at')).map(
      one => one['person_id'],
    )
  await night()
  assert.deepEqual(new Set(await told()), new Set([people.dsl.id, people.deputy.id]))
  clock.move({ days: 20 })
  await night()
  assert.equal((await told()).length, 2)
  clock.move({ days: 11 })
  await night()
  assert.equal((await told()).length, 4)
  const [rows] = await rowsOf(here, 'select count(*)::int as n from concerns.concern')
  assert.equal(rows?.['n'], 2)
})
