import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ABOUT_A_CHILD, reportingUnder } from './reporting.ts'

test('BS-11.12 a member of staff whose concern is not answered is shown the whistle-blowing policy and the line outside, and nobody sees that they read it', async t => {
  const { people, clock, report, look, enter, count } = await reportingUnder(t, 'banks')
  const { page } = await report(people.teacher, ABOUT_A_CHILD)
  const parents = await report(people.parent, ABOUT_A_CHILD)
  assert.doesNotMatch(await page(), /Whistleblowing/)
  clock.move({ hours: 25 })
  await enter(people.teacher)
  /** All that the product keeps of what they do, whoever may read it. */
  const kept = () => count('platform.audit_entry where person_id = $1', [people.teacher.id])
  const before = await kept()
  const shown = await page()
  assert.equal(await kept(), before, 'that they read it is kept nowhere')
  assert.match(shown, /“LCC Whistleblowing Policy” says how/)
  assert.match(shown, /NSPCC Whistleblowing Advice Line, 0800 028 0285/)
  assert.doesNotMatch(await parents.page(), /Whistleblowing/, 'a parent who is not heard complains')
  assert.match(shown, /Nobody sees that you read this/)
  assert.doesNotMatch(await look(people.dsl, '/concerns'), /[Ww]histle/)
})
