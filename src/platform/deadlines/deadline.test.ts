import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { world } from '../../../test/world.ts'
import { setSchoolHours } from '../../modules/people/commands/set-school-hours.ts'
import { schoolCalendar, setTermDates } from '../../modules/people/index.ts'
import { newId } from '../../words/ids.ts'
import { type Call, systemActor } from '../call.ts'
import { inUnit } from '../unit.ts'
import { type DeadlineHandler, moveDeadlines, startDeadline, stopDeadline } from './deadline.ts'
import type { Rule } from './due.ts'
import { sweepDeadlines } from './sweep.ts'

const WHAT = 'test.thing' as const
const DAY: Rule = { unit: 'workingDays', count: 1, source: 'a test' }

const start = (call: Call, rule: Rule, about = newId()) =>
  inUnit(call, async joined => {
    await startDeadline(joined, { what: WHAT, about, rule, calendar: await schoolCalendar(joined) })
    return about
  })
const rowsOf = (call: Call, about: string) =>
  inUnit(call, async ({ unit }) => {
    const { rows } = await sql<{
      dueAt: Temporal.Instant
      firedAt: Temporal.Instant | null
      stoppedWhy: string | null
    }>`
      select due_at, fired_at, stopped_why from platform.deadline where about = ${about}
       order by stopped_at nulls last`.execute(unit.db)
    return rows
  })

async function clocks(t: { after(done: () => Promise<void>): void }) {
  const here = await world(t)
  const call = () => here.callOf(here.schools.larkmoor, systemActor('deadlines.sweep'))
  const fired: string[] = []
  const handlers: DeadlineHandler[] = [{ what: WHAT, fire: async (_, { about }) => void fired.push(about) }]
  return { ...here, call, fired, handlers }
}

test('what fell due while the server was down for three days fires when it comes back, once', async t => {
  const { call, clock, fired, handlers } = await clocks(t)
  const about = await start(call(), DAY)
  await sweepDeadlines(call(), handlers)
  assert.deepEqual(fired, [])
  clock.move({ days: 4 })
  assert.deepEqual(await sweepDeadlines(call(), handlers), { fired: 1 })
  assert.deepEqual(await sweepDeadlines(call(), handlers), { fired: 0 })
  assert.deepEqual(fired, [about])
})

test('two workers that sweep at once fire each deadline once', async t => {
  const { call, clock, fired, handlers } = await clocks(t)
  const abouts = await Promise.all(Array.from({ length: 6 }, () => start(call(), DAY)))
  clock.move({ days: 2 })
  const swept = await Promise.all([sweepDeadlines(call(), handlers), sweepDeadlines(call(), handlers)])
  assert.equal(swept[0].fired + swept[1].fired, 6)
  assert.deepEqual(fired.toSorted(), abouts.toSorted())
})

test('one whose room fails is not marked, is tried again, and keeps none of the others waiting', async t => {
  const { call, clock } = await clocks(t)
  const bad = await start(call(), { ...DAY, unit: 'hours', count: 1 })
  const good = await start(call(), DAY)
  clock.move({ days: 2 })
  let isBroken = true
  const done: string[] = []
  const handlers: DeadlineHandler[] = [
    {
      what: WHAT,
      async fire(_, { about }) {
        if (about === bad && isBroken) throw new Error('broken')
        done.push(about)
      },
    },
  ]
  await assert.rejects(sweepDeadlines(call(), handlers), /broken/)
  assert.deepEqual(done, [good])
  assert.equal((await rowsOf(call(), bad))[0]?.firedAt, null)
  isBroken = false
  await sweepDeadlines(call(), handlers)
  assert.deepEqual(done, [good, bad])
})

test('what was done in time, or in another school, fires nothing', async t => {
  const { call, callOf, schools, clock, fired, handlers } = await clocks(t)
  const about = await start(call(), DAY)
  await inUnit(call(), joined => stopDeadline(joined, { what: WHAT, about, why: 'done' }))
  await start(callOf(schools.hollinBank, systemActor('deadlines.sweep')), DAY)
  clock.move({ days: 3 })
  assert.deepEqual(await sweepDeadlines(call(), handlers), { fired: 0 })
  assert.deepEqual(fired, [])
})

test('a changed calendar moves those that run and keeps the one that was; what has fired stays', async t => {
  const { call, as, people } = await clocks(t)
  const about = await start(call(), { unit: 'schoolDays', count: 2, source: 'a test' })
  const hours = await start(call(), { unit: 'hours', count: 48, source: 'a test' })
  const [before] = await rowsOf(call(), about)
  assert.equal(String(before?.dueAt), '2026-11-25T08:20:00Z')
  await setTermDates(await as(people.office), {
    year: '2026',
    terms: [{ name: 'Autumn', startsOn: '2026-09-02', endsOn: '2026-12-18' }],
    insetDays: ['2026-11-24'],
  })
  const moved = await inUnit(call(), async joined =>
    moveDeadlines(joined, [WHAT], await schoolCalendar(joined)),
  )
  assert.deepEqual(moved, [about])
  const [closed, stands] = await rowsOf(call(), about)
  assert.equal(closed?.stoppedWhy, 'calendar')
  assert.equal(String(stands?.dueAt), '2026-11-26T08:20:00Z')
  assert.equal((await rowsOf(call(), hours)).length, 1)
})

test('the school’s own hours count, in its own words, and ours until it has said', async t => {
  const { call, as, people } = await clocks(t)
  const rule: Rule = { unit: 'beforeHomeTime', source: 'a test' }
  const [ours] = await rowsOf(call(), await start(call(), rule))
  assert.equal(String(ours?.dueAt), '2026-11-23T15:15:00Z')
  const office = await as(people.office)
  await assert.rejects(setSchoolHours(office, { opens: 'early', goesHome: '25:00' }), { kind: 'invalid' })
  await assert.rejects(setSchoolHours(office, { opens: '3:15 pm', goesHome: '9:00' }), { kind: 'invalid' })
  await setSchoolHours(office, { opens: '8.30am', goesHome: '2:45 pm' })
  const [own] = await rowsOf(call(), await start(call(), rule))
  assert.equal(String(own?.dueAt), '2026-11-23T14:45:00Z')
})
