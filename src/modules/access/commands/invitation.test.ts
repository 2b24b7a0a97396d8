import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outbox } from '../../messages/index.ts'
import { acceptSignedIn, acceptWithNewAccount, inviteAccount } from '../index.ts'
import { invitationOf } from '../queries/invitation.ts'
import { uniqueAccounts } from '../controls.ts'
import { recordPerson } from '../../people/index.ts'
import { BROWSER, PASSWORD, signedUp } from '../../../../test/signed-up.ts'
import { askPasswordReset } from './ask-password-reset.ts'
import { accountOfResetLink, resetPassword } from './choose-password.ts'
import { operatorResetLink } from './operator-reset-link.ts'

test('an invitation is opened as often as one likes and used once', async t => {
  const { people, web, invited } = await signedUp(t)
  const linkToken = await invited(people.teacher, people.office)
  for (let n = 0; n < 3; n++) assert.equal((await invitationOf(web(), linkToken)).school.slug, 'larkmoor')
  await acceptWithNewAccount(web(), { linkToken, password: PASSWORD }, BROWSER)
  await assert.rejects(acceptWithNewAccount(web(), { linkToken, password: PASSWORD }, BROWSER), {
    kind: 'not-found',
  })
})

test('of two at the same moment one is too late', async t => {
  const { people, web, invited } = await signedUp(t)
  const linkToken = await invited(people.teacher, people.office)
  const both = await Promise.allSettled(
    [1, 2].map(() => acceptWithNewAccount(web(), { linkToken, password: PASSWORD }, BROWSER)),
  )
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
})

test('a link that has run out, was replaced, or is for something else is no link', async t => {
  const { people, web, invited, clock } = await signedUp(t)
  const first = await invited(people.teacher, people.office)
  const second = await invited(people.teacher, people.office)
  await assert.rejects(invitationOf(web(), first), { kind: 'not-found' })
  await assert.rejects(accountOfResetLink(web(), second), { kind: 'not-found' })
  await assert.rejects(invitationOf(web(), 'x'.repeat(43)), { kind: 'not-found' })
  clock.move({ days: 15 })
  await assert.rejects(invitationOf(web(), second), { kind: 'not-found' })
})

test('only head, office and network manager invite; the same person is not invited twice', async t => {
  const { people, as, join } = await signedUp(t)
  for (const who of [people.teacher, people.dsl, people.parent, people.chair])
    await assert.rejects(inviteAccount(await as(who), { personId: people.volunteer.id }), {
      kind: 'not-allowed',
    })
  await inviteAccount(await as(people.technician), { personId: people.volunteer.id })
  await join(people.teacher)
  await assert.rejects(inviteAccount(await as(people.office), { personId: people.teacher.id }), {
    kind: 'conflict',
  })
  await assert.rejects(inviteAccount(await as(people.office), { personId: people.pupil.id }), {
    kind: 'invalid',
  })
})

test('another school’s person cannot be invited, nor its invitations seen', async t => {
  const { people, elsewhere, as, invited } = await signedUp(t)
  await assert.rejects(inviteAccount(await as(people.office), { personId: elsewhere.teacher.id }), {
    kind: 'not-found',
  })
  await invited(people.teacher, people.office)
  assert.deepEqual(await outbox(await as(elsewhere.head)), [])
})

test('an address that several read is refused while the policy says so', async t => {
  const { people, schools, as, put } = await signedUp(t)
  const { personId } = await recordPerson(await as(people.office), {
    ...{
      givenName: 'Nell',
      familyName: 'Hart',
      kinds: 'staff',
      startsOn: '2026-09-01',
      email: 'Office@larkmoor.example',
    },
  })
  await assert.rejects(inviteAccount(await as(people.office), { personId }), { kind: 'invalid' })
  await put(schools.larkmoor, uniqueAccounts, { shared: 'allowed' })
  await inviteAccount(await as(people.office), { personId })
})

test('one account, one person: it cannot join a school twice', async t => {
  const { people, web, callAs, join, invited } = await signedUp(t)
  const { token } = await join(people.teacher)
  const linkToken = await invited(people.volunteer, people.office)
  await assert.rejects(acceptSignedIn(await callAs(token), { linkToken }), { kind: 'conflict' })
  assert.equal(
    (await invitationOf(web(), linkToken)).school.slug,
    'larkmoor',
    'a refused link is not used up',
  )
})

test('a password with the own name or the school’s is refused at the invitation', async t => {
  const { people, web, invited } = await signedUp(t)
  const linkToken = await invited(people.teacher, people.office)
  for (const password of ['wraythorne copper fish', 'larkmoor copper fish', 'short one', 'password1234'])
    await assert.rejects(acceptWithNewAccount(web(), { linkToken, password }, BROWSER), { kind: 'invalid' })
})

test('a reset link is sent to the account’s own address, says nothing either way, and works once', async t => {
  const { people, as, web, join, enter, visit } = await signedUp(t)
  const { token, email } = await join(people.teacher)
  await askPasswordReset(web(), { email: 'nobody@larkmoor.example' }, BROWSER)
  await askPasswordReset(web(), { email: ` ${email.toUpperCase()} ` }, BROWSER)
  const sent = (await outbox(await as(people.head))).filter(({ template }) => template === 'password-reset')
  assert.equal(sent.length, 1)
  assert.equal(sent[0]?.saidTo, 'Somebody who asked for a new password')
  assert.equal(sent[0]?.link, null, 'it is in the mail and on no screen')
  const linkToken = await operatorResetLink(web().house, email, web().now)
  assert.ok(linkToken)
  await resetPassword(web(), { linkToken, password: 'velvet harbour stone' }, BROWSER)
  assert.equal((await visit(token)).state, 'ended', 'whoever knew the old password is out')
  await assert.rejects(resetPassword(web(), { linkToken, password: 'other harbour stone' }, BROWSER), {
    kind: 'not-found',
  })
  await assert.rejects(enter(email), { kind: 'invalid' })
  assert.ok('token' in (await enter(email, 'velvet harbour stone')))
})

test('the reset link of an account of two schools is shown on neither’s screen', async t => {
  const { people, elsewhere, as, web, join, joinElsewhere } = await signedUp(t)
  const { token, email } = await join(people.teacher)
  await joinElsewhere(token, elsewhere.parent, elsewhere.office)
  await askPasswordReset(web(), { email }, BROWSER)
  const shown = [...(await outbox(await as(people.head))), ...(await outbox(await as(elsewhere.head)))]
  const resets = shown.filter(({ template }) => template === 'password-reset')
  assert.equal(resets.length, 1)
  assert.equal(resets[0]?.link, null)
})
