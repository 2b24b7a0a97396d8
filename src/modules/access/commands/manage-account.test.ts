import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedUp } from '../../../../test/signed-up.ts'
import { outbox } from '../../messages/index.ts'
import { renamePerson } from '../../people/commands/rename-person.ts'
import { systemActor } from '../../../platform/call.ts'
import { acceptWithNewAccount, endAccount, inviteAccount, operatorResetLink, startReset } from '../index.ts'
import { tellOfAddressChange } from '../listeners/tell-of-address.ts'
import { mayManageAccountOf } from '../permissions.ts'
import { invitationOf } from '../queries/invitation.ts'
import { BROWSER, PASSWORD } from '../../../../test/signed-up.ts'

const NOT = { kind: 'not-allowed' }
const renamed = (personId: string, email: string) => ({ personId, givenName: 'R', familyName: 'C', email })

test('office and network manager cannot end, invite again or redirect the account of whoever leads', async t => {
  const { people, as, join } = await signedUp(t)
  for (const who of [people.head, people.dsl, people.chair, people.technician]) await join(who)
  for (const by of [people.office, people.technician])
    for (const who of [people.head, people.dsl, people.chair])
      await assert.rejects(endAccount(await as(by), { personId: who.id }), NOT)
  for (const who of [people.head, people.dsl, people.chair, people.technician])
    await assert.rejects(
      renamePerson(await as(people.office), renamed(who.id, 'rogue@evil.example')),
      NOT,
      who.name,
    )
  await endAccount(await as(people.head), { personId: people.dsl.id })
  for (const by of [people.office, people.technician])
    await assert.rejects(inviteAccount(await as(by), { personId: people.dsl.id }), NOT)
  await inviteAccount(await as(people.head), { personId: people.dsl.id })
})

test('the headteacher’s own account is for the chair: not for the headteacher, and not for the office', async t => {
  const { people, as, join } = await signedUp(t)
  await join(people.head)
  await assert.rejects(endAccount(await as(people.head), { personId: people.head.id }), NOT)
  await assert.rejects(renamePerson(await as(people.head), renamed(people.head.id, 'x@y.example')), NOT)
  await endAccount(await as(people.chair), { personId: people.head.id })
  await assert.rejects(inviteAccount(await as(people.office), { personId: people.head.id }), NOT)
  await assert.rejects(inviteAccount(await as(people.chair), { personId: people.teacher.id }), NOT)
  assert.ok((await inviteAccount(await as(people.chair), { personId: people.head.id })).path)
})

test('whoever changed an address does not invite to it: somebody else must, or the headteacher', async t => {
  const { people, as } = await signedUp(t)
  await renamePerson(await as(people.office), renamed(people.teacher.id, 'mine@evil.example'))
  await assert.rejects(inviteAccount(await as(people.office), { personId: people.teacher.id }), NOT)
  await inviteAccount(await as(people.technician), { personId: people.teacher.id })
  await renamePerson(await as(people.head), renamed(people.teacher.id, 'right@larkmoor.example'))
  await inviteAccount(await as(people.head), { personId: people.teacher.id })
})

test('who may manage an account, as a rule on its own', () => {
  const actor = (right: 'office' | 'headteacher' | 'chair-of-governors') => ({
    ...{ personId: 'a', accountId: null, name: '', rights: new Set([right]) },
  })
  const lead = { personId: 'b', duties: ['dsl'] as const, hadAccount: true, addressSetBy: null }
  assert.equal(mayManageAccountOf(actor('office'), lead), false)
  assert.equal(mayManageAccountOf(actor('chair-of-governors'), lead), false)
  assert.equal(mayManageAccountOf(actor('headteacher'), lead), true)
  assert.equal(mayManageAccountOf(actor('office'), { ...lead, hadAccount: false }), true)
  assert.equal(mayManageAccountOf(actor('office'), { ...lead, hadAccount: false, addressSetBy: 'a' }), false)
  assert.equal(mayManageAccountOf(actor('office'), { ...lead, duties: ['pshe-lead'] }), true)
  assert.equal(mayManageAccountOf(actor('headteacher'), { ...lead, personId: 'a' }), false)
})

test('who holds the account is told at the old address, and so is the headteacher, or the chair', async t => {
  const { people, schools, as, join, callOf } = await signedUp(t)
  await join(people.teacher)
  await join(people.head)
  const told = async () =>
    (await outbox(await as(people.head))).filter(({ template }) => template === 'waits')
  await renamePerson(await as(people.office), renamed(people.teacher.id, 'new@larkmoor.example'))
  const worker = callOf(schools.larkmoor, systemActor('access.tell-of-address'))
  const fact = { name: 'people.address-changed', personId: people.teacher.id } as const
  await tellOfAddressChange.run(worker, fact)
  assert.equal((await told()).length, 2)
  await tellOfAddressChange.run(worker, { ...fact, personId: people.volunteer.id })
  assert.equal((await told()).length, 2, 'nobody is told about who has no account')
  await endAccount(await as(people.chair), { personId: people.head.id })
  assert.equal((await told()).length, 4)
})

test('a new password by hand: the headteacher for others, the chair for the headteacher, nobody else', async t => {
  const { people, as, join, asOperator, elsewhere, joinElsewhere } = await signedUp(t)
  const { token } = await join(people.teacher)
  for (const who of [people.head, people.chair]) await join(who)
  for (const by of [people.office, people.technician, people.dsl, people.chair])
    await assert.rejects(startReset(await as(by), { personId: people.teacher.id }), NOT)
  assert.match(
    (await startReset(await as(people.head), { personId: people.teacher.id })).path,
    /^\/password-reset\//,
  )
  await assert.rejects(startReset(await as(people.head), { personId: people.head.id }), NOT)
  assert.ok((await startReset(await as(people.chair), { personId: people.head.id })).path)
  assert.ok((await startReset(asOperator(), { personId: people.head.id })).path)
  await joinElsewhere(token, elsewhere.parent, elsewhere.office)
  await assert.rejects(startReset(await as(people.head), { personId: people.teacher.id }), {
    kind: 'conflict',
  })
})

test('the operator makes a link for an address; for an unknown one there is none', async t => {
  const { people, house, clock, join } = await signedUp(t)
  const { email } = await join(people.teacher)
  assert.ok(await operatorResetLink(house, email, clock.now()))
  assert.equal(await operatorResetLink(house, 'nobody@larkmoor.example', clock.now()), undefined)
})

test('the outbox shows an invitation to those alone who may manage that account', async t => {
  const { people, as, join } = await signedUp(t)
  const linkSeenBy = async (who: typeof people.head, noticeId: string) =>
    (await outbox(await as(who))).find(({ id }) => id === noticeId)?.link ?? null
  const first = await inviteAccount(await as(people.office), { personId: people.dsl.id })
  assert.ok(await linkSeenBy(people.technician, first.noticeId))
  await join(people.dsl)
  await endAccount(await as(people.head), { personId: people.dsl.id })
  const again = await inviteAccount(await as(people.head), { personId: people.dsl.id })
  assert.equal(await linkSeenBy(people.technician, again.noticeId), null)
  assert.ok(await linkSeenBy(people.head, again.noticeId))
  const heads = await inviteAccount(await as(people.office), { personId: people.head.id })
  assert.equal(await linkSeenBy(people.head, heads.noticeId), null, 'their own is in their mail')
})

test('an invitation ends when the school puts the address right', async t => {
  const { people, as, web, invited } = await signedUp(t)
  const linkToken = await invited(people.teacher, people.office)
  await renamePerson(await as(people.office), renamed(people.teacher.id, 'corrected@larkmoor.example'))
  await assert.rejects(invitationOf(web(), linkToken), { kind: 'not-found' })
  await assert.rejects(acceptWithNewAccount(web(), { linkToken, password: PASSWORD }, BROWSER), {
    kind: 'not-found',
  })
})
