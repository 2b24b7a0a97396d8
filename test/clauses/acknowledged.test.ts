import assert from 'node:assert/strict'
import { test } from 'node:test'
import { giveAction } from '../../src/modules/concerns/commands/give-action.ts'
import { recordRelationship } from '../../src/modules/people/index.ts'
import { plain } from './pages.ts'
import { ABOUT_A_CHILD, reportingUnder } from './reporting.ts'

const LEAD = 'the designated safeguarding lead'

test('RB-3.14 each report shows its leads how long it took until it was opened and until something was done; unread, whose turn it is is reminded, then it goes on; its writer sees where it stands and nothing of what is written about it', async t => {
  const { people, report, pass, read, look, notices, post, enter, home, margin } = await reportingUnder(
    t,
    'redbridge',
  )
  const { page, concernId } = await report(people.teacher)
  assert.match(await page(), new RegExp(`It waits for ${LEAD}`))
  const before = await notices(people.dsl)
  await pass({ minutes: 61 })
  assert.equal(await notices(people.dsl), before + 1, 'reminded, half-way')
  assert.equal(await notices(people.deputy), 0)
  await pass({ minutes: 1 })
  assert.equal(await notices(people.dsl), before + 1, 'once')
  await pass({ minutes: 58 })
  assert.equal(await notices(people.deputy), 1)
  assert.match(await page(), /it waits for the deputy/i)
  assert.match(await home(people.dsl), /Concern: J\.T\. Reported 2 hours ago, not read yet/)
  const opened = await read(people.dsl, concernId)
  assert.match(
    opened,
    /First opened 2 hours after it was reported\. Nothing has been done about it yet|Nobody whose duty it is/,
  )
  assert.match(opened, /Designated safeguarding lead reminded/)
  const token = await enter(people.dsl)
  const noted = await post(token, `/concerns/${concernId}`, { deed: 'note', words: 'Rang his mother.' })
  assert.equal(noted.statusCode, 303)
  assert.match(
    await look(people.dsl, `/concerns/${concernId}`),
    /First opened 2 hours after it was reported\. First dealt with 2 hours after it was reported/,
  )
  const seen = await page()
  assert.match(seen, new RegExp(`Read by ${LEAD}`))
  assert.doesNotMatch(seen, /Rang his mother/)
  assert.equal(await margin('RB-3.14'), 'Kept')
})

test('RB-A.34 a report that speaks of harm to a child stands above everything on home, whatever is late, and at two in the night its notice goes at once, with no word of it', async t => {
  const { people, report, read, notices, home, clock, as, margin } = await reportingUnder(t, 'redbridge')
  const first = await report(people.teacher, { about: '', saw: 'Somebody drew on the shed.' })
  await read(people.dsl, first.concernId)
  await giveAction(await as(people.dsl), {
    ...{ concernId: first.concernId, what: 'Ring the caretaker', ownerId: people.dsl.id },
    ...{ by: 'sameDay', shows: 'task' },
  })
  clock.set('2026-12-03T02:00:00Z')
  assert.match(
    await home(people.dsl),
    /puts it right\. Today Concern: a child not yet named.* Late .*Ring the caretaker/,
  )
  const before = await notices(people.dsl)
  await report(people.teacher, { ...ABOUT_A_CHILD, saw: 'He has bruises on both arms again.', asked: 'yes' })
  assert.deepEqual([await notices(people.dsl), await notices(people.deputy)], [before + 1, 1])
  assert.match(
    await home(people.dsl),
    /puts it right\. Now Concern: J\.T\. Urgent by its words\..* Concern: a child not yet named.* Late .*Ring the caretaker/,
  )
  assert.equal(await margin('RB-A.34'), 'At risk', 'raised, and nobody has opened it')
})

test('BS-11.7 once it is saved its writer sees which duties were told and when; unread, the lead is reminded and then the deputies are told; that it was opened comes back to the writer', async t => {
  const { people, report, pass, read, notices } = await reportingUnder(t, 'banks')
  const { page, concernId } = await report(people.teacher)
  assert.match(await page(), new RegExp(`Told that it waits, 30 November 2026 at 8:\\d\\d.[ap]m: ${LEAD}`))
  const before = { dsl: await notices(people.dsl), deputy: await notices(people.deputy) }
  await pass({ minutes: 61 })
  assert.deepEqual([await notices(people.dsl), await notices(people.deputy)], [before.dsl + 1, before.deputy])
  await pass({ minutes: 59 })
  assert.equal(await notices(people.deputy), before.deputy + 1)
  assert.match(await page(), /Told that it waits, 30 November 2026 at 10:\d\d.[ap]m: the deputy/)
  await read(people.deputy, concernId)
  assert.match(await page(), /Read by the deputy .*30 November 2026/)
})

test('AL-8.8 whoever has reported reads how it goes on and who helps them; where no answer comes they press it on, once from each who has it, as far as the headteacher, and whoever it is kept from is passed by', async t => {
  const { people, report, enter, post, notices, read, look, logged, clock, as } = await reportingUnder(
    t,
    'allington',
  )
  const { page, concernId } = await report(people.teacher)
  const sent = await page()
  assert.match(sent, /Unread for 2 hours it goes on by itself, to the deputy .* and the headteacher/)
  assert.match(sent, /Education Safeguarding Team, 03000 415797/)
  const at = `/my-reports/child/${concernId}`
  const press = async (from: string, who = people.teacher) =>
    post(await enter(who), at, { deed: 'press-on', from })
  assert.equal((await press('dsl', people.volunteer)).statusCode, 404, 'nobody presses on what another wrote')
  clock.move({ minutes: 2 })
  const before = await notices(people.deputy)
  assert.equal((await press('dsl')).statusCode, 303)
  assert.equal(await notices(people.deputy), before + 1)
  assert.equal((await press('dsl')).statusCode, 303, 'twice in one breath')
  assert.equal(await notices(people.deputy), before + 1, 'moves it once')
  await read(people.deputy, concernId)
  assert.match(await page(), /No answer yet: press it on to the headteacher/, 'read, and nothing said')
  assert.equal((await press('deputy-dsl')).statusCode, 303)
  assert.equal(await notices(people.head), 1)
  assert.match(
    await page(),
    /Nobody comes after the headteacher\. If no answer comes, ring children’s social care/,
  )
  const last = await press('headteacher')
  assert.equal(last.statusCode, 422)
  assert.match(
    plain(last.body),
    /Nobody else is left at school to press it on to\. Ring children’s social care/,
  )
  const record = await look(people.dsl, `/concerns/${concernId}`)
  assert.match(record, /No answer had come, and the writer pressed it on/)
  assert.equal(await logged('concerns.press-on'), 3)

  const parent = { personId: people.deputy.id, pupilId: people.pupil.id, parentalResponsibility: 'yes' }
  await recordRelationship(await as(people.office), parent)
  const second = await report(people.teacher)
  clock.move({ minutes: 2 })
  const told = await notices(people.deputy)
  const pressed = { deed: 'press-on', from: 'dsl' }
  const sent2 = await post(await enter(people.teacher), `/my-reports/child/${second.concernId}`, pressed)
  assert.equal(sent2.statusCode, 303)
  assert.deepEqual([await notices(people.deputy), await notices(people.head)], [told, 2])
})
