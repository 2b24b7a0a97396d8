import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Procedure } from '../../platform/procedures/procedure.ts'
import { type Elsewhere, faultsOf, walkedAnyhow } from '../../platform/procedures/any-walk.test.ts'
import { KEEP_IN_SCHOOL } from './procedures/acts.ts'
import { PROCEDURES } from './procedures.ts'

/** Another procedure that a step asks for is begun; a contact is written down and each child’s support planned on the record. */
const followed = (by: string | undefined): string[] | undefined =>
  by?.startsWith('follows-') || by === 'contact' || by === 'support-plans' ? [by] : undefined

/** It is decided to refer, and the referral goes out. */
const referred: Elsewhere = ({ by }) =>
  followed(by) ?? (by === 'referral-sent' ? ['referral-sent'] : ['decision', 'referred'])

/** It is decided that it can be met here, as soon as that is not shut. */
const met: Elsewhere = ({ by }, locks) =>
  followed(by) ?? (locks.some(({ act }) => act === KEEP_IN_SCHOOL) ? [] : ['decision'])

test('each procedure names only steps that it has, and ends only once each of them is settled', () => {
  for (const procedure of PROCEDURES) assert.deepEqual(faultsOf(procedure), [], procedure.key)
})

/** Fields of the form of a step itself. */
const OF_THE_FORM = ['seen', 'why', 'deed', 'step']

test('no question of a procedure is called as a field of the form is, which would take its answer', () => {
  for (const { key, steps } of PROCEDURES)
    for (const { asks } of steps)
      for (const ask of asks) assert.ok(!OF_THE_FORM.includes(ask.key), `${key}: ${ask.key}`)
})

test('however it was answered, each procedure can still be brought to its end', () => {
  for (const procedure of PROCEDURES)
    for (let seed = 1; seed <= 25; seed++)
      for (const elsewhere of [referred, met])
        assert.deepEqual(
          walkedAnyhow(procedure, seed, { elsewhere }),
          { isEnded: true, stuck: [] },
          `${procedure.key} by the lot ${seed}`,
        )
})

test('a procedure in which a step waits for what nothing asks any more is found', () => {
  const [imagery] = PROCEDURES
  assert.ok(imagery)
  const shut: Procedure = {
    ...imagery,
    locks: [...imagery.locks, { act: 'end', says: 'Never', until: [{ step: 'unauthorised' }] }],
  }
  const { isEnded, stuck } = walkedAnyhow(shut, 1, { elsewhere: referred, astray: 0 })
  assert.equal(isEnded, false)
  assert.match(String(stuck), /end waits for/)
  const [first, ...rest] = imagery.steps
  assert.ok(first)
  assert.match(String(faultsOf({ ...imagery, steps: rest })), /no step “review”/)
})
