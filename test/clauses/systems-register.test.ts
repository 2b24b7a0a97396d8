import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemActor } from '../../src/platform/call.ts'
import { endByItselfIfAny } from '../../src/modules/systems/commands/end-by-itself.ts'
import { endMembership } from '../../src/modules/people/index.ts'
import { person } from '../../src/modules/people/queries/person.ts'
import { accountsUnder } from './accounts.ts'
import { signingUnder, STAFF } from './agreements.ts'
import { plain } from './pages.ts'
import { dayFields, systemsUnder } from './systems.ts'

test('AL-18.1 a register shows who may use which system, let in by whom and from when, a leaver is ended by it, and it stands as on any past day', async t => {
  const here = await accountsUnder(t, 'allington')
  const { people, at, give, look, margin, as, clock, callOf, schools, join } = here
  const { personId } = await join('Ines', 'Cole')
  // The same sentence says who keeps the list of users: that is kept, so the rest of it is what is seen.
  const { bringWith } = await here.heldBy('Bode Support')
  await bringWith('Ines Cole')
  assert.equal(await margin('AL-18.1'), 'At risk', 'nobody stands in it yet')
  const photographs = await at('Photographs')
  assert.equal((await give(people.office, photographs, { name: 'Ines Cole' }, '2026-11-20')).statusCode, 303)
  assert.match(
    await look(people.dpo, '/systems/access?by=person'),
    /Ines Cole .*Photographs For their work Marguerite Oakshaw-Dunn From 20 November 2026/,
  )
  assert.equal(await margin('AL-18.1'), 'Kept')
  const { memberships } = await person(await as(people.head), { personId })
  await endMembership(await as(people.head), { membershipId: memberships[0]?.id, when: 'now' })
  clock.move({ minutes: 1 })
  await endByItselfIfAny(callOf(schools.larkmoor, systemActor('systems.end-what-ran-out')))
  assert.doesNotMatch(await look(people.dpo, '/systems/access'), /Ines Cole/)
  assert.match(await look(people.dpo, '/systems/access?on=2026-11-25'), /As it stood on the day .*Ines Cole/)
})

test('AL-8.3 whoever may use a system says each year that they still need it; what nobody confirms in two weeks goes to its owner to be ended', async t => {
  const { people, at, give, look, home, margin, done, get, enter } = await systemsUnder(t, 'allington')
  const photographs = await at('Photographs')
  await give(people.office, photographs, { name: people.teacher.name }, '2025-11-10')
  assert.match(await home(people.teacher), /Late Say which systems you still need/)
  assert.match(await home(people.office), /Photographs: nobody said that it is still needed/)
  assert.equal(await margin('AL-8.3'), 'Not kept')
  const own = (await get(await enter(people.teacher), '/systems/mine')).body
  const grantedId = /name="grantedId" value="([\w-]+)"/.exec(own)?.[1] ?? ''
  await done(people.teacher, '/systems/mine', { deed: 'needed', grantedId })
  assert.doesNotMatch(await home(people.teacher), /still need/)
  assert.doesNotMatch(await home(people.office), /still needed/)
  assert.match(await look(people.dpo, '/systems/access'), /Still needed: said on 30 November 2026/)
  assert.equal(await margin('AL-8.3'), 'Kept')
})

test('AL-23.8 every system shows how people sign in, and a shared or missing login stands only with a reason and who agreed to it, listed', async t => {
  const { people, at, send, done, look, margin } = await systemsUnder(t, 'allington')
  assert.match(await look(people.dpo, '/systems'), /Photographs .* Each with their own login/)
  const network = await at('School network')
  const said = { title: 'School network', ownerDuty: 'network-manager', isCritical: 'yes', remote: 'none' }
  for (const signIn of ['shared', 'none']) {
    const refused = await send(people.technician, `${network}/change`, { ...said, signIn })
    assert.equal(refused.statusCode, 422)
    assert.match(plain(refused.body), /Write why people do not have a login of their own/)
  }
  const why = {
    signIn: 'shared',
    sharedWhy: 'The youngest sign in as a class',
    sharedApprovedBy: 'headteacher',
  }
  await done(people.technician, `${network}/change`, { ...said, ...why })
  assert.match(
    await look(people.dpo, '/systems'),
    /Without a login of their own .*School network ?: A shared login: The youngest sign in as a class \(agreed by: Headteacher\)/,
  )
  assert.equal(await margin('AL-23.8'), 'Kept')
})

test('AL-24.5 each term the owner of the website administrator account says that its password is strong and when it was changed, never the password; one that is stale waits for the owner', async t => {
  const { people, at, send, done, home, look, get, enter, margin } = await systemsUnder(t, 'allington')
  assert.match(await home(people.head), /Confirm the password of: Website administrator/)
  assert.equal(await margin('AL-24.5'), 'At risk')
  const page = `${await at('Website administrator')}/look`
  assert.doesNotMatch((await get(await enter(people.head), `${page}?what=strength`)).body, /type="password"/)
  const refused = await send(people.head, page, { what: 'strength', holds: 'yes' })
  assert.match(plain(refused.body), /Enter when the password was last changed/)
  const found = { what: 'strength', secondFactor: 'yes', ...dayFields('changedOn', '2026-11-27') }
  await done(people.head, page, { ...found, holds: 'no' })
  assert.equal(await margin('AL-24.5'), 'Not kept')
  await done(people.head, page, { ...found, holds: 'yes' })
  assert.doesNotMatch(await home(people.head), /Confirm the password/)
  assert.match(
    await look(people.head, await at('Website administrator')),
    /Strong: changed on 27 November 2026/,
  )
  assert.equal(await margin('AL-24.5'), 'Kept')
})

/** Of AS-3.1 other groups than staff have signed nothing here: their doors are asked at the desk and at their accounts. */
const SHOWN = {
  ...{ 'AL-26.1': ['At risk', 'Kept'], 'RB-4.22': ['At risk', 'Kept'] },
  'AS-3.1': ['Not shown yet', 'Not shown yet'],
}

for (const { id, school, system } of [
  { id: 'AL-26.1', school: 'allington', system: 'E-mail' },
  { id: 'RB-4.22', school: 'redbridge', system: 'School network' },
  { id: 'AS-3.1', school: 'ashover', system: 'School network' },
] as const)
  test(`${id} nobody of the staff is let into a system in the register before they have signed, the refusal names what is missing and is kept with its day, and what a leaver had waits to be closed`, async t => {
    const here = await systemsUnder(t, school)
    const { people, at, give, look, margin, clock, home } = here
    const { published, sign, toNextDay } = await signingUnder(here)
    const made = await published('staff')
    toNextDay()
    for (const name of STAFF) if (name !== 'teacher') await sign(people[name], made)
    const path = await at(system)
    const refused = await give(people.technician, path, { name: people.teacher.name })
    assert.equal(refused.statusCode, 422)
    assert.match(
      plain(refused.body),
      /Łukasz Wraythorne has not signed “Staff agreement”\. Nothing was opened/,
    )
    assert.match(await look(people.technician, path), /1 December 2026: Łukasz Wraythorne has not signed/)
    const nowhere = { name: people.teacher.name, levelId: people.teacher.id }
    assert.equal((await give(people.technician, path, nowhere)).statusCode, 422, 'a part that is none')
    assert.equal(await margin(id), SHOWN[id][0])
    await sign(people.teacher, made)
    clock.move({ minutes: 1 })
    assert.equal(
      (await give(people.technician, path, { name: people.teacher.name }, '2026-12-01')).statusCode,
      303,
    )
    assert.equal(await margin(id), SHOWN[id][1])
    const { memberships } = await person(await here.as(people.head), { personId: people.teacher.id })
    await endMembership(await here.as(people.head), { membershipId: memberships[0]?.id, when: 'now' })
    clock.move({ minutes: 1 })
    await endByItselfIfAny(here.callOf(here.schools.larkmoor, systemActor('systems.end-what-ran-out')))
    assert.match(await home(people.technician), new RegExp(`${system}: 1 to close`))
  })

test('RB-4.32 whoever may use a system of the authority is asked to confirm that body’s policy, and the register shows for each who did and when', async t => {
  const { people, done, send, give, home, look, get, enter, margin } = await systemsUnder(t, 'redbridge')
  const path = await done(people.technician, '/systems/new', {
    ...{
      title: 'Borough e-mail',
      ownerDuty: 'network-manager',
      signIn: 'own',
      isCritical: 'no',
      remote: 'authority',
    },
    ownPolicy: 'The borough’s e-mail policy',
  })
  await give(people.technician, path, { name: people.teacher.name }, '2026-11-02')
  assert.match(await home(people.teacher), /Late Say which systems you still need/)
  assert.equal(await margin('RB-4.32'), 'Not kept')
  const own = (await get(await enter(people.teacher), '/systems/mine')).body
  const grantedId = /name="grantedId" value="([\w-]+)"/.exec(own)?.[1] ?? ''
  const said = { deed: 'needed', grantedId }
  const refused = await send(people.teacher, '/systems/mine', said)
  assert.equal(refused.statusCode, 422)
  assert.match(plain(refused.body), /Read The borough’s e-mail policy, and say that you follow it/)
  await done(people.teacher, '/systems/mine', { ...said, [`readPolicy-${grantedId}`]: 'yes' })
  assert.doesNotMatch(await home(people.teacher), /still need/)
  assert.match(
    await look(people.dpo, '/systems/access'),
    /said on 30 November 2026 The borough’s e-mail policy: confirmed/,
  )
  assert.equal(await margin('RB-4.32'), 'Kept')
})

for (const { id, what, name, waits } of [
  { id: 'RB-4.27', what: 'shut', name: 'Staff area', waits: /Try that nobody else gets into: Staff area/ },
  {
    id: 'RB-5.6',
    what: 'members',
    name: 'Secure staff area',
    waits: /Confirm who may use: Secure staff area/,
  },
])
  test(`${id} an area of the network shows its owner and whom it is for, nobody else is let in, and each term its owner looks at it and says what they found`, async t => {
    const { people, at, part, give, look, home, done, margin, clock } = await systemsUnder(t, 'redbridge')
    assert.equal(await margin(id), 'Not kept', 'there is no such area yet')
    const network = await at('School network')
    const levelId = await part(network, name)
    assert.match(await look(people.technician, network), new RegExp(`${name} ?, for staff`))
    const refused = await give(people.technician, network, { name: people.pupil.name, levelId })
    assert.match(plain(refused.body), /This part is not for Jonah Tillerby\. Nothing was opened/)
    assert.equal(
      (await give(people.technician, network, { name: people.teacher.name, levelId })).statusCode,
      303,
    )
    assert.match(await home(people.technician), waits)
    assert.equal(await margin(id), 'At risk')
    const found = { what, levelId }
    if (what === 'shut') {
      await done(people.technician, `${network}/look`, { ...found, holds: 'no' })
      assert.equal(await margin(id), 'Not kept')
    } else
      assert.match(
        await look(people.technician, `${network}/look?what=members&level=${levelId}`),
        /Wraythorne/,
      )
    await done(people.technician, `${network}/look`, { ...found, holds: 'yes' })
    assert.doesNotMatch(await home(people.technician), waits)
    assert.equal(await margin(id), 'Kept')
    clock.set('2027-01-06T08:20:00Z')
    assert.match(await home(people.technician), waits, 'again in the next term')
  })
