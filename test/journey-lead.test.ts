import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { endMembership, recordOutsideContact } from '../src/modules/people/index.ts'
import { person } from '../src/modules/people/queries/person.ts'
import { alerting } from '../src/modules/alerts/alerts-world.test.ts'
import { walkable } from './signed-in.ts'
import { follow, press, walkAs } from './walk-as.ts'

// The lead's steps for concerns of the first ten minutes: an alert, a picture, a search, a file that goes to the next school.

/** Every question that nobody answered yet: a word as told, or the first answer. */
async function answerTheRest(page: Page) {
  for (const field of await page.locator('main textarea').all())
    if (!(await field.inputValue())) await field.fill('As it was told')
  const names = await page
    .locator('main input[type=radio]')
    .evaluateAll(radios => radios.map(one => (one as unknown as { name: string }).name))
  for (const name of new Set(names)) {
    const group = page.locator(`main input[name="${name}"]`)
    if (!(await group.and(page.locator(':checked')).count())) await group.first().check()
  }
}

for (const [script, size] of [
  [false, 'phone'],
  [true, 'laptop'],
] as const) {
  test(`from words about a nude picture to a referral that was sent, ${script ? 'with' : 'without'} JavaScript on a ${size}`, async t => {
    const walked = await walkable(t)
    const { people, as } = walked
    await recordOutsideContact(await as(people.head), {
      ...{ kind: 'childrens-social-care', name: 'Call Derbyshire', phone: '01629 533190' },
    })
    const origin = await walked.app.listen({ host: '127.0.0.1', port: 0 })
    const teacher = await walkAs(walked, origin, people.teacher, 'phone', script)
    await teacher.page.goto(`${teacher.url}/report-a-concern/child`)
    await teacher.page.getByLabel('Who is it about?').fill('Jonah Tillerby')
    await teacher.page
      .getByLabel('What did you see or hear yourself?')
      .fill('Two pupils said that a nude photo of Jonah is being passed round.')
    await teacher.page.getByLabel(/told nobody yet/).check()
    await press(teacher.page, 'Send')

    const { page, url, see } = await walkAs(walked, origin, people.dsl, size, script)
    const says = () => page.locator('main').innerText()
    await page.goto(url)
    await follow(page, 'Read')
    await see('l1-record')
    assert.match(await says(), /Do not look at it\. Do not copy/)
    assert.equal(await page.locator('input[type=file]').count(), 0)
    const record = page.url()
    await follow(page, 'Nudes and semi-nudes shared by children')
    await press(page, 'Follow it')
    await see('l2-procedure')
    await follow(page, 'Hold the initial review')
    for (const [name, answer] of Object.entries({
      harm: 'no',
      adult: 'no',
      coercion: 'no',
      unusual: 'no',
      acts: 'yes',
    }))
      await page.locator(`input[name="${name}"][value="${answer}"]`).check()
    await see('l3-review')
    await answerTheRest(page)
    await press(page, 'Record it')
    await see('l4-refer-now')
    assert.match(await says(), /Refer it now\s+It shows a sexual act, and a child in it is under 13/)
    assert.match(await says(), /Ring Call Derbyshire: 01629 533190/)

    await page.goto(record)
    assert.match(await says(), /Refer it now: It shows a sexual act/)
    await page.getByRole('radio', { name: /^Refer to children’s social care now/ }).check()
    await page.getByLabel('Why this?').fill('He is ten.')
    await page.getByRole('radio', { name: 'Yes', exact: true }).first().check()
    await page.getByLabel(/action taken/i).check()
    await press(page, 'Record the decision')
    await see('l5-decided')
    await follow(page, 'Draft the referral')
    const draft = page.getByLabel('What it says')
    assert.match(await draft.inputValue(), /Why we refer\nHe is ten\.\nIt shows a sexual act/)
    assert.match(await draft.inputValue(), /Jonah Tillerby, born 27 March 2016/)
    await page.getByLabel('Children’s social care').check()
    await press(page, 'Keep this draft')
    await see('l6-draft')
    assert.match(await says(), /Ring Call Derbyshire: 01629 533190/)
    await page.getByLabel('To whom was it sent?').fill('The front door')
    await page.getByLabel('By phone').check()
    await press(page, 'It was sent')
    await see('l7-sent')
    assert.match(await says(), /An answer is due/)
    await page.goto(record)
    assert.doesNotMatch(await says(), /Refer it now/)
  })

  test(`a pupil who left is found by a name nearly right, and their file sealed and sent, ${script ? 'with' : 'without'} JavaScript on a ${size}`, async t => {
    const walked = await walkable(t)
    const { people, as, clock } = walked
    const origin = await walked.app.listen({ host: '127.0.0.1', port: 0 })
    const teacher = await walkAs(walked, origin, people.teacher, 'phone', script)
    await teacher.page.goto(`${teacher.url}/report-a-concern/child`)
    await teacher.page.getByLabel('Who is it about?').fill('Jonah Tillerby')
    await teacher.page.getByLabel('What did you see or hear yourself?').fill('He sat alone again.')
    await teacher.page.getByLabel(/told nobody yet/).check()
    await press(teacher.page, 'Send')
    await teacher.page.getByRole('heading', { level: 1, name: /Sent/ }).waitFor()
    const office = await as(people.office)
    const { memberships } = await person(office, { personId: people.pupil.id })
    await endMembership(office, { membershipId: memberships[0]?.id, when: 'now', reason: 'Moved away' })
    clock.move({ minutes: 5 })

    const { page, url, see } = await walkAs(walked, origin, people.dsl, size, script)
    const says = () => page.locator('main').innerText()
    await page.goto(url)
    await see('t1-home')
    await page.goto(`${url}/concerns/search`)
    await page.getByLabel('Name, reference or words').fill('Jona Tilerby')
    await press(page, 'Search')
    await see('t2-found')
    await follow(page, 'Jonah Tillerby')
    await follow(page, /next school/)
    await page.getByLabel('Which school?').fill('Ashmere Primary')
    await page.getByLabel('Who receives it there?').fill('Dee Holt')
    await page.getByLabel('Their telephone number').fill('01298 555 0100')
    for (const [label, value] of Object.entries({ Day: '25', Month: '11', Year: '2026' }))
      await page.getByLabel(label, { exact: true }).first().fill(value)
    await press(page, 'Begin')
    await see('t3-begun')
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save the sealed file')])
    assert.match(download.suggestedFilename(), /^sealed-file-T-/)
    await page.reload()
    await page.getByRole('radio', { name: /sent/i }).first().check()
    await page.getByLabel('How?').fill('By their secure mail')
    await press(page, 'Record it')
    await see('t4-sent')
    assert.match(await says(), /The receipt: /)
  })
}

for (const [script, size] of [
  [false, 'phone'],
  [true, 'laptop'],
] as const) {
  test(`an alert of a filter is a concern by one press, ${script ? 'with' : 'without'} JavaScript on a ${size}`, async t => {
    const walked = await alerting(t)
    await walked.came({ text: 'Wrote “nobody would miss me” and deleted it.', severity: 'high' })
    const origin = await walked.app.listen({ host: '127.0.0.1', port: 0 })
    const { page, url, see } = await walkAs(walked, origin, walked.people.dsl, size, script)
    await page.goto(url)
    await see('f1-home')
    await follow(page, 'Look')
    await follow(page, 'Read')
    await see('f2-alert')
    await page.getByRole('radio', { name: 'A child', exact: true }).check()
    await page.getByLabel('Anything to add').fill('He was in the library at lunch.')
    await press(page, 'Make it a concern')
    await page.getByRole('heading', { level: 1, name: /Jonah Tillerby/ }).waitFor()
    await see('f3-record')
    const record = await page.locator('main').innerText()
    assert.match(record, /nobody would miss me/)
    assert.match(record, /He was in the library at lunch/)
  })
}
