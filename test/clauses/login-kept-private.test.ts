import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { BROWSER, PASSWORD } from '../signed-up.ts'
import { shows } from './one-of-several.ts'
import { plain } from './pages.ts'
import { type Reporting, reportingUnder } from './reporting.ts'

const NOTICED = '/accounts/noticed'
const WAITS = /noticed about signing in/
const PHONE = { ...BROWSER, address: '198.51.100.4', agent: 'Mozilla/5.0 (iPhone) Safari/605' }

const addressOfNote = async ({ get, enter, people }: Reporting): Promise<string> => {
  const { body } = await get(await enter(people.technician), NOTICED)
  return `${NOTICED}?note=${/noticed\?note=([\w-]{36})/.exec(body)?.[1] ?? 'none'}`
}

/** The network manager settles what was noticed. */
async function settle(here: Reporting, how: string): Promise<void> {
  const { post, enter, people } = here
  const url = await addressOfNote(here)
  assert.equal((await post(await enter(people.technician), url, {})).statusCode, 422)
  assert.equal((await post(await enter(people.technician), url, { how })).statusCode, 303)
}

const SECOND: readonly { id: string; school: SchoolName }[] = [
  { id: 'RB-4.25', school: 'redbridge' },
  { id: 'AS-4.26', school: 'ashover' },
]
for (const { id, school } of SECOND)
  test(`${id} a second session of one account from elsewhere shows on the account page, is told to its holder, and waits for the network manager with both devices until it is settled`, async t => {
    const here = await reportingUnder(t, school)
    const { people, join, signed, get, look, home, count } = here
    const { token, email } = await join(people.parent)
    assert.doesNotMatch(await home(people.technician), WAITS)
    const told = () =>
      count(`messages.outbox where person_id = $1 and said_to like '%signed in twice%'`, [people.parent.id])
    await signed(email, PASSWORD, BROWSER)
    assert.equal(await told(), 0, 'the same device and network are no second place')
    await signed(email, PASSWORD, PHONE)
    assert.equal(await told(), 1)
    const own = plain((await get(token, '/account')).body)
    assert.match(own, /You are signed in in 3 places/)
    assert.match(own, /Safari on iPhone/)
    assert.match(await home(people.technician), WAITS)
    assert.doesNotMatch(await home(people.teacher), WAITS)
    await shows(here, id, 'At risk', /0 of 1 thing noticed about sign-ins settled/)
    assert.match(
      await look(people.technician, await addressOfNote(here)),
      /Chrome on Windows; then Safari on iPhone, from another network/,
    )
    await settle(here, 'same-person')
    await shows(here, id, 'Kept', /1 of 1 thing noticed about sign-ins settled/)
  })

test('RB-4.43 a password that may be known locks its account at once, signed in or signed out, and waits for the network manager with its times; nothing but a new password opens it', async t => {
  const here = await reportingUnder(t, 'redbridge')
  const { people, join, signed, get, post, outside, home, look, margin, count } = here
  const { token, email } = await join(people.parent)
  assert.match((await outside('/sign-in')).text, /My password may be known/)
  const form = await get('', '/password-known')
  assert.match(form.body, /type="password"/)
  const said = await outside('/password-known', { email, password: 'not the password' })
  assert.equal((await get(token, '/account')).statusCode, 200, 'nobody locks another out')
  assert.deepEqual(
    said.text,
    (await outside('/password-known', { email: 'nobody@larkmoor.example', password: 'x' })).text,
    'the same words for an address that nobody has',
  )
  const known = await outside('/password-known', { email, password: PASSWORD })
  assert.deepEqual(known, said, 'and for the right password')
  assert.equal((await get(token, '/account')).statusCode, 303, 'every session is over')
  await assert.rejects(signed(email, PASSWORD, BROWSER), /locked/)
  assert.match(await home(people.technician), WAITS)
  assert.match(await look(people.technician, await addressOfNote(here)), /Locked at once/)
  assert.equal(
    await count('access.login_note where person_id = $1 and locked_at = noted_at', [people.parent.id]),
    1,
  )
  assert.equal(await margin('RB-4.43'), 'At risk')
  await settle(here, 'new-password')
  assert.equal(await margin('RB-4.43'), 'Kept')

  const office = await here.enter(people.office)
  assert.match((await get(office, '/account')).body, /href="\/password-known"/)
  const locked = await post(office, '/password-known', {})
  assert.match(plain(locked.body), /Your account is locked/)
  assert.equal((await get(office, '/account')).statusCode, 303)
})

test('AS-4.29 whoever finds a machine signed in signs it out by one press on any page, and notes where it stands without a name', async t => {
  const here = await reportingUnder(t, 'ashover')
  const { people, get, post, enter, home, look, margin, count } = here
  const teacher = await enter(people.teacher)
  for (const path of ['', '/left-open', '/policies', '/account'])
    assert.match((await get(teacher, path)).body, /action="\/account\/sign-out"/, path)
  assert.match((await get(teacher, '')).body, /href="\/s\/larkmoor\/left-open"/)
  assert.equal((await post(teacher, '/left-open', { place: ' ' })).statusCode, 422)
  const noted = await post(teacher, '/left-open', { place: 'The laptop by the door of room 4' })
  assert.match(plain(noted.body), /It is noted, without your name/)
  assert.match(await home(people.technician), WAITS)
  const page = await look(people.technician, NOTICED)
  assert.match(page, /The laptop by the door of room 4/)
  assert.ok(!page.includes(people.teacher.name))
  assert.equal(
    await count(`platform.audit_entry where use_case = 'access.note-login' and person_id = $1`, [
      people.teacher.id,
    ]),
    0,
    'nor in the log',
  )
  assert.equal(await margin('AS-4.29'), 'At risk')
  await settle(here, 'spoken-to')
  assert.equal(await margin('AS-4.29'), 'Kept')
})

test('AS-4.51 a password that was shared or exposed, logged by whoever manages the account, is changed at its next sign-in', async t => {
  const here = await reportingUnder(t, 'ashover')
  const { people, join, signed, get, post, enter, look, count } = here
  const { token, email } = await join(people.parent)
  const office = await enter(people.office)
  assert.match((await get(office, `/accounts?person=${people.parent.id}`)).body, /Make them change it/)
  const done = await post(office, '/accounts', { deed: 'exposed', personId: people.parent.id })
  assert.equal(done.statusCode, 303)
  assert.equal((await get(token, '/account')).statusCode, 303, 'every session is over')
  const next = await signed(email, PASSWORD, BROWSER)
  assert.equal(next.next, 'new-password')
  const link = `/password-reset/${'linkToken' in next ? next.linkToken : ''}`
  assert.match((await post('', link, { password: PASSWORD })).body, /Choose another/)
  const changed = await post('', link, { password: 'gentle marble orchard' })
  assert.equal(changed.statusCode, 303)
  assert.equal(
    await count(`messages.outbox where person_id = $1 and said_to like '%password was changed'`, [
      people.parent.id,
    ]),
    1,
    'whoever else knew it may have been the first: the holder is told',
  )
  await post(changed.cookies.find(({ name }) => name === 'watchword')?.value ?? '', '/account/sign-out', {})
  assert.equal((await signed(email, 'gentle marble orchard', BROWSER)).next, 'open')
  assert.match(await look(people.technician, await addressOfNote(here)), /A new password was chosen/)
  await settle(here, 'new-password')
  await shows(here, 'AS-4.51', 'Kept', /1 of 1 thing noticed about sign-ins settled/)
})
