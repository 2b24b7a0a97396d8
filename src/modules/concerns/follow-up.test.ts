import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { sweepDeadlines } from '../../platform/deadlines/sweep.ts'
import { type Call, systemActor } from '../../platform/call.ts'
import { needsOf } from '../../platform/question.ts'
import { sql } from 'kysely'
import { inUnit } from '../../platform/unit.ts'
import { setTermDates } from '../people/index.ts'
import { decideConcern } from './commands/decide-concern.ts'
import { endAction } from './commands/end-action.ts'
import { followCalendar } from './commands/follow-calendar.ts'
import { giveAction } from './commands/give-action.ts'
import { keepReferral } from './commands/keep-referral.ts'
import { recordStep } from './commands/record-step.ts'
import { reportConcern } from './commands/report-concern.ts'
import { clocks } from './jobs/clocks.ts'
import { concern } from './queries/concern.ts'
import { followUpWaits } from './queries/follow-up-waits.ts'
import { task } from './queries/task.ts'
import { tasksWait } from './queries/tasks-wait.ts'

const STORY = 'He said that he sleeps in the shed.'

async function reported(t: { after(done: () => Promise<void>): void }) {
  const here = await world(t)
  const { as, people, schools, callOf, facts } = here
  const { concernId } = await reportConcern(await as(people.teacher), {
    about: people.pupil.name,
    saw: STORY,
  })
  const system = () => callOf(schools.larkmoor, systemActor('deadlines.sweep'))
  return {
    ...here,
    concernId,
    dsl: await as(people.dsl),
    sweep: () => sweepDeadlines(system(), clocks),
    system,
    notices: () => facts.filter(({ name }) => name === 'messages.queued-under-seal').length,
    late: async (who: Parameters<typeof as>[0]) => needsOf(await as(who), [followUpWaits]),
    todo: async (who: Parameters<typeof as>[0]) => needsOf(await as(who), [tasksWait]),
  }
}

type World = Awaited<ReturnType<typeof reported>>
const give = ({ dsl, concernId, people }: World, more: object = {}) =>
  giveAction(dsl, {
    ...{ concernId, ownerId: people.technician.id, what: 'Find out who used laptop 12 on Friday' },
    ...{ shows: 'task', by: 'onDay', dueOn: '2026-11-25', ...more },
  })

test('whoever does a task of which the concern is hidden sees its words and neither the record nor the child', async t => {
  const here = await reported(t)
  const { as, people, concernId } = here
  const { actionId } = await give(here)
  const owner = await as(people.technician)
  const found = await task(owner, { actionId })
  assert.equal(found.what, 'Find out who used laptop 12 on Friday')
  assert.equal(found.concernId, null)
  assert.doesNotMatch(JSON.stringify(found), /Tillerby|shed/)
  await assert.rejects(concern(owner, { concernId }), { kind: 'not-found' })
  await assert.rejects(concern(owner, { concernId }), ({ kind }) =>
    ['not-found', 'not-allowed'].includes(kind),
  )
  await assert.rejects(task(await as(people.teacher), { actionId }), { kind: 'not-found' })
  const [need] = await here.todo(people.technician)
  assert.match(need?.says ?? '', /asked you. By the end of Wednesday 25 November\./)
  assert.doesNotMatch(JSON.stringify(need), /Tillerby|J\.T\.|concern/)
})

test('the owner says what became of it once, in words that stand in the record; nobody else of the staff can', async t => {
  const here = await reported(t)
  const { as, people, concernId, dsl } = here
  const { actionId } = await give(here)
  const owner = await as(people.technician)
  await assert.rejects(endAction(await as(people.teacher), { actionId, state: 'done', words: 'I did' }), {
    kind: 'not-found',
  })
  await assert.rejects(endAction(owner, { actionId, state: 'done', words: ' ' }), { kind: 'invalid' })
  await endAction(owner, { actionId, state: 'unobtainable', words: 'The log is kept for two days.' })
  await assert.rejects(endAction(dsl, { actionId, state: 'done', words: 'No' }), { kind: 'conflict' })
  const { followUp } = await concern(dsl, { concernId })
  assert.equal(followUp.actions[0]?.end?.words, 'The log is kept for two days.')
  assert.equal(followUp.actions[0]?.end?.state, 'unobtainable')
  assert.deepEqual(await here.todo(people.technician), [])
})

test('a notice goes when a task is given and once when it is late, and then it is on the lead’s home', async t => {
  const here = await reported(t)
  const { clock, people, sweep, notices, late } = here
  const before = notices()
  await give(here)
  assert.equal(notices(), before + 1)
  await sweep()
  assert.deepEqual(await late(people.dsl), [])
  clock.move({ days: 6 })
  const given = notices()
  await Promise.all([sweep(), sweep()])
  await sweep()
  // The owner, the lead and the deputy, once each.
  assert.equal(notices(), given + 3)
  const [need] = await late(people.dsl)
  assert.match(need?.title ?? '', /Not done yet: J\.T\./)
  assert.deepEqual(await late(people.head), [])
})

test('a task shows the whole record only where the lead says so, and to nobody who is kept from it', async t => {
  const here = await reported(t)
  const { as, people, concernId, dsl } = here
  await give(here, { ownerId: people.head.id, shows: 'concern' })
  assert.equal((await concern(await as(people.head), { concernId })).saw, STORY)
  const { followUp } = await concern(dsl, { concernId })
  assert.equal(followUp.actions[0]?.hidesConcern, false)
})

test('an action is refused without words, owner, what they see, and a day that is still to come', async t => {
  const here = await reported(t)
  for (const wrong of [
    { what: '' },
    { ownerId: '' },
    { shows: '' },
    { by: '' },
    { dueOn: '' },
    { dueOn: '2026-11-20' },
    { dueOn: '2026-02-30' },
  ])
    await assert.rejects(give(here, wrong), { kind: 'invalid' }, JSON.stringify(wrong))
  await assert.rejects(give(here, { ownerId: here.people.pupil.id }), { kind: 'conflict' })
  await assert.rejects(
    giveAction(await here.as(here.people.teacher), {}),
    ({ kind }) => kind === 'not-allowed' || kind === 'invalid',
  )
})

const referred = async (here: World) => {
  const { dsl, concernId } = here
  const { referralId } = await keepReferral(dsl, { concernId, agency: 'social-care', draft: 'Dear all' })
  const step = (kind: string, more: object = {}, as: Call = here.dsl) =>
    recordStep(as, {
      ...{ concernId, referralId, kind, who: 'Front door team', how: 'phone', words: 'Dear all', ...more },
    })
  return { referralId, step }
}

test('a silent agency is chased, and taken to somebody above when it is silent again, until it answers', async t => {
  const here = await reported(t)
  const { clock, people, sweep, late, concernId, as } = here
  // Friday afternoon: one working day is Monday afternoon.
  clock.set('2026-11-27T15:00:00Z')
  const { step } = await referred({ ...here, dsl: await as(people.dsl) })
  await assert.rejects(step('chased'), { kind: 'invalid' })
  await step('sent', {}, await as(people.dsl))
  clock.set('2026-11-30T14:59:00Z')
  assert.deepEqual(await sweep(), { fired: 0 })
  assert.deepEqual(await late(people.dsl), [])
  clock.set('2026-11-30T15:01:00Z')
  assert.deepEqual(await sweep(), { fired: 1 })
  assert.equal((await late(people.deputy))[0]?.action.text, 'Chase it')
  await step('chased', {}, await as(people.dsl))
  assert.deepEqual(await late(people.dsl), [])
  clock.set('2026-12-02T09:00:00Z')
  assert.deepEqual(await sweep(), { fired: 1 })
  assert.equal((await late(people.dsl))[0]?.action.text, 'Take it to somebody above')
  await assert.rejects(step('escalated', { who: '' }, await as(people.dsl)), { kind: 'invalid' })
  await step('escalated', { who: 'Ms Okoro, service manager' }, await as(people.dsl))
  clock.move({ minutes: 1 })
  await assert.rejects(step('answered', {}, await as(people.dsl)), { kind: 'invalid' })
  await step('answered', { nextStep: 'A strategy meeting on Friday' }, await as(people.dsl))
  clock.move({ days: 30 })
  assert.deepEqual(await sweep(), { fired: 0 })
  const { followUp } = await concern(await as(people.dsl), { concernId })
  assert.deepEqual(
    followUp.referrals[0]?.steps.map(({ kind }) => kind),
    ['sent', 'chased', 'escalated', 'answered'],
  )
})

test('what was sent earlier starts its clock then, and nothing is recorded of a time to come', async t => {
  const here = await reported(t)
  const { step } = await referred(here)
  await assert.rejects(step('sent', { at: '2026-11-24T09:00' }), { kind: 'invalid' })
  await assert.rejects(step('sent', { at: '2026-11-31T09:00' }), { kind: 'invalid' })
  await step('sent', { at: '2026-11-20T09:00' })
  await assert.rejects(step('sent'), { kind: 'invalid' })
  const { followUp } = await concern(here.dsl, { concernId: here.concernId })
  assert.match(followUp.referrals[0]?.clock?.dueAt ?? '', /^2026-11-23T09:00/)
})

test('a decision to refer that was not sent is late on the lead’s home until it was', async t => {
  const here = await reported(t)
  await decideConcern(here.dsl, {
    ...{ concernId: here.concernId, choice: 'refer', reasons: 'Neglect', parentsTold: 'yes' },
    sayToReporter: 'action-taken',
  })
  assert.match((await here.late(here.people.dsl))[0]?.title ?? '', /Referral not sent: J\.T\./)
  const { step } = await referred(here)
  assert.equal((await here.late(here.people.dsl)).length, 1)
  await step('sent')
  assert.deepEqual(await here.late(here.people.dsl), [])
})

test('a changed calendar moves the clocks that run, and the record says from when to when', async t => {
  const here = await reported(t)
  await give(here, { by: 'nextSchoolMorning', dueOn: '' })
  await setTermDates(await here.as(here.people.office), {
    year: '2026',
    terms: [{ name: 'Autumn', startsOn: '2026-09-02', endsOn: '2026-12-18' }],
    insetDays: ['2026-11-23'],
  })
  await followCalendar(here.system(), {})
  const { followUp } = await concern(here.dsl, { concernId: here.concernId })
  assert.match(followUp.actions[0]?.clock?.movedFrom ?? '', /^2026-11-23T08:45/)
  assert.match(followUp.actions[0]?.clock?.dueAt ?? '', /^2026-11-24T08:45/)
})

test('whoever is kept from a concern finds nothing of what was done about it, and is told of nothing', async t => {
  const here = await reported(t)
  const { dsl, concernId, people, as, notices } = here
  await inUnit(here.system(), ({ unit }) =>
    sql`insert into concerns.barred (school_id, concern_id, person_id, because, barred_at)
        values (${here.schools.larkmoor.id}, ${concernId}, ${people.technician.id}, 'family', now())`.execute(
      unit.db,
    ),
  )
  const before = notices()
  const { actionId } = await give(here)
  assert.equal(notices(), before)
  const barred = await as(people.technician)
  await assert.rejects(task(barred, { actionId }), { kind: 'not-found' })
  assert.deepEqual(await here.todo(people.technician), [])
  const seen = await inUnit(barred, async ({ unit }) => {
    const { rows } = await sql`select from concerns.action`.execute(unit.db)
    return rows.length
  })
  assert.equal(seen, 0)
  assert.equal((await concern(dsl, { concernId })).followUp.actions.length, 1)
})
