import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HATE, UNCLEAR } from '../harm.ts'
import { begunWith, fieldsOf, RISK, SUPPORT } from '../procedures.ts'
import { reportingUnder } from './reporting.ts'

test('AL-50.4 where it is not clear what to do or whether it is a crime, the lead or a deputy asks the team or the police; agency, hour and advice stand there before anything is decided', async t => {
  const under = await reportingUnder(t, 'allington')
  const { record, decide, each, people, concernId, runId } = await begunWith(under, 'hate')
  const run = `/concerns/${concernId}/procedures/${runId}`
  const shown = await under.look(people.dsl, run)
  assert.match(shown, /the Education Safeguarding Team and Kent Police, as this school’s policy names it/)
  await record('review', HATE)
  await record('risk', RISK(each))
  await record('support', { ...SUPPORT(each), adults: 'None', others: 'Nobody' })
  const shut = async () => (await fieldsOf(decide('support')))['choice'] ?? ''
  assert.match(await shut(), /Ask at once where it is not clear/)
  await assert.rejects(record('advice', UNCLEAR, {}, people.teacher), { kind: 'not-allowed' })
  for (const asked of ['whom', 'when', 'advised'])
    assert.deepEqual(Object.keys(await fieldsOf(record('advice', { ...UNCLEAR, [asked]: '' }))), [asked])
  await record('advice', { ...UNCLEAR, whom: 'Education Safeguarding Team: Ola Berg' }, {}, people.deputy)
  assert.equal(await shut(), '')
  const kept = await under.look(people.dsl, `${run}/steps/advice`)
  assert.match(
    kept,
    /Education Safeguarding Team: Ola Berg .*Today, 10 am, 101 .*Speak with nobody before noon/,
  )
})
