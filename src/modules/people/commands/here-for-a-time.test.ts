import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browsing, walkable } from '../../../../test/signed-in.ts'
import { systemActor } from '../../../platform/call.ts'
import { needsOf } from '../../../platform/question.ts'
import { inUnit } from '../../../platform/unit.ts'
import { endDate } from '../controls/end-date.ts'
import { rightsToday } from '../queries/rights-today.ts'
import { endsWait } from '../queries/ends-wait.ts'
import { endAppointment } from './end-appointment.ts'

test('where the policy has them here for a time, nobody is recorded without a last day; it is said before it comes to whoever recorded them, and ends by itself', async t => {
  const walked = await walkable(t)
  const { people, as, clock, callOf, schools, idOf } = walked
  const { get, post } = browsing(walked)
  await inUnit(callOf(schools.larkmoor, systemActor('test')), async ({ unit, now }) => {
    for (const who of ['supply', 'contractor'])
      await unit.db
        .insertInto('platform.setting')
        .values({
          ...{ schoolId: schools.larkmoor.id, control: endDate.name, key: who, audience: '' },
          ...{ inForceFrom: now, writtenAt: now, productVersion: 'test' },
          parameters: JSON.stringify({ who, longestDays: 30, reminderDays: 5 }),
          parametersVersion: endDate.version,
        })
        .execute()
  })
  clock.move({ minutes: 1 })
  const typed = {
    ...{ givenName: 'Nia', familyName: 'Comer', email: '', jobTitle: 'Teacher', className: '' },
    ...{ 'startsOn-day': '23', 'startsOn-month': '11', 'startsOn-year': '2026' },
  }
  const recorded = (answers: Record<string, string>) =>
    post(people.office, '/s/larkmoor/people/new', { ...typed, ...answers })
  const until = (day: string, month: string) => ({
    ...{ 'endsOn-day': day, 'endsOn-month': month, 'endsOn-year': '2026' },
  })
  for (const [answers, why] of [
    [{ kinds: 'staff', basis: 'supply' }, /The policy asks for the last day \(supply\)/],
    [{ kinds: 'contractor', basis: '' }, /The policy asks for the last day \(contractors\)/],
    [{ kinds: 'contractor', basis: '', ...until('24', '12') }, /Enter 23 December 2026 or an earlier day/],
    [{ kinds: 'staff', basis: '', ...until('22', '11') }, /Enter a last day that is not before the first/],
  ] as const) {
    const refused = await recorded(answers)
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, why)
    assert.match(refused.body, /value="Comer"/, 'what was typed is still there')
  }
  const made = await recorded({ kinds: 'staff', basis: 'supply', ...until('4', '12') })
  assert.equal(made.statusCode, 303)
  const at = String(made.headers.location)
  const personId = /people\/([\w-]{36})/.exec(at)?.[1] ?? ''
  assert.match((await get(people.office, at)).body, /Teacher, supply/)
  assert.match((await get(people.office, at)).body, /23 November 2026 to 4 December 2026/)
  assert.equal((await recorded({ kinds: 'staff', basis: '' })).statusCode, 303, 'others have no last day')

  const waits = async (who: typeof people.office) =>
    (await needsOf(await as(who), [endsWait])).map(({ when, title }) => `${when.words}: ${title}`)
  assert.deepEqual(await waits(people.office), [])
  clock.set('2026-11-29T08:30:00Z')
  assert.deepEqual(await waits(people.office), ['By 4 December 2026: Somebody’s time here ends'])
  assert.deepEqual(await waits(people.head), [], 'to whoever recorded them')
  const dutyId = await idOf('people.appointment', 'person_id', people.office.id)
  await endAppointment(await as(people.head), { appointmentId: dutyId, when: 'day', lastOn: '2026-11-29' })
  clock.set('2026-11-30T08:30:00Z')
  assert.deepEqual(await waits(people.office), [])
  assert.deepEqual(await waits(people.head), ['By 4 December 2026: Somebody’s time here ends'])
  const rights = async () => [...((await rightsToday(await as(people.head), personId))?.rights ?? [])]
  clock.set('2026-12-04T08:30:00Z')
  assert.deepEqual(await rights(), ['staff'])
  clock.set('2026-12-05T08:30:00Z')
  assert.deepEqual(await rights(), [])
  assert.deepEqual(await waits(people.office), [])
})
