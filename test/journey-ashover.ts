import assert from 'node:assert/strict'
import { approve, go, isFit, type Journey, policyFile, press, read } from './journey.ts'

// What a school does before anybody can sign: its roll, its people, Ashover's policy, its agreements, the link.

/** As an office saves it: two children in Year 1 and Year 2, and the one father of both, without an address. */
const ROLL = `Surname,Forename,DOB,Year,Reg Group,Contact 1 Name,Contact 1 Relationship,Contact 1 Parental Responsibility,Contact 1 Mobile
Marlow,Ada,14/10/2020,1,1W,Mr Tom Marlow,Father,Yes,07700 900321
Marlow,Ivo,02/03/2020,2,2H,Mr Tom Marlow,Father,Yes,07700 900321
`

export async function loadRoll(journey: Journey): Promise<void> {
  const { page } = journey
  await go(journey, '/roll')
  const file = { name: 'roll.csv', mimeType: 'text/csv', buffer: Buffer.from(ROLL) }
  await page.setInputFiles('input[type=file]', file)
  await press(page, 'Read it')
  await isFit(page)
  assert.match(await read(page), /We know 9 of 9 columns/)
  await press(page, 'Show what would change')
  await isFit(page)
  const preview = await read(page)
  assert.match(preview, /Nothing has changed yet\. 2 are new\..*not contacted until you release them/)
  assert.match(preview, /Ada Marlow, 1W, born 14 October 2020, 1 contact/)
  await press(page, 'Accept 2 new')
  await isFit(page)
  assert.match(await read(page), /roll\.csv is accepted\. 2 new\. 2 pupils are on the roll\./)
  await go(journey, '/contacts')
  await press(page, 'Release all 2')
  await isFit(page)
  assert.match(await read(page), /2 contacts may be contacted from now on\./)
}

export async function addAndAppoint(journey: Journey, name: string, as: string, duty: string): Promise<void> {
  const { page } = journey
  const [first = '', last = ''] = name.split(' ')
  await go(journey, '/people/new')
  await page.getByLabel('First name').fill(first)
  await page.getByLabel('Last name').fill(last)
  await page.getByLabel(as, { exact: true }).check()
  await press(page, 'Add this person')
  await isFit(page)
  assert.equal(await page.textContent('h1'), name)
  await go(journey, `/duties/${duty}/appointments/new`)
  await page.getByLabel('Who?').selectOption({ label: name })
  await press(page, 'Appoint them')
  await isFit(page)
}

export async function bringAshover(journey: Journey): Promise<void> {
  const { page } = journey
  await go(journey, '/policies')
  await page.setInputFiles('input[type=file]', policyFile('ashover.txt'))
  await press(page, /^Read/)
  await isFit(page)
  await press(page, /^Accept the \d+/)
  await press(page, /approval/)
  await isFit(page)
  await approve(page, { approvedOn: '19 11 2026', nextReviewOn: '19 11 2027' })
  assert.match(await read(page), /approved and takes effect on 21 November 2026/)
  await press(page, 'What it changes')
  await isFit(page)
  const [settings = '', elsewhere = ''] = (await read(page)).split('Asks for dated evidence')
  assert.match(settings, /Only after signing do pupils come in/)
  assert.doesNotMatch(settings, /password/i, 'sixty days are no setting of Watchword')
  assert.match(
    elsewhere,
    /Management information system \(MIS\) Clause 4\.50: Passwords are changed every 60 days/,
  )
}

export async function publish(
  journey: Journey,
  title: string,
  whose: string,
  [rules, stage]: [string, string?],
): Promise<void> {
  const { page } = journey
  await go(journey, '/agreements/new')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel(whose, { exact: true }).check()
  if (stage) await page.getByLabel('For pupils: at which stage?').selectOption(stage)
  await page.getByLabel('The rules').fill(rules)
  await press(page, 'Save these words')
  await isFit(page)
  await press(page, 'Publish')
  await isFit(page)
  await press(page, 'Publish')
  await isFit(page)
  assert.match(await read(page), /Version 1 begins on 24 November 2026/)
}

/** The father of both signs for both: one link, on the last one's page. */
export async function linkFor(journey: Journey): Promise<string> {
  const { page } = journey
  for (const child of ['Ada Marlow', 'Ivo Marlow']) {
    await go(journey, '/agreements/families')
    assert.match(await read(page), /2 children wait for a parent’s signature\./)
    await press(page, child)
    await page.getByLabel('Parent or carer').selectOption({ label: 'Tom Marlow' })
    await press(page, 'Let them sign')
    await isFit(page)
  }
  await press(page, 'Make a link')
  await isFit(page)
  assert.match(await read(page), /Hand this to Tom Marlow.*It works once, until 7 December 2026\./)
  return /https?:\S+|\/s\/larkmoor\/signing\S+/.exec(await read(page))?.[0] ?? ''
}
