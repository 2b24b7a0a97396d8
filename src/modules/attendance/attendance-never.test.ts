import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportingUnder } from '../../../test/clauses/reporting.ts'
import { drawFreely, drawFrom } from '../../../test/same-lots.ts'
import { everyPage } from '../../../test/signed-in.ts'
import { systemActor } from '../../platform/call.ts'
import { sweepDeadlines } from '../../platform/deadlines/sweep.ts'
import { recordPerson } from '../people/index.ts'
import { recordCall } from './commands/record-call.ts'
import { clocks } from './jobs/clocks.ts'

const LIST = 'Jonah Tillerby\nAda Brook\nNobody Such'
const RUNG = { rungAt: '08:20', outcome: 'nobody' }

/** All that the office and whoever else keeps the register meets on a day on which two children are absent. */
async function theDay(t: Parameters<typeof reportingUnder>[0], isWatched: boolean) {
  const { people, report, read, enter, get, post, clock, callOf, schools, base, ...here } =
    await reportingUnder(t, 'redbridge')
  drawFrom('the children')
  const { personId } = await recordPerson(await here.as(people.head), {
    ...{ givenName: 'Ada', familyName: 'Brook', kinds: 'pupil', startsOn: '2026-09-03', className: 'Osprey' },
  })
  const concernOf = async () => {
    const { concernId } = await report(people.teacher)
    await read(people.dsl, concernId)
  }
  // Their accounts are in both worlds.
  for (const who of [people.teacher, people.dsl]) await enter(who)
  const now = clock.now()
  drawFrom('the file')
  if (isWatched) await concernOf()
  clock.set(now.add({ minutes: 20 }).toString())
  drawFrom('the day')
  const met: string[] = []
  const note = async (what: string, reply: { statusCode: number; body: string; headers: object }) => {
    const { location, 'content-length': length } = reply.headers as Record<string, unknown>
    met.push(`${what} ${reply.statusCode} ${String(location)} ${String(length)}\n${reply.body}`)
  }
  const look = async (who: 'office' | 'head', paths: readonly string[]) => {
    const token = await enter(people[who])
    for (const path of paths) await note(`${who} ${path}`, await get(token, path))
  }
  const own = ['', '/absences', `/absences/${people.pupil.id}`, `/absences/${personId}`]
  const office = await enter(people.office)
  for (const deed of ['look', 'accept'])
    await note(deed, await post(office, '/absences', { deed, half: 'am', text: LIST }))
  await look('office', own)
  await look('head', own.slice(1))
  await sweepDeadlines(callOf(schools.larkmoor, systemActor('deadlines.sweep')), clocks)
  clock.set('2026-11-30T14:20:00Z')
  drawFrom('the afternoon')
  const { fired } = await sweepDeadlines(callOf(schools.larkmoor, systemActor('deadlines.sweep')), clocks)
  assert.equal(fired, 1)
  drawFrom('the calls')
  for (const id of [people.pupil.id, personId])
    await recordCall(await here.as(people.office), { ...RUNG, personId: id })
  drawFrom('the end')
  const everywhere = everyPage()
    .map(({ url }) => url)
    .filter(url => url.startsWith('/s/:school') && !url.slice('/s/:school'.length).includes(':'))
    .map(url => url.slice('/s/:school'.length))
  await look('office', [...new Set([...own, ...everywhere])])
  await look('head', own.slice(1))
  const seen = await get(await enter(people.dsl), '/absent-and-watched')
  assert.equal(seen.body.includes('Jonah Tillerby'), isWatched, 'the lead sees what the office does not')
  return met
}

test('nobody who keeps the register can tell who is watched: each page of the office, with the list, a child’s row, home, the log and the work that failed, is the same to the byte with a watching file and without', async t => {
  t.after(drawFreely)
  const without = await theDay(t, false)
  drawFreely()
  const watched = await theDay(t, true)
  assert.equal(watched.length, without.length)
  assert.ok(without.some(page => page.includes('2 homes to ring')))
  for (const [n, page] of without.entries()) assert.equal(watched[n], page)
})
