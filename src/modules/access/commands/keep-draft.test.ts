import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedUp } from '../../../../test/signed-up.ts'
import { inUnit } from '../../../platform/unit.ts'
import { dropDraft, keepDraft } from '../index.ts'
import { lock } from './lock.ts'

const PATH = '/s/larkmoor/x'

test('a draft is kept only at a school where one is somebody, and only what a form can hold', async t => {
  const { people, schools, join, peek, callAs } = await signedUp(t)
  const { token } = await join(people.teacher)
  const there = await callAs(token, schools.hollinBank)
  await keepDraft(there, '/s/hollin-bank/x', { saw: 'a' })
  assert.equal(await peek(token, schools.hollinBank, '/s/hollin-bank/x'), undefined)
  const here = await callAs(token, schools.larkmoor)
  await keepDraft(here, PATH, { x: { y: 1 } as never })
  assert.equal(await peek(token, schools.larkmoor, PATH), undefined)
})

test('a session that is not open cannot write over what was kept a minute ago; an open one can', async t => {
  const { people, schools, join, enter, peek, callAs, clock } = await signedUp(t)
  const { token, email } = await join(people.teacher)
  const elsewhere = await enter(email)
  assert.ok('token' in elsewhere)
  const found = () => peek(elsewhere.token, schools.larkmoor, PATH)
  const open = await callAs(token, schools.larkmoor)
  await keepDraft(open, PATH, { saw: 'first' })
  await keepDraft(open, PATH, { saw: 'mine' })
  await lock(await callAs(token), token)
  await keepDraft(await callAs(token, schools.larkmoor), PATH, { saw: 'planted' })
  assert.deepEqual(await found(), { saw: 'mine' })
  clock.move({ seconds: 61 })
  await keepDraft(await callAs(token, schools.larkmoor), PATH, { saw: 'later' })
  assert.deepEqual(await found(), { saw: 'later' })
})

test('twenty drafts are the most; showing takes none away; one that cannot be read goes', async t => {
  const { people, schools, join, peek, callAs, asOperator } = await signedUp(t)
  const { token } = await join(people.teacher)
  const call = await callAs(token, schools.larkmoor)
  const found = (path: string) => peek(token, schools.larkmoor, path)
  for (let n = 1; n <= 21; n++) await keepDraft(call, `/s/larkmoor/${n}`, { saw: 'a' })
  assert.equal(await found('/s/larkmoor/21'), undefined)
  assert.ok(await found('/s/larkmoor/20'))
  await dropDraft(call, '/s/larkmoor/20')
  await inUnit(asOperator(), async ({ unit }) => {
    await unit.db
      .updateTable('access.draft')
      .set({ sealed: Buffer.alloc(60) })
      .where('path', '=', '/s/larkmoor/1')
      .execute()
  })
  assert.deepEqual(await found('/s/larkmoor/1'), {})
  for (const path of ['/s/larkmoor/22', '/s/larkmoor/23']) {
    await keepDraft(call, path, { saw: 'a' })
    assert.ok(await found(path), 'both places are free again')
  }
})
