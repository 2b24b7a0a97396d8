import assert from 'node:assert/strict'
import { test } from 'node:test'
import { queue } from '../../src/modules/concerns/queries/queue.ts'
import { appoint, appointmentsNow, endAppointment } from '../../src/modules/people/index.ts'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { plain } from './pages.ts'
import { reachesAlone } from './reaches-alone.ts'
import { type Reporting, reportingUnder } from './reporting.ts'

const AT = '/concerns-about-adults'

const ABOUT_STAFF: readonly { ids: string; school: SchoolName; rows: string }[] = [
  { ids: 'RB-1.102', school: 'redbridge', rows: 'staff misuse' },
  { ids: 'RD-1.33', school: 'reedham', rows: 'staff misuse' },
  { ids: 'BS-21.7', school: 'banks', rows: 'staff misuse' },
  { ids: 'AS-1.103', school: 'ashover', rows: 'a complaint of staff misuse' },
]

for (const { ids, school, rows } of ABOUT_STAFF) {
  test(`${ids} ${rows} goes to the headteacher alone: the leads, the subject, the network manager and colleagues cannot find, count or infer it`, async t => {
    const here = await reportingUnder(t, school)
    const { dsl, deputy, teacher, technician, office, chair, volunteer, head } = here.people
    await reachesAlone(here, {
      ...{ about: teacher, by: volunteer, answers: head },
      from: [teacher, dsl, deputy, technician, office, chair],
    })
    assert.deepEqual(await queue(await here.as(dsl)), [], 'no child’s queue has it')
  })
}

const ABOUT_THE_HEAD: readonly { ids: string; school: SchoolName }[] = [
  { ids: 'RB-1.103', school: 'redbridge' },
  { ids: 'RD-1.34', school: 'reedham' },
  { ids: 'BS-21.8', school: 'banks' },
]

for (const { ids, school } of ABOUT_THE_HEAD) {
  test(`${ids} a concern about the headteacher goes to the chair alone, with the LADO’s number first; the headteacher’s pages, notices and record do not change`, async t => {
    const here = await reportingUnder(t, school)
    const { dsl, deputy, teacher, head, chair } = here.people
    if (school === 'banks') await leadSafeguarding(here)
    const { record } = await reachesAlone(here, {
      ...{ about: head, by: teacher, answers: chair },
      from: [head, dsl, deputy],
    })
    assert.match(record, /Ring the LADO before anything else: Hilary Baines, 01629 533190/)
  })
}

/** Where the headteacher is the safeguarding lead as well. */
async function leadSafeguarding({ as, people, clock }: Reporting): Promise<void> {
  const chief = await as(people.head)
  for (const { appointmentId, duty } of await appointmentsNow(chief))
    if (duty === 'dsl') await endAppointment(chief, { appointmentId, when: 'now', reason: 'Moved' })
  clock.move({ minutes: 1 })
  const minuted = { minute: '26/41', minutedOn: '2026-11-20' }
  const lead = { personId: people.head.id, duty: 'dsl', startsOn: '2026-11-30', ...minuted }
  await appoint(await as(people.head), lead)
}

test('AL-44.1 a complaint of staff misuse goes to the head alone, or to the chair where it is about the head; its subject cannot find it', async t => {
  const here = await reportingUnder(t, 'allington')
  const { dsl, teacher, head, chair, volunteer } = here.people
  await reachesAlone(here, { about: teacher, by: volunteer, answers: head, from: [teacher, dsl, chair] })
  await reachesAlone(here, { about: head, by: volunteer, answers: chair, from: [head, dsl] })
})

test('AL-51.4 that a member of staff may be drawn into extremism reaches the head alone at once; where it is the head, the chair', async t => {
  const here = await reportingUnder(t, 'allington')
  const { dsl, deputy, teacher, head, chair, volunteer } = here.people
  await reachesAlone(here, { about: deputy, by: teacher, answers: head, from: [deputy, dsl, volunteer] })
  await reachesAlone(here, { about: head, by: teacher, answers: chair, from: [head, deputy] })
})

test('AL-30.8 the form asks whose conduct it is: a pupil’s goes to the lead, a leader’s past that leader to the head or the chair', async t => {
  const here = await reportingUnder(t, 'allington')
  const { dsl, deputy, teacher, head, chair, volunteer } = here.people
  const asked = await here.look(volunteer, '/report-a-concern')
  assert.match(asked, /What is it about\?.*A child How an adult who works, volunteers or visits here behaved/)
  const { page } = await here.report(volunteer)
  assert.match(await page(), /It waits for the designated safeguarding lead/)
  await reachesAlone(here, { about: dsl, by: teacher, answers: head, from: [dsl, deputy] })
  await reachesAlone(here, { about: head, by: teacher, answers: chair, from: [head, dsl] })
})

test('BS-20.3 a child’s concern that turns out to be about a member of staff leaves the leads’ queue for the headteacher’s register', async t => {
  const here = await reportingUnder(t, 'banks')
  const { people, as, report, look, enter, post, notices } = here
  const { teacher, head, dsl, deputy, office } = people
  const written = { about: 'Jonah Tillerby and Mr Wraythorne', saw: 'Mr Wraythorne messages him at night.' }
  const asked = await post(await enter(office), '/report-a-concern/child', written)
  assert.equal(asked.statusCode, 422)
  assert.match(plain(asked.body), /Is this about how Łukasz Wraythorne behaved\?/)
  const { concernId } = await report(office, {
    ...{ ...written, asked: 'yes', forChild: 'He is frightened.' },
    [`adult-${teacher.id}`]: 'yes',
  })
  assert.equal(await notices(head), 1)
  assert.match(await look(head, `${AT}/${concernId}`), /Mr Wraythorne messages him at night/)
  for (const lead of [dsl, deputy]) {
    const found = await queue(await as(lead))
    assert.equal(found.length, 1, 'the child is looked after')
    const record = await look(lead, `/concerns/${found[0]?.concernId}`)
    assert.match(record, /Jonah Tillerby[^]*He is frightened/)
    assert.doesNotMatch(record, /Wraythorne|messages/)
    for (const path of ['', '/concerns', AT])
      assert.doesNotMatch(await look(lead, path), /Wraythorne|messages him/)
  }
  assert.deepEqual(await queue(await as(teacher)), [])
  assert.doesNotMatch(await look(teacher, ''), /Concern: |about an adult/)
})
