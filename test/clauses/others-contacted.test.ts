import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsOf } from '../procedures.ts'
import { following } from './following.ts'
import { plain } from './pages.ts'
import { askedOf, childrenTold, DECISION, schoolThatRecords } from './recorded.ts'

const OTHERS = 'Another school, college, setting or person'

test('RB-1.121 the procedure asks yes or no with a reason whether anybody else is contacted; each contact keeps the organisation, who they are, when and what was told, and a yes is open until there is one', async t => {
  const here = await following(t, { school: 'redbridge', key: 'imagery' })
  const { record, stands, look, run, lead, post, concernId, missing, each } = here
  await record('review', {
    ...{ harm: 'no', adult: 'no', coercion: 'no', unusual: 'no', acts: 'no', made: 'camera', spread: 'few' },
    ...{ present: 'Priya led; Tom', sharedBy: 'One pupil', where: 'A chat', because: 'For a joke' },
    ...{ ...each('shown', 'no', 'yes'), ...each('knew', 'not-shown', 'agreed') },
  })
  const yes = { contacted: 'yes', because: 'Two of its pupils are in the chat' }
  await missing('others', yes, ['contacted', 'because'])
  await record('others', { contacted: 'no', because: 'Nobody of theirs is in it' })
  assert.equal((await stands())['others-contacted'], 'not-needed')
  await record('others', yes, { why: 'Heard more' })
  assert.equal((await stands())['others-contacted'], 'open')
  assert.ok((await fieldsOf(record('end', { safe: 'yes', learned: 'Nothing' })))['step'])
  here.clock.move({ minutes: 1 })
  const at = `/concerns/${concernId}`
  assert.match(await look(`${run}/steps/others-contacted`), /Record a contact/)
  const form = await look(`${at}/contacts/new`)
  assert.ok(form.includes(OTHERS), 'it is at hand')
  const sent = await post(await lead(), `${at}/contacts/new`, {
    ...{ side: 'agency', agencyNamed: OTHERS, who: 'Hollybank School: Ana Reid, safeguarding lead' },
    ...{ how: 'phone', purpose: 'Two of theirs', said: 'That a picture goes round, and no name', at: '' },
    ...{ advice: '', theirReference: '' },
  })
  assert.equal(sent.statusCode, 303, plain(sent.body))
  assert.equal((await stands())['others-contacted'], 'done')
  assert.match(
    await look(at),
    /Hollybank School: Ana Reid, safeguarding lead.*That a picture goes round, and no name/,
  )
})

test('AS-1.26 what happened out of school is not decided before it says who of the parents was told, when, how and by whom, or why they were not', async t => {
  const { report, record, get, post, dsl, isKept } = await schoolThatRecords(t, 'ashover')
  const { at } = await report({
    about: 'Jonah Tillerby',
    saw: 'At home on Saturday he wrote of her in the chat.',
  })
  await record(at)
  const markup = (await get(dsl, at)).body
  const [childId = ''] = childrenTold(markup)
  const whole = { ...DECISION, ...askedOf(markup) }
  const untold = await post(dsl, at, { ...whole, [`told-by-${childId}`]: '' })
  assert.equal(untold.statusCode, 422)
  assert.match(plain(untold.body), /Write who told them/)
  const silent = await post(dsl, at, { ...whole, parentsTold: 'no' })
  assert.match(plain(silent.body), /Write why the parents do not know/)
  const told = { [`told-by-${childId}`]: 'Mr Wraythorne' }
  assert.equal((await post(dsl, at, { ...whole, ...told })).statusCode, 303)
  assert.match(
    await record(at),
    /Ana Marsh, by telephone, Ana Marsh, by telephone, 30 November 2026, by Mr Wraythorne/,
  )
  await isKept('AS-1.26', /In 1 of 1 decisions/)
})
