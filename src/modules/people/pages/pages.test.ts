import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shown, visitOf, world } from '../../../../test/world.ts'
import { Refusal } from '../../../platform/errors.ts'
import type { Page } from '../../../platform/page.ts'
import { appointmentsNow, recordPerson } from '../index.ts'
import card from '../module.ts'

const at = (url: string): Page => {
  const page = card.pages.find(page => page.url === `/s/:school${url}`)
  assert.ok(page, url)
  return page
}

/** The names of the fields to put right, when a page refuses what was typed. */
async function refusal(work: Promise<unknown> | undefined): Promise<Refusal> {
  const error = await Promise.resolve(work).then(
    () => undefined,
    (error: unknown) => error,
  )
  assert.ok(error instanceof Refusal, String(error))
  return error
}

test('a refused form shows again what was typed, with its fault beside it', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  const page = at('/people/new')
  const answers = {
    givenName: 'Jo "Q"',
    familyName: '',
    kinds: 'governor',
    'startsOn-day': '31',
    'startsOn-month': '2',
    'startsOn-year': '2027',
  }
  const { fields } = await refusal(page.post?.(visitOf(office, { answers })))
  assert.deepEqual(Object.keys(fields), ['familyName', 'startsOn'])
  const markup = await shown(page.get(visitOf(office, { answers, errors: fields })))
  assert.match(markup, /value="Jo &quot;Q&quot;"/)
  assert.match(markup, /value="governor" checked/)
  assert.match(markup, /id="startsOn-day"[^>]*value="31"/)
  assert.match(markup, /Enter their last name/)
})

test('a person added on the page is shown with what they are, their duties and why they may do what', async t => {
  const { as, people } = await world(t)
  const head = await as(people.head)
  const answers = {
    givenName: 'Jo',
    familyName: 'Zawadny',
    kinds: ['staff', 'governor'],
    'startsOn-day': '1',
    'startsOn-month': 'Sept',
    'startsOn-year': '2026',
  }
  const to = await shown(at('/people/new').post?.(visitOf(head, { answers })))
  const personId = to.split('/').at(-1) ?? ''
  const markup = await shown(at('/people/:personId').get(visitOf(head, { params: { personId } })))
  assert.match(markup, /Member of staff and governor\./)
  assert.match(
    markup,
    /See who holds which duty <span class="ww-soft">as (governor and member of staff|member of staff and governor)</,
  )
})

test('the board shows a vacancy with its button, and who would check themself with the reason', async t => {
  const { as, people } = await world(t)
  const head = await as(people.head)
  const held = await appointmentsNow(head)
  const { appointmentId } = held.find(({ duty }) => duty === 'network-manager') ?? { appointmentId: '' }
  const page = at('/duties')
  assert.match(await shown(page.get(visitOf(head))), /Every duty that must be held is held\./)

  await at('/appointments/:appointmentId/end').post?.(
    visitOf(head, { params: { appointmentId }, answers: { when: 'now' } }),
  )
  const vacant = await shown(page.get(visitOf(head)))
  assert.match(vacant, /1 duty needs somebody\./)
  assert.match(vacant, /class="govuk-button"[^>]*>\s*Appoint a network manager/)

  const answers = {
    personId: people.head.id,
    'startsOn-day': '23',
    'startsOn-month': '11',
    'startsOn-year': '2026',
  }
  await at('/duties/:duty/appointments/new').post?.(
    visitOf(head, { params: { duty: 'network-manager' }, answers }),
  )
  const selfChecked = await shown(page.get(visitOf(head)))
  assert.match(selfChecked, /1 person is set to check themself/)
  assert.match(selfChecked, /<strong>Ruth Calloway<\/strong> is headteacher and network manager\./)
})

test('a teacher sees who holds which duty, without a button to press', async t => {
  const { as, people } = await world(t)
  const markup = await shown(at('/duties').get(visitOf(await as(people.teacher))))
  assert.match(markup, /Priya Anand-Cole/)
  assert.doesNotMatch(markup, /appointments\/new|\/end/)
})

test('the chair is shown the form for a headteacher, and is refused the one for any other duty', async t => {
  const { as, people } = await world(t)
  const chair = await as(people.chair)
  const formFor = (duty: string) =>
    at('/duties/:duty/appointments/new').get(visitOf(chair, { params: { duty } }))
  assert.match(await shown(formFor('headteacher')), /Appoint a headteacher/)
  assert.equal((await refusal(formFor('pshe-lead'))).kind, 'not-allowed')
  assert.equal((await refusal(formFor('dinner-duty'))).kind, 'not-found')
})

test('the form to appoint is headed in good English', async t => {
  const { as, people } = await world(t)
  const head = await as(people.head)
  const formFor = (duty: string) =>
    shown(at('/duties/:duty/appointments/new').get(visitOf(head, { params: { duty } })))
  assert.match(await formFor('online-safety-governor'), /Appoint an online safety governor/)
  assert.match(await formFor('office'), /Appoint somebody in the school office/)
})

test('before an appointment is ended the page says who stands in', async t => {
  const { as, people } = await world(t)
  const head = await as(people.head)
  const held = await appointmentsNow(head)
  const { appointmentId } = held.find(({ duty }) => duty === 'dsl') ?? { appointmentId: '' }
  const markup = await shown(
    at('/appointments/:appointmentId/end').get(visitOf(head, { params: { appointmentId } })),
  )
  assert.match(markup, /Then nobody holds it\. Tom Ferriby stands in until you appoint somebody\./)
})

test('term dates typed as people write them are set, and a wrong one is shown at its field', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  const page = at('/school/terms/:year')
  const params = { year: '2027' }
  const answers = {
    'terms.0.name': 'Autumn',
    'terms.0.startsOn': '6 September 2027',
    'terms.0.endsOn': '17/12/2027',
    insetDays: '6 Sept 2027\r\n',
  }
  const wrong = { ...answers, 'terms.0.endsOn': 'Christmas', insetDays: 'soon' }
  const { fields } = await refusal(page.post?.(visitOf(office, { params, answers: wrong })))
  assert.deepEqual(Object.keys(fields), ['terms.0.endsOn', 'insetDays.0'])
  const again = await shown(page.get(visitOf(office, { params, answers: wrong, errors: fields })))
  assert.match(again, /value="Christmas"/)
  assert.match(again, /id="insetDays-error"/)

  assert.equal(await shown(page.post?.(visitOf(office, { params, answers }))), 'to /s/larkmoor/school')
  assert.match(await shown(at('/school').get(visitOf(office))), /6 September 2027 to 17 December 2027/)
})

test('what people are called is escaped wherever it is shown', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  const { personId } = await recordPerson(office, {
    ...{ givenName: '<script>alert(1)</script>', familyName: 'B&B', kinds: 'staff', startsOn: '2026-11-23' },
  })
  for (const [url, params] of [
    ['/people', {}],
    ['/people/:personId', { personId }],
  ] as const)
    assert.doesNotMatch(await shown(at(url).get(visitOf(office, { params }))), /<script>/)
})
