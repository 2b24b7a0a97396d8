import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markupErrors } from '../../../test/page-rules.ts'
import { answerChildOnAdult } from '../adults/commands/answer-child-on-adult.ts'
import { register } from '../adults/queries/register.ts'
import { answerChild } from '../concerns/commands/answer-child.ts'
import { concern } from '../concerns/queries/concern.ts'
import { queue } from '../concerns/queries/queue.ts'
import { MOST_TRIES } from './limits.ts'
import { COOKIE } from '../../../test/signed-in.ts'
import { outside } from './outside-world.test.ts'

test('a child comes back with two words, reads the answer and writes more, and never meets what they wrote', async t => {
  const { ask, worry, as, people, clock } = await outside(t)
  const code = await worry({ saw: 'They send me horrible pictures', isAdult: 'no', name: 'Jonah Tillerby' })
  assert.match(code, /^[a-z]+ [a-z]+$/)
  const before = await ask('/worry-box/back', { code: ` ${code.toUpperCase().replace(' ', ', ')} ` })
  assert.equal(before.status, 200)
  assert.match(before.body, /No answer yet/)
  const lead = await as(people.dsl)
  const [one] = await queue(lead)
  assert.deepEqual(one?.initials, ['J.T.'])
  await answerChild(lead, { concernId: one?.concernId, answer: 'Come and see me at lunch, room 4.' })
  const after = await ask('/worry-box/back', { code })
  assert.match(after.body, /Come and see me at lunch, room 4\./)
  for (const { body } of [before, after]) {
    assert.doesNotMatch(body, /horrible|Jonah|Tillerby|C-[2-9A-Z]{4}/)
    assert.deepEqual(markupErrors(body), [])
  }
  clock.move({ minutes: 1 })
  const more = await ask('/worry-box/back', { code, more: 'It was Sam' })
  assert.match(more.body, /Sent\. Thank you/)
  assert.doesNotMatch(more.body, /It was Sam/)
  const found = await concern(await as(people.dsl), { concernId: one?.concernId })
  assert.deepEqual(
    found.additions.map(({ kind, words, addedBy }) => [kind, words, addedBy === null]),
    [
      ['answer-to-child', 'Come and see me at lunch, room 4.', false],
      ['by-reporter', 'It was Sam', true],
    ],
  )
})

test('about a grown-up, only whoever answers for that reads it and answers', async t => {
  const { ask, worry, as, people } = await outside(t)
  const code = await worry({ saw: 'The cook pushes us', isAdult: 'yes' })
  assert.deepEqual(await queue(await as(people.dsl)), [])
  const head = await as(people.head)
  const [one] = (await register(head)).rows
  await answerChildOnAdult(head, { concernId: one?.concernId, answer: 'Thank you. I will make it stop.' })
  assert.match((await ask('/worry-box/back', { code })).body, /I will make it stop/)
  await ask('/worry-box/back', { code, more: 'He did it again' })
  await assert.rejects(
    answerChildOnAdult(await as(people.chair), { concernId: one?.concernId, answer: 'Hello' }),
    { kind: 'not-found' },
  )
})

test('a child writes “the head teacher” and no name: it is the chair’s, and the headteacher never meets it', async t => {
  const { worry, as, people } = await outside(t)
  const waiting = async () => [
    (await register(await as(people.head))).rows.length,
    (await register(await as(people.chair))).rows.length,
  ]
  await worry({ saw: 'The Head Teacher shouts at me and I am scared', isAdult: 'yes' })
  await worry({ saw: 'It is the headteacher', isAdult: 'not-sure' })
  assert.deepEqual(await waiting(), [0, 2])
  await worry({ saw: 'The cook hit me on the head', isAdult: 'yes' })
  await worry({ saw: 'The deputy head teacher grabbed me', isAdult: 'yes' })
  assert.deepEqual(await waiting(), [2, 2])
})

test('two words of another school open nothing, nor do words that were only guessed', async t => {
  const { ask, worry } = await outside(t)
  const code = await worry({ saw: 'Help', isAdult: 'no' })
  for (const tried of [
    await ask('/worry-box/back', { code }, { school: 'hollin-bank' }),
    await ask('/worry-box/back', { code: code.split(' ').toReversed().join(' ') }),
    await ask('/worry-box/back', { code: code.split(' ')[0] ?? '' }),
  ]) {
    assert.equal(tried.status, 422)
    assert.match(tried.body, /cannot find these two words/)
  }
})

test('ten tries an hour an address and a hundred a school: then it says so, and looks at no words', async t => {
  const { ask, worry, clock } = await outside(t)
  const code = await worry({ saw: 'Help', isAdult: 'no' })
  const guess = (from: string) => ask('/worry-box/back', { code: 'maple otter' }, { from })
  for (let n = 0; n < MOST_TRIES.address; n++) assert.equal((await guess('192.0.2.9')).status, 422)
  const slowed = await ask('/worry-box/back', { code, more: 'Still here' }, { from: '192.0.2.9' })
  assert.equal(slowed.status, 429)
  assert.match(slowed.body, /Wait an hour/)
  assert.match(slowed.body, />\s*Still here</)
  assert.doesNotMatch(slowed.body, /cannot find/)
  assert.equal((await ask('/worry-box/back', { code }, { from: '192.0.2.10' })).status, 200)
  for (let n = 0; n < 9; n++) for (let m = 0; m < MOST_TRIES.address; m++) await guess(`192.0.2.${20 + n}`)
  assert.equal((await ask('/worry-box/back', { code }, { from: '192.0.2.99' })).status, 429)
  clock.move({ minutes: 61 })
  assert.equal((await ask('/worry-box/back', { code }, { from: '192.0.2.9' })).status, 200)
})

test('a right code is no try, so a whole class may come back from one address', async t => {
  const { ask, worry } = await outside(t)
  const code = await worry({ saw: 'Help', isAdult: 'no' })
  for (let n = 0; n < MOST_TRIES.address + 5; n++)
    assert.equal((await ask('/worry-box/back', { code })).status, 200)
})

test('a school set up before the product had these doors and words has them all the same', async t => {
  const { ask, worry, rows, signIn, people, app } = await outside(t)
  await rows(`delete from platform.setting where control = any($1)`, [
    ['concerns.report-routes', 'concerns.fixed-notices', 'concerns.pupil-worry-box'],
  ])
  const box = await ask('/worry-box')
  assert.match(box.body, /href="tel:999"/)
  assert.match(box.body, /You are not in trouble for telling us/)
  assert.match(box.body, /The safeguarding leads read it/)
  assert.match((await ask('/tell-us')).body, /href="tel:999"/)
  assert.ok(await worry({ saw: 'I am worried.' }))
  const cookies = { [COOKIE]: await signIn(people.teacher) }
  const form = await app.inject({ url: '/s/larkmoor/report-a-concern/child', cookies })
  assert.equal(form.statusCode, 200)
  assert.match(form.body, /Never promise a child to keep it secret/)
})
