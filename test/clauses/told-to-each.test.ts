import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signingUnder } from './agreements.ts'
import { plain } from './pages.ts'
import { reportingUnder } from './reporting.ts'

const FOUR = [
  'Breaches of filtering',
  'Youth produced sexual imagery (sexting)',
  'Cyberbullying',
  'Illegal content',
]
const at = (of: string, whom: string) => `/what-to-do/words?of=${encodeURIComponent(of)}&for=${whom}`

test('AL-42.1 where staff, pupils and parents begin to report, each reads what to do about each of the four, in their own words; the lead makes them the school’s, the public pages name nobody, and those who know it by a signature are counted by group', async t => {
  const here = await reportingUnder(t, 'allington')
  const { people, get, post, enter, outside, look, home, margin, clock } = here
  const staff = await look(people.teacher, '/report-a-concern')
  const child = (await outside('/worry-box')).text
  const parent = (await outside('/tell-us')).text
  for (const page of [staff, child, parent])
    for (const kind of FOUR) assert.ok(page.includes(`In our policy: ${kind}.`), kind)
  assert.match(staff, /Do not look at it, copy it, print it, send it on, save it or delete it/)
  assert.match(child, /Turn the screen off, or turn it over\. Do not show it to your friends/)
  assert.match(parent, /do not take their phone away for having told you/)
  assert.match(await look(people.parent, '/report-a-concern'), /do not take their phone away/)
  for (const path of ['/worry-box', '/tell-us']) {
    const { body } = await get('', path)
    assert.doesNotMatch(body, /name="(?:kind|category|procedure)"/, 'nobody chooses a kind')
    for (const { name } of Object.values(people)) assert.ok(!body.includes(name), `${path}: ${name}`)
  }

  assert.match(await home(people.dsl), /Confirm what to do, for staff, pupils and parents: 12 to go/)
  const own = 'Turn the tablet over and put your hand up.'
  const token = await enter(people.dsl)
  const refused = await post(token, at('Breaches of filtering', 'pupil'), {
    words: `Tell ${people.teacher.name} at once.`,
  })
  assert.equal(refused.statusCode, 422)
  assert.match(
    plain(refused.body),
    new RegExp(`name somebody who works here.*Tell ${people.teacher.name} at once`),
  )
  const ofChild = { words: `${people.pupil.name} saw it too.` }
  const named = await post(token, at('Breaches of filtering', 'parent'), ofChild)
  assert.equal(named.statusCode, 422)
  assert.match(plain(named.body), /These words name a child/)
  for (const kind of FOUR)
    for (const whom of ['staff', 'pupil', 'parent'])
      assert.equal((await post(token, at(kind, whom), { words: own })).statusCode, 303)
  assert.doesNotMatch(await home(people.dsl), /Confirm what to do, for/)
  assert.match((await outside('/worry-box')).text, new RegExp(own))
  assert.equal(
    (await post(await enter(people.teacher), at('Cyberbullying', 'pupil'), { words: own })).statusCode,
    403,
  )

  const { published, sign } = await signingUnder(here)
  const made = await published('staff', { text: 'I report whatever worries me to the lead at once.' })
  clock.set('2026-12-02T08:30:00Z')
  await sign(people.head, made)
  assert.equal(await margin('AL-42.1'), 'At risk')
  assert.match(
    await look(people.head, `/policies/${here.policyId}`),
    /What to do stands for staff, pupils and parents in the school’s own words\. Signed an agreement that names reporting: 1 of \d+ staff/,
  )
})
