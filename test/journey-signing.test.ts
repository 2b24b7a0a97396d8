import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addAndAppoint, bringAshover, linkFor, loadRoll, publish } from './journey-ashover.ts'
import { go, isFit, MONDAY, nightly, phone, press, read, setOut, setUpSchool, signIn } from './journey.ts'

const TUESDAY = '2026-11-24T08:20:00Z'
const AFTER_SIXTY_DAYS = '2027-01-25T08:20:00Z'

test('a school on a phone without JavaScript brings its roll and its policy, and a parent and the head sign', async t => {
  const journey = await setOut(t)
  const { url, clock, page } = journey
  t.after(() => void delete process.env['WATCHWORD_ORIGIN'])
  process.env['WATCHWORD_ORIGIN'] = url
  const code = await setUpSchool(journey)
  await loadRoll(journey)
  await addAndAppoint(journey, 'Nell Ashdown', 'Member of staff', 'dsl')
  await addAndAppoint(journey, 'Grace Whitlow', 'Governor', 'chair-of-governors')
  assert.match(
    await read(page),
    /Designated safeguarding lead Nell Ashdown.*Chair of governors Grace Whitlow/,
  )
  await bringAshover(journey)

  clock.set(MONDAY)
  await nightly(journey)
  await go(journey, '/policies')
  await signIn(page, code)
  assert.match(await read(page), /1 policy is in force/)
  await press(page, /^E-safety policy/)
  await isFit(page)
  assert.match(await read(page), /In force since 21 November 2026/i)
  const accounts = page.locator('article', { hasText: 'All staff have their own unique username' })
  assert.match((await accounts.textContent()) ?? '', /Kept/)
  const sixty = page.locator('article', { hasText: 'into the MIS system every 60 days' })
  assert.match((await sixty.textContent()) ?? '', /Management information system.*Record what you saw/)
  await sixty.getByRole('link').first().click()
  await isFit(page)
  const clause = await read(page)
  assert.match(clause, /Passwords are changed every 60 days, for staff/)
  assert.match(
    clause,
    /It speaks of: Management information system \(MIS\)\. No setting of Watchword changes by it\./,
  )
  assert.match(clause, /Nothing is on record yet\. Look at the system, and write down what you saw\./)

  await publish(journey, 'Agreement for staff', 'Staff', ['Lock your screen when you leave it.'])
  await publish(journey, 'Agreement for infants', 'Pupils', [
    'We tell an adult when something worries us.',
    'KS1',
  ])
  const link = await linkFor(journey)
  assert.ok(link.startsWith(`${url}/`), `a whole address is handed over, not ${link}`)

  const first = await phone(t)
  await first.goto(link)
  assert.match(await read(first), /Sign for (Ada and Ivo|Ivo and Ada)/)
  await isFit(first)
  const second = await phone(t)
  await second.goto(link)
  await press(second, 'Sign for my children')
  assert.match(await read(second), /Not signed yet.*Tick for whom you agree/, 'nothing is ticked in advance')
  await isFit(second)
  await second.getByLabel('Ada').check()
  await second.getByLabel('Ivo').check()
  await second.getByLabel('Type your full name to sign').fill('Tom Marlow')
  await press(second, 'Sign for my children')
  assert.match(await read(second), /You have signed 2 agreements.*For signing, the link has ended\./)
  await isFit(second)
  const third = await phone(t)
  await third.goto(link)
  assert.match(await read(third), /This link has ended.*Ask the school for a new one\./)
  await isFit(third)

  clock.set(TUESDAY)
  await nightly(journey)
  await go(journey, '/people')
  await signIn(page, code)
  await isFit(page)
  assert.match(
    await read(page),
    /Agreement for staff In force since 24 November 2026/,
    'the head signs first',
  )
  await page.getByLabel('I have read this and agree to keep to it').check()
  await press(page, /^Sign$/)
  await isFit(page)
  assert.match((await page.textContent('h1')) ?? '', /need you/, 'and then goes on')

  await go(journey, '/agreements')
  const signed = await read(page)
  assert.match(signed, /3 of 4 signatures are in\. 1 is missing: 1 from staff\./)
  assert.match(signed, /2 of 2 pupils, KS1.*1 of 2 staff.*Adults who have not Nell Ashdown/)
  await go(journey, '/agreements/register')
  assert.match(await read(page), /2 pupils on the roll: 2 have signed all that is asked of them/)
  await press(page, /Version 1, 23 November 2026/)
  await isFit(page)
  const proof = await read(page)
  assert.match(proof, /Tom Marlow signed for Ada Marlow on 23 November 2026/)
  assert.match(proof, /The words and the signature are as they were: the log holds their mark\./)
  assert.match(
    proof,
    /We tell an adult when something worries us\..*By a link sent to them, without an account/,
  )

  await go(journey, '/record')
  await press(page, 'Check it now')
  await isFit(page)
  assert.match(await read(page), /Whole to entry \d+ of 24 November 2026\./)

  clock.set(AFTER_SIXTY_DAYS)
  await go(journey, '')
  await signIn(page, code)
  await isFit(page)
  assert.match((await page.textContent('h1')) ?? '', /need you/, 'no password of Watchword has run out')
  await go(journey, '/people')
  assert.match(await read(page), /Nell Ashdown/)
})
