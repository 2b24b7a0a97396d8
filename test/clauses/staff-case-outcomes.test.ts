import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { allegationUnder, UNTIL_FOUND } from './allegation.ts'

const OUTCOMES = ['substantiated', 'unsubstantiated', 'unfounded', 'false', 'malicious'] as const
const AFTER = ['left', 'told', 'lessons'] as const

type Here = Awaited<ReturnType<typeof allegationUnder>>

/** It ends with one of five outcomes or not at all, and only what was substantiated reaches a reference. */
async function endsOnlyWithAnOutcome({ done, step, leaveOut, reference }: Here) {
  await done(...UNTIL_FOUND)
  assert.match((await step('end')).says, /First: decide the outcome/)
  assert.match((await leaveOut('outcome')).says, /This step cannot be left out/)
  assert.equal((await step('outcome', { outcome: '' })).status, 422)
  assert.equal((await step('outcome', { outcome: 'unlikely' })).status, 422)
  for (const outcome of OUTCOMES) {
    assert.equal((await step('outcome', { outcome })).status, 303)
    const facts = await step('reference')
    const isIn = outcome === 'substantiated'
    assert.equal(facts.status, isIn ? 303 : 404, outcome)
    assert.match(
      await reference(),
      isIn ? /may say this, word for word.*written warning/ : /says nothing of this/,
    )
  }
  // Malicious: it has to leave the personnel file before the case can end.
  await done(...AFTER)
  assert.match((await step('end')).says, /First: take it out of the personnel file/)
  await done('remove', 'end')
  assert.match(await reference(), /Nothing of it is left on the personnel file/)
}

const ROWS: readonly { id: string; school: SchoolName }[] = [
  { id: 'RB-1.6', school: 'redbridge' },
  { id: 'BS-4.5', school: 'banks' },
]
for (const { id, school } of ROWS)
  test(`${id} an allegation ends only with one of five outcomes, and what was false or malicious reaches no reference and no personnel file`, async t => {
    await endsOnlyWithAnOutcome(await allegationUnder(t, school))
  })

test('RD-1.13 an allegation ends only with a set outcome, with the adult’s own account beside it, and only what was substantiated reaches a reference', async t => {
  const here = await allegationUnder(t, 'reedham')
  await here.done(...UNTIL_FOUND.filter(step => step !== 'found'))
  const silent = await here.step('found', { account: '' })
  assert.equal(silent.status, 422)
  assert.match(silent.says, /Write an answer: What does the adult say\?/)
  const other = await allegationUnder(t, 'reedham')
  await endsOnlyWithAnOutcome(other)
})

test('AL-44.3 the outcome names the clause of the code, an action from a list, who decided and on which day, and the case does not end without', async t => {
  const here = await allegationUnder(t, 'allington')
  await here.done(...UNTIL_FOUND)
  for (const [name, says] of [
    ['code', /Write an answer: On which clause of the code of conduct/],
    ['action', /Select an answer: What action follows\?/],
    ['by', /Write an answer: Who decided it\?/],
    ['on', /Write an answer: On which day\?/],
  ] as const) {
    const refused = await here.step('outcome', { [name]: '' })
    assert.equal(refused.status, 422, name)
    assert.match(refused.says, says)
  }
  assert.match((await here.step('end')).says, /First: decide the outcome/)
  await here.done('outcome', 'file', ...AFTER, 'end')
})
