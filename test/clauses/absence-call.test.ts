import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clocks } from '../../src/modules/attendance/jobs/clocks.ts'
import { recordPerson, recordRelationship } from '../../src/modules/people/index.ts'
import { systemActor } from '../../src/platform/call.ts'
import { sweepDeadlines } from '../../src/platform/deadlines/sweep.ts'
import { plain } from './pages.ts'
import { reportingUnder } from './reporting.ts'

const LIST = 'Pupil,Session,Reason\n"Tillerby, Jonah",AM,\nAda Brook,AM\nNobody Such,AM'
const RUNG = { rungAt: '8:25', outcome: 'answered', answeredBy: 'Ana Marsh, his mother', reason: 'A cold' }

test('RB-A.49 a child with a watching file who is absent is rung on the day as every child without a reason is: the office sees who is absent and not who is watched, the leads see whether somebody answered, and are told an hour before the end of the day where nobody did', async t => {
  const here = await reportingUnder(t, 'redbridge')
  const { people, report, read, notices, look, home, enter, get, post, clock, callOf, schools, margin } = here
  await recordPerson(await here.as(people.head), {
    ...{ givenName: 'Ada', familyName: 'Brook', kinds: 'pupil', startsOn: '2026-09-03', className: 'Osprey' },
  })
  const parent = { personId: people.deputy.id, pupilId: people.pupil.id, parentalResponsibility: 'yes' }
  await recordRelationship(await here.as(people.head), parent)
  const { concernId } = await report(people.teacher)
  await read(people.dsl, concernId)
  const office = await enter(people.office)
  const send = (answers: Record<string, string>, path = '/absences') => post(office, path, answers)

  assert.match(await look(people.office, '/absences'), /Who is absent\?/)
  const first = await send({ deed: 'look', half: 'am', text: LIST })
  assert.match(
    plain(first.body),
    /Nothing is changed yet .*Line 4, “Nobody Such, AM”\s?: No pupil of today is called this.*Line 2: Jonah Tillerby, Osprey, morning\. No reason: to ring .*Line 3: Ada Brook, Osprey, morning/,
  )
  assert.match(await look(people.office, '/absences'), /Who is absent\?/)
  assert.match(await look(people.dsl, '/absent-and-watched'), /No child whom you watch is on today’s list/)
  assert.equal((await send({ deed: 'accept', half: 'am', text: LIST })).statusCode, 303)
  assert.match(await look(people.office, '/absences'), /2 homes to ring .*Ada Brook, Osprey .*Jonah Tillerby/)
  assert.match(await home(people.office), /2 homes to ring/)
  const late = await send({ deed: 'look', half: 'am', text: 'Jonah Tillerby, AM, A cold' })
  assert.match(plain(late.body), /Line 1, “Jonah Tillerby”\s?: Stands on today’s list already/)
  assert.doesNotMatch(late.body, /value="accept"/)

  const before = await notices(people.dsl)
  assert.match(await home(people.dsl), /J\.T\. is absent, and is watched/)
  const watched = await look(people.dsl, '/absent-and-watched')
  assert.match(watched, /1 home has not been reached .*Jonah Tillerby, Osprey .*Nobody was reached yet/)
  assert.doesNotMatch(watched, /Ada/)
  for (const who of [people.office, people.teacher, people.head])
    assert.equal((await get(await enter(who), '/absent-and-watched')).statusCode, 403)
  for (const who of [people.dsl, people.teacher])
    assert.equal((await get(await enter(who), '/absences')).statusCode, 403)

  assert.doesNotMatch(await look(people.deputy, '/absent-and-watched'), /Jonah/)
  assert.doesNotMatch(await home(people.deputy), /is watched/)
  const told = await notices(people.deputy)

  const sweep = () => sweepDeadlines(callOf(schools.larkmoor, systemActor('deadlines.sweep')), clocks)
  clock.set('2026-11-30T14:14:00Z')
  assert.deepEqual(await sweep(), { fired: 0 })
  clock.set('2026-11-30T14:16:00Z')
  assert.deepEqual(await sweep(), { fired: 1 })
  assert.ok((await notices(people.dsl)) > before, 'the lead is told that something waits')
  assert.equal(await notices(people.deputy), told)

  const ring = async (answers: object) =>
    post(await enter(people.office), `/absences/${people.pupil.id}`, { ...RUNG, ...answers })
  for (const [answers, says] of [
    [{ rungAt: '' }, /Enter when you rang/],
    [{ rungAt: '23:50' }, /Enter a time that has been/],
    [{ outcome: '' }, /Select what came of it/],
    [{ answeredBy: '' }, /Write who answered/],
    [{ reason: '' }, /Write the reason that they gave/],
  ] as const) {
    const refused = await ring(answers)
    assert.equal(refused.statusCode, 422)
    assert.match(plain(refused.body), says)
  }
  assert.equal((await ring({ outcome: 'nobody', answeredBy: '', reason: '' })).statusCode, 303)
  assert.match(await look(people.dsl, '/absent-and-watched'), /1 home has not been reached .*nobody answered/)
  const own = { ...RUNG, rungAt: '2.10 pm', personId: people.pupil.id, reason: 'At the dentist' }
  assert.equal((await post(await enter(people.dsl), '/absent-and-watched', own)).statusCode, 303)
  assert.match(
    await look(people.dsl, '/absent-and-watched'),
    /Every home was reached .*Rung at 2:10 pm: Ana Marsh, his mother \. At the dentist/,
  )
  assert.doesNotMatch(await home(people.dsl), /is watched/)
  assert.doesNotMatch(await look(people.office, '/absences'), /dentist|2:10/)
  assert.match(await look(people.office, '/absences'), /2 homes to ring/)
  assert.equal((await ring({})).statusCode, 303)
  assert.match(
    await look(people.office, '/absences'),
    /1 home to ring .*Rung at 8:25 am: Ana Marsh, his mother \. A cold/,
  )
  assert.match(await look(people.dsl, '/absent-and-watched'), /Rung at 8:25 am: Ana Marsh, his mother/)
  assert.equal(await margin('RB-A.49'), 'Not shown yet')
})
