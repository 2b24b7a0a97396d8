import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { concern } from '../../src/modules/concerns/queries/concern.ts'
import { queue } from '../../src/modules/concerns/queries/queue.ts'
import { Refusal } from '../../src/platform/errors.ts'
import { plain } from './pages.ts'
import { askedOf, DECISION } from './recorded.ts'
import { ABOUT_A_CHILD, reportingUnder } from './reporting.ts'

/** Nothing urgent in it, and somebody reported it first. */
const QUIET = { about: 'Jonah Tillerby', saw: 'He had no coat again today.' }

/** One quiet concern stands there already; then one is sent whose words the policy wants raised. */
async function raisedUnder(t: Parameters<typeof reportingUnder>[0], school: SchoolName, saw: string) {
  const here = await reportingUnder(t, school)
  const { people, report, notices } = here
  const quiet = await report(people.teacher, QUIET)
  const before = { dsl: await notices(people.dsl), deputy: await notices(people.deputy) }
  const sent = await report(people.volunteer, { ...ABOUT_A_CHILD, saw, asked: 'yes' })
  const told = {
    dsl: (await notices(people.dsl)) - before.dsl,
    deputy: (await notices(people.deputy)) - before.deputy,
  }
  return { ...here, quiet, sent, told }
}
type Raised = Awaited<ReturnType<typeof raisedUnder>>

/** It stands above what came before it, on the queue and at home, until somebody decides with reasons. */
async function standsFirst({ look, home, people, as, sent }: Raised, speaksOf: string): Promise<void> {
  const [first, second] = await queue(await as(people.dsl))
  assert.deepEqual([first?.concernId, second?.concernId !== undefined], [sent.concernId, true])
  const shown = await look(people.dsl, '/concerns')
  assert.match(shown, new RegExp(`Urgent .*Its words speak of ${speaksOf}`))
  assert.match(await home(people.dsl), /Now Concern: J\.T\. Urgent by its words/)
}

/** Which kinds of risk whoever decides is offered. */
async function kindsOffered({ enter, get, people, sent }: Raised): Promise<string> {
  return (await get(await enter(people.dsl), `/concerns/${sent.concernId}`)).body
}

for (const { id, school } of [
  { id: 'RB-1.8', school: 'redbridge' },
  { id: 'RD-1.15', school: 'reedham' },
] as const)
  test(`${id} the kinds of contact risk are offered to whoever decides; a report that speaks of grooming or of extremism is told at once, by night too, and stands first`, async t => {
    for (const saw of ['I fear that she is being groomed.', 'He shares extremist films.']) {
      const here = await raisedUnder(t, school, saw)
      assert.equal(here.told.dsl, 1)
      await standsFirst(here, saw.includes('groom') ? 'grooming' : 'radicalisation')
      const offered = await kindsOffered(here)
      for (const kind of ['grooming: sexual exploitation', 'grooming: radicalisation', 'online bullying'])
        assert.ok(offered.includes(`value="contact/${kind}"`), kind)
      here.clock.set('2026-12-01T02:00:00Z')
      await here.report(here.people.volunteer, { ...ABOUT_A_CHILD, saw })
      assert.equal(await here.notices(here.people.dsl), 3)
    }
  })

test('AS-1.12 a report that speaks of grooming stands first and goes on after the shortest time; police and CEOP are there to refer to, and only a decision with reasons takes it down', async t => {
  const here = await raisedUnder(t, 'ashover', 'A man she met in a game is grooming her, I think.')
  const { people, sent, look, post, enter, pass, notices } = here
  await standsFirst(here, 'grooming')
  await pass({ minutes: 15 })
  assert.equal(await notices(people.deputy), 1, 'before the two hours of any other')
  const offered = await kindsOffered(here)
  assert.ok(offered.includes('value="contact/grooming"'))
  assert.match(await look(people.dsl, `/concerns/${sent.concernId}/referrals/new`), /Police.*CEOP/)
  const token = await enter(people.dsl)
  const at = `/concerns/${sent.concernId}`
  const whole = { ...DECISION, ...askedOf(offered), risks: 'contact/grooming' }
  const bare = await post(token, at, { ...whole, reasons: '' })
  assert.equal(bare.statusCode, 422)
  assert.equal((await post(token, at, whole)).statusCode, 303)
  assert.doesNotMatch(await look(people.dsl, '/concerns'), /Its words speak of grooming/)
})

test('AS-1.18 sexting by its old name or its new one is read from the words: the lead is told at once and it stands first, the form takes no picture and says not to look', async t => {
  for (const saw of ['There has been sexting in Year 6.', 'He showed SGII of her to friends.']) {
    const here = await raisedUnder(t, 'ashover', saw)
    assert.equal(here.told.dsl, 1)
    await standsFirst(here, 'a nude picture')
    const form = (await here.get(await here.enter(here.people.teacher), '/report-a-concern/child')).body
    assert.match(plain(form), /do not look at it, copy it, send it on or delete it/)
    assert.doesNotMatch(form, /type="file"/)
    assert.ok((await kindsOffered(here)).includes('value="conduct/sexting, also called SGII"'))
  }
})

test('AL-47.2 a report that speaks of exploitation is the lead’s and the deputies’ at once and nobody else’s; its writer has a reference and whom to tell', async t => {
  const here = await raisedUnder(t, 'allington', 'He is made to carry drugs. It looks like county lines.')
  const { people, as, sent } = here
  assert.deepEqual(here.told, { dsl: 1, deputy: 1 })
  await standsFirst(here, 'exploitation')
  for (const who of [people.head, people.volunteer, people.office])
    await assert.rejects(concern(await as(who), { concernId: sent.concernId }), Refusal)
  const page = await sent.page()
  assert.match(page, /C-[2-9A-Z]{4}-[2-9A-Z]{4}, sent 30 November/)
  assert.match(page, /Tell Priya Anand-Cole or Tom Ferriby in person as well, now/)
})

test('AL-48.13 that indecent images were found on a device of the school is told at once to the lead and the deputies; the form says to leave it, look no further, and copy, send or delete nothing', async t => {
  const here = await raisedUnder(t, 'allington', 'There are indecent pictures on osprey-pc-4.')
  assert.deepEqual(here.told, { dsl: 1, deputy: 1 })
  await standsFirst(here, 'indecent images')
  const form = (await here.get(await here.enter(here.people.teacher), '/report-a-concern/child')).body
  assert.match(
    plain(form),
    /do not look at it, copy it, send it on or delete it\. Leave the device alone, and just say so/,
  )
})

test('BS-9.6 the policy’s own words mark a report urgent: it stands first, and the lead and the deputies learn of it by notice and on their own page', async t => {
  for (const word of ['grooming', 'a nude image', 'a threat']) {
    const here = await raisedUnder(t, 'banks', `This is about ${word}, he said.`)
    assert.deepEqual(here.told, { dsl: 1, deputy: 1 })
    await standsFirst(here, '(a nude picture and )?words that the policy names')
    assert.match(await here.home(here.people.deputy), /Now Concern: J\.T\. Urgent by its words/)
  }
})

test('BS-25.2 sexual harassment, online or not, stands in the one queue of the lead, first; whoever wrote it decides nothing', async t => {
  for (const saw of ['He made sexual remarks to her at lunch.', 'Sexual comments in their group chat.']) {
    const here = await raisedUnder(t, 'banks', saw)
    await standsFirst(here, 'sexual harassment or violence')
    const { people, post, enter, sent } = here
    const tried = await post(await enter(people.teacher), `/concerns/${sent.concernId}`, DECISION)
    assert.ok(tried.statusCode >= 400)
    assert.equal(here.told.dsl, 1)
    assert.equal(await here.margin('BS-25.2'), 'At risk', 'raised, and nobody has opened it')
    await here.read(people.dsl, sent.concernId)
    assert.equal(await here.margin('BS-25.2'), 'Kept')
  }
})
