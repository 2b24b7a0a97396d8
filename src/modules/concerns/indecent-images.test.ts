import assert from 'node:assert/strict'
import { test } from 'node:test'
import { COPY, IMAGES, IMAGES_POLICE, IWF, KEEP, NO_DEVICE, NOT_REFERRED } from '../../../test/crime.ts'
import { type Begun, begunWith, fieldsOf, PARENTS, SUPPORT } from '../../../test/procedures.ts'
import { world } from '../../../test/world.ts'

const begun = async (t: Parameters<typeof world>[0]) => begunWith(await world(t), 'indecent-images')
const END = { safe: 'yes', learned: 'Lock that screen' }

async function settleTheRest({ record, each }: Begun) {
  await record('network', { network: 'yes', blocked: 'Łukasz, at noon' })
  await record('iwf', IWF)
  await record('parents', PARENTS(each))
  await record('support', SUPPORT(each))
}

const isEnded = async ({ stands }: Begun) => {
  const all = await stands()
  assert.deepEqual(
    Object.keys(all).filter(key => !/^(done|not-)/.test(all[key] ?? '')),
    ['handled', 'returned'],
  )
}

test('images on a device of the school are walked to the end: police, IWF, social care, copies deleted, what the police ask for kept', async t => {
  const here = await begun(t)
  const { record, each, people, decide, at } = here
  await record('situation', { which: 'school-device' })
  await record('review', IMAGES(each))
  await record('device', {
    what: 'taken',
    which: 'The library computer',
    where: 'The safe',
    holder: 'Priya, noon',
  })
  await record('police', { ...IMAGES_POLICE, copies: 'keep' })
  await record('social-care', NOT_REFERRED)
  await record('social-care-second', { agrees: 'yes', because: 'So do I' }, {}, people.deputy)
  await record('copies', COPY)
  await record('copies', { what: 'none' })
  assert.deepEqual(Object.keys(await fieldsOf(record('kept', { ...KEEP, others: 'no' }))), ['others'])
  await record('kept', KEEP)
  await settleTheRest(here)
  await decide('support')
  await record('end', END)
  await isEnded(here)
  assert.deepEqual((await at()).run.clocks, [])
})

test('images met by accident are walked to the end: nobody is asked about social care, and each child who saw them is supported', async t => {
  const here = await begun(t)
  const { record, each, decide, stands } = here
  await record('situation', { which: 'exposure' })
  await record('review', IMAGES(each))
  for (const step of ['social-care', 'social-care-second', 'kept'])
    assert.match((await stands())[step] ?? '', /^not-/, step)
  await record('device', NO_DEVICE)
  await record('police', IMAGES_POLICE)
  await record('copies', { what: 'none' })
  await settleTheRest(here)
  await decide('support')
  await record('end', END)
  await isEnded(here)
})

test('what turned out to be none of these asks nothing more and ends', async t => {
  const here = await begun(t)
  await here.record('situation', { which: 'none' })
  await here.record('end', END)
  assert.deepEqual((await here.at()).run.clocks, [])
  const all = await here.stands()
  for (const step of ['police', 'review', 'iwf', 'parents', 'copies']) assert.match(all[step] ?? '', /^not-/)
})

test('a child who may be shown asks for a referral, and a crime of which nobody is sure for advice at once', async t => {
  const { record, each, at, stands, decide } = await begun(t)
  await record('situation', { which: 'any' })
  await record('review', { ...IMAGES(each), ...each('shown', 'no', 'unknown'), crime: 'unknown' })
  assert.deepEqual(
    (await at()).walk.fired.map(({ says }) => says),
    ['A child of this school may be shown in it'],
  )
  assert.equal((await stands())['advice'], 'open')
  assert.match((await fieldsOf(decide('support')))['choice'] ?? '', /Ask at once whether it is a crime/)
})
