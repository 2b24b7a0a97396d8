import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { superuserOf } from '../../../test/database.ts'
import { world } from '../../../test/world.ts'
import { recordPerson } from './commands/record-person.ts'
import { pupilsAlike } from './queries/pupils-alike.ts'

async function lookedFor(t: { after(done: () => Promise<void>): void }) {
  const here = await world(t)
  const { as, people } = here
  const pupil = async (givenName: string, familyName: string) =>
    recordPerson(await as(people.office), {
      ...{ kinds: 'pupil', className: 'Wren', startsOn: '2026-09-01', dateOfBirth: '2016-05-02' },
      ...{ givenName, familyName },
    })
  const find = async (words: string) =>
    (await pupilsAlike(await as(people.dsl), { words })).map(({ name }) => name)
  return { ...here, pupil, find }
}

/** Four hundred more of this family, as whoever has the whole database in hand would load them. */
const FAMILY = `
with born as (
  insert into people.person (school_id, id, recorded_at)
  select m.school_id, gen_random_uuid(), now() from people.membership m, generate_series(1, 400) where m.person_id = $1
  returning school_id, id),
named as (
  insert into people.person_details (school_id, id, person_id, given_name, family_name, recorded_at)
  select school_id, gen_random_uuid(), id, 'Osbert', 'Pendlebury', now() from born)
insert into people.membership (school_id, id, person_id, kind, starts_on, recorded_at)
select school_id, gen_random_uuid(), id, 'pupil', '2026-09-01', now() from born`

test('whoever bears both names that were typed is found first, however many bear one of them', async t => {
  const { pupil, find, addresses } = await lookedFor(t)
  const { personId } = await pupil('Wulfric', 'Pendlebury')
  const client = new Client(await superuserOf(addresses))
  await client.connect()
  t.after(() => client.end())
  await client.query(FAMILY, [personId])
  assert.equal((await find('pendlebury')).length, 300)
  assert.deepEqual(await find('wulfric pendlebury'), ['Wulfric Pendlebury'])
  assert.deepEqual(await find('wulfrick pendelbury'), ['Wulfric Pendlebury'])
})

test('a short word beside others is no beginning of a name, unless they all are', async t => {
  const { pupil, find } = await lookedFor(t)
  await pupil('Theodora', 'Vane')
  assert.deepEqual(await find('vape behind the gym'), [])
  assert.deepEqual(await find('the'), ['Theodora Vane'])
  assert.deepEqual(await find('the van'), ['Theodora Vane'])
  assert.deepEqual(await find('theo gym'), ['Theodora Vane'])
})

test('accents and signs do not hide who is spelt nearly so', async t => {
  const { pupil, find } = await lookedFor(t)
  await pupil('Siân', 'O’Malley-Łukasik')
  for (const words of ['omaley', 'lukasick', 'Łukasick', 'O’Mallei'])
    assert.deepEqual(await find(words), ['Siân O’Malley-Łukasik'], words)
})
