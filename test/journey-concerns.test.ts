import assert from 'node:assert/strict'
import { test } from 'node:test'
import { walkable } from './signed-in.ts'
import { follow, press, walkAs } from './walk-as.ts'

// The steps for concerns of the first ten minutes, walked as people walk them.

for (const script of [false, true]) {
  test(`a teacher reports in five answers and the lead decides on one screen, ${script ? 'with' : 'without'} JavaScript`, async t => {
    const walked = await walkable(t)
    const origin = await walked.app.listen({ host: '127.0.0.1', port: 0 })
    const { people } = walked

    const teacher = await walkAs(walked, origin, people.teacher, 'phone', script)
    await teacher.page.goto(`${teacher.url}/report-a-concern`)
    await teacher.see('1-whom-to-tell')
    await follow(teacher.page, 'A child')
    await teacher.see('2-form')
    const asked = await teacher.page.locator('form .govuk-form-group:visible').count()
    assert.ok(asked <= 5, `${asked} questions`)
    await teacher.page.getByLabel('Who is it about?').fill('Jonah Tillerby')
    await teacher.page
      .getByLabel('What did you see or hear yourself?')
      .fill('Jonah sat alone again and pushed his lunch away.')
    await teacher.page.getByLabel('What did they say?').fill('They have a chat and I’m not in it, it’s shit.')
    await teacher.page.getByLabel('When and where?').fill('Today, 12.35, dining hall')
    await teacher.page.getByLabel(/told nobody yet/).check()
    await press(teacher.page, 'Send')
    await teacher.see('3-sent')
    assert.match(await teacher.page.locator('h1').innerText(), /Sent/)

    const lead = await walkAs(walked, origin, people.dsl, 'laptop', script)
    await lead.page.goto(lead.url)
    await lead.see('4-home')
    assert.match(await lead.page.locator('main').innerText(), /J\.T\./)
    assert.doesNotMatch(await lead.page.locator('main').innerText(), /Tillerby/)
    await follow(lead.page, 'Read')
    await lead.see('5-record')
    const record = await lead.page.locator('main').innerText()
    assert.match(record, /it’s shit/)
    assert.equal(
      await lead.page.locator('input[type=radio]:checked').count(),
      0,
      'something was chosen in advance',
    )
    await lead.page.getByLabel('Call parents, support in school').check()
    await press(lead.page, 'Record the decision')
    await lead.see('6-refused')
    assert.ok(
      await lead.page.getByLabel('Call parents, support in school').isChecked(),
      'what was chosen was lost',
    )
    const words = lead.page.locator('textarea:visible')
    for (const field of await words.all())
      if (!(await field.inputValue()))
        await field.fill('He is safe with his mother; the class will be spoken to.')
    await lead.page.getByRole('radio', { name: 'Yes' }).check()
    await lead.page.getByLabel(/action taken/i).check()
    await press(lead.page, 'Record the decision')
    await lead.see('7-decided')

    await teacher.page.goto(`${teacher.url}/my-reports`)
    await teacher.see('8-my-reports')
    await follow(teacher.page, /Jonah|C-/)
    await teacher.see('9-my-report')
    const own = await teacher.page.locator('main').innerText()
    assert.match(own, /action taken/i)
    assert.match(own, /[Dd]esignated safeguarding lead/)
    assert.doesNotMatch(own, /He is safe with his mother/)
  })
}

test('about the headteacher: the chair alone answers, the LADO is named, and the head finds nothing', async t => {
  const walked = await walkable(t)
  const origin = await walked.app.listen({ host: '127.0.0.1', port: 0 })
  const { people } = walked
  const teacher = await walkAs(walked, origin, people.teacher, 'phone', false)
  await teacher.page.goto(`${teacher.url}/report-a-concern/adult`)
  await teacher.see('a1-form')
  await teacher.page.getByLabel('Which adult?').selectOption({ label: people.head.name })
  await teacher.page
    .getByLabel('What did you see or hear yourself?')
    .fill('She held a boy by the arm and shouted.')
  await press(teacher.page, 'Send')
  await teacher.see('a2-sent')
  assert.match(await teacher.page.locator('main').innerText(), /LADO/)
  const chair = await walkAs(walked, origin, people.chair, 'laptop', false)
  await chair.page.goto(chair.url)
  await chair.see('a3-home')
  await follow(chair.page, 'Read')
  await chair.see('a4-record')
  assert.match(await chair.page.locator('main').innerText(), /held a boy by the arm/)
  const head = await walkAs(walked, origin, people.head, 'laptop', false)
  await head.page.goto(`${head.url}/concerns-about-adults`)
  await head.see('a5-register')
  assert.doesNotMatch(await head.page.locator('main').innerText(), /A-[2-9A-Z]{4}/)
})
