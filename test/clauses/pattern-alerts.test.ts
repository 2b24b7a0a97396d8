import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { recordPerson } from '../../src/modules/people/index.ts'
import { plain } from './pages.ts'
import { ABOUT_A_CHILD, reportingUnder } from './reporting.ts'

const QUIET = { ...ABOUT_A_CHILD, saw: 'He had no coat again today.' }

async function patternsUnder(t: Parameters<typeof reportingUnder>[0], school: SchoolName) {
  const here = await reportingUnder(t, school)
  const { people, report, home, enter, get, post } = here
  const send = async (saw: string, about = ABOUT_A_CHILD.about) => {
    here.clock.move({ minutes: 1 })
    return report(people.teacher, { about, saw, asked: 'yes' })
  }
  /** The pages to which home leads the safeguarding lead, each with its heading. */
  const asked = async () => {
    const { body } = await get(await enter(people.dsl), '')
    return [...new Set(body.match(/\/concerns\/patterns\/[\w-]+/g) ?? [])]
  }
  const look = async (at: string) => plain((await get(await enter(people.dsl), at)).body)
  const conclude = async (at: string, answers: Record<string, string>) =>
    post(await enter(people.dsl), at, answers)
  return { ...here, send, asked, look, conclude, home }
}

test('AS-1.49 a second report of bullying about one child within a term asks the leads for a child protection review, until one of them says what they make of it', async t => {
  const { people, send, asked, look, conclude, home, report, enter, get, margin } = await patternsUnder(
    t,
    'ashover',
  )
  await report(people.teacher, QUIET)
  await send('The others bully him in a group chat.')
  assert.deepEqual(await asked(), [], 'one alone is no pattern')
  await send('He was bullied again, by message.')
  const [at = ''] = await asked()
  assert.match(await home(people.dsl), /2 concerns: J\.T\. Within 13 weeks, that speak of bullying/)
  assert.doesNotMatch(await home(people.teacher), /Look at them together/)
  assert.equal((await get(await enter(people.teacher), at)).statusCode, 403)
  const page = await look(at)
  assert.match(page, /bully him in a group chat\..*bullied again, by message\./)
  assert.doesNotMatch(page, /no coat/)
  const empty = await conclude(at, { conclusion: 'child-protection', words: '' })
  assert.equal(empty.statusCode, 422)
  const done = await conclude(at, { conclusion: 'child-protection', words: 'It has gone on since September' })
  assert.equal(done.statusCode, 303)
  assert.match(await look(at), /It may be significant harm It has gone on since September Priya Anand-Cole/)
  assert.deepEqual(await asked(), [])
  assert.equal(await margin('AS-1.49'), 'Kept')
  await send('They bully him still.')
  assert.equal((await asked()).length, 1, 'the next one asks again')
})

test('BS-11.22 however small one is called, a second that speaks of bullying or of sexual harassment about the same child is looked at with the first by the lead', async t => {
  for (const saw of ['A small thing: she was bullied at break.', 'Only minor: a sexual remark.']) {
    const { people, send, asked, look, margin, home } = await patternsUnder(t, 'banks')
    const first = await send(saw)
    assert.match(await home(people.dsl), /not read yet/, 'and each waits to be read')
    await send(`${saw} Again.`)
    const [at = ''] = await asked()
    assert.match(await look(at), /2 concerns: Jonah Tillerby/)
    assert.ok(first.concernId)
    assert.equal(await margin('BS-11.22'), 'At risk')
  }
})

test('BS-25.5 the steps name what harassment is, from careless language to assault; a second about one child or about one class is looked at together', async t => {
  const here = await patternsUnder(t, 'banks')
  const { people, send, asked, look, as, enter, post, get } = here
  const office = await as(people.office)
  await recordPerson(office, {
    ...{
      givenName: 'Amara',
      familyName: 'Quill',
      kinds: ['pupil'],
      className: 'Osprey',
      startsOn: '2026-09-01',
    },
  })
  const { concernId } = await send('He flicked her bra strap and said it was a sexual joke.')
  await send('A sexual joke again, at lunch.', 'Amara Quill')
  const [at = ''] = await asked()
  assert.match(await look(at), /2 concerns: Osprey/)
  const dsl = await enter(people.dsl)
  await get(dsl, `/concerns/${concernId}`)
  const begun = await post(dsl, `/concerns/${concernId}/procedures/new`, { key: 'sexual-violence' })
  const run = String(begun.headers.location)
    .replace(/^.*\/s\/larkmoor/, '')
    .replace(/[?#].*/, '')
  const step = plain((await get(dsl, `${run}/steps/review`)).body)
  assert.match(step, /careless language.*assault/i)
})
