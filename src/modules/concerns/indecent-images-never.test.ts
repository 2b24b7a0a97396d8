import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  COPY,
  HANDLED,
  IMAGES,
  IMAGES_POLICE,
  IWF,
  KEEP,
  NOT_REFERRED,
  onTheWeb,
  takesNoFile,
  TOLD_FIRST,
} from '../../../test/crime.ts'
import { begunWith, fieldsOf, PARENTS } from '../../../test/procedures.ts'
import { world } from '../../../test/world.ts'
import { recordContact } from './commands/record-contact.ts'

async function begun(t: Parameters<typeof world>[0], which = 'school-device') {
  const here = await begunWith(await world(t), 'indecent-images')
  await here.record('situation', { which })
  await here.record('review', IMAGES(here.each))
  return here
}
const step = async (deed: Promise<unknown>) => (await fieldsOf(deed))['step'] ?? ''

test('never a picture or a file: no step has a place for one, and one that is sent is refused and kept without content', async t => {
  await takesNoFile(await onTheWeb(t, 'indecent-images'), HANDLED)
})

test('never viewed again, copied, sent, forwarded or printed, not even to report it: no step does so, each page says so, and what happened all the same is written down', async t => {
  const { get, people, run, record, at } = await onTheWeb(t, 'indecent-images')
  await record('handled', { ...HANDLED, how: 'Forwarded it to the lead to report it' })
  assert.equal((await at()).run.entries.length, 1)
  for (const page of [
    run,
    ...['situation', 'review', 'iwf', 'copies', 'handled'].map(one => `${run}/steps/${one}`),
  ])
    assert.match(
      (await get(people.dsl, page)).body,
      /Do not look at it again\. Do not copy, send, forward or print it, not even to report it/,
      page,
    )
  const { steps } = (await at()).run.procedure
  for (const { key } of steps) assert.doesNotMatch(key, /^view/)
})

test('never an address that can be pressed: what was typed is text on every page', async t => {
  const { get, people, run, record, each } = await onTheWeb(t, 'indecent-images')
  await record('situation', { which: 'exposure' })
  await record('review', IMAGES(each))
  for (const missing of ['which', 'when', 'reference'])
    assert.deepEqual(Object.keys(await fieldsOf(record('iwf', { ...IWF, [missing]: '' }))), [missing])
  await record('iwf', { ...IWF, which: 'https://example.test/a' })
  await record('iwf', { addresses: 'none' })
  const { body } = await get(people.dsl, `${run}/steps/iwf`)
  assert.match(body, /https:\/\/example\.test\/a/)
  assert.doesNotMatch(body, /href="[^"]*example\.test/)
})

test('never deleted before the police say so: not unasked, not while they ask to wait; then with place, time and witness', async t => {
  const { record } = await begun(t)
  assert.match(await step(record('copies', COPY)), /tell the police/)
  await record('police', { ...IMAGES_POLICE, copies: 'wait' })
  assert.match(await step(record('copies', COPY)), /Nothing is deleted before the police say so/)
  await record('police', IMAGES_POLICE, { why: 'They rang back' })
  for (const missing of ['where', 'when', 'witness', 'deleter'])
    assert.deepEqual(Object.keys(await fieldsOf(record('copies', { ...COPY, [missing]: '' }))), [missing])
  await record('copies', COPY)
  await assert.rejects(record('kept', KEEP), { kind: 'not-found' })
})

test('never kept but at the request of the police, with the officer, the place and who alone holds it', async t => {
  const { record } = await begun(t)
  await record('police', { ...IMAGES_POLICE, copies: 'keep' })
  for (const missing of ['officer', 'place', 'holder'])
    assert.deepEqual(Object.keys(await fieldsOf(record('kept', { ...KEEP, [missing]: '' }))), [missing])
  await record('kept', KEEP)
})

test('never about an adult in here: that answer leads to the report about an adult, and neither the record nor the chain knows of it', async t => {
  const { post, run, people, at, record, get, refusedOf } = await onTheWeb(t, 'indecent-images')
  const { statusCode, headers } = await post(people.dsl, `${run}/steps/situation`, { which: 'adult' })
  assert.equal(statusCode, 303)
  assert.equal(headers.location, '/s/larkmoor/report-a-concern/adult')
  assert.deepEqual((await at()).run.entries, [])
  // Not by another way either.
  assert.deepEqual(Object.keys(await fieldsOf(record('situation', { which: 'adult' }))), ['which'])
  assert.deepEqual(
    await refusedOf(people.dsl).then(all => all.filter(({ body }) => body.includes('adult'))),
    [],
  )
  assert.doesNotMatch((await get(people.deputy, run)).body, /report-a-concern\/adult"|works or volunteers/)
})

test('never told to the adult: no form of the record reaches anybody but agencies and parents', async t => {
  const { get, people, page } = await onTheWeb(t, 'indecent-images')
  const { body } = await get(people.dsl, `${page}/contacts/new`)
  const sides = [...body.matchAll(/name="side"[^>]*value="([^"]*)"/g)].map(([, side]) => side ?? '')
  assert.deepEqual(sides.toSorted(), ['agency', 'parent'])
})

test('never switched on, searched or given back before the police say so: the device has no such line, and giving it back waits', async t => {
  const { record, at } = await begun(t)
  const back = { which: 'The computer, to the library', when: 'Today', said: 'PC 4471' }
  assert.match(await step(record('returned', back)), TOLD_FIRST)
  await record('police', { ...IMAGES_POLICE, goOn: 'wait' })
  assert.match(await step(record('returned', back)), TOLD_FIRST)
  const held = { what: 'returned', which: 'It', where: 'Here', holder: 'Me' }
  assert.deepEqual(Object.keys(await fieldsOf(record('device', held))), ['what'])
  await record('handled', HANDLED)
  assert.equal((await at()).run.entries.at(-1)?.step, 'handled')
  await record('police', IMAGES_POLICE, { why: 'They rang back' })
  await record('returned', back)
})

test('never parents or anybody outside before the police', async t => {
  const { record, as, people, concernId, each } = await begun(t)
  const rang = { concernId, side: 'parent', how: 'phone', who: 'His father', said: 'Told him' }
  assert.match(
    (await fieldsOf(recordContact(await as(people.dsl), rang)))['although'] ?? '',
    /Parents are not told until/,
  )
  assert.match(await step(record('parents', PARENTS(each))), /tell the police/)
  await record('police', IMAGES_POLICE)
  await recordContact(await as(people.dsl), rang)
  await record('parents', PARENTS(each))
})

test('never a no to social care by one person', async t => {
  const { record, people } = await begun(t, 'any')
  await record('social-care', NOT_REFERRED)
  const agrees = { agrees: 'yes', because: 'I read it' }
  assert.match(await step(record('social-care-second', agrees)), /another lead/)
  await record('social-care-second', agrees, {}, people.deputy)
})
