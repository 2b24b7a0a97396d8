import assert from 'node:assert/strict'
import { test } from 'node:test'
import { queue } from '../../src/modules/concerns/queries/queue.ts'
import { signingUnder } from './agreements.ts'
import { allegationUnder, followedOn } from './allegation.ts'
import { reachesAlone } from './reaches-alone.ts'
import { reportingUnder } from './reporting.ts'

const MISUSE = 'staff-misuse'
const IMAGES = 'indecent-images-adult'
const AT = '/concerns-about-adults'

test('AL-48.20 that an adult may have indecent images reaches the head alone, or the chair where it is the head, and is followed as the allegation that it is', async t => {
  const here = await reportingUnder(t, 'allington')
  const { head, chair, teacher, technician, dsl, deputy, volunteer } = here.people
  const from = [technician, dsl, deputy, teacher, chair]
  const { concernId } = await reachesAlone(here, { about: technician, by: volunteer, answers: head, from })
  const { run } = await followedOn(here, concernId, IMAGES)
  assert.match(await run(), /Do not look at anything\. Switch nothing on\. Ring the police/)
  const over = await reachesAlone(here, { about: head, by: volunteer, answers: chair, from: [head, dsl] })
  await followedOn(here, over.concernId, IMAGES, chair)
})

test('AL-48.22 every device that they hold stands set aside, and none is given out again before the police’s advice is recorded; the login is the head’s own decision', async t => {
  const { step, leaveOut, done, run } = await allegationUnder(t, 'allington', IMAGES)
  await done('free', 'untouched', 'devices')
  await done('devices', 'all-held')
  assert.match((await leaveOut('devices')).says, /This step cannot be left out/)
  assert.match((await step('back')).says, /First: tell the police at once/)
  assert.equal((await step('police', { devices: 'keep' })).status, 303)
  assert.match((await step('back')).says, /stay set aside until the police say/)
  assert.match(await run(), /Decide about their login/)
  await done('login', 'police', 'back')
})

test('AL-51.5 the steps of both policies stand in one case that the head alone opens, and it ends only when each is answered, the LADO’s decision among them', async t => {
  const here = await allegationUnder(t, 'allington', 'radicalisation-adult')
  const { step, leaveOut, done, run, get, enter, people, concernId } = here
  assert.match(
    await run(),
    /The child protection policy and the allegations policy, as this school’s policy names it/,
  )
  for (const name of ['lado', 'prevent', 'safe', 'children']) {
    if (name === 'children') await done('safe')
    assert.match((await leaveOut(name)).says, /This step cannot be left out/, name)
    assert.equal((await step('end')).status, 422)
  }
  assert.equal((await step('lado', { threshold: '' })).status, 422)
  for (const who of [people.dsl, people.deputy, people.chair, people.teacher])
    assert.ok([403, 404].includes((await get(await enter(who), `${AT}/${concernId}`)).statusCode), who.name)
})

test('AL-32.2 a case about the school’s good name holds the evidence, the clause, who decided and by which route, and the head alone opens it', async t => {
  const { step, done, tell, people, get, enter, concernId } = await allegationUnder(t, 'allington', MISUSE)
  await done('free', 'threshold', 'crime')
  assert.equal((await step('evidence', { evidence: '' })).status, 422)
  await done('evidence', 'before')
  assert.equal((await step('breach', { what: 'reputation', code: '' })).status, 422)
  assert.equal((await step('breach', { what: 'reputation' })).status, 303)
  await done('may-tell')
  await tell()
  await done('talk')
  for (const name of ['by', 'route', 'action'])
    assert.equal((await step('decided', { [name]: '' })).status, 422, name)
  for (const route of ['civil', 'legal', 'disciplinary'])
    assert.equal((await step('decided', { route })).status, 303, route)
  for (const who of [people.dsl, people.deputy, people.chair, people.teacher])
    assert.ok([403, 404].includes((await get(await enter(who), `${AT}/${concernId}`)).statusCode), who.name)
})

test('AL-38.11 a breach that turns out to be a member of staff’s goes to the restricted register at once, under the code of conduct and the allegations policy', async t => {
  const here = await reportingUnder(t, 'allington')
  const { people, as, report, look, notices } = here
  const { concernId } = await report(people.office, {
    ...{ about: 'Jonah Tillerby and Mr Wraythorne', saw: 'Mr Wraythorne films pupils on his own telephone.' },
    ...{ asked: 'yes', forChild: 'He was filmed.', [`adult-${people.teacher.id}`]: 'yes' },
  })
  assert.equal(await notices(people.head), 1)
  for (const who of [people.dsl, people.deputy, people.teacher, people.technician])
    for (const path of ['', '/concerns', AT])
      assert.doesNotMatch(await look(who, path), /films pupils/, who.name)
  assert.deepEqual(await queue(await as(people.teacher)), [])
  const { step, done, run } = await followedOn(here, concernId, MISUSE)
  assert.match(
    await run(),
    /The code of conduct and the allegations policy, as this school’s policy names it/,
  )
  await done('free')
  assert.equal((await step('threshold', { threshold: 'met' })).status, 303)
  await done('lado', 'crime', 'evidence', 'before')
  assert.match((await step('end')).says, /First: begin the procedure for an allegation/)
  await followedOn(here, concernId, 'staff-allegation')
  await done('end')
})

test('AL-38.12 where it may be illegal the police are contacted, with time and reference, and until then nobody looks at it or copies it', async t => {
  const { step, done, run } = await allegationUnder(t, 'allington', MISUSE)
  await done('free')
  for (const crime of ['yes', 'unknown']) {
    assert.equal((await step('crime', { crime })).status, 303)
    assert.match(await run(), /What is shut for now.*Do not open, view or copy it\. Contact the police/)
    assert.match((await step('evidence')).says, /First: contact the police/)
  }
  for (const name of ['when', 'reference'])
    assert.equal((await step('police', { [name]: '' })).status, 422, name)
  await done('police', 'evidence')
  assert.doesNotMatch(await run(), /Do not open, view or copy it\./)
})

test('BS-26.4 a breach by staff is the head’s alone, cites the clause of the code of conduct, stores the action with its day, and stands in no list of pupils’', async t => {
  const { step, done, tell, people, as, look } = await allegationUnder(t, 'banks', MISUSE)
  await done('free', 'threshold', 'crime', 'evidence', 'before')
  assert.match((await step('breach', { code: '' })).says, /Write an answer: Which clause\?/)
  await done('breach', 'may-tell')
  await tell()
  await done('talk')
  for (const name of ['action', 'on']) assert.equal((await step('decided', { [name]: '' })).status, 422, name)
  await done('decided', 'end')
  for (const lead of [people.dsl, people.deputy]) {
    assert.deepEqual(await queue(await as(lead)), [])
    assert.doesNotMatch(await look(lead, '/concerns'), /Wraythorne/)
  }
})

test('AS-6.40 a breach by staff is the head’s alone, and takes the clause and a decision with its day; nobody else finds it', async t => {
  const { step, done, tell, people, look, get, enter, concernId } = await allegationUnder(
    t,
    'ashover',
    MISUSE,
  )
  await done('free', 'threshold', 'crime', 'evidence', 'before')
  assert.equal((await step('breach', { code: '' })).status, 422)
  await done('breach', 'may-tell')
  await tell()
  await done('talk')
  for (const name of ['on', 'action', 'by'])
    assert.equal((await step('decided', { [name]: '' })).status, 422, name)
  assert.equal((await step('decided', { action: 'disciplinary' })).status, 303)
  for (const who of [people.dsl, people.deputy, people.teacher, people.chair]) {
    assert.ok([403, 404].includes((await get(await enter(who), `${AT}/${concernId}`)).statusCode), who.name)
    assert.doesNotMatch(await look(who, ''), /about an adult waits/)
  }
})

test('RB-6.42 a breach of the device rules may end in a disciplinary referral, is the head’s alone, and has beside it the version of the agreement that they had signed', async t => {
  const here = await reportingUnder(t, 'redbridge')
  const { people, clock, report, enter, get } = here
  const signing = await signingUnder(here)
  const made = await signing.published('staff', { title: 'Devices of staff' })
  clock.move({ days: 1 })
  await signing.sign(people.teacher, made)
  const saw = 'He telephoned in class.'
  const { concernId } = await report(people.volunteer, { saw, adultId: people.teacher.id }, 'adult')
  const { step, done, tell, show } = await followedOn(here, concernId, MISUSE)
  await done('free', 'threshold', 'crime', 'evidence', 'before')
  assert.equal((await step('breach', { what: 'own-device', source: 'agreement' })).status, 303)
  assert.match(await show('breach'), /What they had signed .*: Devices of staff, version 1, signed on/)
  await done('may-tell')
  await tell()
  await done('talk')
  assert.equal((await step('decided', { action: 'disciplinary', route: 'disciplinary' })).status, 303)
  assert.equal((await get(await enter(people.chair), `${AT}/${concernId}`)).statusCode, 404)
})

test('RB-1.104 the chair’s record about the head opens with the LADO’s number and a step that stays red until time, advice and reference are recorded', async t => {
  const here = await reportingUnder(t, 'redbridge')
  const { head, chair, teacher } = here.people
  const { concernId } = await here.report(teacher, { saw: 'He shouts.', adultId: head.id }, 'adult')
  const record = () => here.look(chair, `${AT}/${concernId}`)
  const red = /Ring the LADO before anything else: [^.]*\d.*Contact the LADO: not recorded yet/
  assert.match(await record(), red)
  const { step, done } = await followedOn(here, concernId, 'staff-allegation', chair)
  assert.match(await record(), red)
  for (const name of ['when', 'advice', 'reference'])
    assert.equal((await step('lado', { [name]: '' })).status, 422, name)
  assert.match(await record(), red)
  await done('lado')
  assert.match(await record(), /The LADO was contacted/)
  assert.doesNotMatch(await record(), /not recorded yet/)
})

test('RB-1.75 anybody can raise a small thing about an adult, the head alone sees it, and several about one person are shown together and looked at together', async t => {
  const here = await reportingUnder(t, 'redbridge')
  const { head, chair, teacher, volunteer, office, dsl, technician } = here.people
  const from = [teacher, dsl, technician, chair]
  const first = await reachesAlone(here, { about: teacher, by: volunteer, answers: head, from })
  const pet = { saw: 'He called a pupil by a pet name.' }
  const { concernId } = await here.report(office, { ...pet, adultId: teacher.id }, 'adult')
  const { step, done, show, record, tell } = await followedOn(here, concernId, 'low-level-concern')
  assert.match(await record(), new RegExp(`${teacher.name} 1 other record that you may open: A-`))
  assert.match(await here.look(head, `${AT}/${first.concernId}`), /1 other record that you may open/)
  await done('free', 'seen', 'threshold', 'may-tell')
  await tell()
  await done('talk')
  assert.match(await show('before'), /Other records about the same adult/)
  assert.match((await step('agreed')).says, /First: look at what there was before/)
  await done('before', 'agreed')
})
