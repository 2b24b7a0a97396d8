import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { plain } from './pages.ts'
import { fieldsShown, schoolThatRecords } from './recorded.ts'
import { ABOUT_A_CHILD, reportingUnder } from './reporting.ts'

const noticedOn = (day: string) => ({
  ...{ 'noticedOn-day': day, 'noticedOn-month': '11', 'noticedOn-year': '2026' },
})
const LATE = { saw: 'He hid under the table.', ...noticedOn('27') }

/** The day is asked; one that comes later is asked why, once, is marked, and is counted for the leads by role. */
async function asksWhyLate(t: Parameters<typeof schoolThatRecords>[0], school: SchoolName, id: string) {
  const here = await schoolThatRecords(t, school)
  const { teacher, dsl, post, get, form, report, record, decideWhole, isKept } = here
  for (const name of ['noticedOn-day', 'noticedAt', 'whyLate'])
    assert.ok(fieldsShown(await form()).includes(name), name)
  const asked = await post(teacher, '/report-a-concern/child', LATE)
  assert.equal(asked.statusCode, 422)
  assert.match(plain(asked.body), /Say why it is reported on a later day, if there is a reason/)
  assert.match(asked.body, /He hid under the table\./, 'nothing that was typed is lost')
  const silent = await report({ ...LATE, asked: 'yes' })
  assert.match(
    await record(silent.at),
    /Late: written 3 days after it was noticed\. The writer did not say why/,
  )
  const explained = await report({ ...LATE, whyLate: 'I was on a visit' })
  const read = await record(explained.at)
  assert.match(read, /Why it was reported later I was on a visit/)
  assert.doesNotMatch(read, /did not say why/)
  const sameDay = await report({ ...noticedOn('30'), noticedAt: '7.30' })
  assert.doesNotMatch(await record(sameDay.at), /Late: written/)
  for (const { at } of [silent, explained, sameDay]) await decideWhole(at)
  const decided = plain((await get(dsl, '/concerns?which=decided')).body)
  assert.match(decided, /Reported on a later day than it was noticed .*: 2, 1 without a reason/)
  assert.doesNotMatch(plain((await get(teacher, '/concerns')).body), /later day than it was noticed/)
  for (const n of ['a', 'b']) await report({ ...noticedOn('30'), saw: `Again, ${n}.` })
  await isKept(id, /3 of 5 were reported on the day on which they were noticed/, 'At risk')
  return here
}

test('RB-1.100 the form asks on which day it was noticed; one that comes on a later day is marked late, is asked why, and counts in the clause’s figure', async t => {
  await asksWhyLate(t, 'redbridge', 'RB-1.100')
})

test('BS-21.6 the form keeps when it was noticed; a later day is marked late with its reason, and the leads see how many by role', async t => {
  await asksWhyLate(t, 'banks', 'BS-21.6')
})

test('BS-7.2 every signed-in page has the way to report and anybody else a public form; a report keeps when it was noticed and when it was sent, and the leads see the time between', async t => {
  const { teacher, get, form, report, record, decideWhole, isKept } = await schoolThatRecords(t, 'banks')
  for (const path of ['', '/policies', '/my-reports'])
    assert.match((await get(teacher, path)).body, /report-a-concern"[^>]*>\s*Report a concern/, path)
  assert.ok(fieldsShown(await form()).includes('noticedOn-day'))
  assert.match(plain((await get('', '/tell-us')).body), /parent/i)
  const { at } = await report({ ...noticedOn('30'), noticedAt: '7:40' })
  const text = await record(at)
  assert.match(text, /Noticed on 30 November 2026 Noticed at 7:40/)
  assert.match(text, /Reported \d+ minutes after it was noticed, opened \d+ minutes? later\./)
  assert.match(text, /Signed by .* on 30 November 2026/)
  await decideWhole(at)
  await isKept('BS-7.2', /Reported at once; one that comes on a later day says why/)
})

test('RB-A.40 in the last hour before the children go home a report stands first, is told to every lead at once, and asks whether the child is still in school', async t => {
  const here = await reportingUnder(t, 'redbridge')
  const { people, clock, notices, report, home, enter, get, look } = here
  const asks = async () => (await get(await enter(people.teacher), '/report-a-concern/child')).body
  const told = async () => [await notices(people.dsl), await notices(people.deputy)]
  clock.set('2026-11-30T11:00:00Z')
  assert.doesNotMatch(await asks(), /stillHere/)
  await report(people.teacher)
  assert.deepEqual(await told(), [1, 0], 'in the morning it comes to the lead')
  clock.set('2026-11-30T14:40:00Z')
  assert.match(plain(await asks()), /Is the child still in school\?/)
  const sent = await report(people.teacher, {
    ...ABOUT_A_CHILD,
    saw: 'He is afraid to go home.',
    stillHere: 'Yes',
  })
  assert.deepEqual(await told(), [2, 1])
  assert.match(await home(people.dsl), /Now Concern: J\.T\. It came shortly before the children go home\./)
  const read = await look(people.dsl, `/concerns/${sent.concernId}`)
  assert.match(read, /Still in school when it was reported Yes/)
  assert.match(await look(people.dsl, '/concerns'), /Urgent .*It came shortly before the children go home/)
  clock.set('2026-11-30T15:20:00Z')
  assert.doesNotMatch(await asks(), /stillHere/)
  clock.set('2026-12-05T14:40:00Z')
  assert.doesNotMatch(await asks(), /stillHere/, 'on a Saturday nobody goes home')
})
