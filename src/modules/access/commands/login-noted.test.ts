import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowsOf } from '../../../../test/rows-of.ts'
import { BROWSER, PASSWORD, signedUp } from '../../../../test/signed-up.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { lockOut } from '../controls.ts'
import { hashPassword } from '../hashing.ts'
import { noteLeftOpen } from './note-left-open.ts'
import { openSession } from './open-session.ts'
import { reportPasswordKnown } from './password-known.ts'
import { setPassword } from './set-password.ts'

const LAPTOP = BROWSER
const phone = (address: string) => ({ ...BROWSER, address, agent: 'Mozilla/5.0 (iPhone) Safari/605' })

async function counting(...[t]: Parameters<typeof signedUp>) {
  const here = await signedUp(t)
  const count = async (said: string) =>
    Number((await rowsOf(here, `select count(*)::int as n from ${said}`))[0]?.['n'])
  return { ...here, count }
}

test('the way to lock an account is mailed once in a while, from however many networks it is asked', async t => {
  const { people, join, web, clock, count } = await counting(t)
  const { email } = await join(people.teacher)
  const asked = (n: number) =>
    reportPasswordKnown(web(), { email, password: '' }, { address: `203.0.113.${n}` })
  const mails = () => count(`messages.outbox where said_to = 'Somebody who may lock their account'`)
  for (const n of [1, 2, 3]) await asked(n)
  assert.equal(await mails(), 1)
  clock.move({ minutes: 16 })
  await asked(4)
  assert.equal(await mails(), 2)
})

test('wrong passwords count alike where somebody says that theirs may be known, and the lock-out is kept', async t => {
  const { people, schools, join, enter, put, web, count } = await counting(t)
  const { email } = await join(people.teacher)
  await put(schools.larkmoor, lockOut, { failures: 3 })
  const wrong = { email, password: 'not the password' }
  for (let n = 1; n <= 3; n++) await reportPasswordKnown(web(), wrong, { address: BROWSER.address })
  await assert.rejects(enter(email), { kind: 'too-many' })
  assert.equal(await count('access.lock_out where failures = 3'), 1)
})

test('what was locked a moment ago opens by no sign-in and no change that had begun before', async t => {
  const { people, join, web, callAs } = await counting(t)
  const { token, email } = await join(people.teacher)
  const call = onAccounts(await callAs(token))
  const accountId = call.actor.accountId ?? ''
  await reportPasswordKnown(web(), { email, password: PASSWORD }, { address: BROWSER.address })
  const session = {
    accountId,
    agent: '',
    address: '',
    secondFactorFor: [],
    idleLimits: {},
    secondFactorAt: null,
  }
  await assert.rejects(openSession(call, session), { kind: 'not-found' })
  const passwordHash = await hashPassword('gentle marble orchard')
  await assert.rejects(
    setPassword(call, { accountId, passwordHash, passwordMinimum: 12, keptToken: token }),
    { kind: 'not-found' },
  )
})

test('two devices are told of once, whichever came first, and once more where they are on one network', async t => {
  const { people, join, enter, clock, count } = await counting(t)
  await join(people.technician)
  const { email } = await join(people.teacher)
  const notes = () => count(`access.login_note where kind = 'second-session'`)
  await enter(email, PASSWORD, phone('198.51.100.4'))
  assert.equal(await notes(), 1)
  clock.move({ hours: 1 })
  await enter(email, PASSWORD, phone('198.51.100.4'))
  await enter(email, PASSWORD, LAPTOP)
  assert.equal(await notes(), 1, 'the phone first')
  clock.move({ hours: 1 })
  await enter(email, PASSWORD, LAPTOP)
  await enter(email, PASSWORD, phone(LAPTOP.address))
  assert.equal(await notes(), 2, 'from the same network it is another matter')
})

test('of one person no more than five wait, and of machines left open no more than twenty: then it is said', async t => {
  const { people, join, enter, as, count } = await counting(t)
  const { email } = await join(people.teacher)
  for (const agent of ['Android', 'iPad', 'CrOS', 'Linux', 'Mac OS X', 'iPhone', 'Edg/'])
    await enter(email, PASSWORD, { ...BROWSER, agent })
  assert.equal(await count(`access.login_note where kind = 'second-session'`), 5)
  assert.equal(await count(`messages.outbox where said_to like '%signed in twice%'`), 5)
  for (let n = 1; n <= 20; n++) await noteLeftOpen(await as(people.teacher), { place: `Desk ${n}` })
  await assert.rejects(noteLeftOpen(await as(people.teacher), { place: 'Desk 21' }), { kind: 'invalid' })
})
