import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appointmentsNow, endAppointment } from '../../src/modules/people/index.ts'
import { plain } from './pages.ts'
import { schoolThatRecords } from './recorded.ts'
import { reportingUnder } from './reporting.ts'

const FROM = { 'startsOn-day': '30', 'startsOn-month': '11', 'startsOn-year': '2026' }
const MEETING = { 'minutedOn-day': '20', 'minutedOn-month': '11', 'minutedOn-year': '2026' }
const at = (duty: string) => `/duties/${duty}/appointments/new`

test('BS-10.3 the safeguarding lead is appointed only from the senior leaders, with the governors’ minute and its day; anybody else is refused, but can act that evening with a reason', async t => {
  const here = await reportingUnder(t, 'banks')
  const { people, as, post, enter, look, margin } = here
  const { head, teacher, deputy } = people
  const named = { ...FROM, personId: teacher.id, apartBecause: 'The headteacher leads two schools this year' }
  const send = async (duty: string, answers: Record<string, string>) =>
    post(await enter(head), at(duty), answers)
  const end = async (duty: string) => {
    const [held] = (await appointmentsNow(await as(head))).filter(one => one.duty === duty)
    await endAppointment(await as(head), { appointmentId: held?.appointmentId, when: 'now', reason: 'Moved' })
    here.clock.move({ minutes: 1 })
  }
  assert.equal(
    await margin('BS-10.3'),
    'Not kept',
    'who leads now is no senior leader, and no minute says so',
  )
  await end('dsl')

  const refused = await send('dsl', { ...named, minute: '26/41', ...MEETING })
  assert.equal(refused.statusCode, 422)
  assert.match(
    plain(refused.body),
    /The policy gives this only to a senior leader or a headteacher, and Łukasz Wraythorne is not/,
  )
  assert.match(refused.body, /value="26\/41"/, 'what was typed stands')
  const acting = await send('dsl', {
    ...FROM,
    personId: deputy.id,
    acting: 'yes',
    apartBecause: 'Nobody else is here tonight',
  })
  assert.equal(acting.statusCode, 303)
  assert.equal(await margin('BS-10.3'), 'Not kept', 'acting is shown for what it is')
  await end('dsl')

  assert.equal((await send('senior-leader', { ...FROM, personId: teacher.id })).statusCode, 303)
  const unminuted = await send('dsl', named)
  assert.equal(unminuted.statusCode, 422)
  assert.match(
    plain(unminuted.body),
    /Enter the number of the governors’ minute.*Enter the day of the meeting/,
  )
  assert.equal((await send('dsl', { ...named, minute: '26/41', ...MEETING })).statusCode, 303)
  assert.match(await look(head, '/duties'), /Łukasz Wraythorne.*Governors’ minute 26\/41, 20 November 2026/)
  assert.equal(await margin('BS-10.3'), 'Kept')
  await end('senior-leader')
  assert.equal(
    await margin('BS-10.3'),
    'Not kept',
    'one who stops being a senior leader no longer leads it rightly',
  )
})

test('BS-9.2 nobody leads online safety but the safeguarding lead, who answers for every concern, also while a back-up leads it', async t => {
  const { here, post, enter, report, record, isKept } = await schoolThatRecords(t, 'banks')
  const { people } = here
  const head = await enter(people.head)
  const send = (personId: string, more = {}) =>
    post(head, at('online-safety-lead'), { ...FROM, personId, ...more })
  const refused = await send(people.teacher.id, { apartBecause: 'Computing is theirs' })
  assert.equal(refused.statusCode, 422)
  assert.match(
    plain(refused.body),
    /The policy gives this to the designated safeguarding lead, and Łukasz Wraythorne is not/,
  )
  assert.equal((await send(people.dsl.id)).statusCode, 303)
  const { at: concern } = await report({ about: 'Jonah Tillerby', saw: 'He was sent messages in a game.' })
  const read = await record(concern, await enter(people.deputy))
  assert.match(
    read,
    /Who leads this record Tom Ferriby, since .* Answers for it, whoever leads it: Priya Anand-Cole, designated safeguarding lead/,
  )
  await isKept('BS-9.2', /Held by the designated safeguarding lead/)
})
