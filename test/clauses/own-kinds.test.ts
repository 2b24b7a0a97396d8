import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plain } from './pages.ts'
import { schoolThatRecords } from './recorded.ts'

test('BS-2.6 the kinds that the policy names can be chosen, and a lead adds one by themself, which is offered at once and counted; nothing that names a child', async t => {
  const { report, record, decideWhole, get, post, dsl, teacher, isKept } = await schoolThatRecords(t, 'banks')
  const { at } = await report({ about: 'Jonah Tillerby' })
  const before = await record(at)
  for (const kind of ['fake news', 'upskirting', 'sticky design'])
    assert.ok(before.includes(`Other: ${kind}`), kind)
  const page = async () => plain((await get(dsl, '/concerns/kinds')).body)
  assert.match(await page(), /Other: sticky design/)
  const add = (answers: object) =>
    post(dsl, '/concerns/kinds', {
      deed: 'add',
      area: 'contact',
      name: 'AI companions',
      why: 'A chat that calls itself a friend',
      ...answers,
    })
  const naming = await add({ why: 'Jonah Tillerby has one' })
  assert.equal(naming.statusCode, 422)
  assert.match(plain(naming.body), /This names a child/)
  assert.match(naming.body, /value="AI companions"/)
  assert.equal((await add({})).statusCode, 303)
  assert.match(plain((await add({ name: 'ai companions' })).body), /It is on the list already/)
  assert.match(
    await page(),
    /Contact: AI companions A chat that calls itself a friend Added by Priya Anand-Cole/,
  )
  assert.ok((await record(at)).includes('Contact: AI companions'))
  assert.equal((await decideWhole(at, { risks: ['contact/AI companions'] })).statusCode, 303)
  assert.ok((await record(at)).includes('Kind of risk Contact: AI companions'))
  assert.match(plain((await get(dsl, '/concerns?which=decided')).body), /Contact: AI companions: 1/)
  assert.equal((await get(teacher, '/concerns/kinds')).statusCode, 403)

  const [, kindId = ''] = /name="kindId" value="([^"]+)"/.exec((await get(dsl, '/concerns/kinds')).body) ?? []
  assert.equal((await post(dsl, '/concerns/kinds', { deed: 'end', kindId })).statusCode, 303)
  assert.match(await page(), /Offered no more since/)
  const next = await report({})
  assert.ok(!(await record(next.at)).includes('AI companions'))
  assert.ok((await record(at)).includes('Kind of risk Contact: AI companions'), 'what was chosen stays')
  await isKept('BS-2.6', /1 of 1 decisions say a kind of risk/)
})
