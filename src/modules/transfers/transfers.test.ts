import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepFrom, wholeFile } from '../../../test/child-file.ts'
import { shown, visitOf, world } from '../../../test/world.ts'
import { systemActor } from '../../platform/call.ts'
import { dayOf } from '../../platform/clock.ts'
import { sweepDeadlines } from '../../platform/deadlines/sweep.ts'
import { needsOf } from '../../platform/question.ts'
import { endMembership, setTermDates, startMembership } from '../people/index.ts'
import { person } from '../people/queries/person.ts'
import { identifyChild } from '../concerns/commands/identify-child.ts'
import { childFile, reportConcern } from '../concerns/index.ts'
import { clocks } from './jobs/clocks.ts'
import { beginTransfer } from './commands/begin-transfer.ts'
import { confirmReceipt } from './commands/confirm-receipt.ts'
import { recordBundle } from './commands/record-bundle.ts'
import { recordStep } from './commands/record-step.ts'
import { followCalendar } from './listeners/follow-calendar.ts'
import { transferPage } from './pages/transfer.ts'
import { transfersOfChild } from './queries/transfers-of-child.ts'
import { transfersWait } from './queries/transfers-wait.ts'

const TO = {
  ...{
    toSchool: 'Ashmere Primary',
    toPerson: 'Dee Holt',
    reachedAt: '01298 555 0100',
    startsOn: '2026-11-23',
  },
}

async function withFile(t: Parameters<typeof world>[0]) {
  const here = await world(t)
  const { as, people, clock } = here
  const { concernId, otherId } = await wholeFile(here)
  const personId = people.pupil.id
  const dsl = () => as(people.dsl)
  const begin = async (by = people.dsl) => beginTransfer(await as(by), { ...TO, personId })
  const seal = async (transferId: string, concernIds: readonly string[], receipt = 'secret') => {
    clock.move({ minutes: 1 })
    await recordBundle(await dsl(), { transferId, concernIds, entries: 9, sealed: 'sealed', receipt })
  }
  const step = async (transferId: string, kind: string, words = 'By their secure mail') =>
    recordStep(await dsl(), { transferId, kind, words })
  const home = async (who = people.dsl) => needsOf(await as(who), [transfersWait])
  const look = async (who = people.dsl) => transfersOfChild(await as(who), { personId })
  /** The other of the two records of the file. */
  const rest = async () => {
    const { concerns } = await childFile(await dsl(), { personId })
    return concerns.map(one => one.concernId).filter(id => id !== concernId)
  }
  const leave = async () => {
    const office = await as(people.office)
    const { memberships } = await person(office, { personId })
    const here = memberships.find(({ endsOn }) => endsOn === null)
    await endMembership(office, { membershipId: here?.id, when: 'now', reason: 'Moved away' })
    clock.move({ days: 1 })
  }
  return { ...here, concernId, otherId, personId, begin, seal, step, home, look, leave, rest }
}

test('whoever may open none of a child’s records learns of no file, no transfer and no page of theirs, whatever their duty', async t => {
  const { concernId, begin, home, look, leave, rest, as, people } = await withFile(t)
  await begin()
  await leave()
  const deputy = people.deputy
  assert.equal((await home(deputy)).length, 1)
  const head = await as(people.head)
  const { concerns } = await look(deputy)
  assert.equal(concerns, 2)
  await keepFrom(head, concernId, deputy)
  assert.equal((await look(deputy)).concerns, 1)
  for (const id of await rest()) await keepFrom(head, id, deputy)
  assert.deepEqual(await home(deputy), [])
  await assert.rejects(look(deputy), { kind: 'not-found' })
  await assert.rejects(begin(deputy), { kind: 'not-found' })
})

test('a child with a file who has left stands on the leads’ home page until the file is begun, sent and received', async t => {
  const { begin, seal, step, home, look, leave, people, schools, callOf, concernId } = await withFile(t)
  assert.deepEqual(await home(), [], 'a child who is here waits for nothing')
  await leave()
  const says = async () => (await home()).map(({ title }) => title)
  assert.deepEqual(await says(), ['J.T. has left, and there is a file'])
  assert.deepEqual(await home(people.teacher), [])
  const { transferId } = await begin()
  assert.deepEqual(await says(), ['A file to send: J.T.'])
  await assert.rejects(begin(), { kind: 'conflict' })
  await assert.rejects(step(transferId, 'sent'), { kind: 'invalid' })
  await assert.rejects(step(transferId, 'received'), { kind: 'invalid' })
  assert.equal((await look()).concerns, 2)
  await seal(transferId, [concernId])
  await step(transferId, 'sent')
  assert.deepEqual(await says(), ['No receipt yet: J.T.'])
  const nobody = callOf(schools.larkmoor, systemActor('web'))
  const receipt = {
    secret: 'secret',
    name: 'Dee Holt',
    post: 'DSL',
    isWhole: 'no',
    words: 'Page cut off',
  }
  await confirmReceipt(nobody, receipt)
  assert.deepEqual(await says(), ['No receipt yet: J.T.'], 'one that is not whole is sent again')
  await seal(transferId, [concernId], 'another')
  await confirmReceipt(nobody, { ...receipt, secret: 'another', isWhole: 'yes', words: '' })
  await assert.rejects(confirmReceipt(nobody, { ...receipt, secret: 'another' }), { kind: 'conflict' })
  assert.deepEqual(await says(), ['More than was sent: J.T.'], 'the other record stands in no sealed file')
})

test('what is recorded after it was sent is shown to whoever may open it, and can be sent too', async t => {
  const { begin, seal, step, home, look, leave, rest, as, people, concernId } = await withFile(t)
  await leave()
  const { transferId } = await begin()
  const all = [concernId]
  await seal(transferId, all)
  await step(transferId, 'sent')
  await step(transferId, 'received', 'Dee Holt by telephone')
  assert.deepEqual((await look()).unsent, 1)
  const again = await begin()
  await seal(again.transferId, await rest(), 'second')
  await step(again.transferId, 'sent')
  await step(again.transferId, 'received', 'Dee Holt by telephone')
  assert.deepEqual(await home(), [])
  const later = await reportConcern(await as(people.teacher), { saw: 'His old locker had a letter in it.' })
  await identifyChild(await as(people.dsl), { concernId: later.concernId, personId: people.pupil.id })
  assert.equal((await home())[0]?.title, 'More than was sent: J.T.')
})

test('a child who came back and leaves again is asked about anew; while they are here nothing waits', async t => {
  const { begin, seal, step, home, leave, rest, as, people, personId, concernId, clock } = await withFile(t)
  await leave()
  const { transferId } = await begin()
  await seal(transferId, [concernId, ...(await rest())])
  await step(transferId, 'sent')
  await step(transferId, 'received', 'Dee Holt by telephone')
  assert.deepEqual(await home(), [])
  clock.move({ days: 30 })
  const startsOn = dayOf(clock.now()).toString()
  await startMembership(await as(people.office), { personId, kind: 'pupil', className: 'Osprey', startsOn })
  const later = await reportConcern(await as(people.teacher), { saw: 'He had no coat.' })
  await identifyChild(await as(people.dsl), { concernId: later.concernId, personId })
  assert.deepEqual(await home(), [], 'nothing goes to the school that they have left')
  await leave()
  assert.equal((await home())[0]?.title, 'J.T. has left, and there is a file')
})

test('a transfer that was called off while the child was here is none once they leave; one called off afterwards is', async t => {
  const { begin, seal, step, home, leave, concernId } = await withFile(t)
  const first = await begin()
  await seal(first.transferId, [concernId])
  await step(first.transferId, 'not-needed', 'They stay')
  assert.deepEqual(await home(), [])
  await leave()
  assert.equal((await home())[0]?.title, 'J.T. has left, and there is a file')
  const { transferId } = await begin()
  await step(transferId, 'not-needed', 'They moved abroad')
  assert.deepEqual(await home(), [])
})

test('five school days from the first day there the leads are told once; once it was sent, five more for the receipt', async t => {
  const { begin, seal, step, home, callOf, schools, clock, facts, concernId } = await withFile(t)
  const sweep = () => sweepDeadlines(callOf(schools.larkmoor, systemActor('deadlines.sweep')), clocks)
  const told = () => facts.filter(({ name }) => name === 'messages.queued-under-seal').length
  const { transferId } = await begin()
  const before = told()
  clock.set('2026-11-27T09:00:00Z')
  assert.deepEqual(await sweep(), { fired: 0 })
  clock.set('2026-11-30T09:00:00Z')
  assert.deepEqual(await sweep(), { fired: 1 })
  assert.equal(told(), before + 2, 'the lead and the deputy')
  assert.equal((await home())[0]?.when.words, 'Late')
  await seal(transferId, [concernId])
  await step(transferId, 'sent')
  assert.equal((await home())[0]?.when.words, 'Today')
  clock.move({ days: 8 })
  assert.deepEqual(await sweep(), { fired: 1 })
  await step(transferId, 'chased', 'Rang Dee Holt: it is in their inbox')
  assert.deepEqual(await sweep(), { fired: 0 })
  assert.equal((await home())[0]?.when.words, 'Today')
})

test('a file can be sent before the child’s first day there, and the calendar change until then', async t => {
  const { begin, seal, step, home, clock, concernId, as, people, look, callOf, schools } = await withFile(t)
  clock.set('2026-11-20T09:00:00Z')
  const { transferId } = await begin()
  await setTermDates(await as(people.office), {
    year: '2026',
    terms: [{ name: 'Autumn', startsOn: '2026-09-02', endsOn: '2026-12-18' }],
    insetDays: ['2026-11-24'],
  })
  await followCalendar.run(callOf(schools.larkmoor, systemActor('a test')), {
    name: 'people.calendar-changed',
  })
  await seal(transferId, [concernId])
  await step(transferId, 'sent')
  assert.equal((await home())[0]?.when.words, 'Today')
  assert.equal((await look()).transfers[0]?.isSent, true)
})

test('what is missing is asked by name, and nothing that was typed is lost', async t => {
  const { as, people, personId } = await withFile(t)
  const dsl = await as(people.dsl)
  const refused = await beginTransfer(dsl, { personId, toSchool: 'Ashmere', startsOn: '2026-02-30' }).catch(
    (error: unknown) => error as { fields: Record<string, string> },
  )
  assert.deepEqual(Object.keys('fields' in refused ? refused.fields : {}).toSorted(), [
    ...['reachedAt', 'startsOn', 'toPerson'],
  ])
  const typed = { toSchool: 'Ashmere', 'startsOn-day': '30', 'startsOn-month': '2', 'startsOn-year': '2026' }
  const again = await shown(transferPage.get({ ...visitOf(dsl, { params: { personId } }), typed }))
  assert.match(again, /value="Ashmere"/)
  assert.match(again, /value="30"/)
})
