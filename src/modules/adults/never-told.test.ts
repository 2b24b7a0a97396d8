import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allegation } from './allegation-world.test.ts'
import { recordTelling } from './commands/record-telling.ts'

test('a case whose adult can never be told ends all the same: the step is left out with a reason, and the telling stays shut', async t => {
  const here = await allegation(t)
  const { as, people, concernId } = here
  const tell = async () =>
    recordTelling(await as(people.head), {
      ...{ concernId, agreedBy: 'The LADO', said: 'That somebody wrote about them.', toldOn: '2026-11-20' },
    })
  await here.upTo('hold', { lado: { mayTell: 'not-yet' } })
  await assert.rejects(here.leaveOut('telling', ' '), { fields: { why: 'Write why' } })
  await here.leaveOut('telling', 'He died on Sunday')
  await assert.rejects(tell(), { kind: 'invalid' })
  await here.upTo('end', { outcome: { outcome: 'unfounded' } })
  assert.deepEqual([(await here.stands())['telling'], (await here.stands())['end']], ['left-out', 'done'])
  await here.record('lado', { mayTell: 'yes' })
  await tell()
  assert.equal((await here.stands())['telling'], 'done')
})
