import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import type { Cast } from '../world.ts'
import { type Reporting, reportingUnder } from './reporting.ts'

/** The lead rings each line, or opens it, and says whether it answers. */
async function tried(here: Reporting, line: string, works: 'yes' | 'no' = 'yes') {
  const { post, enter, people } = here
  const sent = await post(await enter(people.dsl), '/help-lines', { line, works })
  assert.equal(sent.statusCode, 303, line)
}

/** A record that the lead has opened, and its page for what somebody outside said. */
async function recordUnder(t: Parameters<typeof reportingUnder>[0], school: SchoolName) {
  const here = await reportingUnder(t, school)
  const { report, people, read, look } = here
  const { concernId, page } = await report(people.teacher)
  const record = async () => read(people.dsl, concernId)
  const advice = async (who: Cast = people.dsl) => look(who, `/concerns/${concernId}/contacts/new`)
  return { ...here, concernId, page, record, advice }
}

const CASES = [
  { id: 'AL-52.1', line: 'Education Safeguarding Team', contact: '03000 415797' },
  { id: 'AL-52.4', line: 'Safeguarding children board: procedures', contact: 'www.kscb.org.uk' },
  {
    ...{ id: 'AL-53.5', contact: 'www.lucyfaithfull.org' },
    line: 'Lucy Faithfull Foundation, for adults worried about behaviour',
  },
  {
    ...{ id: 'AL-53.7', contact: 'www.mariecollinsfoundation.org.uk' },
    line: 'Marie Collins Foundation, for children harmed online',
  },
] as const

for (const { id, line, contact } of CASES)
  test(`${id} it stands on every record, and where advice is written down, with the day on which it was last tried; untried, it waits to be`, async t => {
    const here = await recordUnder(t, 'allington')
    const { record, advice, home, people, margin, clock } = here
    assert.ok((await record()).includes(`${line}: ${contact}`))
    assert.match(await home(people.dsl), /help lines to try/)
    await tried(here, line)
    assert.ok((await advice()).includes(`${line}: ${contact} Answered on 30 November 2026`))
    assert.equal(await margin(id), 'Kept')
    clock.set('2027-03-08T09:00:00Z')
    assert.equal(await margin(id), 'Not kept')
  })

test('AL-53.4 the Internet Watch Foundation stands on every record, with a place for the reference that it gives', async t => {
  const { record, advice, concernId, people, post, enter } = await recordUnder(t, 'allington')
  const line = 'Internet Watch Foundation: www.iwf.org.uk'
  assert.ok((await record()).includes(line))
  const form = await advice()
  assert.ok(form.includes(line))
  assert.match(form, /The agency’s reference, if they gave one/)
  const said = { side: 'agency', agency: 'IWF', who: 'Their form', how: 'form', said: 'Two addresses' }
  const at = `/concerns/${concernId}/contacts/new`
  const kept = await post(await enter(people.dsl), at, { ...said, theirReference: 'IWF-7731' })
  assert.equal(kept.statusCode, 303)
  assert.match(await record(), /Their reference: IWF-7731/)
})

test('AL-53.9 whoever works here finds the helpline where they are unsure and where they have reported; what it advised is written on the record', async t => {
  const { look, people, page, concernId, post, enter, record } = await recordUnder(t, 'allington')
  const line = /Professionals’ Online Safety Helpline[:,] www\.saferinternet\.org\.uk/
  assert.match(await look(people.teacher, '/report-a-concern'), line)
  assert.match(await page(), line)
  const said = { side: 'agency', agency: 'Helpline', who: 'A worker', how: 'phone', said: 'What to save' }
  const at = `/concerns/${concernId}/contacts/new`
  const kept = await post(await enter(people.dsl), at, { ...said, advice: 'Ask the app to take it down' })
  assert.equal(kept.statusCode, 303)
  assert.match(await record(), /They advised: Ask the app to take it down/)
})

test('AL-6.7 from every page, signed in or not, lead ways to tell the school, the council and somebody in the country', async t => {
  const { people, get, enter, outside } = await reportingUnder(t, 'allington')
  const leadsToHelp = async (token: string, path: string) =>
    assert.match((await get(token, path)).body, /href="\/s\/larkmoor\/help"/, path)
  for (const who of [people.teacher, people.parent]) await leadsToHelp(await enter(who), '')
  // A child has no account here: these are the pages that they meet.
  for (const path of ['/worry-box', '/worry-box/back', '/sign-in?next=%2Fs%2Flarkmoor'])
    await leadsToHelp('', path)
  const { text, status } = await outside('/help')
  assert.equal(status, 200)
  for (const words of [
    /Tell the school what worries you first/,
    /LADO, 01629 533190/,
    /NSPCC: www\.nspcc\.org\.uk/,
  ])
    assert.match(text, words)
  const told = { route: 'child', saw: 'He was sent messages that frightened him.', source: 'visitor' }
  assert.equal((await outside('/tell-us', told)).status, 200)
})

test('AL-48.9 whoever came upon indecent images describes none of it: the lead and the deputies are told at once, and the writer is shown who helps them', async t => {
  const { people, report, notices, look } = await reportingUnder(t, 'allington')
  const { page } = await report(people.teacher, { about: '', saw: 'I came upon indecent images.' })
  assert.deepEqual([await notices(people.dsl), await notices(people.deputy)], [1, 1])
  assert.match(await look(people.dsl, '/concerns'), /Urgent .*Its words speak of indecent images/)
  assert.match(await page(), /Education Support, for whoever works in a school, 08000 562561/)
})

test('BS-5.1 the school’s own ways stand first, with who leads safeguarding today by name; helplines outside come after them', async t => {
  const { people, look, outside } = await reportingUnder(t, 'banks')
  const page = await look(people.teacher, '/report-a-concern')
  const at = [
    'Priya Anand-Cole',
    'What is it about?',
    'Helplines outside, once you have told',
    'NSPCC helpline',
  ]
  const found = at.map(words => page.indexOf(words))
  assert.deepEqual(
    found,
    found.toSorted((a, b) => a - b),
  )
  assert.ok(found.every(n => n >= 0))
  const { text } = await outside('/help')
  assert.ok(
    text.indexOf('Tell the school what worries you first') < text.indexOf('NSPCC helpline: 0808 800 5000'),
  )
  const told = { route: 'child', saw: 'He was sent messages that frightened him.', source: 'parent' }
  assert.equal((await outside('/tell-us', told)).status, 200)
})

test('BS-5.4 pupils and staff find the list of helplines without signing in; tried each month, and one that does not answer is flagged and shown no more', async t => {
  const here = await reportingUnder(t, 'banks')
  const { outside, margin, clock, home, people, look } = here
  const line = 'SWGfL: helplines and hotlines'
  const shown = async () =>
    (await outside('/help')).text.includes(`${line}: https://swgfl.org.uk/online-safety`)
  assert.ok(await shown())
  await tried(here, line)
  assert.equal(await margin('BS-5.4'), 'Kept')
  clock.set('2027-01-04T09:00:00Z')
  assert.equal(await margin('BS-5.4'), 'Not kept')
  assert.match(await look(people.teacher, '/report-a-concern'), /SWGfL/)
  await tried(here, line, 'no')
  assert.ok(!(await shown()))
  assert.doesNotMatch(await look(people.teacher, '/report-a-concern'), /SWGfL/)
  assert.match(await home(people.dsl), /help lines? to try/)
  assert.match(await look(people.dsl, '/help-lines'), /SWGfL.*Does not answer: tried on 4 January 2027/)
})

test('AS-1.81 a child finds a trusted grown-up, Childline and CEOP in plain words without signing in, and nothing is noted of who looked', async t => {
  const { get, outside, count } = await reportingUnder(t, 'ashover')
  const before = await count('platform.audit_entry where $1 = $1', ['a'])
  const { text } = await outside('/help')
  assert.match(text, /Tell a grown-up you trust: a teacher, somebody at home/)
  assert.match(text, /Childline listens day and night, and it is free: 0800 1111/)
  assert.match(text, /CEOP, where children report abuse: www\.ceop\.police\.uk/)
  const { body, headers } = await get('', '/help')
  assert.match(body, /href="https:\/\/www\.ceop\.police\.uk" rel="noreferrer"/, 'straight there')
  assert.equal(headers['set-cookie'], undefined)
  assert.equal(await count('platform.audit_entry where $1 = $1', ['a']), before)
})

test('AS-4.21 pupils, staff and parents each read without signing in where to report abuse and bullying; what nobody has tried in time waits for the coordinator', async t => {
  const here = await reportingUnder(t, 'ashover')
  const { outside, home, people, clock } = here
  const { text } = await outside('/help')
  for (const whom of ['If you are a pupil', 'If you are a parent', 'If you work at the school']) {
    const part = text.slice(text.indexOf(whom))
    assert.match(part, /CEOP: report abuse: www\.ceop\.police\.uk\/safety-centre/, whom)
  }
  for (const line of [
    ...['CEOP: report abuse', 'CEOP, where children report abuse', 'CEOP, for grooming'],
    ...['Click CEOP', 'Childline'],
  ])
    await tried(here, line)
  assert.doesNotMatch(await home(people.dsl), /help lines? to try/)
  clock.set('2027-03-08T09:00:00Z')
  assert.match(await home(people.dsl), /5 help lines to try/)
})

test('AS-1.48 grooming that may be and grooming that is are two kinds to choose; either way it stands first, with CEOP’s door on the record', async t => {
  for (const saw of ['I wonder whether this is grooming.', 'He groomed her for months.']) {
    const { report, people, look, get, enter, read } = await reportingUnder(t, 'ashover')
    const { concernId } = await report(people.teacher, { about: 'Jonah Tillerby', saw })
    assert.match(await look(people.dsl, '/concerns'), /Urgent .*Its words speak of grooming/)
    assert.match(
      await read(people.dsl, concernId),
      /CEOP, for grooming: www\.ceop\.police\.uk\/safety-centre/,
    )
    const record = (await get(await enter(people.dsl), `/concerns/${concernId}`)).body
    for (const kind of ['potential grooming', 'actual grooming'])
      assert.ok(record.includes(`value="contact/${kind}"`), kind)
  }
})
