import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differences, walkedBy } from '../../../test/differential.ts'
import type { Walked } from '../../../test/signed-in.ts'
import { world } from '../../../test/world.ts'
import { register } from '../adults/queries/register.ts'
import { layBeside } from '../adults/commands/lay-beside.ts'
import { readAdultConcern } from '../adults/commands/read-adult-concern.ts'
import { addAdultNote } from '../adults/commands/add-adult-note.ts'
import { reportAboutAdult } from '../adults/index.ts'
import { Refusal } from '../../platform/errors.ts'
import { queue } from '../concerns/queries/queue.ts'
import { adultConcern } from '../adults/queries/adult-concern.ts'
import { askCover, sendCover } from './commands/ask-cover.ts'
import { noteAdvice, writeAdvice } from './commands/write-advice.ts'
import { breaches } from './queries/breaches.ts'
import { coverAsked } from './queries/cover-asked.ts'
import { visitCalls } from './queries/visit-calls.ts'
import { DOOR_KEYS } from './door.ts'
import { DOORS } from './doors.ts'
import { everyDoor } from './doors-world.test.ts'

const OF_MYSELF = { saw: 'She added me and I blocked her.', happened: 'Last night' }

test('no door asks more than five questions, nor for a kind, a level or a file', () => {
  for (const key of DOOR_KEYS) {
    const { asks, goes } = DOORS[key]
    assert.ok(asks.length > 0 && asks.length <= 5, key)
    assert.ok(!goes.by || asks.some(({ name }) => name === goes.by), key)
    for (const { name } of asks) assert.doesNotMatch(name, /kind|level|risk|file|category/)
  }
})

test('what somebody tells of themself is never the children’s: the safeguarding lead has no record of it, and the children’s queue none', async t => {
  const here = await world(t)
  const by = await everyDoor(here)
  for (const key of ['happened-to-me', 'conflicts-with-my-role'] as const) await by('teacher', key, OF_MYSELF)
  const reply = { saw: 'Hello', reply: 'Hello', about: 'Jonah Tillerby' }
  await by('teacher', 'contacted-me', { ...reply, began: 'me' })
  await by('teacher', 'contacted-me', reply)
  for (const lead of ['dsl', 'deputy'] as const)
    assert.deepEqual(await queue(await here.as(here.people[lead])), [])
  assert.equal((await register(await here.as(here.people.head))).rows.length, 4)
})

test('no door’s report about an adult stands in the children’s register with the adult in it: a named adult is asked about once, and it goes to whoever answers for adults', async t => {
  const here = await world(t)
  const by = await everyDoor(here)
  const { head, dsl, volunteer } = here.people
  const saw = `${volunteer.name} shouted at him.`
  const children = DOOR_KEYS.filter(key => DOORS[key].goes.otherwise === 'child' && !DOORS[key].url)
  for (const key of children) {
    const answers = { about: 'Jonah Tillerby', saw }
    await assert.rejects(by('teacher', key, answers), Refusal, 'it is asked')
    const { register: where } = await by('teacher', key, {
      ...answers,
      asked: 'yes',
      [`adult-${volunteer.id}`]: 'yes',
    })
    assert.equal(where, 'adult', key)
    here.clock.move({ minutes: 1 })
  }
  for (const one of await queue(await here.as(dsl)))
    assert.doesNotMatch(JSON.stringify(one), new RegExp(`${volunteer.name}|shouted`))
  assert.equal((await register(await here.as(head))).rows.length, children.length)
})

test('whoever tells of themself what another adult did to them is asked about that adult, by name or by office, and it goes past them', async t => {
  const here = await world(t)
  const by = await everyDoor(here)
  const { head, chair } = here.people
  for (const saw of [`${head.name} wrote to me at night.`, 'The headteacher wrote to me at night.']) {
    await assert.rejects(by('teacher', 'happened-to-me', { saw }), Refusal)
    await by('teacher', 'happened-to-me', { saw, asked: 'yes' })
  }
  assert.equal((await register(await here.as(head))).rows.length, 0)
  assert.equal((await register(await here.as(chair))).rows.length, 2)
})

test('only what is told of oneself lies beside a record about oneself, and only whoever answers for both lays it there', async t => {
  const here = await world(t)
  const by = await everyDoor(here)
  const { as, people } = here
  const own = await by('teacher', 'happened-to-me', OF_MYSELF)
  const others = await by('volunteer', 'happened-to-me', OF_MYSELF)
  const told = await reportAboutAdult(await as(people.volunteer), {
    saw: 'She texts.',
    subjectIds: [people.teacher.id],
  })
  const lay = async (who: keyof typeof people, besideId: string) =>
    layBeside(await as(people[who]), { concernId: told.concernId, besideId })
  for (const who of ['teacher', 'dsl', 'volunteer', 'chair'] as const)
    await assert.rejects(lay(who, own.concernId), Refusal, who)
  await assert.rejects(lay('head', others.concernId), Refusal)
  await assert.rejects(lay('head', told.concernId), Refusal)
  await lay('head', own.concernId)
})

test('a later allegation, and their own words laid beside it, change nothing that whoever told of themself sees, to the byte', async t => {
  const WHO = ['teacher', 'dsl', 'office'] as const
  const worldWith = (isAlleged: boolean) =>
    walkedBy(t, WHO, {
      also: made => ofRecord(made),
      async happens(walked: Walked) {
        const by = await everyDoor(walked)
        const own = await by('teacher', 'happened-to-me', OF_MYSELF)
        const head = await walked.as(walked.people.head)
        if (!isAlleged) return own
        await readAdultConcern(head, own)
        await addAdultNote(head, { concernId: own.concernId, words: 'Spoke to her.' })
        const parent = await walked.as(walked.people.parent)
        const told = { saw: 'She texts pupils.', subjectIds: [walked.people.teacher.id] }
        const { concernId } = await reportAboutAdult(parent, told)
        await layBeside(head, { concernId, besideId: own.concernId })
        return own
      },
    })
  const ofRecord = (made: unknown) => [
    `/s/larkmoor/my-reports/adult/${(made as { concernId: string }).concernId}`,
    `/s/larkmoor/concerns-about-adults/${(made as { concernId: string }).concernId}`,
  ]
  const [ours, theirs] = [await worldWith(false), await worldWith(true)]
  for (const who of WHO) {
    const [one, other] = [ours.get(who), theirs.get(who)]
    assert.ok(one && other && one.size > 60)
    assert.deepEqual(differences(one, other), [], `seen by the ${who}`)
  }
})

test('a request for cover says the room alone: a child’s name and a reason are refused, nothing of it stands in a register, and it ends by itself', async t => {
  const here = await world(t)
  await everyDoor(here)
  const { as, people, clock } = here
  const ask = async (room: string) => askCover(await as(people.teacher), { room })
  for (const room of [
    `Room 4, ${people.pupil.name}`,
    'Room 4 because a child said something to me about home',
    '',
  ])
    await assert.rejects(ask(room), Refusal)
  const { requestId } = await ask('Room 4')
  const seen = await coverAsked(await as(people.office))
  assert.deepEqual(
    seen.map(({ room, isMine, comingAt }) => [room, isMine, comingAt]),
    [['Room 4', false, null]],
  )
  assert.deepEqual(await queue(await as(people.dsl)), [])
  await assert.rejects(coverAsked(await as(people.technician)), Refusal)
  await assert.rejects(sendCover(await as(people.technician), { requestId }), Refusal)
  await sendCover(await as(people.office), { requestId })
  await assert.rejects(sendCover(await as(people.head), { requestId }), Refusal, 'the second is told')
  clock.move({ minutes: 61 })
  assert.deepEqual(await coverAsked(await as(people.teacher)), [])
})

test('what was advised by telephone is for the two who spoke alone, and whoever advised never learns whether a report came of it', async t => {
  const here = await world(t)
  const by = await everyDoor(here)
  const { as, people } = here
  const told = { callerId: people.teacher.id, advice: 'Stay with him.', speaksNext: '4 pm' }
  const { callId } = await writeAdvice(await as(people.head), told)
  for (const who of ['dsl', 'deputy', 'office', 'chair'] as const)
    assert.deepEqual(await visitCalls(await as(people[who])), [], who)
  for (const who of ['head', 'dsl'] as const)
    await assert.rejects(noteAdvice(await as(people[who]), { callId, kind: 'joined' }), Refusal)
  const before = await visitCalls(await as(people.head))
  await by('teacher', 'on-a-visit', {
    about: people.head.name,
    saw: `${people.head.name} shouted.`,
    asked: 'yes',
  })
  assert.deepEqual(await visitCalls(await as(people.head)), before)
  assert.equal((await register(await as(people.head))).rows.length, 0)
  const [record] = (await register(await as(people.chair))).rows
  assert.match(
    JSON.stringify(await adultConcern(await as(people.chair), { concernId: record?.concernId })),
    /Stay with him/,
  )
})

test('a visitor about whom a child’s safety is in question, or who works here, is in the adults’ register and not in the book', async t => {
  const here = await world(t)
  const by = await everyDoor(here)
  const { as, people } = here
  const seen = { about: 'A Mr Pike', happened: 'Hall', saw: 'He took a photograph of Jonah.' }
  for (const worry of ['yes', 'not-sure', ''])
    assert.equal((await by('teacher', 'visitor-breach', { ...seen, worry })).register, 'adult')
  const ofUs = { ...seen, about: people.volunteer.name, worry: 'no' }
  assert.equal((await by('teacher', 'visitor-breach', ofUs)).register, 'adult')
  assert.equal((await breaches(await as(people.dsl), {})).all, 0)
  assert.equal((await by('teacher', 'visitor-breach', { ...seen, worry: 'no' })).register, 'visitors')
  assert.equal((await breaches(await as(people.dsl), {})).all, 1)
  assert.deepEqual(await queue(await as(people.dsl)), [])
})
