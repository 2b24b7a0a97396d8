import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { plain } from './pages.ts'
import { type Reporting, reportingUnder } from './reporting.ts'

const AT = '/what-to-do'
const FIRST = 'Screen off. Find the lead. Write it down the same day.'
const SECOND = 'Screen off. Ring the lead first. Write it down the same day.'

async function knowingUnder(t: Parameters<typeof reportingUnder>[0], school: SchoolName) {
  const here = await reportingUnder(t, school)
  const { post, enter, people, clock } = here
  async function write(procedure: string, words: string) {
    clock.move({ minutes: 1 })
    const sent = await post(await enter(people.dsl), AT, { deed: 'write', procedure, words })
    assert.equal(sent.statusCode, 303, plain(sent.body))
  }
  return { ...here, write }
}

/** They read each that is asked of them, and say that they know it. @returns how many there were. */
async function confirm(
  { get, post, enter }: Reporting,
  who: Reporting['people']['teacher'],
): Promise<number> {
  const token = await enter(who)
  const ids = [...(await get(token, AT)).body.matchAll(/name="procedureId" value="([^"]+)"/g)].map(
    ([, id]) => id ?? '',
  )
  for (const procedureId of ids) assert.equal((await post(token, AT, { procedureId })).statusCode, 303)
  return ids.length
}

/** Everybody on the staff is asked once a version, and whoever leads sees by name who has not said it yet. */
async function eachOfTheStaff(here: Awaited<ReturnType<typeof knowingUnder>>, id: string, procedure: string) {
  const { people, home, look, margin, write } = here
  await write(procedure, FIRST)
  const asked = new RegExp(`Do you know what to do: ${procedure}\\?`)
  assert.match(await home(people.teacher), asked)
  assert.match(await look(people.teacher, '/report-a-concern'), /What to do when something happens/)
  assert.match(await look(people.teacher, AT), new RegExp(FIRST))
  assert.match(
    await look(people.dsl, AT),
    new RegExp(`Staff: 0 of \\d+ have confirmed it\\. Not yet: .*${people.teacher.name}`),
  )
  assert.doesNotMatch(await look(people.teacher, AT), /have confirmed it/, 'who has not is for whoever leads')
  assert.equal(await confirm(here, people.teacher), 1)
  assert.doesNotMatch(await home(people.teacher), asked)
  assert.match(await look(people.dsl, AT), /Staff: 1 of \d+ have confirmed it/)
  assert.equal(await margin(id), 'At risk')
  await write(procedure, SECOND)
  assert.match(await home(people.teacher), asked, 'a new version asks again')
  assert.match(await look(people.dsl, AT), /Staff: 0 of \d+ have confirmed it/)
}

test('RB-1.35 what to do in an incident goes to each of the staff for their confirmation; the lead sees who has not, and a new version asks again', async t =>
  eachOfTheStaff(await knowingUnder(t, 'redbridge'), 'RB-1.35', 'An online safety incident'))

test('BS-9.17 every member of staff confirms the procedure for incidents once a version; the lead sees how many have and who has not', async t =>
  eachOfTheStaff(await knowingUnder(t, 'banks'), 'BS-9.17', 'An online safety incident'))

test('BS-8.14 every member of staff finds what to do in a serious incident from where they report, and confirms each version; the headteacher sees who has not', async t => {
  const here = await knowingUnder(t, 'banks')
  await eachOfTheStaff(here, 'BS-8.14', 'A serious online safeguarding incident')
  assert.match(await here.look(here.people.head, AT), /Staff: 0 of \d+ have confirmed it\. Not yet: /)
  // Of two procedures one is written in the school's own words: nothing of ours is ready to take their place.
  const { body } = await here.get(await here.enter(here.people.dsl), AT)
  assert.match(body, /<textarea[^>]*name="words"[^>]*><\/textarea>/)
})

test('AS-1.40 each of the staff confirms what to do in an incident once a version; who has not is listed, and it is one press from the form', async t =>
  eachOfTheStaff(await knowingUnder(t, 'ashover'), 'AS-1.40', 'An e-safety incident'))

for (const { id, school, procedure } of [
  { id: 'BS-8.13', school: 'banks', procedure: 'A serious online safeguarding incident' },
  { id: 'AS-1.31', school: 'ashover', procedure: 'A serious e-safety incident' },
] as const)
  test(`${id} the headteacher confirms the version that stands, with its day; a new one clears that, asks again, and a governor sees it wait`, async t => {
    const here = await knowingUnder(t, school)
    const { people, home, look, write } = here
    await write(procedure, FIRST)
    const asked = new RegExp(`Do you know what to do: ${procedure}\\?`)
    assert.match(await home(people.head), asked)
    assert.match(await look(people.governor, AT), /Headteacher: 0 of 1 have confirmed it/)
    here.clock.set('2026-12-01T09:00:00Z')
    assert.ok((await confirm(here, people.head)) > 0)
    assert.match(await look(people.head, AT), /You said on 1 December 2026 that you know it/)
    assert.doesNotMatch(await home(people.head), asked)
    assert.match(
      await look(people.governor, AT),
      /The version of 30 November 2026.*Headteacher: 1 of 1 have confirmed it, the last on 1 December 2026/,
    )
    await write(procedure, SECOND)
    assert.match(await home(people.head), asked)
    assert.match(await look(people.governor, AT), /Headteacher: 0 of 1 have confirmed it/)
  })
