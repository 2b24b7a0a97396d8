import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ASSESSED, CHANNEL, EXTREMISM, NOT_REFERRED } from '../crime.ts'
import { fieldsOf, RISK } from '../procedures.ts'
import { first, following } from './following.ts'

test('AL-51.3 a child or parent who may be drawn to extremism is met by steps under the child protection policy, with a decision about a referral, its reason, agency, time and reference; that there is none needs a second lead', async t => {
  const here = await following(t, { school: 'allington', key: 'radicalisation' })
  const { record, look, run, missing, people, decide, each } = here
  assert.match(await look(run), /the child protection policy, as this school’s policy names it/)
  assert.match(await look(`${run}/steps/review`), /A parent or somebody else at home/)
  assert.match(await first(record('channel', CHANNEL)), /write down what was seen/)
  await record('review', { ...EXTREMISM, who: 'parent' })
  await record('assess', ASSESSED)
  await record('risk', RISK(each))
  await missing('channel', CHANNEL, ['referred', 'reason', 'agency', 'when', 'reference'])
  await record('channel', NOT_REFERRED)
  const agrees = { agrees: 'yes', because: 'So do I' }
  assert.match(await first(record('channel-second', agrees)), /another lead/)
  assert.match((await fieldsOf(decide('support')))['choice'] ?? '', /second lead/)
  await record('channel-second', agrees, {}, people.deputy)
  await record('channel', CHANNEL, { why: 'Heard more' })
  assert.match(await look(`${run}/steps/channel`), /The council’s Prevent team, by its form/)
})
