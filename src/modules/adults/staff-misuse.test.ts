import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishAgreement, signAgreement, writeAgreement } from '../agreements/index.ts'
import { followed } from './allegation-world.test.ts'
import { beginProcedure } from './commands/begin-procedure.ts'
import { decideAdult } from './commands/decide-adult.ts'
import { nameAdult } from './commands/name-adult.ts'

const KEY = 'staff-misuse'
type Refused = { fields: Record<string, string> }

test('a breach of the code of conduct is walked to its end: the clause, the evidence in words, who decided what and on which day', async t => {
  const { record, tell, stands, run } = await followed(t, KEY)
  const first = await stands()
  assert.deepEqual(
    Object.keys(first).filter(key => first[key] === 'open'),
    ['free'],
  )
  for (const step of ['free', 'threshold', 'crime', 'evidence', 'before', 'breach', 'may-tell'])
    await record(step)
  await tell()
  await record('talk')
  for (const asked of ['action', 'route', 'by', 'on', 'reasons'])
    await assert.rejects(record('decided', { [asked]: '' }), ({ fields }: Refused) => asked in fields, asked)
  for (const action of ['none', 'advice', 'warned', 'disciplinary']) await record('decided', { action })
  for (const route of ['civil', 'legal', 'disciplinary']) await record('decided', { route })
  await assert.rejects(record('end', { sure: 'no' }), { kind: 'invalid' })
  await record('end')
  assert.equal((await run()).walk.steps.at(-1)?.stands, 'done')
})

test('nothing is decided without the clause, and no step that asks first is left out', async t => {
  const { record, leaveOut } = await followed(t, KEY)
  await record('free')
  for (const step of ['threshold', 'crime', 'evidence', 'breach', 'decided'])
    await assert.rejects(leaveOut(step), { kind: 'invalid' }, step)
  await assert.rejects(record('breach'), { kind: 'invalid' })
  for (const step of ['threshold', 'crime', 'evidence', 'before']) await record(step)
  await assert.rejects(record('decided'), { kind: 'invalid' })
  await assert.rejects(record('breach', { code: ' ' }), ({ fields }: Refused) => 'code' in fields)
})

test('never is it misuse where it may meet the harm threshold: it is passed up, and everything less is not needed', async t => {
  const here = await followed(t, KEY)
  const { as, people, concernId, record, stands } = here
  await record('free')
  await record('threshold', { threshold: 'not-sure' })
  for (const step of ['breach', 'may-tell', 'decided'])
    await assert.rejects(record(step), { kind: 'invalid' }, step)
  await record('lado', { threshold: 'met' })
  const up = await stands()
  assert.deepEqual([up['up'], up['breach'], up['decided']], ['open', 'not-needed', 'not-needed'])
  for (const step of ['crime', 'evidence', 'before']) await record(step)
  await assert.rejects(record('end'), { fields: { step: 'First: begin the procedure for an allegation' } })
  await beginProcedure(await as(people.head), { concernId, key: 'staff-allegation' })
  await record('end')
  // The LADO says that it is none after all.
  await record('lado', { threshold: 'not-met' })
  assert.equal((await stands())['breach'], 'open')
})

test('whether it may be an allegation is answered before it can be decided as anything less', async t => {
  const { as, people, concernId, record } = await followed(t, KEY)
  const decide = async () =>
    decideAdult(await as(people.head), {
      ...{ concernId, choice: 'low-level', reasons: 'A post', sayToReporter: 'watching' },
    })
  await assert.rejects(decide(), ({ fields }: Refused) =>
    /answered before it is kept/.test(fields['choice'] ?? ''),
  )
  await record('free')
  await record('threshold', { threshold: 'met' })
  await assert.rejects(decide(), { kind: 'invalid' })
  await record('threshold')
  await decide()
})

test('nobody looks at what may be illegal: that stays shut until it is answered, and until the police were told with time and reference', async t => {
  const { record, run } = await followed(t, KEY)
  const look = async () => (await run()).walk.locks.find(({ act }) => act === 'look')
  await record('free')
  assert.match((await look())?.says ?? '', /Do not open, view or copy it/)
  for (const crime of ['yes', 'unknown']) {
    await record('crime', { crime })
    assert.deepEqual((await look())?.missing, ['Contact the police'])
    await assert.rejects(record('evidence'), { fields: { step: 'First: contact the police' } })
  }
  for (const asked of ['when', 'reference', 'said'])
    await assert.rejects(record('police', { [asked]: '' }), ({ fields }: Refused) => asked in fields, asked)
  assert.equal((await run()).run.clocks.length, 1)
  await record('police')
  assert.equal(await look(), undefined)
  await assert.rejects(record('evidence', { evidence: 'data:image/png;base64,AAAA' }), { kind: 'invalid' })
})

test('nobody speaks to the adult before whoever was asked says that they may', async t => {
  const { record, tell } = await followed(t, KEY)
  await assert.rejects(tell(), ({ fields }: Refused) =>
    /who advised that they may/.test(fields['agreedBy'] ?? ''),
  )
  for (const step of ['free', 'threshold']) await record(step)
  await record('may-tell', { may: 'no' })
  await assert.rejects(tell(), { kind: 'invalid' })
  await record('may-tell')
  await tell()
})

test('what they had signed, with its version, is written in by the product and by nobody else', async t => {
  const here = await followed(t, KEY)
  const { as, people, concernId, record, run } = here
  const head = await as(people.head)
  const written = { title: 'Acceptable use', audience: 'volunteer', text: 'I ask before I post anything.' }
  const { agreementId } = await writeAgreement(head, written)
  const { versionId } = await publishAgreement(head, { agreementId })
  here.clock.move({ days: 1 })
  const signed = { agreementId, versionId, personId: people.volunteer.id, declaration: 'agree' }
  await signAgreement(await as(people.volunteer), signed)
  await nameAdult(head, { concernId, personId: people.volunteer.id })
  for (const step of ['free', 'threshold', 'crime', 'evidence', 'before']) await record(step)
  await record('breach', { source: 'agreement', signed: 'Nothing at all' })
  const kept = (await run()).run.entries.find(({ step }) => step === 'breach')
  assert.match(kept?.answers['signed'] ?? '', /: Acceptable use, version 1, signed on \d+ November 2026$/)
})
