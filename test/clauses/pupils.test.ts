import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeSigningLink } from '../../src/modules/agreements/index.ts'
import { boxesOf, marginOf, signingUnder } from './agreements.ts'
import { pagesOf, plain } from './pages.ts'
import { underPolicy } from './under-policy.ts'

test('AS-1.78 a KS1 pupil’s agreement goes to a parent, a KS2 pupil signs their own, and the class list shows both', async t => {
  const here = await underPolicy(t, 'ashover')
  const { get, post, enter } = await pagesOf(t, here)
  const { published, childIn, parentWithoutAddress, parentOf, addressed, toNextDay } =
    await signingUnder(here)
  const { people } = here
  const young = await published('pupil', { title: 'For KS1', stage: 'KS1', classNames: ['Wren'] })
  const older = await published('pupil', { title: 'For KS2', stage: 'KS2', classNames: ['Osprey'] })
  const asha = await childIn('Asha', 'Wren')
  const mother = await parentWithoutAddress()
  await parentOf(asha, mother)
  await addressed(people.pupil)
  for (const one of [people.pupil, people.office, people.teacher]) await enter(one)
  toNextDay()
  const teacher = await here.again(people.teacher)
  const list = async () => plain((await get(teacher, '/agreements/register')).body)
  assert.match(await list(), /Asha Reid Wren 1 September 2026 Not yet Not asked/)
  assert.match(await list(), new RegExp(`${people.pupil.name} Osprey [\\w ]+ Not asked Not yet`))
  const office = await here.again(people.office)
  assert.match((await get(office, '/agreements/families')).body, /Asha/)
  assert.doesNotMatch((await get(office, '/agreements/families')).body, new RegExp(people.pupil.name))

  const boxesOn = (body: string) =>
    [...body.matchAll(/name="ticked"[^>]*value="([^"]*)"/g)].map(([, value]) => plain(value ?? ''))
  const { toHandOver } = await makeSigningLink(await here.as(people.office), { parentId: mother.id })
  const link = (toHandOver ?? '').replace('/s/larkmoor', '')
  const byLink = await get('', link)
  assert.match(byLink.body, /Sign for Asha/)
  const signedByParent = await post('', link, {
    ...{ agree: `${young.versionId}/${asha.id}`, signedAs: 'Mo Reid', ticked: boxesOn(byLink.body) },
    confirmed: boxesOf(byLink.body, 'confirmed'),
  })
  assert.match(signedByParent.body, /You have signed 1 agreement/)

  const pupil = await here.again(people.pupil)
  const own = `/agreements/${older.agreementId}/people/${people.pupil.id}/signature`
  const ticked = boxesOn((await get(pupil, own)).body)
  const answers = { versionId: older.versionId, declaration: 'agree', ticked }
  assert.equal((await post(pupil, own, answers)).statusCode, 303)
  assert.match(await list(), /Asha Reid Wren 1 September 2026 Version 1, 1 December 2026 by Mo Reid/)
  assert.match(
    await list(),
    new RegExp(`${people.pupil.name} Osprey [\\w ]+ Not asked Version 1, 1 December 2026`),
  )
  assert.equal(
    (await marginOf(here, { get }, { school: 'ashover', id: 'AS-1.78', token: office })).state,
    'Kept',
  )
})

test('RB-4.78 each class is offered the words of its stage and can sign no others, and a stage without words shows', async t => {
  const here = await underPolicy(t, 'redbridge')
  const { get, post, enter } = await pagesOf(t, here)
  const { published, addressed, toNextDay } = await signingUnder(here)
  const { people } = here
  await addressed(people.pupil)
  for (const one of [people.pupil, people.office]) await enter(one)
  const ks2 = await published('pupil', { title: 'For KS2', stage: 'KS2', classNames: ['Osprey'] })
  toNextDay()
  const state = async () =>
    (
      await marginOf(
        here,
        { get },
        { school: 'redbridge', id: 'RB-4.78', token: await here.again(people.office) },
      )
    ).state
  assert.equal(await state(), 'Not kept')
  const ks1 = await published('pupil', { title: 'For KS1', stage: 'KS1', classNames: ['Wren'] })
  toNextDay()
  assert.equal(await state(), 'Kept')

  const pupil = await here.again(people.pupil)
  const signature = (agreementId: string) => `/agreements/${agreementId}/people/${people.pupil.id}/signature`
  assert.ok(String((await get(pupil, '')).headers.location).endsWith(signature(ks2.agreementId)))
  const other = signature(ks1.agreementId)
  assert.equal((await get(pupil, other)).statusCode, 404)
  const refused = await post(pupil, other, { versionId: ks1.versionId, declaration: 'agree' })
  assert.equal(refused.statusCode, 404)
  here.clock.move({ minutes: 1 })
  const list = plain((await get(await here.again(people.office), '/agreements/register')).body)
  assert.match(list, new RegExp(`${people.pupil.name} Osprey [\\w ]+ Not yet`))
})
