import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phone } from './phone.test.ts'

const WORD = 'bruise '
const SEALED: readonly Record<string, string>[] = [
  { route: 'child', aboutChild: 'Jonah', saw: 'A bruise.', happened: WORD.repeat(200) },
  { route: 'child', aboutChild: WORD.repeat(200), saw: 'A bruise.', name: 'Jo '.repeat(100) },
  { route: 'adult', about: WORD.repeat(200) },
  { route: 'adult', aboutChild: 'Jonah' },
  { route: 'both', aboutChild: 'Jonah', saw: 'He shouts.', forChild: WORD.repeat(1_000) },
  { route: 'child', rightNow: 'danger' },
  { happened: 'Today in the hall' },
  { route: 'child', saw: 'Sent to her: data:image/png;base64,AAAA and more.' },
]

test('no sealed report is refused for how long it is, for a file that was pasted into it, or for an answer that was left empty: nobody could put it right any more', async t => {
  const { send, rows } = await phone(t)
  for (const [n, written] of SEALED.entries())
    assert.equal((await send({ ...written, secret: String(n).repeat(43) }, `192.0.2.${n}`)).status, 200)
  assert.deepEqual(await rows('select id from offline.unopened'), [])
  const kept = await rows(`
    select saw, happened, signed_as from concerns.concern where from_outside and source <> 'other-register'
    union all select saw, happened, signed_as from adults.concern`)
  assert.equal(kept.length, SEALED.length)
  const whole = WORD.repeat(200).trim()
  assert.equal(kept.filter(({ saw }) => String(saw).includes(whole)).length, 4, 'all of it stands there')
  assert.ok(kept.some(({ happened }) => String(happened).length > 990))
  assert.ok(kept.every(({ saw }) => saw !== '' && !String(saw).includes('base64')))
  assert.ok(kept.some(({ saw }) => /^Sent to her: \[A picture .*\] and more\.$/.test(String(saw))))
})

test('an account that is too long for one answer goes on in the next, and none of it is lost', async t => {
  const { send, rows } = await phone(t)
  const saw = WORD.repeat(7_000).trim()
  await send({ route: 'child', saw, said: 'Get off' })
  const [{ whole }] = await rows(
    `select saw || said || others_said || thought as whole from concerns.concern`,
  )
  assert.equal(String(whole).replaceAll(/\s/g, ''), `${saw}Getoff`.replaceAll(/\s/g, ''))
})
