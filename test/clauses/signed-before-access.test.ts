import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { endMembership, startMembership } from '../../src/modules/people/index.ts'
import { person } from '../../src/modules/people/queries/person.ts'
import { boxesOf, marginOf, signingUnder, STAFF, TITLES } from './agreements.ts'
import { pagesOf } from './pages.ts'
import { underPolicy } from './under-policy.ts'

const ROWS: readonly { id: string; school: SchoolName }[] = [
  { id: 'RB-1.70', school: 'redbridge' },
  { id: 'RD-1.24', school: 'reedham' },
  { id: 'BS-11.9', school: 'banks' },
  { id: 'AS-1.72', school: 'ashover' },
]

for (const { id, school } of ROWS) {
  test(`${id} whoever of the staff has not signed sees only the signing page and whom to tell, and signing opens the rest`, async t => {
    const here = await underPolicy(t, school)
    const { get, post, enter } = await pagesOf(t, here)
    const { published, sign, toNextDay } = await signingUnder(here)
    const { teacher } = here.people
    await enter(teacher)
    const made = await published('staff')
    toNextDay()
    const token = await here.again(teacher)
    const page = `/agreements/${made.agreementId}/people/${teacher.id}/signature`
    for (const path of ['', '/policies', '/agreements/all', '/duties'])
      assert.ok(String((await get(token, path)).headers.location).endsWith(page), `${path} stays closed`)
    assert.equal((await get(token, '/report-a-concern')).statusCode, 200)

    const shown = await get(token, page)
    assert.equal(shown.statusCode, 200)
    const ticked = [...shown.body.matchAll(/name="ticked"[^>]*value="([^"]*)"/g)].map(([, value]) =>
      (value ?? '').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
    )
    const signed = await post(token, page, { versionId: made.versionId, declaration: 'agree', ticked })
    assert.equal(signed.statusCode, 303)
    assert.equal((await get(token, '/policies')).statusCode, 200)

    const [proof] = /\/signatures\/[\w-]+/.exec((await get(token, '/agreements/all')).body) ?? []
    const kept = (await get(token, proof ?? '')).body
    assert.match(kept, new RegExp(`${teacher.name} signed on 1 December 2026`))
    assert.match(kept, /Staff agreement, version 1/)
    assert.match(kept, /SHA-256 of the words[\s\S]*?[0-9a-f]{64}/)
    const state = async () => (await marginOf(here, { get }, { school, id, token })).state
    assert.notEqual(await state(), 'Kept')
    for (const name of STAFF) if (name !== 'teacher') await sign(here.people[name], made)
    assert.equal(await state(), 'Kept')
  })
}

test('RB-3.1 each of staff, parents and pupils meets the agreement of their own audience before anything else but whom to tell', async t => {
  const here = await underPolicy(t, 'redbridge')
  const { get, enter } = await pagesOf(t, here)
  const { published, addressed, toNextDay } = await signingUnder(here)
  await addressed(here.people.pupil)
  const who = { staff: here.people.teacher, parent: here.people.parent, pupil: here.people.pupil } as const
  for (const person of Object.values(who)) await enter(person)
  for (const audience of ['staff', 'parent', 'pupil'] as const) await published(audience)
  toNextDay()
  for (const [audience, person] of Object.entries(who)) {
    const token = await here.again(person)
    const to = String((await get(token, '')).headers.location)
    assert.match(to, /\/agreements\/[\w-]+\/people\/[\w-]+\/signature$/, `${audience} is let in`)
    const page = await get(token, to.replace('/s/larkmoor', ''))
    assert.match(page.body, new RegExp(TITLES[audience as keyof typeof TITLES]))
    for (const [other, title] of Object.entries(TITLES))
      if (other !== audience) assert.doesNotMatch(page.body, new RegExp(title))
    assert.equal((await get(token, '/report-a-concern')).statusCode, 200)
  }
})

test('AS-3.2 a KS1 pupil comes in once a parent has signed, and a year later is asked to sign for KS2 themself', async t => {
  const here = await underPolicy(t, 'ashover')
  const { get, post, enter } = await pagesOf(t, here)
  const { published, parentOf, addressed, toNextDay } = await signingUnder(here)
  const { pupil, parent } = here.people
  const ks1 = await published('pupil', { title: 'Words for KS1', stage: 'KS1', classNames: ['Osprey'] })
  const ks2 = await published('pupil', { title: 'Words for KS2', stage: 'KS2', classNames: ['Heron'] })
  await parentOf(pupil, parent)
  await addressed(pupil)
  for (const one of [pupil, parent]) await enter(one)
  toNextDay()
  const signature = (agreementId: string) => `/agreements/${agreementId}/people/${pupil.id}/signature`
  const child = await here.again(pupil)
  assert.ok(String((await get(child, '')).headers.location).endsWith(signature(ks1.agreementId)))
  assert.match((await get(child, signature(ks1.agreementId))).body, /Your parent or carer signs this for you/)
  const byChild = await post(child, signature(ks1.agreementId), {
    ...{ versionId: ks1.versionId, declaration: 'agree' },
  })
  assert.equal(byChild.statusCode, 403)

  const mother = await here.again(parent)
  const page = (await get(mother, signature(ks1.agreementId))).body
  const ticked = [...page.matchAll(/name="ticked"[^>]*value="([^"]*)"/g)].map(([, value]) => value ?? '')
  const confirmed = boxesOf(page, 'confirmed')
  const answers = { versionId: ks1.versionId, declaration: 'agree', ticked, confirmed }
  assert.equal((await post(mother, signature(ks1.agreementId), answers)).statusCode, 303)
  assert.equal((await get(child, '')).statusCode, 200)

  const office = await here.as(here.people.office)
  const record = await person(office, { personId: pupil.id })
  await endMembership(office, {
    ...{
      membershipId: record.memberships[0]?.id,
      when: 'day',
      lastOn: '2027-07-21',
      reason: 'Moves up',
    },
  })
  await startMembership(office, {
    ...{ personId: pupil.id, kind: 'pupil', startsOn: '2027-09-01', className: 'Heron' },
  })
  here.clock.set('2027-09-02T08:00:00Z')
  const older = await here.again(pupil)
  assert.ok(String((await get(older, '')).headers.location).endsWith(signature(ks2.agreementId)))
  assert.match(
    (await get(older, signature(ks2.agreementId))).body,
    /I have read this and agree to keep to it/,
  )
})
