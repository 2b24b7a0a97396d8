import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings } from '../../scripts/clauses/register.ts'
import { endMembership } from '../../src/modules/people/index.ts'
import { person } from '../../src/modules/people/queries/person.ts'
import { type Audience, marginOf, signingUnder, STAFF, TITLES } from './agreements.ts'
import { pagesOf, plain } from './pages.ts'
import { underPolicy } from './under-policy.ts'

const audiencesOf = (id: string): Audience[] =>
  restings('ashover')[id]?.parameters?.['audience'] as Audience[]

/** A file for a spreadsheet, as rows of cells. */
const rowsOf = (csv: string): string[][] =>
  csv
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map(line => line.slice(1, -1).split('","'))

test('AS-5.6 one screen says who has signed, which version and when, group by group; its sums are the roll, and it saves as CSV', async t => {
  const here = await underPolicy(t, 'ashover')
  const { get, enter } = await pagesOf(t, here)
  const { published, sign, toNextDay } = await signingUnder(here)
  const { people } = here
  const signers = {
    staff: people.office,
    governor: people.governor,
    pupil: people.pupil,
    parent: people.parent,
  }
  await enter(people.office)
  for (const audience of audiencesOf('AS-5.6'))
    await sign(signers[audience as keyof typeof signers], await published(audience))
  toNextDay()
  const token = await here.again(people.office)
  const onRoll = { staff: 5, governor: 2, pupil: 1, parent: 1 }
  for (const audience of audiencesOf('AS-5.6')) {
    const roll = onRoll[audience as keyof typeof onRoll]
    const page = plain((await get(token, `/agreements/register?audience=${audience}`)).body)
    assert.match(
      page,
      new RegExp(
        `${roll} [\\w ]+ on the roll: 1 have signed all that is asked of them, ${roll - 1} have not`,
      ),
    )
    assert.match(page, /Version 1, 30 November 2026/)
    const file = await get(token, `/agreements/register?audience=${audience}&as=csv`)
    assert.match(String(file.headers['content-type']), /text\/csv/)
    const [head, ...rows] = rowsOf(file.body)
    assert.deepEqual(head?.slice(3, 8), ['Agreement', 'Version', 'Asked on', 'Signed', 'Signed on'])
    assert.equal(new Set(rows.map(([name]) => name)).size, roll)
    assert.equal(rows.filter(row => row[6] === 'Yes' && row[7] === '2026-11-30').length, 1)
    assert.equal(rows.filter(row => row[6] === 'No').length, roll - 1)
  }
  assert.equal((await marginOf(here, { get }, { school: 'ashover', id: 'AS-5.6', token })).state, 'At risk')
  // The days to sign are over.
  here.clock.set('2026-12-20T09:00:00Z')
  const later = await here.again(people.office)
  assert.equal(
    (await marginOf(here, { get }, { school: 'ashover', id: 'AS-5.6', token: later })).state,
    'Not kept',
  )
})

test('AS-4.20 each group’s rules are read at signing and at any time after, and whoever has not confirmed them is listed', async t => {
  const here = await underPolicy(t, 'ashover')
  const { get, enter } = await pagesOf(t, here)
  const { published, sign, addressed, toNextDay } = await signingUnder(here)
  const { people } = here
  await addressed(people.pupil)
  const who = { staff: people.teacher, pupil: people.pupil, parent: people.parent }
  for (const one of [...Object.values(who), people.head]) await enter(one)
  const made = new Map<Audience, { agreementId: string; versionId: string }>()
  for (const audience of audiencesOf('AS-4.20')) made.set(audience, await published(audience))
  toNextDay()
  for (const [audience, one] of Object.entries(who)) {
    const agreement = made.get(audience as Audience)
    assert.ok(agreement)
    const token = await here.again(one)
    const atSigning = `/agreements/${agreement.agreementId}/people/${one.id}/signature`
    assert.match((await get(token, atSigning)).body, /I lock my screen when I leave it/)
    await sign(one, agreement)
    const after = await get(token, `/agreements/${agreement.agreementId}`)
    assert.match(after.body, /I lock my screen when I leave it/)
  }
  await sign(people.head, made.get('staff') ?? { agreementId: '', versionId: '' })
  const head = await here.again(people.head)
  const listed = await get(head, `/agreements/${made.get('staff')?.agreementId}/signatures?show=not-yet`)
  assert.match(plain(listed.body), /3 people have not signed yet/)
  assert.match(listed.body, new RegExp(people.dsl.name))
  assert.doesNotMatch(listed.body, new RegExp(`<th[^>]*>${people.teacher.name}`))
  here.clock.set('2026-12-20T09:00:00Z')
  const later = await here.again(people.head)
  assert.equal(
    (await marginOf(here, { get }, { school: 'ashover', id: 'AS-4.20', token: later })).state,
    'Not kept',
  )
})

test('RD-6.6 each document has a column, and each member of staff a date in both or is outstanding', async t => {
  const here = await underPolicy(t, 'reedham')
  const { get, enter } = await pagesOf(t, here)
  const { published, sign, toNextDay } = await signingUnder(here)
  const { people } = here
  await enter(people.office)
  const code = await published('staff', { title: 'Staff Code of Conduct' })
  const ict = await published('staff', { title: 'ICT Code of Conduct' })
  for (const made of [code, ict]) await sign(people.office, made)
  await sign(people.teacher, code)
  toNextDay()
  const token = await here.again(people.office)
  const page = (await get(token, '/agreements/register?audience=staff')).body
  assert.match(plain(page), /Name Here since ICT Code of Conduct Staff Code of Conduct/)
  const rowOf = (name: string) => plain(page.split('<tr').find(row => row.includes(name)) ?? '')
  assert.match(rowOf(people.office.name), /Version 1, 30 November 2026.*Version 1, 30 November 2026/)
  assert.match(rowOf(people.teacher.name), /Not yet.*Version 1, 30 November 2026/)
  assert.match(rowOf(people.dsl.name), /Not yet.*Not yet/)
  assert.match(plain(page), /5 staff on the roll: 1 have signed all that is asked of them, 4 have not/)
  here.clock.set('2026-12-20T09:00:00Z')
  const later = await here.again(people.office)
  assert.equal(
    (await marginOf(here, { get }, { school: 'reedham', id: 'RD-6.6', token: later })).state,
    'Not kept',
  )
  for (const name of STAFF)
    for (const made of [code, ict])
      if (name !== 'office' && !(name === 'teacher' && made === code)) await sign(people[name], made)
  assert.equal(
    (await marginOf(here, { get }, { school: 'reedham', id: 'RD-6.6', token: later })).state,
    'Kept',
  )
})

test('AS-1.95 a signed agreement stays on the person’s own record, with its version and date, and nobody can change it', async t => {
  const here = await underPolicy(t, 'ashover')
  const { get, post, enter } = await pagesOf(t, here)
  const { published, sign, toNextDay } = await signingUnder(here)
  const { people } = here
  await enter(people.office)
  for (const [audience, one] of [
    ['staff', people.office],
    ['pupil', people.pupil],
  ] as const)
    await sign(one, await published(audience))
  toNextDay()
  const token = await here.again(people.office)
  for (const one of [people.office, people.pupil]) {
    const record = await get(token, `/people/${one.id}`)
    assert.match(record.body, new RegExp(`/people/${one.id}/agreements">Signed agreements`))
    const file = await get(token, `/people/${one.id}/agreements`)
    assert.match(plain(file.body), /Version 1 30 November 2026 at/)
    const [proof = ''] = /\/signatures\/[\w-]+/.exec(file.body) ?? []
    assert.match((await get(token, proof)).body, /The words and the signature are as they were/)
    assert.ok((await post(token, proof, {})).statusCode >= 400, 'there is no form that changes it')
  }
  // What was signed stays when they leave.
  const office = await here.as(people.office)
  const { memberships } = await person(office, { personId: people.pupil.id })
  await endMembership(office, { membershipId: memberships[0]?.id, when: 'now', reason: 'Moved' })
  assert.match((await get(token, `/people/${people.pupil.id}/agreements`)).body, new RegExp(TITLES.pupil))
  here.clock.set('2026-12-20T09:00:00Z')
  const later = await here.again(people.office)
  assert.equal(
    (await marginOf(here, { get }, { school: 'ashover', id: 'AS-1.95', token: later })).state,
    'Not kept',
  )
})

test('AS-4.15 a register by person and version names who of staff and pupils has not signed, and reporting is ticked', async t => {
  const here = await underPolicy(t, 'ashover')
  const { get, post, enter } = await pagesOf(t, here)
  const { published, sign, toNextDay } = await signingUnder(here)
  const { people } = here
  const { line } = restings('ashover')['AS-4.15']?.parameters ?? {}
  await enter(people.office)
  const [staff, pupils] = [await published('staff'), await published('pupil')]
  toNextDay()
  let token = await here.again(people.office)
  const page = `/agreements/${staff.agreementId}/people/${people.office.id}/signature`
  const boxes = [...(await get(token, page)).body.matchAll(/name="ticked"[^>]*value="([^"]*)"/g)].map(
    ([, value]) => plain(value ?? ''),
  )
  const reporting = boxes.find(box => box.endsWith(`line/${String(line)}`))
  assert.ok(reporting)
  const answers = { versionId: staff.versionId, declaration: 'agree' }
  const refused = await post(token, page, { ...answers, ticked: boxes.filter(box => box !== reporting) })
  assert.equal(refused.statusCode, 422)
  assert.equal((await post(token, page, { ...answers, ticked: boxes })).statusCode, 303)
  const register = async (audience: string) =>
    plain((await get(token, `/agreements/register?audience=${audience}`)).body)
  assert.match(await register('staff'), new RegExp(`${people.dsl.name} [\\w ]+ Not yet`))
  assert.match(await register('pupil'), /1 pupils on the roll: 0 have signed/)
  // The days to sign are over.
  here.clock.set('2026-12-20T09:00:00Z')
  token = await here.again(people.office)
  const margin = () => marginOf(here, { get }, { school: 'ashover', id: 'AS-4.15', token })
  assert.equal((await margin()).state, 'Not kept')
  for (const name of STAFF) if (name !== 'office') await sign(people[name], staff)
  await sign(people.pupil, pupils)
  assert.match(
    await register('staff'),
    /5 staff on the roll: 5 have signed all that is asked of them, 0 have not/,
  )
  assert.equal((await margin()).state, 'Kept')
})
