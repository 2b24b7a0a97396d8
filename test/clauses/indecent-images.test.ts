import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { ADVICE, COPY, HANDLED, IMAGES, IMAGES_POLICE, IWF, KEEP, NOT_REFERRED, REFERRED } from '../crime.ts'
import { fieldsOf, PARENTS, SUPPORT } from '../procedures.ts'
import { first, following } from './following.ts'

type T = Parameters<typeof following>[0]

/** One that was found in this situation, and of which what is known was written down. */
async function found(t: T, which: string, school: SchoolName = 'allington') {
  const here = await following(t, { school, key: 'indecent-images' })
  await here.record('situation', { which })
  await here.record('review', IMAGES(here.each))
  return here
}
const DENIES = { agrees: 'yes', because: 'So do I' }

test('AL-48.5 whoever is not sure of a crime asks the police or the safeguarding team at once; how long ago it was reported shows, and until advice and reference are there no less than a referral is decided', async t => {
  const { record, each, look, run, missing, decide } = await found(t, 'any')
  await record('review', { ...IMAGES(each), crime: 'unknown' }, { why: 'Nobody is sure' })
  assert.match(await look(run), /Ask at once whether it is a crime Reported \d+ minutes? ago/)
  const shut = async () => (await fieldsOf(decide('support')))['choice'] ?? ''
  assert.match(await shut(), /Ask at once whether it is a crime/)
  await record('police', IMAGES_POLICE)
  assert.match(await first(record('copies', COPY)), /Ask at once whether it is a crime/)
  await missing('advice', ADVICE, ['whom', 'when', 'reference', 'advised'])
  await record('advice', ADVICE)
  assert.doesNotMatch(await shut(), /whether it is a crime/)
  await record('copies', COPY)
})

test('AL-48.6 it is asked first which of the situations it is, each has its own steps, and what the policy names stands beneath with the version', async t => {
  const here = await following(t, { school: 'allington', key: 'indecent-images' })
  const { record, stands, look, run, each, post, lead } = here
  const shown = await look(run)
  assert.match(shown, /Kent Safeguarding Child Board’s procedures, as this school’s policy names it/)
  assert.match(shown, /the version with which it began \(1\)/)
  for (const step of ['review', 'device', 'police', 'iwf', 'copies'])
    assert.equal((await stands())[step], 'waits', step)
  // Where it is about somebody who works here, it goes to the other register, and nothing is kept.
  const away = await post(await lead(), `${run}/steps/situation`, { which: 'adult' })
  assert.match(String(away.headers.location), /report-a-concern\/adult$/)
  assert.equal((await stands())['situation'], 'open')
  for (const { which, care } of [
    { which: 'exposure', care: /^not-/ },
    { which: 'school-device', care: /^open$/ },
    { which: 'any', care: /^open$/ },
  ]) {
    await record('situation', { which }, { why: 'Heard more' })
    await record('review', IMAGES(each), { why: 'Heard more' })
    assert.match((await stands())['social-care'] ?? '', care, which)
  }
})

test('AL-48.7 each device is a line with where it is sealed and who holds it; that nobody switches it on stands there, and that somebody did is written down', async t => {
  const { record, missing, look, run, at } = await found(t, 'any')
  const taken = { what: 'taken', which: 'A laptop', where: 'The safe, sealed', holder: 'Priya, since noon' }
  await missing('device', taken, ['which', 'where', 'holder'])
  await record('device', taken)
  await record('device', { ...taken, which: 'A telephone' })
  assert.match(await look(`${run}/steps/device`), /nobody switches it on, and nobody looks through it/)
  await missing('handled', HANDLED, ['whom', 'how'])
  await record('handled', HANDLED)
  assert.equal((await at()).run.entries.filter(({ step }) => step === 'device').length, 2)
})

test('AL-48.8 the police and the Internet Watch Foundation are told at once, each with time and reference, and how long ago it was reported shows until the police were', async t => {
  const { record, missing, look, run, at } = await found(t, 'any')
  assert.match(await look(run), /Tell the police at once, and record it .*Reported \d+ minutes? ago/)
  assert.ok((await at()).run.clocks.some(({ step }) => step === 'police'))
  await missing('police', IMAGES_POLICE, ['number', 'when', 'reference'])
  await missing('iwf', IWF, ['which', 'when', 'reference'])
  await record('police', IMAGES_POLICE)
  await record('iwf', IWF)
  assert.doesNotMatch(await look(run), /Reported \d+ minutes? ago/)
})

for (const { id, which } of [
  { id: 'AL-48.10', which: 'exposure' },
  { id: 'AL-48.14', which: 'school-device' },
] as const)
  test(`${id} addresses are reported to the Internet Watch Foundation and kept as text that nobody can press, with day and reference; that none is known is an answer`, async t => {
    const { record, missing, look, run, get, lead, people } = await found(t, which)
    await missing('iwf', IWF, ['which', 'when', 'reference'])
    await record('iwf', { ...IWF, which: 'https://example.test/a' })
    assert.match(await look(`${run}/steps/iwf`), /https:\/\/example\.test\/a/)
    assert.doesNotMatch((await get(await lead(), `${run}/steps/iwf`)).body, /href="[^"]*example\.test/)
    await record('iwf', { addresses: 'none' })
    await assert.rejects(record('iwf', IWF, {}, people.teacher))
  })

for (const { id, which, lack } of [
  { id: 'AL-48.11', which: 'exposure', lack: ['where', 'when'] },
  { id: 'AL-48.15', which: 'school-device', lack: ['where', 'when', 'witness'] },
] as const)
  test(`${id} no copy is deleted before the police were told, with their reference, and say that copies may go; each is then a line with ${lack.join(', ')}`, async t => {
    const { record, missing, at } = await found(t, which)
    assert.match(await first(record('copies', COPY)), /tell the police/)
    await missing('police', IMAGES_POLICE, ['reference', 'copies'])
    await record('police', { ...IMAGES_POLICE, copies: 'wait' })
    assert.match(await first(record('copies', COPY)), /Nothing is deleted before the police say so/)
    await record('police', IMAGES_POLICE, { why: 'They rang back' })
    await missing('copies', COPY, lack)
    await record('copies', COPY)
    await record('copies', { ...COPY, where: 'The drive of 7B' })
    assert.equal((await at()).run.entries.filter(({ step }) => step === 'copies').length, 2)
  })

test('AL-48.12 of each child the parents are told or it says why not, and each child is offered support', async t => {
  const { record, each, missing, olderId, stands } = await found(t, 'exposure')
  await record('police', IMAGES_POLICE)
  const not = { ...PARENTS(each), [`told/${olderId}`]: 'no', [`whyNot/${olderId}`]: 'They are told tonight' }
  await missing('parents', not, [`whyNot/${olderId}`, ...Object.keys(each('told', '')).slice(0, 1)])
  await record('parents', not)
  await missing('support', SUPPORT(each), Object.keys({ ...each('adult', ''), ...each('helps', '') }))
  await record('support', SUPPORT(each))
  assert.equal((await stands())['support'], 'done')
})

test('AL-48.16 AL-48.17 on a device of the school the police have time, number and reference before anything is deleted, given back or told to parents; social care is a yes with time and reference, or a no of two leads', async t => {
  const { record, each, missing, people, decide } = await found(t, 'school-device')
  const back = { which: 'The computer, to the library', when: 'Today', said: 'PC 4471' }
  for (const [step, typed] of [
    ['copies', COPY],
    ['returned', back],
    ['parents', PARENTS(each)],
  ] as const)
    assert.match(await first(record(step, typed)), /police/, step)
  await missing('police', IMAGES_POLICE, ['number', 'when', 'whom', 'reference'])
  await record('police', IMAGES_POLICE)
  await record('copies', COPY)
  await record('returned', back)
  await record('parents', PARENTS(each))
  await missing('social-care', REFERRED, ['reason', 'when', 'reference'])
  await record('social-care', NOT_REFERRED)
  assert.match(await first(record('social-care-second', DENIES)), /another lead/)
  assert.match((await fieldsOf(decide('support')))['choice'] ?? '', /second lead/)
  await record('social-care-second', DENIES, {}, people.deputy)
})

test('AL-48.18 a copy is kept only where the police ask for it, with the officer, the place, who alone holds it and all others deleted; no page takes the picture itself', async t => {
  const { record, missing, get, lead, run } = await found(t, 'school-device')
  await assert.rejects(record('kept', KEEP))
  await record('police', { ...IMAGES_POLICE, copies: 'keep' })
  await missing('kept', KEEP, ['officer', 'place', 'holder'])
  assert.deepEqual(Object.keys(await fieldsOf(record('kept', { ...KEEP, others: 'no' }))), ['others'])
  await record('kept', KEEP)
  for (const step of ['kept', 'copies', 'device'])
    assert.doesNotMatch((await get(await lead(), `${run}/steps/${step}`)).body, /type="file"/)
})

test('AL-48.19 parents are told after the police have said whether they may be, each child’s, or it says why not', async t => {
  const { record, each, missing, olderId } = await found(t, 'school-device')
  assert.match(await first(record('parents', PARENTS(each))), /tell the police/)
  await missing('police', IMAGES_POLICE, ['parents'])
  await record('police', { ...IMAGES_POLICE, parents: 'wait' })
  const not = {
    ...PARENTS(each),
    [`told/${olderId}`]: 'not-yet',
    [`whyNot/${olderId}`]: 'PC 4471 asks us to wait',
  }
  await missing('parents', not, [`whyNot/${olderId}`])
  await record('parents', not)
})

test('AS-1.46 illegal material is set apart from every screen, the police and the authority each have a step with its clock, and who has seen it is written down', async t => {
  const { record, each, missing, stands, at } = await found(t, 'any', 'ashover')
  await missing('review', IMAGES(each), ['seenBy'])
  await missing('network', { network: 'yes', blocked: 'Łukasz, noon' }, ['blocked'])
  await record('network', { network: 'yes', blocked: 'Łukasz, noon' })
  const clocks = (await at()).run.clocks.map(({ step }) => step)
  for (const step of ['police', 'social-care']) assert.ok(clocks.includes(step), step)
  await record('police', IMAGES_POLICE)
  await record('social-care', REFERRED)
  assert.equal((await stands())['police'], 'done')
})
