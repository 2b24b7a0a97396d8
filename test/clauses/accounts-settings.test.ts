import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountsUnder } from './accounts.ts'
import { plain } from './pages.ts'
import { dayFields } from './systems.ts'

const OWN = { ownerDuty: 'network-manager', signIn: 'own', isCritical: 'yes', remote: 'none' }

test('RB-1.50 each month the directory’s password settings are compared with the policy, and every account out of line stands on home until it is put right or excepted with a reason', async t => {
  const here = await accountsUnder(t, 'redbridge')
  const { people, staff, send, bring, about, differences, done, home, margin, clock } = here
  const { technician, head } = people
  const path = await done(technician, '/systems/new', { ...OWN, title: 'Directory' })
  assert.equal(await margin('RB-1.50'), 'Not kept', 'no list was brought')
  const listOf = (set: (n: number) => string, needs: (n: number) => string) =>
    ['Name,Username,Password last set,Password required']
      .concat(staff.map(({ name }, n) => `${name},u${n},${set(n)},${needs(n)}`))
      .join('\n')
  const lax = listOf(
    n => (n === 0 ? 'Never' : '20/11/2026'),
    n => (n === 1 ? 'No' : 'Yes'),
  )
  const secret = await send(technician, `${path}/accounts/bring`, { text: 'Name,Password\nA B,hunter2' })
  assert.match(plain(secret.body), /looks like passwords/)
  await bring(technician, path, lax)
  assert.match(
    await home(technician),
    /Directory: its accounts differ .*2 accounts whose password is not kept as the policy has it/,
  )
  assert.match(await differences(technician, path), /it needs none, or none was ever set/)
  assert.equal(await margin('RB-1.50'), 'At risk')
  await done(technician, await about(technician, path, people.dsl.name), {
    ...{ deed: 'stands', why: 'Signs in with a card', approverId: head.id },
    ...dayFields('endsOn', '2027-07-21'),
  })
  assert.match(await home(technician), /1 account whose password is not kept/)
  clock.move({ minutes: 1 })
  await bring(
    technician,
    path,
    listOf(
      () => '20/11/2026',
      () => 'Yes',
    ),
  )
  assert.match(await differences(technician, path), /as they should be/)
  assert.equal(await margin('RB-1.50'), 'Kept')
  clock.set('2027-01-11T08:20:00Z')
  assert.match(await home(technician), /Directory: bring the list of its accounts/)
  assert.equal(await margin('RB-1.50'), 'Not kept')
})

test('RB-4.23 everybody’s login at the network is the one that they have for the online services; another, a second one, a shared one and a missing one are listed for repair', async t => {
  const here = await accountsUnder(t, 'redbridge')
  const { people, staff, bring, at, differences, done, home, margin, clock } = here
  const { technician } = people
  const [path, [first, second]] = [await at('School network'), staff]
  const uso = await done(technician, '/systems/new', { ...OWN, title: 'LGfL USO' })
  const listOf = (names: readonly string[]) =>
    ['Name,Username,Created by']
      .concat(staff.map(({ name }, n) => `${name},${names[n]},AutoUpdate`))
      .join('\n')
  const same = staff.map((_, n) => `user${n}.317`)
  await bring(
    technician,
    path,
    `${listOf(same)}\nReception desk,reception,By hand\n${first?.name},spare,AutoUpdate`,
  )
  assert.equal(await margin('RB-4.23'), 'Not kept', 'the other has no list yet')
  await bring(technician, uso, listOf(same.with(1, 'other.317')))
  assert.match(
    await home(technician),
    /School network: its accounts differ .*1 account that looks shared, 1 second account of a person, 2 logins that are not the same at the other system/,
  )
  assert.match(
    await differences(technician, path),
    new RegExp(`logins that are not the same at the other system .*${second?.name}`),
  )
  assert.equal(await margin('RB-4.23'), 'At risk')
  clock.move({ minutes: 1 })
  await bring(technician, path, listOf(same))
  await bring(technician, uso, listOf(same))
  assert.doesNotMatch(await differences(technician, path), /not the same/)
  assert.equal(await margin('RB-4.23'), 'Kept')
})

test('AS-4.37 the parts of the MIS say for which duties they are; its yearly export is compared with that, and whoever has a part outside it is listed', async t => {
  const here = await accountsUnder(t, 'ashover')
  const { people, staff, bring, differences, done, home, margin, clock } = here
  const { technician, head, office, teacher } = people
  const path = await done(technician, '/systems/new', { ...OWN, title: 'MIS' })
  assert.equal(await margin('AS-4.37'), 'Not kept')
  await done(technician, path, { deed: 'level', level: 'Attendance', audiences: 'staff' })
  await done(technician, path, { deed: 'level', level: 'Personnel', duties: ['headteacher', 'office'] })
  const listOf = (more: readonly string[]) =>
    ['Name,Modules', ...staff.map(({ name }) => `${name},Attendance`), ...more].join('\n')
  const held = [`${head.name},Personnel`, `${office.name},Attendance; Personnel`]
  await bring(technician, path, listOf([...held, `${teacher.name},Personnel`]))
  assert.match(
    await home(technician),
    /MIS: its accounts differ .*1 account with parts that are not for its person/,
  )
  assert.match(await differences(technician, path), new RegExp(`${teacher.name} .*outside: Personnel`))
  assert.equal(await margin('AS-4.37'), 'At risk')
  clock.move({ minutes: 1 })
  await bring(technician, path, listOf(held))
  assert.match(await differences(technician, path), /as they should be/)
  assert.equal(await margin('AS-4.37'), 'Kept')
  clock.set('2027-12-20T08:20:00Z')
  assert.match(await home(technician), /MIS: bring the list of its accounts/)
  assert.equal(await margin('AS-4.37'), 'Not kept', 'the year is over')
})

test('AL-18.2 the register names the technical provider as keeper of the list of users; the list is brought, and a leaver who is still active is a task of the provider', async t => {
  const here = await accountsUnder(t, 'allington')
  const { people, about, differences, done, home, look, margin, join, leave, give } = here
  assert.equal(await margin('AL-18.2'), 'Not kept')
  const { path, provider, bringWith } = await here.heldBy('Bode Support')
  assert.match(await look(people.head, path), /Its own list of users is kept by Bode Support/)
  const leaver = await join('Ines', 'Cole')
  await give(people.technician, path, { name: people.teacher.name })
  await bringWith('Ines Cole')
  assert.equal(await margin('AL-18.2'), 'Kept')
  await leave(leaver.personId)
  assert.match(
    await home(provider),
    /School network: its accounts differ .*1 account of somebody who has left/,
  )
  assert.equal(await margin('AL-18.2'), 'At risk')
  await done(provider, await about(provider, path, 'Ines Cole'), { deed: 'mended' })
  await bringWith()
  assert.doesNotMatch(await differences(provider, path), /Ines Cole/)
  assert.equal(await margin('AL-18.2'), 'Kept')
})
