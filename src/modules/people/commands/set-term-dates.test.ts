import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemActor } from '../../../platform/call.ts'
import { inUnit } from '../../../platform/unit.ts'
import { world } from '../../../../test/world.ts'
import { setTermDates } from '../index.ts'
import { schoolProfile } from '../queries/school-profile.ts'
import { extendCalendar } from './extend-calendar.ts'

const AUTUMN = { name: 'Autumn', startsOn: '2027-09-06', endsOn: '2027-12-17' }

test('term dates fill the calendar, and a change closes the days it changes and no others', async t => {
  const { as, people, asOperator } = await world(t)
  const office = await as(people.office)
  const days = (where: string) =>
    inUnit(asOperator(), async ({ unit }) => {
      const rows = await unit.db
        .selectFrom('people.schoolDay')
        .selectAll()
        .where('day', '=', where)
        .orderBy('recordedAt')
        .execute()
      return rows.map(row => `${row['kind']}${row['replacedAt'] ? ', replaced' : ''}`)
    })
  assert.deepEqual(await days('2027-09-06'), ['open'])
  await setTermDates(office, { year: '2027', terms: [AUTUMN], insetDays: ['2027-09-06'] })
  assert.deepEqual(await days('2027-09-06'), ['open, replaced', 'inset'])
  assert.deepEqual(await days('2027-09-02'), ['open, replaced', 'holiday'])
  assert.deepEqual(await days('2027-12-25'), ['weekend'])

  await setTermDates(office, { year: '2027', terms: [AUTUMN], insetDays: ['2027-09-06'] })
  assert.deepEqual(await days('2027-09-06'), ['open, replaced', 'inset'])
  const { terms, insetDays } = await schoolProfile(office)
  assert.equal(terms.filter(({ year }) => year === 2027).length, 1)
  assert.ok(insetDays.map(String).includes('2027-09-06'))
})

test('terms that overlap, leave their year or lose their half term are refused where they are wrong', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  const refused = (terms: object[], fields: Record<string, string>) =>
    assert.rejects(setTermDates(office, { year: 2027, terms }), { fields })
  await refused([AUTUMN, { ...AUTUMN, name: 'Spring', startsOn: '2027-12-01', endsOn: '2028-03-24' }], {
    'terms.1.startsOn': 'This term must start after the one before it ends',
  })
  await refused([{ ...AUTUMN, endsOn: '2029-12-17' }], { 'terms.0.endsOn': 'This is not in 2027 to 2028' })
  await refused([{ ...AUTUMN, halfTermStartsOn: '2027-10-25' }], {
    'terms.0.halfTermEndsOn': 'Enter both days of the half-term holiday, or neither',
  })
  await refused([], { terms: 'Enter the terms' })
})

test('a teacher cannot set term dates', async t => {
  const { as, people } = await world(t)
  await assert.rejects(setTermDates(await as(people.teacher), { year: 2027, terms: [AUTUMN] }), {
    kind: 'not-allowed',
  })
})

test('each month the calendar is lengthened to two school years ahead, and twice changes nothing', async t => {
  const { callOf, schools, clock } = await world(t)
  clock.set('2027-09-01T03:20:00Z')
  const call = () => callOf(schools.larkmoor, systemActor('calendar'))
  const count = () =>
    inUnit(call(), async ({ unit }) => {
      const rows = await unit.db
        .selectFrom('people.schoolDay')
        .select('day')
        .where('replacedAt', 'is', null)
        .execute()
      return rows.length
    })
  const before = await count()
  await extendCalendar(call(), {})
  assert.equal(await count(), before + 365)
  await extendCalendar(call(), {})
  assert.equal(await count(), before + 365)
})
