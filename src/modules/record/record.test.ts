import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { superuserOf } from '../../../test/database.ts'
import { type Cast, shown, visitOf, world } from '../../../test/world.ts'
import { systemActor } from '../../platform/call.ts'
import { outbox } from '../messages/index.ts'
import { needsOf } from '../../platform/question.ts'
import { releaseContacts } from '../people/index.ts'
import { checkRecord } from './commands/check-record.ts'
import { dailyRoot } from './jobs/daily-root.ts'
import { recordFilePage } from './pages/downloads.ts'
import { recordPage } from './pages/record.ts'
import { lastCheck } from './queries/last-check.ts'
import { recordNotWhole } from './queries/record-not-whole.ts'

process.env['WATCHWORD_KEY'] ??= Buffer.alloc(32, 7).toString('base64')
delete process.env['WATCHWORD_SMTP_URL']

type World = Awaited<ReturnType<typeof world>>

/** Somebody with the database in hand. */
async function intrude({ addresses }: World, sql: string): Promise<void> {
  const client = new Client(await superuserOf(addresses))
  await client.connect()
  await client.query(sql)
  await client.end()
}
const page = async (here: World, query: Record<string, string> = {}) =>
  shown(recordPage.get(visitOf(await here.as(here.people.dpo), { query })))
const nightly = (here: World) =>
  dailyRoot.run(here.callOf(here.schools.larkmoor, systemActor('record.daily-root')))

test('each night the chain is walked, and its root goes to chair and data protection officer', async t => {
  const here = await world(t)
  assert.match(await page(here), /has not been checked yet/)
  await nightly(here)
  const { check, root } = await lastCheck(await here.as(here.people.chair))
  assert.deepEqual(check?.sentTo, ['chair-of-governors', 'data-protection-officer'])
  const said = await page(here)
  assert.match(said, new RegExp(`Whole to entry ${root?.n} of 1 September 2026`))
  assert.match(said, /to the chair of governors and the data protection officer/)
  // Without a mail server they wait on screen, each with its line.
  const items = await outbox(await here.as(here.people.head))
  assert.deepEqual(
    new Set(items.map(({ handTo }) => handTo)),
    new Set([here.people.dpo.name, here.people.chair.name]),
  )
  for (const { root: line } of items) {
    assert.deepEqual(JSON.parse(line ?? ''), {
      ...{ school: here.schools.larkmoor.slug, chain: 'main', n: root?.n, taken: '2026-11-23' },
      hash: Buffer.from(root?.hash ?? []).toString('hex'),
    })
  }
})

test('a record that was changed is late on the home page of those who answer for it, and sends no root', async t => {
  const here = await world(t)
  const { people, as, clock } = here
  await nightly(here)
  clock.move({ days: 1 })
  await intrude(
    here,
    `update platform.audit_entry set body = replace(body, 'people.', 'policy.') where n = 3 and chain = 'main'`,
  )
  await nightly(here)
  assert.match(await page(here), /Broken at entry 3\./)
  const [need] = await needsOf(await as(people.technician), [recordNotWhole])
  assert.equal(need?.says, 'Broken at entry 3.')
  assert.deepEqual(await needsOf(await as(people.dsl), [recordNotWhole]), [])
  assert.equal((await lastCheck(await as(people.head))).check?.sentTo.length, 0)
  await intrude(
    here,
    `update platform.audit_entry set body = replace(body, 'policy.', 'people.') where n = 3 and chain = 'main'`,
  )
})

test('a tail that was cut rings against the root of the day before', async t => {
  const here = await world(t)
  await nightly(here)
  await intrude(here, `delete from platform.audit_entry where n > 2 and chain = 'main'`)
  here.clock.move({ days: 1 })
  await checkRecord(await here.as(here.people.technician), {})
  assert.match(await page(here), /Ends before the root of 23 November 2026: 2 entries are left/)
})

test('entries are told in words, refusals among them, a page at a time, and no name of whom they are about', async t => {
  const here = await world(t)
  const { people, as } = here
  await assert.rejects(releaseContacts(await as(people.teacher), { of: 'all' }), { kind: 'not-allowed' })
  const said = await page(here, { only: 'refused' })
  assert.match(said, /Łukasz Wraythorne/)
  assert.match(said, /Was refused: release contacts \(not allowed\)/)
  assert.match(await page(here), /Added a person/)
  assert.match(await page(here, { before: '3' }), />2<\/td>/)
  assert.ok(!(await page(here)).includes('Jonah'))
  for (const who of [people.dsl, people.office, people.governor])
    await assert.rejects(shown(recordPage.get(visitOf(await as(who)))), { kind: 'not-allowed' })
})

test('the network manager sees that the record is whole, and takes no entries: they say by id whom a warning is about', async t => {
  const here = await world(t)
  const { people, as } = here
  await nightly(here)
  const shownTo = async (person: Cast) => shown(recordPage.get(visitOf(await as(person))))
  const toManager = await shownTo(people.technician)
  assert.match(toManager, /Whole to entry/)
  assert.match(toManager, /record\/root"/)
  assert.doesNotMatch(toManager, /record\/entries"/)
  assert.match(await shownTo(people.dpo), /record\/entries"/)
  await assert.rejects(recordFilePage.get(visitOf(await as(people.technician))), { kind: 'not-allowed' })
})
