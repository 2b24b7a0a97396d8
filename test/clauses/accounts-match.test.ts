import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appoint } from '../../src/modules/people/index.ts'
import { accountsUnder } from './accounts.ts'
import { plain } from './pages.ts'
import { dayFields } from './systems.ts'

const named = (people: readonly { name: string }[]) => people.map(({ name }) => name)

for (const { id, school, leaver } of [
  { id: 'RB-4.51', school: 'redbridge', leaver: 'At risk' },
  { id: 'RD-4.5', school: 'reedham', leaver: 'At risk' },
  { id: 'AS-4.59', school: 'ashover', leaver: 'Not kept' },
] as const)
  test(`${id} mail accounts are compared with who is here: a leaver’s that is open and whoever of the staff has none stand on home until they are settled or gone from the next list`, async t => {
    const here = await accountsUnder(t, school)
    const { people, staff, at, bring, about, differences, done, home, margin, join, leave, clock } = here
    const path = await at('E-mail')
    const { technician } = people
    assert.equal(await margin(id), 'Not kept', 'no list was brought')
    assert.match(await home(technician), /E-mail: bring the list of its accounts/)
    const { personId } = await join('Ines', 'Cole')
    const listOf = (names: readonly string[]) =>
      [
        'Display name,Email,Last login',
        ...names.map((name, n) => `${name},m${n}@school.example,27/11/2026`),
      ].join('\n')
    const all = [...named(staff), 'Ines Cole']
    assert.match(await bring(technician, path, listOf(all)), /6 open accounts: each is matched to a person/)
    assert.match(await differences(technician, path), /The accounts of E-mail are as they should be/)
    assert.equal(await margin(id), 'Kept')
    assert.doesNotMatch(await home(technician), /E-mail: (bring|its accounts)/)

    await leave(personId)
    await join('Otis', 'Vale', { startsOn: '2026-11-30' })
    clock.set('2026-12-01T08:20:00Z')
    assert.match(
      await home(technician),
      /E-mail: its accounts differ from who is here 1 account of somebody who has left, 1 person without one/,
    )
    assert.equal(await margin(id), leaver)
    await done(technician, await about(technician, path, 'Ines Cole'), { deed: 'mended' })
    assert.doesNotMatch(await home(technician), /has left/, 'put right, as far as anybody says')
    clock.move({ minutes: 1 })
    await bring(technician, path, listOf([...all, 'Otis Vale']))
    const back = await differences(technician, path)
    assert.match(back, /1 account of somebody who has left/, 'the list shows that it was not')
    assert.match(back, /7 accounts, 1 new, 1 difference closed by it/, 'and that the joiner has one')
    clock.move({ minutes: 1 })
    await bring(technician, path, listOf([...named(staff), 'Otis Vale']))
    assert.match(
      await differences(technician, path),
      /as they should be .*6 accounts, 1 gone, 1 difference closed by it/,
    )
    assert.equal(await margin(id), 'Kept')

    if (id === 'AS-4.59') {
      clock.move({ minutes: 1 })
      await bring(
        technician,
        path,
        listOf([...named(staff), 'Otis Vale']).replace('27/11/2026', '04/05/2026'),
      )
      assert.match(await home(technician), /1 account not used/)
      const page = await about(technician, path, staff[0]?.name ?? '')
      const stands = { deed: 'stands', why: 'On long leave', ...dayFields('endsOn', '2027-03-01') }
      const refused = await here.send(technician, page, { ...stands, approverId: staff[0]?.id ?? '' })
      assert.equal(refused.statusCode, 422)
      assert.match(plain(refused.body), /Nobody agrees to what they ask for themself/)
      assert.match(refused.body, /On long leave/)
    }
    clock.set('2027-02-08T08:20:00Z')
    assert.match(await home(technician), /E-mail: bring the list of its accounts/)
    assert.equal(await margin(id), 'Not kept')
  })

for (const { id, school, system, isRefused } of [
  { id: 'AS-4.24', school: 'ashover', system: 'School network', isRefused: true },
  { id: 'AS-4.25', school: 'ashover', system: 'Learning platform', isRefused: true },
  { id: 'RD-4.19', school: 'reedham', system: 'Learning platform', isRefused: false },
] as const)
  test(`${id} each pupil has an account of their own: whoever has none is listed by class, and a shared one, a second one or one of nobody is asked about${isRefused ? ' and may not stand' : '; a shared one may stand with a reason and who agreed'}`, async t => {
    const here = await accountsUnder(t, school)
    const { people, at, bring, about, differences, send, done, home, margin, join, as, clock, get, enter } =
      here
    const path = await at(system)
    const isPlatform = system === 'Learning platform'
    const holder = isPlatform ? people.teacher : people.technician
    if (isPlatform)
      await appoint(await as(people.head), {
        ...{ personId: people.teacher.id, duty: 'computing-lead', startsOn: '2026-11-23' },
      })
    assert.equal(await margin(id), 'Not kept')
    await join('Mina', 'Farrow', { kinds: 'pupil', className: 'Heron' })
    const list = 'Name,Username,Class\nJonah Tillerby,jt,Osprey\n"Tillerby, Jonah",jt2,Osprey'
    const shown = await bring(holder, path, `${list}\nHeron class,heron-class,Heron\nZed Nobody,zn,`)
    assert.match(
      shown,
      /4 open accounts: 2 matched to nobody .*heron-class Heron class Nobody It looks shared/,
    )
    assert.match(
      await home(holder),
      new RegExp(
        `${system}: its accounts differ from who is here 1 person without one, 1 account that looks shared, 1 second account of a person, 1 account that matches nobody`,
      ),
    )
    assert.match(await differences(holder, path), /1 person without one Heron Mina Farrow/)
    assert.equal((await get(await enter(people.office), `${path}/accounts`)).statusCode, 403)
    assert.equal(await margin(id), 'At risk')
    const page = await about(holder, path, 'heron-class')
    const stands = {
      ...{
        deed: 'stands',
        why: 'The tablets of the youngest sign in as a class',
        approverId: people.head.id,
      },
      ...dayFields('endsOn', '2027-07-21'),
    }
    if (isRefused) {
      const refused = await send(holder, page, stands)
      assert.equal(refused.statusCode, 422)
      assert.match(plain(refused.body), /The policy lets nobody share an account/)
    } else {
      await done(holder, page, stands)
      assert.doesNotMatch(await home(holder), /looks shared/)
    }
    clock.set('2026-12-16T08:20:00Z')
    assert.equal(await margin(id), 'Not kept', 'two weeks and nothing was done')
    const put = 'Name,Username,Class\nJonah Tillerby,jt,Osprey\nMina Farrow,mf,Heron'
    await bring(holder, path, isRefused ? put : `${put}\nHeron class,heron-class,Heron`)
    assert.match(await differences(holder, path), /as they should be .*differences closed by it/)
    assert.equal(await margin(id), 'Kept')
  })

for (const { id, school, below, from } of [
  { id: 'RB-4.24', school: 'redbridge', below: 'Year 1', from: 'Year 2' },
  { id: 'AL-23.9', school: 'allington', below: 'Reception', from: 'Year 1' },
] as const)
  test(`${id} each pupil from ${from} up has a login of their own, younger ones may share one with a reason, and whoever is rolled into ${from} is asked for by class`, async t => {
    const here = await accountsUnder(t, school)
    const { people, staff, at, bring, about, differences, done, home, margin, onRoll, clock } = here
    const [path, { technician, head }] = [await at('School network'), people]
    await onRoll([`Ada,Quill,03/02/2021,${below},Wren`, `Ben,Stroud,03/02/2020,${from},Heron`])
    // Those who work here are there too, each by themself.
    const own = ['Name,Username,Class', ...named(staff).map((name, n) => `${name},u${n},`)]
    const list = [...own, 'Jonah Tillerby,jt,Osprey', 'Wren class,wren-class,']
    await bring(technician, path, list.join('\n'))
    assert.match(await home(technician), /1 person without one, 1 account that looks shared/)
    assert.match(await differences(technician, path), /1 person without one Heron Ben Stroud/)
    assert.equal(await margin(id), 'At risk')
    await done(technician, await about(technician, path, 'wren-class'), {
      ...{ deed: 'stands', why: 'The youngest sign in as a class', approverId: head.id },
      ...dayFields('endsOn', '2027-07-21'),
    })
    clock.move({ minutes: 1 })
    await bring(technician, path, [...list, 'Ben Stroud,bs,Heron'].join('\n'))
    assert.equal(await margin(id), 'Kept')
    await onRoll([`Ada,Quill,03/02/2021,${from},Heron`, `Ben,Stroud,03/02/2020,${from},Heron`])
    assert.match(
      await home(technician),
      /School network: its accounts differ from who is here 1 person without one/,
    )
    assert.match(await differences(technician, path), /1 person without one Heron Ada Quill/)
    assert.equal(await margin(id), 'At risk')
  })

test('RB-5.9 each account of the online service shows whether the agreed update made it, and a starter or leaver that it missed is listed for the network manager', async t => {
  const here = await accountsUnder(t, 'redbridge')
  const { people, staff, bring, differences, done, home, margin, join, leave, clock } = here
  const { technician } = people
  assert.equal(await margin('RB-5.9'), 'Not kept')
  const path = await done(technician, '/systems/new', {
    ...{ title: 'LGfL USO', ownerDuty: 'network-manager', signIn: 'own', isCritical: 'yes', remote: 'none' },
  })
  const { personId } = await join('Ines', 'Cole')
  const listOf = (names: readonly string[], by: string) =>
    ['Full name,USO,Created by', ...names.map((name, n) => `${name},u${n},${n ? 'AutoUpdate' : by}`)].join(
      '\n',
    )
  const all = [...named(staff), 'Ines Cole']
  await bring(technician, path, listOf(all, 'By hand'))
  assert.match(
    await home(technician),
    /LGfL USO: its accounts differ from who is here 1 account made in another way/,
  )
  assert.match(await differences(technician, path), /made by: By hand/)
  assert.equal(await margin('RB-5.9'), 'At risk')
  clock.move({ minutes: 1 })
  await bring(technician, path, listOf(all, 'AutoUpdate'))
  assert.equal(await margin('RB-5.9'), 'Kept')
  await leave(personId)
  await join('Otis', 'Vale', { startsOn: '2026-11-30' })
  assert.match(await home(technician), /1 account of somebody who has left, 1 person without one/)
  assert.equal(await margin('RB-5.9'), 'At risk')
})

test('BS-36.4 the names in the staff group are compared with who works here, and whoever is missing or has left is named to its owner', async t => {
  const here = await accountsUnder(t, 'banks')
  const { people, staff, bring, differences, done, home, margin, join, leave, clock } = here
  assert.equal(await margin('BS-36.4'), 'Not kept')
  const path = await done(people.technician, '/systems/new', {
    ...{
      title: 'Communicating in School',
      ownerDuty: 'office',
      signIn: 'own',
      isCritical: 'no',
      remote: 'none',
    },
  })
  assert.match(await home(people.office), /Communicating in School: bring the list of its accounts/)
  const { personId } = await join('Ines', 'Cole')
  await bring(people.office, path, [...named(staff), 'Ines Cole'].join('\n'))
  assert.equal(await margin('BS-36.4'), 'Kept')
  await leave(personId)
  clock.move({ minutes: 1 })
  await bring(people.office, path, [...named(staff).slice(1), 'Ines Cole'].join('\n'))
  assert.match(await home(people.office), /1 account of somebody who has left, 1 person without one/)
  const shown = await differences(people.office, path)
  assert.match(shown, new RegExp(`Ines Cole .*${people.head.name}`))
  assert.equal(await margin('BS-36.4'), 'At risk')
  clock.set('2026-12-20T08:20:00Z')
  assert.equal(await margin('BS-36.4'), 'Not kept')
})
