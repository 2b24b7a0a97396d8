import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../src/words/ids.ts'
import type { Cast } from '../world.ts'
import { appoint } from '../../src/modules/people/index.ts'
import { allegationUnder, followedOn } from './allegation.ts'
import { plain } from './pages.ts'

const WHAT = {
  officer: 'Bea Ashdown, Larkshire',
  when: '30 November 2026 at 9:40 am',
  advice: 'Leave it to us.',
}

test('BS-5.3 the LADO is told from the record about the adult by whoever answers for it: the lead who is the headteacher, or the chair about the headteacher; a back-up whose case it is not starts none, and each keeps when, the reply and the outcome', async t => {
  const of = await allegationUnder(t, 'banks')
  const { people, as, step, show, get, post, enter, report, concernId, look } = of
  // As at this school: the headteacher is the safeguarding lead.
  await appoint(await as(people.head), {
    personId: people.head.id,
    duty: 'dsl',
    startsOn: '2026-11-30',
    acting: 'yes',
  })
  for (const name of ['free', 'safe', 'leave']) assert.equal((await step(name)).status, 303, name)
  for (const name of ['officer', 'when', 'advice', 'threshold'])
    assert.equal((await step('lado', { [name]: '' })).status, 422, `${name} is needed`)
  assert.equal((await step('lado', { ...WHAT, threshold: 'met' })).status, 303)
  const kept = await show('lado')
  for (const words of [...Object.values(WHAT), 'Yes, it may']) assert.ok(kept.includes(words), words)

  const at = (id: string) => `/concerns-about-adults/${id}`
  const statusOf = async (who: Cast, path: string) => (await get(await enter(who), path)).statusCode
  for (const who of [people.deputy, people.dsl, people.office])
    for (const rest of ['', '/procedures/new']) {
      const status = await statusOf(who, `${at(concernId)}${rest}`)
      assert.ok(status === 403 || status === 404, `${status}`)
      assert.equal(status, await statusOf(who, `${at(newId())}${rest}`), 'as where there is no such record')
    }

  // About the headteacher it is the chair's, also where the headteacher is the lead.
  const other = await report(
    people.volunteer,
    { saw: 'He shouted at a child.', adultId: people.head.id },
    'adult',
  )
  assert.equal(await statusOf(people.head, at(other.concernId)), 404)
  const chairs = await followedOn(of, other.concernId, 'staff-allegation', people.chair)
  for (const name of ['free', 'safe', 'leave']) await chairs.step(name)
  assert.equal((await chairs.step('lado', WHAT)).status, 303)
  assert.match(await chairs.show('lado'), /Bea Ashdown/)

  // On a child's record nobody drafts one: it says where it is told, and keeps what was typed.
  const child = await report(people.teacher)
  const record = `/concerns/${child.concernId}`
  const draft = {
    agency: 'other',
    other: 'LADO, Larkshire',
    draft: 'Somebody here frightened him.',
    level: 'protection',
  }
  for (const who of [people.deputy, people.dsl]) {
    await look(who, record)
    const refused = await post(await enter(who), `${record}/referrals/new`, draft)
    assert.equal(refused.statusCode, 422)
    assert.match(
      plain(refused.body),
      /The LADO is told from the record about the adult, by whoever answers for it/,
    )
    assert.match(plain(refused.body), /Nobody has to wait for that to ring the LADO/)
    assert.match(refused.body, /Somebody here frightened him\./)
  }
  assert.doesNotMatch(await look(people.deputy, record), /LADO, Larkshire/)
  const hub = await post(await enter(people.deputy), `${record}/referrals/new`, { ...draft, other: 'MASH' })
  assert.equal(hub.statusCode, 303, 'to the hub the back-ups refer as before')
})
