import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { climb } from '../../src/modules/concerns/commands/climb.ts'
import { ownKindsPage } from '../../src/modules/concerns/pages/own-kinds.ts'
import { newId } from '../../src/words/ids.ts'
import { systemActor } from '../../src/platform/call.ts'
import { superuserOf } from '../database.ts'
import { shown, visitOf, world } from '../world.ts'
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
  assert.match(await record(at), /Add a kind to the list/)

  const [, kindId = ''] = /name="kindId" value="([^"]+)"/.exec((await get(dsl, '/concerns/kinds')).body) ?? []
  assert.equal((await post(dsl, '/concerns/kinds', { deed: 'end', kindId })).statusCode, 303)
  assert.match(await page(), /Offered no more since/)
  const next = await report({})
  assert.ok(!(await record(next.at)).includes('AI companions'))
  assert.ok((await record(at)).includes('Kind of risk Contact: AI companions'), 'what was chosen stays')
  await isKept('BS-2.6', /1 of 1 decisions say a kind of risk/)
})

/** A kind that a lead added before the policy that is in force now. */
async function addedBefore(
  { addresses, schools, people }: Pick<Awaited<ReturnType<typeof world>>, 'addresses' | 'schools' | 'people'>,
  name: string,
) {
  const client = new Client(await superuserOf(addresses))
  await client.connect()
  await client.query(
    `insert into concerns.own_kind (school_id, id, area, name, why, added_at, added_by, salt)
     values ($1, $2, 'other', $3, 'Seen', '2026-11-01', $4, '\\x00')`,
    [schools.larkmoor.id, newId(), name, people.dsl.id],
  )
  await client.end()
}

test('a kind that a lead added is offered once where the policy has taken it up, and a headteacher who decides is sent to no page that is not for them', async t => {
  const { here, report, get, enter } = await schoolThatRecords(t, 'banks')
  await addedBefore(here, 'Sticky Design')
  const { at } = await report({ about: 'Jonah Tillerby' })
  for (let rung = 0; rung < 2; rung++) {
    here.clock.move({ hours: 3 })
    await climb(here.callOf(here.schools.larkmoor, systemActor('concerns.ladder')), {})
  }
  const asHead = (await get(await enter(here.people.head), at)).body
  assert.deepEqual(asHead.match(/Other: sticky design/gi), ['Other: sticky design'])
  assert.doesNotMatch(asHead, /Add a kind to the list/)
  assert.doesNotMatch(asHead, /concerns\/kinds/)
})

test('where the policy lets no lead add a kind, those that were added are said to be offered no more', async t => {
  const here = await world(t)
  await addedBefore(here, 'AI companions')
  const page = plain(await shown(ownKindsPage.get(visitOf(await here.as(here.people.dsl)))))
  assert.match(page, /none of these can be chosen\. Other: AI companions/)
  assert.doesNotMatch(page, /Add a kind/)
})
