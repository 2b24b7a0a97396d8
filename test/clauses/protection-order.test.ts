import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { letRead } from '../../src/modules/concerns/commands/let-read.ts'
import { climb } from '../../src/modules/concerns/commands/climb.ts'
import { systemActor } from '../../src/platform/call.ts'
import { superuserOf } from '../database.ts'
import { plain } from './pages.ts'
import { schoolThatRecords } from './recorded.ts'

const EPO = 'Emergency protection order'
const DRAFT = { agency: 'social-care', other: '', draft: 'He hid.', level: 'protection' }
const SENT = { deed: '', kind: 'sent', who: 'The duty team', how: 'form', words: 'All', theirReference: '' }
const order = (state: string, byWhom: string, day = '30') => ({
  ...{ deed: 'order', order: EPO, state, byWhom },
  ...{ 'orderOn-day': day, 'orderOn-month': '11', 'orderOn-year': '2026' },
})

/** A referral that was sent by whoever has the record, at Banks. */
async function referred(t: Parameters<typeof schoolThatRecords>[0]) {
  const all = await schoolThatRecords(t, 'banks')
  const { post, report } = all
  const { at, concernId, mine } = await report({ about: 'Jonah Tillerby' })
  const refer = async (token: string) => {
    await all.get(token, at)
    const kept = await post(token, `${at}/referrals/new`, DRAFT)
    assert.equal(kept.statusCode, 303, plain(kept.body))
    const referral = String(kept.headers.location).replace('/s/larkmoor', '')
    all.here.clock.move({ minutes: 1 })
    return referral
  }
  const send = async (token: string, referral: string) => {
    const sent = await post(token, referral, SENT)
    assert.equal(sent.statusCode, 303, plain(sent.body))
    all.here.clock.move({ minutes: 1 })
  }
  return { ...all, at, concernId, mine, refer, send }
}

test('BS-20.7 an order is recorded as applied for, granted or refused, each with its day and by whom, and from then only the lead and the back-ups read the record', async t => {
  const {
    here,
    at,
    concernId,
    mine,
    refer,
    send,
    get,
    post,
    record,
    dsl,
    teacher,
    enter,
    again,
    report,
    isKept,
  } = await referred(t)
  const { people } = here
  const referral = await refer(dsl)
  for (const { id } of [people.office, people.governor])
    await letRead(await here.as(people.dsl), { concernId, askedId: id, because: 'They know the family' })
  const asked = [await enter(people.office), await again(people.governor)]
  for (const token of asked) assert.equal((await get(token, at)).statusCode, 200)

  assert.equal(
    (await post(dsl, referral, order('applied', 'Social care'))).statusCode,
    409,
    'not before it was sent',
  )
  await send(dsl, referral)
  const fields = async (answers: Record<string, string>, says: RegExp) => {
    const refused = await post(dsl, referral, answers)
    assert.equal(refused.statusCode, 422)
    assert.match(plain(refused.body), says)
  }
  await fields(order('granted', 'The family court'), /Record first that it was applied for/)
  await fields({ ...order('applied', 'Social care'), 'orderOn-month': '12' }, /Enter today or a day before/)
  await fields(order('applied', ''), /Write who applied for it/)
  await fields(
    { ...order('applied', 'Social care'), order: 'Another' },
    /Select an order that the policy names/,
  )
  for (const token of asked) assert.equal((await get(token, at)).statusCode, 200, 'nothing is restricted yet')

  assert.equal((await post(dsl, referral, order('applied', 'Larkshire council'))).statusCode, 303)
  const deputy = await enter(people.deputy)
  for (const token of asked)
    for (const path of [at, referral]) assert.equal((await get(token, path)).statusCode, 404, path)
  for (const token of [dsl, deputy]) {
    const text = await record(at, token)
    assert.match(text, /Emergency protection order: applied for on 30 November 2026, by Larkshire council\./)
    assert.match(
      text,
      /For the safeguarding lead and the deputies alone ?, since .* by Priya Anand-Cole: Emergency protection order: applied for/,
    )
  }
  const asking = { deed: 'ask-reader', askedId: people.office.id, because: 'To help', readerName: 'Marg' }
  const refused = await post(dsl, at, asking)
  assert.equal(refused.statusCode, 409)
  assert.match(plain(refused.body), /restricted to the safeguarding lead and the deputies/)
  assert.equal((await get(teacher, mine)).statusCode, 200, 'whoever reported sees their own words')

  here.clock.move({ minutes: 1 })
  await fields(order('applied', 'Social care'), /It was applied for already/)
  assert.equal((await post(dsl, referral, order('granted', 'The family court'))).statusCode, 303)
  assert.match(
    await record(referral),
    /applied for on 30 November 2026, by Larkshire council\..*granted on 30 November 2026, by The family court\./,
  )
  const file = plain((await get(dsl, `/children/${people.pupil.id}/concerns/file`)).body)
  assert.match(file, /Emergency protection order.*Granted/)
  assert.match(file, /For the lead and the deputies alone/)

  // Another record of the same child is as it was.
  const other = await report({ about: 'Jonah Tillerby' })
  await letRead(await here.as(people.dsl), {
    concernId: other.concernId,
    askedId: people.office.id,
    because: 'Help',
  })
  assert.equal((await get(asked[0] ?? '', other.at)).statusCode, 200)

  const restrictionId = /name="restrictionId" value="([^"]+)"/.exec((await get(dsl, at)).body)?.[1] ?? ''
  assert.equal((await post(dsl, at, { deed: 'lift-restriction', restrictionId, why: '' })).statusCode, 422)
  const lifted = await post(dsl, at, { deed: 'lift-restriction', restrictionId, why: 'The order has ended' })
  assert.equal(lifted.statusCode, 303)
  assert.equal((await get(asked[0] ?? '', at)).statusCode, 404, 'nobody reads it again who is not asked anew')
  assert.equal((await post(dsl, at, asking)).statusCode, 303)
  await isKept('BS-20.7', /Fewer than 5 referrals/, 'At risk')
})

test('an order locks nobody out of a record that nobody else has: whom the ladder reached keeps it until a lead opens it, and the database takes no reader meanwhile', async t => {
  const { here, at, concernId, refer, send, get, post, enter, again } = await referred(t)
  const { people } = here
  const rungGoes = async () => {
    here.clock.move({ hours: 3 })
    await climb(here.callOf(here.schools.larkmoor, systemActor('concerns.ladder')), {})
  }
  await rungGoes()
  await rungGoes()
  const head = await enter(people.head)
  assert.equal((await get(head, at)).statusCode, 200)
  const referral = await refer(head)
  await send(head, referral)
  await letRead(await here.as(people.head), { concernId, askedId: people.governor.id, because: 'Asked' })
  assert.equal((await post(head, referral, order('applied', 'Social care'))).statusCode, 303)
  assert.equal((await get(head, at)).statusCode, 200, 'no lead has opened it')
  assert.equal((await get(await again(people.governor), at)).statusCode, 404)
  const client = new Client(await superuserOf(here.addresses))
  await client.connect()
  t.after(() => client.end())
  const { rows } = await client.query<{ id: string }>('select id from concerns.restriction')
  const lift = { deed: 'lift-restriction', restrictionId: rows[0]?.id ?? '', why: 'It is over' }
  const refused = await post(head, at, lift)
  assert.equal(refused.statusCode, 403)
  assert.match(plain(refused.body), /lift a restriction of a record/)
  await client.query('begin')
  await client.query('set local role watchword_app')
  await client.query(`select set_config('app.school', $1, true), set_config('app.person', $2, true)`, [
    here.schools.larkmoor.id,
    people.head.id,
  ])
  await assert.rejects(
    client.query(
      `insert into concerns.reader (school_id, id, concern_id, person_id, because, granted_at, granted_by)
       values ($1, gen_random_uuid(), $2, $3, 'By hand', now(), $4)`,
      [here.schools.larkmoor.id, concernId, people.office.id, people.head.id],
    ),
    /not_while_restricted/,
  )
  await client.query('rollback')
  here.clock.move({ minutes: 1 })
  assert.equal((await get(await again(people.dsl), at)).statusCode, 200)
  assert.equal((await get(await again(people.head), at)).statusCode, 404, 'the lead has it now')
})

test('a restricted record goes on to whoever comes next where the leads who have it press “Not for me”, though the head read it before and may no more', async t => {
  const { here, at, refer, send, get, post, enter, again } = await referred(t)
  const { people } = here
  for (let rung = 0; rung < 2; rung++) {
    here.clock.move({ hours: 3 })
    await climb(here.callOf(here.schools.larkmoor, systemActor('concerns.ladder')), {})
  }
  assert.equal((await get(await enter(people.head), at)).statusCode, 200)
  const dsl = await again(people.dsl)
  const referral = await refer(dsl)
  await send(dsl, referral)
  assert.equal((await post(dsl, referral, order('applied', 'Social care'))).statusCode, 303)
  assert.equal((await get(await again(people.head), at)).statusCode, 404)
  assert.equal((await post(dsl, `${at}/not-for-me`, {})).statusCode, 303)
  here.clock.move({ minutes: 1 })
  assert.equal((await get(await again(people.head), at)).statusCode, 404, 'a deputy is left')
  const deputy = await enter(people.deputy)
  assert.equal((await get(deputy, at)).statusCode, 200)
  here.clock.move({ minutes: 1 })
  assert.equal((await post(deputy, `${at}/not-for-me`, {})).statusCode, 303)
  here.clock.move({ minutes: 1 })
  assert.equal((await get(await again(people.head), at)).statusCode, 200, 'nobody else is left')
})
