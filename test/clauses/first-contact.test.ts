import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportConcern } from '../../src/modules/concerns/index.ts'
import { concern } from '../../src/modules/concerns/queries/concern.ts'
import { queue } from '../../src/modules/concerns/queries/queue.ts'
import { Refusal } from '../../src/platform/errors.ts'
import { markAway } from '../../src/modules/people/index.ts'
import { plain } from './pages.ts'
import { ABOUT_A_CHILD, reportingUnder } from './reporting.ts'

/** Not found, or not allowed: which of both tells nothing. */
const closed = Refusal
const LEAD = 'the designated safeguarding lead'
const DEPUTY = 'the deputy designated safeguarding lead'
const REFERENCE = /C-[2-9A-Z]{4}-[2-9A-Z]{4}, sent 30 November 2026 at \d+:\d\d/
const readBy = (whom: string) => new RegExp(`Read by ${whom}, 30 November 2026 at \\d+:\\d\\d`)
const waitsFor = (whom: string) => new RegExp(`It waits for ${whom}`)
const IMAGE = {
  about: 'Jonah Tillerby',
  saw: 'Somebody showed a naked picture of him round the class. I did not look at it.',
}

test('RB-1.73 whoever works or helps here reports from a phone: one short page, a reference, and when the lead opened it', async t => {
  const { people, get, enter, report, notices, read } = await reportingUnder(t, 'redbridge')
  for (const [n, who] of [people.teacher, people.volunteer, people.dpo].entries()) {
    const form = (await get(await enter(who), '/report-a-concern/child')).body
    const [asked] = form.split('Add what others told you')
    assert.equal(asked?.match(/class="[^"]*ww-label/g)?.length, 5, 'five questions at most')
    assert.match(form, /name="viewport" content="width=device-width/)
    const { page, concernId } = await report(who)
    assert.match(await page(), REFERENCE)
    assert.match(await page(), waitsFor(LEAD))
    assert.equal(await notices(people.dsl), n + 1, 'the lead is told at once')
    await read(people.dsl, concernId)
    assert.match(await page(), readBy(LEAD))
  }
})

test('RB-1.99 any incident reaches the lead on duty first; unread, a deputy is told and its reporter sees who has it', async t => {
  const here = await reportingUnder(t, 'redbridge')
  const { people, as, report, notices, pass, home } = here
  const first = await report(people.teacher)
  assert.match(await first.page(), waitsFor(LEAD))
  assert.deepEqual([await notices(people.dsl), await notices(people.deputy)], [1, 0])
  assert.match(await home(people.dsl), /Concern: J\.T\. Reported [\w ]+ ago, not read yet/)

  await pass({ minutes: 119 })
  assert.deepEqual([await notices(people.dsl), await notices(people.deputy)], [2, 0], 'the lead is reminded')
  await pass({ minutes: 1 })
  assert.equal(await notices(people.deputy), 1)
  assert.match(await first.page(), waitsFor(DEPUTY))
  const { rungs } = await concern(await as(people.deputy), first)
  assert.deepEqual(
    rungs.map(({ duty, endedWhy }) => [duty, endedWhy]),
    [
      ['dsl', 'unread'],
      ['deputy-dsl', null],
    ],
  )

  await markAway(await as(people.head), { personId: people.dsl.id, startsOn: '2026-11-30' })
  const second = await report(people.teacher)
  assert.match(await second.page(), waitsFor(DEPUTY))
  assert.deepEqual([await notices(people.dsl), await notices(people.deputy)], [2, 2], 'the lead is away')
})

test('RD-1.32 one form, about technology or not, takes every concern to the lead; unopened, a deputy is told', async t => {
  const { people, get, enter, report, notices, pass } = await reportingUnder(t, 'reedham')
  const asked = await get(await enter(people.teacher), '/report-a-concern')
  // It asks nobody which it is: it says of both the same.
  assert.doesNotMatch(plain(asked.body).replace('online or not', ''), /\bICT\b|technolog|\bonline\b/i)
  const both = [
    await report(people.teacher),
    await report(people.teacher, { about: 'Jonah Tillerby', saw: 'He had no coat again today.' }),
  ]
  for (const { page } of both) assert.match(await page(), waitsFor(LEAD))
  assert.deepEqual([await notices(people.dsl), await notices(people.deputy)], [2, 0])
  await pass({ hours: 2 })
  assert.equal(await notices(people.deputy), 2)
  for (const { page } of both) assert.match(await page(), waitsFor(DEPUTY))
})

test('AL-43.1 a concern about a child’s safety is the lead’s and the deputies’ in the same minute, and a deputy is told again while nobody opens it', async t => {
  const { people, report, notices, pass, home } = await reportingUnder(t, 'allington')
  await report(people.teacher)
  assert.deepEqual([await notices(people.dsl), await notices(people.deputy)], [1, 1])
  for (const who of [people.dsl, people.deputy]) assert.match(await home(who), /Concern: J\.T\./)
  await pass({ hours: 2 })
  assert.equal(await notices(people.deputy), 2)
})

test('AL-46.1 a report of youth produced imagery is the lead’s and the deputies’: nobody else finds more than they wrote, and each view is in the log', async t => {
  const { people, as, get, enter, report, notices, home, logged } = await reportingUnder(t, 'allington')
  const { page, concernId } = await report(people.teacher, IMAGE)
  assert.deepEqual([await notices(people.dsl), await notices(people.deputy)], [1, 1])
  assert.match(await page(), /I did not look at it/)
  for (const who of [people.office, people.head, people.chair, people.technician, people.parent]) {
    assert.equal((await get(await enter(who), `/my-reports/child/${concernId}`)).statusCode, 404, who.name)
    assert.doesNotMatch(await home(who), /Concern: |J\.T\./, who.name)
    await assert.rejects(concern(await as(who), { concernId }), closed)
  }
  await assert.rejects(concern(await as(people.teacher), { concernId }), closed)
  const before = await logged('concerns.concern')
  for (const who of [people.dsl, people.deputy]) {
    const read = await concern(await as(who), { concernId })
    assert.equal(read.saw, IMAGE.saw)
  }
  assert.equal((await logged('concerns.concern')) - before, 2)
})

test('AL-51.2 that a child or a parent may be drawn into extremism reaches the lead and the deputies at once, with the minute at which it was opened', async t => {
  const { people, as, report, notices, read } = await reportingUnder(t, 'allington')
  const about = ['Jonah Tillerby', 'Ana Marsh, a mother in Osprey class']
  for (const [n, one] of about.entries()) {
    const { concernId, page } = await report(people.teacher, {
      about: one,
      saw: 'Shares films that call for violence against people of another faith.',
    })
    assert.deepEqual([await notices(people.dsl), await notices(people.deputy)], [n + 1, n + 1])
    await read(people.deputy, concernId)
    const found = await concern(await as(people.dsl), { concernId })
    assert.equal(found.about, one)
    const opened = Temporal.Instant.from(found.readings[0]?.readAt ?? '')
    assert.equal(opened.since(found.reportedAt).total('minutes'), 1)
    assert.match(await page(), readBy(DEPUTY))
  }
})

test('BS-9.5 the lead’s home page opens on what is new, waiting and overdue; what nobody opened by the next morning is marked', async t => {
  const { people, as, report, notices, pass, home, clock } = await reportingUnder(t, 'banks')
  clock.set('2026-11-30T15:20:00Z')
  for (const who of [people.teacher, people.parent]) await report(who)
  await reportConcern(await as(people.pupil), ABOUT_A_CHILD)
  assert.equal(await notices(people.dsl), 3)
  assert.equal((await home(people.dsl)).match(/Today Concern: J\.T\./g)?.length, 3)
  for (let hour = 0; hour < 17; hour++) await pass({ hours: 1 })
  const marked = /Now Concern: J\.T\. Reported 17 hours ago, not read yet/g
  assert.equal((await home(people.dsl)).match(marked)?.length, 3)
})

test('AS-1.58 the network manager reports with lines of a log pasted in: it is the coordinator’s, and they get a reference and nothing of the case', async t => {
  const { people, as, get, enter, report, notices, read } = await reportingUnder(t, 'ashover')
  const log = '2026-11-30 07:58:02 BLOCKED osprey-pc-4\n2026-11-30 07:58:09 BLOCKED osprey-pc-4'
  const { page, concernId } = await report(people.technician, { about: 'A laptop of Osprey class', saw: log })
  assert.match(await page(), REFERENCE)
  assert.equal(await notices(people.dsl), 1)
  await read(people.dsl, concernId)
  const found = await concern(await as(people.dsl), { concernId })
  assert.equal(found.saw.replaceAll('\r\n', '\n'), log, 'to the letter')
  await assert.rejects(concern(await as(people.technician), { concernId }), closed)
  assert.deepEqual(await queue(await as(people.technician)), [])
  assert.ok((await get(await enter(people.technician), `/concerns/${concernId}`)).statusCode >= 400)
  assert.match(await page(), readBy(LEAD))
})

test('AS-1.74 the report button stands on every page and asks who, what, when and where; the coordinator is told on saving, and the reporter sees received and read', async t => {
  const { people, get, enter, report, notices, read, policyId } = await reportingUnder(t, 'ashover')
  const token = await enter(people.teacher)
  for (const path of ['', '/policies', `/policies/${policyId}`, '/my-reports', '/report-a-concern'])
    assert.match((await get(token, path)).body, /href="\/s\/larkmoor\/report-a-concern"/, path)
  const form = (await get(token, '/report-a-concern/child')).body
  for (const label of ['Who is it about?', 'What did you see or hear yourself?', 'When and where?'])
    assert.ok(form.includes(label), label)
  const { page, concernId } = await report(people.teacher)
  assert.equal(await notices(people.dsl), 1)
  assert.match(await page(), REFERENCE)
  await read(people.dsl, concernId)
  assert.match(await page(), readBy(LEAD))
})

test('AS-1.102 a complaint goes first to the coordinator, with when it was received and read; unread, it comes to the headteacher', async t => {
  const { people, report, notices, pass, home, read } = await reportingUnder(t, 'ashover')
  const complaint = { ...ABOUT_A_CHILD, saw: 'I complain that the messages went on for a week.' }
  const { page, concernId } = await report(people.parent, complaint)
  assert.equal(await notices(people.dsl), 1)
  assert.match(await page(), REFERENCE)
  assert.equal(await notices(people.head), 0)
  assert.doesNotMatch(await home(people.head), /Concern: /)
  await pass({ hours: 2 })
  await pass({ hours: 2 })
  assert.equal(await notices(people.head), 1)
  assert.match(await home(people.head), /Concern: J\.T\. You are asked to read it/)
  assert.match(await page(), waitsFor('the headteacher'))
  await read(people.head, concernId)
  assert.match(await page(), readBy('the headteacher'))
})

test('BS-15.7 a technician files lines of a log, and gets back that it was read and nothing of the record', async t => {
  const { people, as, get, enter, report, notices, read } = await reportingUnder(t, 'banks')
  const { page, concernId } = await report(people.technician, {
    ...{ about: 'A laptop of Osprey class', saw: '2026-11-30 07:58:02 BLOCKED osprey-pc-4' },
  })
  assert.match(await page(), REFERENCE)
  assert.equal(await notices(people.dsl), 1)
  assert.match(await read(people.dsl, concernId), /BLOCKED osprey-pc-4/)
  assert.match(await page(), readBy(LEAD))
  assert.equal((await get(await enter(people.technician), `/concerns/${concernId}`)).statusCode, 404)
  assert.deepEqual(await queue(await as(people.technician)), [])
})

test('BS-20.2 saving a concern tells the lead and the deputies in the same minute; whoever has told nobody in person is asked to until it is read', async t => {
  const { people, report, notices, read, look } = await reportingUnder(t, 'banks')
  const form = await look(people.teacher, '/report-a-concern/child')
  assert.match(form, /I have told Priya Anand-Cole or Tom Ferriby in person/)
  const told = await report(people.teacher, { ...ABOUT_A_CHILD, rightNow: 'told' })
  assert.deepEqual([await notices(people.dsl), await notices(people.deputy)], [1, 1])
  assert.doesNotMatch(await told.page(), /in person as well, now/)
  const untold = await report(people.teacher, { ...ABOUT_A_CHILD, rightNow: 'not-told' })
  assert.deepEqual([await notices(people.dsl), await notices(people.deputy)], [2, 2])
  const asked = /Tell Priya Anand-Cole or Tom Ferriby in person as well, now/
  assert.match(await untold.page(), asked)
  assert.match(await untold.page(), asked, 'whenever they look')
  await read(people.dsl, untold.concernId)
  assert.doesNotMatch(await untold.page(), asked)
})
