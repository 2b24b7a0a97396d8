import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BROWSER, signedUp } from '../../../test/signed-up.ts'
import { operator } from '../../platform/call.ts'
import { newId } from '../../words/ids.ts'
import { appoint, newSchool, recordPerson, rightsToday, setUpSchool } from '../people/index.ts'
import { hashPassword } from './hashing.ts'
import {
  acceptSignedIn,
  acceptWithNewAccount,
  inviteAccount,
  makePracticeLink,
  openPracticeSession,
  practiceSchools,
} from './index.ts'
import { joinAccount } from './commands/join-account.ts'
import { lock } from './commands/lock.ts'
import { unlock } from './commands/unlock.ts'
import { practicePeople } from './queries/practice-people.ts'
import { practiceOfLink } from './queries/practice-school.ts'

const AGENT = { agent: BROWSER.agent }
const STARTS = { startsOn: '2026-09-01' }

/** A practice school with a head and a teacher, and the link into it. */
async function practising(t: Parameters<typeof signedUp>[0]) {
  const here = await signedUp(t)
  const { house, clock, web } = here
  const school = newSchool({ name: 'Elm School', practice: true })
  const asked = { house, school, now: clock.now(), requestId: newId() }
  const { headPersonId } = await setUpSchool(
    { ...asked, actor: operator },
    {
      ...{ name: school.name, street: 'Elm Road', town: 'Larkmoor', postcode: 'SK23 7AA' },
      ...{ localAuthority: 'Derbyshire', phase: 'primary' },
      ...{ givenName: 'Ada', familyName: 'Finch', email: 'ada.finch@elm.example' },
    },
  )
  const rights = (await rightsToday({ ...asked, actor: operator }, headPersonId))?.rights ?? new Set()
  const head = { ...asked, actor: { personId: headPersonId, accountId: null, name: 'Ada Finch', rights } }
  const email = 'joe.wren@elm.example'
  const { personId } = await recordPerson(head, {
    ...{ givenName: 'Joe', familyName: 'Wren', email, kinds: 'staff', ...STARTS },
  })
  const invited = async (personId: string, actor: typeof head.actor | typeof operator) =>
    (await inviteAccount({ ...asked, actor }, { personId })).path?.split('/').at(-1) ?? ''
  const passwordHash = await hashPassword(newId())
  const made = async (linkToken: string, email: string) =>
    joinAccount({ ...web(), school }, { linkToken, account: { email, passwordHash, passwordMinimum: 12 } })
  await made(await invited(headPersonId, operator), 'ada.finch@elm.example')
  await made(await invited(personId, head.actor), email)
  const { token: linkToken } = await makePracticeLink({ ...asked, actor: operator }, {})
  return { ...here, school, head, headPersonId, personId, linkToken, invited }
}

test('whoever holds its link may be anybody in a practice school, with no password and no second factor', async t => {
  const { web, school, linkToken, headPersonId, visit, house, clock } = await practising(t)
  assert.deepEqual(await practiceOfLink(web(), linkToken), school)
  const call = { ...web(), school }
  const { people } = await practicePeople(call, { linkToken })
  assert.deepEqual(
    people.map(({ name, asked }) => [name, asked.secondFactor]),
    [
      ['Ada Finch', true],
      ['Joe Wren', false],
    ],
  )
  const { token } = await openPracticeSession(call, { personId: headPersonId, linkToken, ...AGENT })
  const { actor, state, isPractice } = await visit(token, school)
  assert.deepEqual([actor.name, state, isPractice], ['Ada Finch', 'open', true])
  assert.deepEqual(
    (await practiceSchools(house, clock.now())).map(({ slug, isWhole }) => [slug, isWhole]),
    [['practice-elm', true]],
  )
})

test('without the link, with an old one or with another’s nobody is let in', async t => {
  const { web, school, schools, head, linkToken, headPersonId, clock } = await practising(t)
  const call = { ...web(), school }
  const be = (answers: object) => openPracticeSession(call, { personId: headPersonId, ...AGENT, ...answers })
  await assert.rejects(be({}), { kind: 'not-found' })
  await assert.rejects(be({ linkToken: 'x'.repeat(43) }), { kind: 'not-found' })
  await assert.rejects(practicePeople(call, { linkToken: 'x' }), { kind: 'not-found' })
  const { token: newer } = await makePracticeLink({ ...head, actor: operator }, {})
  await assert.rejects(be({ linkToken }), { kind: 'not-found' })
  await be({ linkToken: newer })
  clock.move({ days: 31 })
  await assert.rejects(practiceOfLink(web(), newer), { kind: 'not-found' })
  await assert.rejects(makePracticeLink({ ...web(), school: schools.larkmoor, actor: operator }, {}), {
    kind: 'not-found',
  })
})

test('a session in a practice school ends with its link: when that runs out, and when another takes its place', async t => {
  const {
    web,
    school,
    schools,
    people,
    join,
    head,
    linkToken,
    headPersonId,
    personId,
    visit,
    callAs,
    clock,
  } = await practising(t)
  const real = await join(people.teacher)
  const be = (linkToken: string) =>
    openPracticeSession({ ...web(), school }, { personId: headPersonId, linkToken, ...AGENT })
  const replaced = await be(linkToken)
  const { token: newer } = await makePracticeLink({ ...head, now: clock.now(), actor: operator }, {})
  assert.equal((await visit(replaced.token, school)).state, 'ended')
  assert.equal((await visit(real.token, schools.larkmoor)).state, 'open', 'a real session is left alone')

  clock.move({ hours: 24 * 30 - 1 })
  const late = await be(newer)
  const stranger = await openPracticeSession(await callAs(late.token, school), { personId, ...AGENT })
  assert.equal((await visit(stranger.token, school)).state, 'open')
  clock.move({ hours: 1 })
  for (const { token } of [late, stranger]) assert.equal((await visit(token, school)).state, 'ended')
})

test('in a real school nobody becomes somebody else, link or no link', async t => {
  const { web, people, as, schools, linkToken } = await practising(t)
  const wanted = { personId: people.teacher.id, linkToken, ...AGENT }
  await assert.rejects(openPracticeSession({ ...web(), school: schools.larkmoor }, wanted), {
    kind: 'not-found',
  })
  await assert.rejects(openPracticeSession(await as(people.head), wanted), { kind: 'not-found' })
})

test('who is in may be somebody else; a locked session opens again without a password', async t => {
  const { web, school, linkToken, headPersonId, personId, visit, callAs } = await practising(t)
  const call = { ...web(), school }
  const { token } = await openPracticeSession(call, { personId: headPersonId, linkToken, ...AGENT })
  const other = await openPracticeSession(await callAs(token, school), {
    personId,
    oldToken: token,
    ...AGENT,
  })
  assert.equal((await visit(token, school)).state, 'ended')
  const teacher = await callAs(other.token, school)
  assert.equal(teacher.actor.name, 'Joe Wren')
  await lock(teacher, other.token)
  assert.equal((await visit(other.token, school)).state, 'locked')
  const again = await unlock(teacher, { token: other.token, password: '' })
  assert.equal((await visit(again.token, school)).state, 'open')
})

test('a real session is nobody in a practice school, and a practice session nobody in a real one', async t => {
  const { people, join, school, schools, web, linkToken, personId, visit } = await practising(t)
  const real = await join(people.teacher)
  assert.equal((await visit(real.token, school)).actor.personId, null)
  assert.equal((await visit(real.token, schools.larkmoor)).isPractice, false)
  const made = await openPracticeSession({ ...web(), school }, { personId, linkToken, ...AGENT })
  assert.equal((await visit(made.token, schools.larkmoor)).actor.personId, null)
  assert.equal((await visit(made.token, schools.larkmoor)).isPractice, true)
})

test('nobody real is invited into a practice school, nor is anybody made up joined to a real account or school', async t => {
  const { people, join, callAs, head, school, web, linkToken, personId, invited, as } = await practising(t)
  const { personId: realId } = await recordPerson(head, {
    ...{ givenName: 'Real', familyName: 'Person', email: 'real@school.sch.uk', kinds: 'staff', ...STARTS },
  })
  await assert.rejects(invited(realId, head.actor), { kind: 'invalid' })
  await appoint(head, { personId, duty: 'pshe-lead', ...STARTS })

  const { personId: newcomer } = await recordPerson(head, {
    ...{ givenName: 'Kit', familyName: 'Lark', email: 'kit@elm.example', kinds: 'staff', ...STARTS },
  })
  const intoPractice = await invited(newcomer, head.actor)
  const real = await join(people.teacher)
  await assert.rejects(acceptSignedIn(await callAs(real.token), { linkToken: intoPractice }), {
    kind: 'conflict',
  })
  const madeUp = await openPracticeSession({ ...web(), school }, { personId, linkToken, ...AGENT })
  const { path } = await inviteAccount(await as(people.head), { personId: people.volunteer.id })
  const intoReal = path?.split('/').at(-1) ?? ''
  await assert.rejects(acceptSignedIn(await callAs(madeUp.token), { linkToken: intoReal }), {
    kind: 'conflict',
  })
  await acceptWithNewAccount(web(), { linkToken: intoReal, password: 'copper kettle meadow' }, BROWSER)
})
