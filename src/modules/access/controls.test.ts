import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemActor } from '../../platform/call.ts'
import { inUnit } from '../../platform/unit.ts'
import type { AnyControl } from '../../platform/controls/control.ts'
import { endMembership } from '../people/index.ts'
import { endLeavers } from './commands/end-leavers.ts'
import { lock } from './commands/lock.ts'
import {
  accountEndsWithLeaver,
  controls,
  idleLock,
  lockOut,
  passwordAge,
  passwordLength,
  secondFactor,
  uniqueAccounts,
} from './controls.ts'
import { FACTS } from './events.ts'
import { PASSWORD, signedUp } from '../../../test/signed-up.ts'

const SENTENCES: readonly [says: string, control: AnyControl, parameters: object | undefined][] = [
  [
    'Staff log out when leaving their computer, but we also enforce lock-out after 10 minutes idle time.',
    idleLock,
    { minutes: 10 },
  ],
  ['Screens lock automatically when they have not been used for 5 minutes.', idleLock, { minutes: 5 }],
  ['After 15 minutes of inactivity the session ends.', idleLock, { minutes: 15 }],
  ['All users are expected to log off or lock their screens if systems are unattended.', idleLock, undefined],
  ['Accounts are locked after 5 failed attempts.', lockOut, { failures: 5 }],
  [
    'After three wrong tries we do nothing; after 10 unsuccessful attempts the account locks.',
    lockOut,
    { failures: 10 },
  ],
  ['Passwords must have at least 14 characters.', passwordLength, { characters: 14 }],
  ['We require staff to use STRONG passwords.', passwordLength, undefined],
  ['We require staff to change their passwords into the system every 60 days.', passwordAge, { days: 60 }],
  ['Passwords are changed every term.', passwordAge, { days: 90 }],
  ['We require staff using critical systems to use two factor authentication.', secondFactor, undefined],
  ['Leaders use MFA.', secondFactor, undefined],
  ['All staff have their own unique username and private passwords.', uniqueAccounts, undefined],
  ['Access is removed when staff leave.', accountEndsWithLeaver, undefined],
]

for (const [says, control, parameters] of SENTENCES) {
  test(`“${says}” asks for ${control.name}, and for nothing else of this room`, () => {
    const said = { text: says, leadIn: null, actors: [], audiences: [] }
    const found = controls.flatMap((one: AnyControl) =>
      one.says.flatMap(saying => {
        const match = new RegExp(saying.words).exec(says)
        return match && !saying.not?.test(says)
          ? [{ name: one.name, parameters: saying.parameters?.(match, said) }]
          : []
      }),
    )
    assert.deepEqual([...new Set(found.map(({ name }) => name))], [control.name])
    if (parameters) assert.deepEqual(found[0]?.parameters, parameters)
  })
}

test('each control takes its default and its “without”, and says both; only stricter is stricter', () => {
  for (const one of controls as readonly AnyControl[]) {
    for (const value of [...one.byDefault, one.without]) {
      assert.deepEqual(one.parameters.parse(value), value)
      assert.ok(one.sentence(value).length > 10)
    }
    for (const value of one.byDefault) assert.equal(one.stricter(value, one.without), true, one.name)
    for (const fact of one.movedBy.filter(name => name.startsWith('access.')))
      assert.ok((FACTS as readonly string[]).includes(fact), fact)
  }
  assert.match(passwordAge.advice?.({ days: 60 }) ?? '', /NCSC/)
  assert.equal(passwordAge.advice?.({ days: null }), undefined)
})

type World = Awaited<ReturnType<typeof signedUp>>
const ask = ({ asOperator }: World, control: AnyControl, parameters: object) =>
  inUnit(asOperator(), call => control.evidence(call, parameters, {}))

test('before anybody has an account nothing is due', async t => {
  const all = await signedUp(t)
  for (const one of controls as readonly AnyControl[]) {
    for (const value of one.byDefault) {
      const { state, due } = await ask(all, one, value as object)
      assert.deepEqual({ state, due }, { state: 'nothing-due', due: 0 }, one.name)
    }
  }
})

test('the idle lock’s evidence counts today’s sessions against the figure', async t => {
  const all = await signedUp(t)
  const { people, join, callAs, visit, schools, clock } = all
  const [a, b] = [await join(people.teacher), await join(people.volunteer)]
  await lock(await callAs(a.token), a.token)
  clock.move({ minutes: 11 })
  await visit(b.token, schools.larkmoor)
  const kept = await ask(all, idleLock, { minutes: 10 })
  assert.deepEqual(kept, {
    state: 'met',
    kept: 2,
    due: 2,
    figure: '2 of 2 sessions today keep to 10 minutes; 2 locked',
    exceptions: [],
  })
  const stricter = await ask(all, idleLock, { minutes: 5 })
  assert.equal(stricter.state, 'not-met')
  assert.deepEqual([...stricter.exceptions].sort(), [people.teacher.id, people.volunteer.id].sort())
})

test('the second factor’s evidence names who has none', async t => {
  const all = await signedUp(t)
  const { people, join, withSecondFactor } = all
  const [dsl] = [await join(people.dsl), await join(people.office), await join(people.teacher)]
  const { duties } = secondFactor.byDefault[0] ?? { duties: [] }
  const before = await ask(all, secondFactor, { duties })
  assert.deepEqual([before.state, before.kept, before.due], ['not-met', 0, 2])
  await withSecondFactor(dsl?.token ?? '')
  const after = await ask(all, secondFactor, { duties })
  assert.deepEqual([after.kept, after.exceptions], [1, [people.office.id]])
})

test('length, age, sharing and lock-outs are counted from what is stored', async t => {
  const all = await signedUp(t)
  const { people, schools, join, put, enter, clock } = all
  const { email } = await join(people.teacher, PASSWORD)
  assert.equal((await ask(all, passwordLength, { characters: 12 })).state, 'met')
  assert.deepEqual((await ask(all, passwordLength, { characters: 16 })).exceptions, [people.teacher.id])
  assert.equal((await ask(all, passwordAge, { days: 60 })).state, 'met')
  clock.move({ days: 61 })
  assert.deepEqual((await ask(all, passwordAge, { days: 60 })).exceptions, [people.teacher.id])
  assert.equal(
    (await ask(all, uniqueAccounts, { shared: 'refused' })).figure,
    '1 of 1 accounts belong to one person alone',
  )
  await put(schools.larkmoor, lockOut, { failures: 4 })
  for (let n = 0; n < 4; n++) await assert.rejects(enter(email, 'x'))
  assert.deepEqual(await ask(all, lockOut, { failures: 4 }), {
    ...{ state: 'met', kept: 1, due: 1, exceptions: [] },
    figure: '1 of 1 lock-outs in 30 days came by 4 wrong passwords',
  })
  assert.deepEqual((await ask(all, lockOut, { failures: 3 })).exceptions, [people.teacher.id])
})

test('a leaver whose account is open past the day is an exception until it is closed', async t => {
  const all = await signedUp(t)
  const { people, schools, as, asOperator, callOf, join, put, clock } = all
  await join(people.teacher)
  await put(schools.larkmoor, accountEndsWithLeaver, accountEndsWithLeaver.without)
  const membership = await inUnit(asOperator(), ({ unit }) =>
    unit.db
      .selectFrom('people.membership')
      .select('id')
      .where('personId', '=', people.teacher.id)
      .executeTakeFirstOrThrow(),
  )
  await endMembership(await as(people.head), { membershipId: membership.id, when: 'now' })
  const close = () => endLeavers(callOf(schools.larkmoor, systemActor('access.end-leaver')), {})
  clock.move({ days: 3 })
  assert.equal((await close()).ended, 0)
  assert.deepEqual((await ask(all, accountEndsWithLeaver, { withinDays: 0 })).exceptions, [people.teacher.id])
  await put(schools.larkmoor, accountEndsWithLeaver, { withinDays: 0 })
  assert.equal((await close()).ended, 1)
  assert.equal((await ask(all, accountEndsWithLeaver, { withinDays: 3 })).state, 'met')
})
