import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lapseSignaturesJob } from '../../src/modules/agreements/jobs/lapse-signatures.ts'
import { systemActor } from '../../src/platform/call.ts'
import type { Audience } from './agreements.ts'
import { deskUnder, SANJAY } from './desk.ts'
import { plain } from './pages.ts'

test('RB-1.88 nobody from outside is handed a guest login before they have signed on the desk’s screen; the refusal is kept, and the login’s entry in the log names the signature', async t => {
  const { signing, comes, signs, guestLogin, look, people, margin, count } = await deskUnder(t, 'redbridge')
  await signing.published('visitor')
  signing.toNextDay()
  const visit = await comes()
  const refused = await guestLogin(visit)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.text, /They have not signed Visitors’ agreement/)
  assert.match(refused.body, /value="Internet in the hall"/, 'what was typed is not lost')
  assert.equal(await count(`visitors.refused where what = 'guest-login' and why = 'not-signed'`, []), 1)
  await signs(visit, 'Sanjay Mistry')
  assert.equal((await guestLogin(visit)).statusCode, 303)
  assert.match(await look(people.office, visit), /guest3 ?, Internet in the hall Until 3:30 pm/)
  assert.equal(
    await count(
      `platform.audit_entry e join agreements.signature s on e.body like '%' || s.id || '%'
        where e.use_case = 'visitors.issue-guest-login' and s.how = 'on-screen' and s.witness_id = $1`,
      [people.office.id],
    ),
    1,
  )
  assert.equal(await margin('RB-1.88'), 'Kept')
})

test('RB-4.14 a guest login names visitor, host, services and its end, is over by itself, and stands on the list while it is in use', async t => {
  const { signing, comes, signs, guestLogin, look, people, margin, clock } = await deskUnder(t, 'redbridge')
  await signing.published('visitor')
  signing.toNextDay()
  const visit = await comes()
  await signs(visit, 'Sanjay Mistry')
  for (const until of ['', 'noon', '7:00am']) {
    const refused = await guestLogin(visit, { until })
    assert.equal(refused.statusCode, 422, `until “${until}”`)
    assert.match(refused.text, /Enter a later time today/)
  }
  assert.match((await guestLogin(visit, { services: '' })).text, /Write what they need it for/)
  assert.equal((await guestLogin(visit)).statusCode, 303)
  const row = /guest3 Sanjay Mistry, with Łukasz Wraythorne Internet in the hall 3:30 pm/
  assert.match(await look(people.office, '/visitors'), row)
  const other = await comes({ ...SANJAY, givenName: 'Ines' })
  await signs(other, 'Ines Mistry')
  assert.match((await guestLogin(other)).text, /Somebody else has this guest login now/)
  assert.equal(await margin('RB-4.14'), 'Kept')
  clock.set(`${clock.now().toString().slice(0, 10)}T15:31:00Z`)
  assert.doesNotMatch(await look(people.office, '/visitors'), row)
  assert.match(await look(people.office, visit), /Over since 3:30 pm/)
})

test('RB-1.90 a visitor’s broken rule stands against the line that they signed, and bars them from a guest login until the headteacher lifts it', async t => {
  const { signing, comes, signs, guestLogin, send, look, people, margin, get, enter } = await deskUnder(
    t,
    'redbridge',
  )
  await signing.published('visitor')
  signing.toNextDay()
  const visit = await comes()
  await signs(visit, 'Sanjay Mistry')
  const rule = 'I model safe, responsible and positive behaviour in my own use of technology'
  const what = { rule, words: 'He showed a class a page that was not for them.' }
  assert.match(
    (await send(people.office, `${visit}/broken-rule`, { words: what.words })).text,
    /Select the rule/,
  )
  assert.equal((await send(people.office, `${visit}/broken-rule`, what)).statusCode, 303)
  const refused = await guestLogin(visit)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.text, /Only the headteacher can say/)
  const atTheDesk = await look(people.office, visit)
  assert.match(atTheDesk, /No guest login is handed out to them\. Ask the headteacher/)
  assert.doesNotMatch(atTheDesk, /not for them/)
  assert.equal((await get(await enter(people.office), `${visit}/broken-rules`)).statusCode, 403)
  for (const one of [people.dsl, people.head]) {
    const read = await look(one, `${visit}/broken-rules`)
    assert.ok(read.includes(`“${rule}” Signed by then, on`), read)
    assert.ok(read.includes(what.words))
  }
  assert.equal((await send(people.dsl, `${visit}/broken-rules`, { why: 'Talked about it' })).statusCode, 403)
  assert.match((await send(people.head, `${visit}/broken-rules`, { why: '' })).text, /Write why/)
  assert.equal(await margin('RB-1.90'), 'Kept')
  assert.equal(
    (await send(people.head, `${visit}/broken-rules`, { why: 'We talked, and he is sorry.' })).statusCode,
    303,
  )
  assert.equal((await guestLogin(visit)).statusCode, 303)
  assert.match(await look(people.head, `${visit}/broken-rules`), /Lifted on .*We talked, and he is sorry/)
})

test('RB-6.14 the desk’s screen asks each visitor to keep their phone silent, and their own tick is kept with the time', async t => {
  const here = await deskUnder(t, 'redbridge')
  const { signing, comes, screen, signs, send, look, people, margin, count, clock } = here
  await signing.published('visitor')
  signing.toNextDay()
  const visit = await comes()
  const body = await screen(visit)
  assert.match(plain(body), /Tick each of these .*I keep my phone on silent/)
  assert.doesNotMatch(plain(body), /Oakshaw|Report a concern/, 'nothing of the school’s is before a visitor')
  const versionId = /name="versionId" value="([\w-]+)"/.exec(body)?.[1] ?? ''
  const half = { versionId, declaration: 'agree', signedAs: 'Sanjay Mistry' }
  const refused = await send(people.office, `${visit}/signature`, half)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.text, /Tick “I keep my phone on silent”/)
  assert.match(refused.body, /value="Sanjay Mistry"/)
  await signs(visit, 'Sanjay Mistry')
  assert.equal(
    await count(
      `agreements.tick t join agreements.signature s on s.school_id = t.school_id and s.id = t.signature_id
        where t.asked = 'I keep my phone on silent' and s.signed_at = $1`,
      [clock.now().toString()],
    ),
    1,
  )
  const register = await look(people.head, '/agreements/register?audience=visitor')
  assert.match(register, /Sanjay Mistry/)
  assert.equal(await margin('RB-6.14'), 'Kept')
})

/** Whoever is on the roll as what they come; a visitor is nobody's yet. */
const comer = (audience: 'visitor' | 'parent' | 'volunteer' | 'contractor', name: string) => {
  const [givenName = '', familyName = ''] = name.split(' ')
  return { givenName, familyName, comesAs: audience }
}

const AT_THE_DOOR = [
  { id: 'AL-18.3', school: 'allington', audiences: ['visitor'] },
  { id: 'AL-40.1', school: 'allington', audiences: ['visitor', 'parent', 'volunteer', 'contractor'] },
  { id: 'AS-3.1', school: 'ashover', audiences: ['visitor'] },
  { id: 'BS-17.1', school: 'banks', audiences: ['volunteer', 'contractor'] },
] as const

const MARGINS = { 'AL-18.3': 'At risk', 'AS-3.1': 'At risk', 'AL-40.1': 'Kept', 'BS-17.1': 'Kept' }

for (const { id, school, audiences } of AT_THE_DOOR)
  test(`${id} nobody who comes to the desk is let in before they have signed what is asked of them, and a refusal is kept`, async t => {
    const here = await deskUnder(t, school)
    const { signing, comes, signs, send, look, home, people, margin, count, clock } = here
    const names = {
      ...{ visitor: 'Sanjay Mistry', parent: people.parent.name },
      ...{ volunteer: people.volunteer.name, contractor: people.technician.name },
    }
    const knownId = {
      visitor: '',
      parent: people.parent.id,
      volunteer: people.volunteer.id,
      contractor: people.technician.id,
    }
    const made = new Map<Audience, Awaited<ReturnType<typeof signing.published>>>()
    for (const audience of audiences) made.set(audience, await signing.published(audience))
    signing.toNextDay()
    for (const [n, audience] of audiences.entries()) {
      const visit = await comes({ ...comer(audience, names[audience]), knownId: knownId[audience] })
      assert.match(await look(people.office, visit), /Not let in: not signed/)
      const atHome = await home(people.office)
      assert.match(atHome, /A visitor is not let in yet/)
      assert.doesNotMatch(atHome, /time here ends/, 'who comes for the day goes with it')
      const refused = await send(people.office, visit, { deed: 'let-in' })
      assert.equal(refused.statusCode, 422)
      assert.match(refused.text, /They have not signed/)
      assert.equal(await count(`visitors.refused where what = 'on-site'`, []), n + 1)
      await signs(visit, names[audience])
      assert.equal((await send(people.office, visit, { deed: 'let-in' })).statusCode, 303)
      assert.match(await look(people.office, visit), /Here since/)
    }
    if (id === 'AL-18.3' || id === 'AS-3.1') await isAskedOfEverybody(here, id === 'AS-3.1')
    if (id === 'AL-40.1') {
      clock.move({ days: 366 })
      await lapseSignaturesJob.run(here.callOf(here.schools.larkmoor, systemActor(lapseSignaturesJob.name)))
      const again = await comes({ ...comer('volunteer', names.volunteer), knownId: knownId.volunteer })
      assert.match(await look(people.office, again), /Not let in: not signed/, 'a year later they sign again')
      await signs(again, names.volunteer)
      const contractor = await comes({
        ...comer('contractor', names.contractor),
        knownId: knownId.contractor,
      })
      assert.match(await look(people.office, contractor), /Not let in: not signed/)
      await signs(contractor, names.contractor)
      const his = made.get('contractor')
      assert.ok(his)
      await signing.sign(people.dpo, his)
    }
    assert.equal(await margin(id), MARGINS[id])
  })

/** An account opens to no pupil, and to nobody of the staff or the governors, who has not signed. */
async function isAskedOfEverybody(
  { people, get, enter, signing }: Awaited<ReturnType<typeof deskUnder>>,
  isOfGovernors: boolean,
) {
  const governors = isOfGovernors ? (['governor'] as const) : []
  for (const audience of ['staff', 'pupil', ...governors] as const) await signing.published(audience)
  signing.toNextDay()
  await signing.addressed(people.pupil)
  for (const one of [people.teacher, people.pupil, ...(isOfGovernors ? [people.governor] : [])]) {
    const { statusCode, headers } = await get(await enter(one), '')
    assert.equal(statusCode, 303)
    assert.match(String(headers.location), /\/agreements\/[\w-]+\/people\/[\w-]+\/signature$/)
  }
}
