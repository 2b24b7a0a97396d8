import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../../src/platform/errors.ts'
import { concern } from '../../src/modules/concerns/queries/concern.ts'
import { plain } from './pages.ts'
import { askedOf } from './recorded.ts'
import { ABOUT_A_CHILD, reportingUnder } from './reporting.ts'

const LEAD = 'the designated safeguarding lead'
const DECISION = {
  ...{ insteadOf: '', choice: 'support', reasons: 'He is safe, and his class knows whom to tell' },
  ...{ notReferredBecause: 'No sign of significant harm', parentsTold: 'yes' },
}

test('RB-A.18 no decision is recorded without what its reporter is told; they read that line with its minute, and until then it stands before the lead', async t => {
  const { people, report, read, home, get, post, enter } = await reportingUnder(t, 'redbridge')
  const { page, concernId } = await report(people.teacher)
  await read(people.dsl, concernId)
  assert.match(await home(people.dsl), /Concern: J\.T\. Reported [\w ]+ ago, read, not decided/)
  const decide = async (more: object) => {
    const token = await enter(people.dsl)
    const asked = askedOf((await get(token, `/concerns/${concernId}`)).body)
    return post(token, `/concerns/${concernId}`, { ...DECISION, ...asked, ...more })
  }
  const refused = await decide({})
  assert.equal(refused.statusCode, 422)
  assert.match(plain(refused.body), /Select what the reporter is told/)
  assert.doesNotMatch(await page(), /action taken/)
  assert.equal((await decide({ sayToReporter: 'action-taken' })).statusCode, 303)
  assert.match(await page(), /Read, and action taken/)
  assert.doesNotMatch(await page(), /knows whom to tell|significant harm/, 'and nothing of the record')
  assert.doesNotMatch(await home(people.dsl), /Concern: /)
})

test('AL-8.7 two presses from any page open a concern; once sent, its writer sees a reference, who has it, whom to tell in person, and when it was read', async t => {
  const { people, get, enter, report, read, policyId } = await reportingUnder(t, 'allington')
  const token = await enter(people.teacher)
  for (const path of ['', `/policies/${policyId}`, '/my-reports'])
    assert.match((await get(token, path)).body, /href="\/s\/larkmoor\/report-a-concern"/, path)
  assert.match((await get(token, '/report-a-concern')).body, /href="\/s\/larkmoor\/report-a-concern\/child"/)
  const { page, concernId } = await report(people.teacher, { ...ABOUT_A_CHILD, rightNow: 'not-told' })
  const sent = await page()
  assert.match(sent, /C-[2-9A-Z]{4}-[2-9A-Z]{4}, sent 30 November/)
  assert.match(sent, new RegExp(`It waits for ${LEAD}`))
  assert.match(sent, /Tell Priya Anand-Cole or Tom Ferriby in person as well, now/)
  await read(people.dsl, concernId)
  assert.match(await page(), new RegExp(`Read by ${LEAD}`))
  assert.doesNotMatch(await page(), /in person as well/)
})

test('AL-11.6 a parent reports a worry, gets a reference and sees that the lead has read it, with the agencies outside on the page they begin from', async t => {
  const { people, as, look, report, read } = await reportingUnder(t, 'allington')
  const begins = await look(people.parent, '/report-a-concern')
  assert.match(begins, /call the police or children’s social care/)
  assert.match(begins, /LADO: Hilary Baines, 01629 533190/)
  const { page, concernId } = await report(people.parent)
  assert.match(await page(), /C-[2-9A-Z]{4}-[2-9A-Z]{4}, sent 30 November/)
  await read(people.dsl, concernId)
  assert.match(await page(), new RegExp(`Read by ${LEAD}, 30 November 2026 at \\d+:\\d\\d`))
  await assert.rejects(concern(await as(people.parent), { concernId }), Refusal)
})

test('RB-A.47 the reporter is told that an answer is there, without a word of it, reads it once signed in, and the lead sees whether they have', async t => {
  const { people, report, read, home, get, post, enter, look, notices } = await reportingUnder(t, 'redbridge')
  const { page, concernId } = await report(people.teacher)
  await read(people.dsl, concernId)
  assert.equal(await notices(people.teacher), 0)
  const token = await enter(people.dsl)
  const asked = askedOf((await get(token, `/concerns/${concernId}`)).body)
  const decided = await post(token, `/concerns/${concernId}`, {
    ...{ ...DECISION, ...asked, sayToReporter: 'action-taken' },
  })
  assert.equal(decided.statusCode, 303)
  assert.equal(await notices(people.teacher), 1)
  assert.match(await home(people.teacher), /An answer to C-[2-9A-Z]{4}-[2-9A-Z]{4} You reported it/)
  assert.doesNotMatch(await home(people.teacher), /action taken/)
  assert.match(
    await look(people.dsl, `/concerns/${concernId}`),
    /Told that an answer is there on .*, and not read yet/,
  )
  assert.match(await page(), /Read, and action taken/)
  assert.doesNotMatch(await home(people.teacher), /An answer to/)
  assert.match(
    await look(people.dsl, `/concerns/${concernId}`),
    /Told that an answer is there on .*, and read on /,
  )
})
