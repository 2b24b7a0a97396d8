import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { appoint, appointmentsNow, endAppointment } from '../../src/modules/people/index.ts'
import { takeReadings } from '../../src/platform/controls/readings.ts'
import { clausesShown, pagesOf } from './pages.ts'
import { underPolicy } from './under-policy.ts'

const FROM = { 'startsOn-day': '30', 'startsOn-month': '11', 'startsOn-year': '2026' }
const appointmentAt = '/duties/online-safety-lead/appointments/new'

async function atSchool(t: Parameters<typeof underPolicy>[0], school: SchoolName, id: string) {
  const here = await underPolicy(t, school)
  const web = await pagesOf(t, here)
  const head = await web.enter(here.people.head)
  const words = restings(school)[id]?.words ?? ''
  const state = async () => {
    here.clock.move({ minutes: 1 })
    await takeReadings(await here.as(here.people.head))
    const page = await web.get(head, `/policies/${here.policyId}`)
    return clausesShown(page.body).find(({ text, proof }) => proof && text.includes(words))?.state
  }
  return { ...here, ...web, head, state }
}

test('AS-1.32 the e-safety coordinator is the safeguarding lead; somebody else only with the headteacher’s reason; a vacancy reaches the head', async t => {
  const { people, get, post, head, state } = await atSchool(t, 'ashover', 'AS-1.32')
  assert.match(
    (await get(head, '')).body,
    /Nobody is[^<]*online safety lead/,
    'the head is told of a vacancy',
  )
  assert.match((await get(head, appointmentAt)).body, /Why not the designated safeguarding lead\?/)
  const warned = await post(head, appointmentAt, { ...FROM, personId: people.teacher.id })
  assert.equal(warned.statusCode, 422)
  assert.match(warned.body, /Enter why Łukasz Wraythorne holds it/)
  const because = { apartBecause: 'Priya leads safeguarding alone this term' }
  assert.equal(
    (await post(head, appointmentAt, { ...FROM, ...because, personId: people.teacher.id })).statusCode,
    303,
  )
  assert.match((await get(head, '/duties')).body, /Priya leads safeguarding alone this term/)
  assert.equal(await state(), 'Kept')
  const dsl = await post(head, appointmentAt, { ...FROM, personId: people.dsl.id })
  assert.equal(dsl.statusCode, 303, 'the safeguarding lead needs no reason')
})

test('AL-7.14 only the safeguarding lead leads online safety; naming anybody else is refused, and the lead is shown', async t => {
  const { people, as, get, post, head, state } = await atSchool(t, 'allington', 'AL-7.14')
  const refused = await post(head, appointmentAt, {
    ...{ ...FROM, personId: people.teacher.id, apartBecause: 'Computing is theirs' },
  })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /The policy gives this to the designated safeguarding lead, and Łukasz/)
  const named = await post(head, appointmentAt, { ...FROM, personId: people.dsl.id })
  assert.equal(named.statusCode, 303)
  assert.equal(await state(), 'Kept')
  assert.match((await get(head, '/duties')).body, /Online safety lead[\s\S]{0,400}Priya Anand-Cole/)

  const chief = await as(people.head)
  const [held] = (await appointmentsNow(chief)).filter(({ duty }) => duty === 'dsl')
  await endAppointment(chief, { appointmentId: held?.appointmentId, when: 'now', reason: 'Moved' })
  assert.equal(await state(), 'Not kept', 'one who stops being safeguarding lead no longer leads it rightly')
})

test('BS-9.1 the headteacher leads safeguarding with deputies, who are told instead while the lead is away', async t => {
  const here = await atSchool(t, 'banks', 'BS-9.1')
  const { people, as, get, post, enter, head, state, clock } = here
  const chief = await as(people.head)
  const held = await appointmentsNow(chief)
  const before = held.find(({ duty }) => duty === 'dsl')
  await endAppointment(chief, { appointmentId: before?.appointmentId, when: 'now', reason: 'Moved' })
  const other = await post(head, '/duties/dsl/appointments/new', { ...FROM, personId: people.teacher.id })
  assert.equal(other.statusCode, 422, 'somebody other than the headteacher needs a reason')
  clock.move({ minutes: 1 })
  const minuted = { minute: '26/41', minutedOn: '2026-11-20' }
  const lead = { personId: people.head.id, duty: 'dsl', startsOn: '2026-11-30', ...minuted }
  await appoint(await as(people.head), lead)
  assert.equal(await state(), 'Kept')

  const teacher = await enter(people.teacher)
  const told = async () => {
    const page = (await get(teacher, '/report-a-concern')).body
    return /About a child[\s\S]*?<\/dd>/
      .exec(page)?.[0]
      .match(/<strong>[^<]+/g)
      ?.map(one => one.slice(8))
  }
  assert.deepEqual(await told(), [people.head.name, people.deputy.name])
  const away = `/people/${people.head.id}/away`
  assert.equal((await post(head, away, FROM)).statusCode, 303)
  assert.deepEqual(await told(), [people.deputy.name, people.head.name])
  assert.match((await get(teacher, '/report-a-concern')).body, /999<\/a>. Then find Tom Ferriby/)
  assert.equal((await post(head, away, { deed: 'back' })).statusCode, 303)
  assert.deepEqual(await told(), [people.head.name, people.deputy.name])

  const [deputy] = held.filter(({ duty }) => duty === 'deputy-dsl')
  await endAppointment(await as(people.head), {
    ...{ appointmentId: deputy?.appointmentId, when: 'now', reason: 'Moved' },
  })
  assert.equal(await state(), 'Not kept', 'at least one deputy')
})
