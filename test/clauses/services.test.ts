import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountsUnder } from './accounts.ts'
import { plain } from './pages.ts'
import { dayFields } from './systems.ts'

type Here = Awaited<ReturnType<typeof accountsUnder>>
const CLASS = '/services/class'
const of = (className: string) => `${CLASS}?class=${className}`

/** The value of the choice on a page that is called so. */
async function choice({ get, enter, people }: Here, path: string, called: string): Promise<string> {
  const { body } = await get(await enter(people.teacher), path)
  return (
    new RegExp(`value="([\\w-]{36})"[^>]*>\\s*(?:<label[^>]*>\\s*)?${called}`).exec(body)?.[1] ??
    assert.fail(`${called} in ${plain(body)}`)
  )
}

test('AL-12.1 a class is switched on for the school year only after its lesson on safe use, and whoever missed it waits by name until they have had it', async t => {
  const here = await accountsUnder(t, 'allington')
  const { people, send, done, look, margin, onRoll, clock } = here
  const { teacher } = people
  await onRoll(['Ada,Quill,03/02/2018,Year 4,Heron', 'Ben,Stroud,03/02/2018,Year 4,Heron'])
  const heron = { className: 'Heron' }
  assert.equal(await margin('AL-12.1'), 'Nothing due')
  assert.match(
    await look(teacher, '/services'),
    /Heron Not switched on this school year Not this school year/,
  )
  const early = await send(teacher, CLASS, { deed: 'on', ...heron })
  assert.equal(early.statusCode, 422)
  assert.match(plain(early.body), /The lesson on safe use comes first/)
  const lesson = { deed: 'lesson', ...heron, ...dayFields('heldOn', '2026-11-30'), what: 'Asking a grown-up' }
  const tomorrow = await send(teacher, CLASS, { ...lesson, ...dayFields('heldOn', '2026-12-01') })
  assert.equal(tomorrow.statusCode, 422)
  assert.match(tomorrow.body, /value="Asking a grown-up"/)
  await done(teacher, CLASS, { ...lesson, missed: await choice(here, of('Heron'), 'Ben Stroud') })
  await done(teacher, CLASS, { deed: 'on', ...heron })
  assert.match(
    await look(teacher, of('Heron')),
    /They use it themselves .*Not yet, until they have had the lesson Ben Stroud .*Asking a grown-up\. 1 pupil was there/,
  )
  assert.match(
    await look(people.head, '/services'),
    /Heron They use it themselves .*1 pupil waits for the lesson/,
  )
  assert.equal(await margin('AL-12.1'), 'Kept')
  const had = await choice(here, of('Heron'), 'Ben Stroud')
  await done(teacher, CLASS, { deed: 'caught-up', ...heron, ...dayFields('heldOn', '2026-11-30'), had })
  assert.doesNotMatch(await look(teacher, of('Heron')), /Ben Stroud/)
  clock.set('2027-09-06T08:20:00Z')
  assert.match(await look(teacher, of('Heron')), /Not switched on this school year/)
  assert.equal((await send(teacher, CLASS, { deed: 'on', ...heron })).statusCode, 422, 'each year anew')
})

test('AL-17.8 AL-17.9 in the youngest classes an adult shows the internet; a session of theirs is booked only as directly supervised, with its adult named, and with addresses that were approved for them with what they teach', async t => {
  const here = await accountsUnder(t, 'allington')
  const { people, send, done, look, margin, onRoll } = here
  const { teacher, head } = people
  await onRoll(['Ada,Quill,03/02/2022,Reception,Wren', 'Ben,Stroud,03/02/2018,Year 4,Heron'])
  assert.match(await look(teacher, '/services'), /Heron Not switched on .*Wren An adult shows it/)
  const on = await send(teacher, CLASS, { deed: 'on', className: 'Wren' })
  assert.equal(on.statusCode, 422)
  assert.match(plain(on.body), /In Wren an adult shows it, by the policy/)
  const [counting, reading] = ['www.example.org/counting', 'www.example.org/reading']
  const approve = (address: string, bands: string) =>
    done(head, '/services/addresses', { address, bands, outcome: 'Counting to ten' })
  assert.equal(
    (await send(teacher, '/services/addresses', { address: counting, bands: 'EYFS', outcome: 'x' }))
      .statusCode,
    403,
  )
  const short = await send(head, '/services/addresses', { address: counting, bands: 'EYFS' })
  assert.match(plain(short.body), /Write what they are to learn by it/)
  await approve(counting, 'EYFS')
  await approve(reading, 'KS1')
  assert.doesNotMatch(await look(teacher, of('Wren')), /reading/, 'what is not for them is not offered')
  const session = {
    ...{ deed: 'session', className: 'Wren', supervised: 'yes' },
    ...dayFields('sessionOn', '2026-12-02'),
    adultId: await choice(here, of('Wren'), head.name),
    materials: await choice(here, of('Wren'), counting),
  }
  for (const [left, says] of [
    ['supervised', /Say that it is directly supervised/],
    ['adultId', /Select the adult who is with them/],
    ['materials', /Tick which addresses they open/],
  ] as const) {
    const refused = await send(teacher, CLASS, { ...session, [left]: '' })
    assert.equal(refused.statusCode, 422, left)
    assert.match(plain(refused.body), says)
  }
  const other = await send(teacher, CLASS, { ...session, other: 'www.example.org/games' })
  assert.equal(other.statusCode, 422)
  assert.match(plain(other.body), /Only addresses that were approved for them/)
  await done(teacher, CLASS, session)
  assert.match(
    await look(teacher, of('Wren')),
    new RegExp(`2 December 2026, with ${head.name} ${counting} Booked by ${teacher.name}`),
  )
  for (const id of ['AL-17.8', 'AL-17.9']) assert.equal(await margin(id), 'Kept')
})

test('AL-34.2 a social media service with accounts of pupils is refused where one of them is too young for it, and the list shows from what age each is', async t => {
  const here = await accountsUnder(t, 'allington')
  const { people, send, done, look, margin, onRoll } = here
  const [page, { head }] = ['/services/social-media', people]
  await onRoll(['Ada,Quill,03/02/2018,Year 4,Heron', 'Ben,Stroud,03/02/2013,Year 8,Eagle'])
  assert.equal(await margin('AL-34.2'), 'Kept')
  const pictures = { title: 'Picture wall', minimumAge: '0', pupilAccounts: 'yes', classNames: 'Heron' }
  const refused = await send(head, page, pictures)
  assert.equal(refused.statusCode, 422)
  assert.match(plain(refused.body), /1 pupil of these classes is under 13/)
  assert.match(refused.body, /value="Picture wall"/)
  assert.equal((await send(head, page, { ...pictures, classNames: [] })).statusCode, 422, 'all of them')
  await done(head, page, { title: 'School page', minimumAge: '13', pupilAccounts: 'no' })
  await done(head, page, { ...pictures, classNames: 'Eagle' })
  assert.match(
    await look(people.teacher, page),
    /Picture wall From 0 by its own terms\. Accounts of pupils: Eagle\. School page From 13 by its own terms\. No accounts of pupils\./,
  )
  assert.equal(await margin('AL-34.2'), 'Kept')
  await onRoll(['Cal,Reed,03/02/2014,Year 7,Eagle'])
  assert.match(await look(people.teacher, page), /1 too young for it today/)
  assert.equal(await margin('AL-34.2'), 'Not kept')
})

test('BS-36.1 BS-36.6 no device of a parent is approved, the refusal shows the clause, and each term somebody tries that pupils’ own devices get no files', async t => {
  const here = await accountsUnder(t, 'banks')
  const { people, send, done, look, home, margin, clock, get, enter } = here
  const [page, { technician, teacher }] = ['/services/devices', people]
  assert.equal(await margin('BS-36.1'), 'Not kept', 'it was never tried')
  assert.match(
    await home(technician),
    /Late Try that devices of pupils get nothing of the files on the network/,
  )
  const { body } = await get(await enter(technician), page)
  assert.match(body, /<option value="staff"/)
  assert.doesNotMatch(body, /<option value="parent"/)
  const device = {
    deed: 'approve',
    name: teacher.name,
    device: 'Own phone',
    ...dayFields('endsOn', '2027-07-21'),
  }
  for (const [audience, network, says] of [
    ['parent', 'wifi', /Parents have no access to the school network or wireless internet/],
    ['parent', 'network-files', /Parents have no access to the school network or wireless internet/],
    ['pupil', 'network-files', /Pupils are not allowed networked file access via personal devices/],
  ] as const) {
    const refused = await send(technician, page, { ...device, audience, network })
    assert.equal(refused.statusCode, 422)
    assert.match(plain(refused.body), /Nothing was approved The policy lets no device of theirs in/)
    assert.match(plain(refused.body), says)
    assert.match(refused.body, /value="Own phone"/)
    clock.move({ seconds: 1 })
  }
  await done(technician, page, { ...device, audience: 'staff', network: 'wifi' })
  const shown = await look(technician, page)
  assert.match(
    shown,
    new RegExp(`${teacher.name} ?, member of staff: Own phone The wireless network, until 21 July 2027`),
  )
  assert.match(
    shown,
    /Asked for and refused .*a device of parents and carers, for the wireless network\. Asked by Dev/,
  )
  assert.equal(await margin('BS-36.6'), 'Kept')
  const tried = { deed: 'try', of: 'pupil/network-files', how: 'A tablet on the guest network' }
  const on = dayFields('triedOn', '2026-11-30')
  await done(technician, page, { ...tried, ...on, held: 'no' })
  assert.equal(await margin('BS-36.1'), 'Not kept', 'one got in')
  clock.move({ minutes: 1 })
  await done(technician, page, { ...tried, ...on, held: 'yes' })
  assert.equal(await margin('BS-36.1'), 'Kept')
  assert.doesNotMatch(await home(technician), /Try that devices/)
  clock.set('2027-01-06T08:20:00Z')
  assert.equal(await margin('BS-36.1'), 'Not kept', 'of the term before')
  assert.match(await home(technician), /Try that devices of pupils/)
})
