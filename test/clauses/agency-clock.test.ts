import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { oneOf } from '../../src/modules/concerns/signs.ts'
import { ORIGIN, plain } from './pages.ts'
import { askedOf, DECISION, schoolThatRecords } from './recorded.ts'

type Row = { id: string; school: SchoolName }
type Answers = Record<string, string | readonly string[]>

const listOf = (value: unknown): string[] => [value].flat().map(String)
const LOOK_AGAIN = { 'reviewOn-day': '4', 'reviewOn-month': '12', 'reviewOn-year': '2026' }
const KEEP_IT = /Keep what there is as it is\. Do not open it again, copy it, send it on or delete it/

/** A concern that was read, what the row's clause calls serious, and whom it has contacted. */
async function marking(t: Parameters<typeof schoolThatRecords>[0], { school, id }: Row) {
  const all = await schoolThatRecords(t, school)
  const { here, report, record, get, post, dsl, form } = all
  const parameters = restings(school)[id]?.parameters ?? {}
  const [sign = '', ...otherSigns] = listOf(parameters['sign'])
  const agencies = listOf(parameters['agency'])
  // Whoever reports is never asked.
  assert.doesNotMatch(plain(await form()), new RegExp(sign))
  const { at } = await report({ about: 'Jonah Tillerby' })
  here.clock.move({ minutes: 4 })
  await record(at)
  const mark = (signs: readonly string[] = [sign]) => post(dsl, at, { deed: 'mark-signs', signs })
  assert.equal((await mark([])).statusCode, 422)
  assert.equal((await mark()).statusCode, 303)

  async function decide(answers: Answers = {}) {
    const { body } = await get(dsl, at)
    const [, insteadOf = ''] = /name="insteadOf" value="([^"]*)"/.exec(body) ?? []
    return post(dsl, at, { ...DECISION, insteadOf, ...askedOf(body), ...answers })
  }
  /** It cannot end: but it can be decided, if it is looked at again. */
  async function isHeld(agency: string): Promise<void> {
    const { statusCode, body } = await decide()
    assert.equal(statusCode, 422)
    assert.match(plain(body), new RegExp(`It cannot end yet: [^.]*${agency}[^.]* not contacted`))
  }
  async function contact(agency: string, theirReference: string): Promise<void> {
    const [, path = ''] =
      new RegExp(`href="([^"]+)"[^>]*>Record that ${agency} was contacted`).exec((await get(dsl, at)).body) ??
      []
    const page = (await get(dsl, path.replace('/s/larkmoor', ''))).body
    assert.ok(page.includes(`<option value="${agency}" selected`), `${agency} is chosen`)
    const call = { side: 'agency', agencyNamed: agency, who: 'Ola Berg, call handler', how: 'phone' }
    const sent = await post(dsl, `${at}/contacts/new`, { ...call, said: 'All of it', theirReference })
    assert.equal(sent.statusCode, 303, plain(sent.body))
  }
  /** A policy may ask for that too before it ends. */
  async function lookBack(): Promise<void> {
    const debrief = { people: 'The leads', worked: 'The call was quick', lessons: 'Ring earlier' }
    const on = { 'heldOn-day': '30', 'heldOn-month': '11', 'heldOn-year': '2026' }
    assert.equal((await post(dsl, `${at}/debriefs/new`, { ...debrief, ...on })).statusCode, 303)
  }
  const leave = (agency: string, token = dsl, whyLeft = 'It was a joke among friends') =>
    get(token, at).then(async ({ body }) => {
      const [, left = ''] = new RegExp(`name="left"[^>]*value="([\\w-]{36}/${agency})"`).exec(body) ?? []
      return post(token, at, { deed: 'leave-agency', left, whyLeft })
    })
  // Where another control keeps the clause as well, its figure stands first.
  const isKept = (state = 'Kept') =>
    all.isKept(
      id,
      new RegExp(
        `Fewer than 5 so marked in the last 90 days|On every page by which somebody reports .*${sign}`,
      ),
      state,
    )
  return { ...all, at, sign, otherSigns, agencies, mark, decide, lookBack, isHeld, contact, leave, isKept }
}

/** A call with its time and reference, and until then it stays late and cannot end. */
const CALLED: readonly Row[] = [
  { id: 'RB-3.19', school: 'redbridge' },
  { id: 'RB-4.50', school: 'redbridge' },
  { id: 'RD-3.6', school: 'reedham' },
  { id: 'RD-4.4', school: 'reedham' },
  { id: 'AL-50.3', school: 'allington' },
]

for (const row of CALLED) {
  test(`${row.id} what the lead marks as such asks for the police: how long since the report, what to keep, and no end of it before their time and reference stand`, async t => {
    const { at, sign, agencies, record, isHeld, contact, decide, lookBack, isKept } = await marking(t, row)
    const [police = ''] = agencies
    const text = await record(at)
    assert.match(text, new RegExp(`${sign} Marked by Priya Anand-Cole`))
    assert.match(text, new RegExp(`${police}: not contacted yet, 4 minutes since it was reported`))
    assert.match(text, /101, or 999 in an emergency Their reference is needed/)
    assert.match(text, KEEP_IT)
    await isHeld(police)
    await contact(police, '')
    await isHeld(police)
    await isKept('Not kept')
    await contact(police, 'CR/2041')
    const after = await record(at)
    assert.match(after, new RegExp(`${police}: contacted`))
    assert.match(after, /By phone, 30 November 2026 at .*Their reference: CR\/2041/)
    await lookBack()
    assert.equal((await decide()).statusCode, 303)
    await isKept()
  })
}

/** Each of several at once; both times are kept, and nothing can be put in. */
const ILLEGAL: readonly Row[] = [
  { id: 'RB-3.20', school: 'redbridge' },
  { id: 'RB-3.21', school: 'redbridge' },
  { id: 'RD-3.7', school: 'reedham' },
  { id: 'RD-3.8', school: 'reedham' },
  { id: 'AS-4.22', school: 'ashover' },
]

for (const row of ILLEGAL) {
  test(`${row.id} suspected illegal material asks at once for each that the policy names, with the minutes since the report, each is kept with its time, and no file can be put in or sent on`, async t => {
    const { here, at, agencies, record, get, dsl, isHeld, contact, decide, lookBack, isKept } = await marking(
      t,
      row,
    )
    const text = await record(at)
    for (const agency of agencies)
      assert.match(
        text,
        new RegExp(`${agency}: not contacted yet, 4 minutes since it was reported To be contacted at once`),
      )
    const home = plain((await get(dsl, '')).body)
    for (const agency of agencies) assert.ok(home.includes(`${agency} not contacted: J.T.`), agency)
    for (const path of [at, `${at}/contacts/new`, '/report-a-concern/child'])
      assert.doesNotMatch((await get(dsl, path)).body, /type="file"|Forward|Download/)
    for (const agency of agencies) {
      await isHeld(agency)
      here.clock.move({ minutes: 1 })
      await contact(agency, '')
    }
    const after = await record(at)
    for (const agency of agencies) assert.ok(after.includes(`${agency}: contacted`), agency)
    await lookBack()
    assert.equal((await decide()).statusCode, 303)
    await isKept()
    assert.ok(ORIGIN)
  })
}

/** One of several is enough. */
const ANY: readonly Row[] = [
  { id: 'AL-20.13', school: 'allington' },
  { id: 'AL-42.10', school: 'allington' },
]

for (const row of ANY) {
  test(`${row.id} what may be illegal asks for one of the bodies that the policy names; how long it has waited stands there, and it cannot end before one has a time and a reference`, async t => {
    const { at, agencies, record, isHeld, contact, decide, lookBack, isKept } = await marking(t, row)
    const choices = oneOf(agencies[0] ?? '')
    assert.ok(choices.length > 1)
    const text = await record(at)
    for (const agency of choices) assert.ok(text.includes(`Record that ${agency} was contacted`), agency)
    assert.match(text, /not contacted yet, 4 minutes since it was reported/)
    assert.match(text, /101, or 999/)
    await isHeld(agencies[0] ?? '')
    await contact(choices[1] ?? '', 'KP/77')
    assert.match(await record(at), /: contacted/)
    await lookBack()
    assert.equal((await decide()).statusCode, 303)
    await isKept()
  })
}

/** Only the headteacher may say why not. */
const BY_THE_HEAD: readonly Row[] = [
  { id: 'AS-3.18', school: 'ashover' },
  { id: 'AS-4.58', school: 'ashover' },
]

for (const row of BY_THE_HEAD) {
  test(`${row.id} what is disturbing, and what is unlawful, each asks for the police; it ends with their reference, or with the headteacher’s reason and nobody else’s`, async t => {
    const {
      here,
      at,
      agencies,
      otherSigns,
      mark,
      record,
      get,
      post,
      dsl,
      enter,
      isHeld,
      leave,
      contact,
      decide,
      isKept,
    } = await marking(t, row)
    const [police = ''] = agencies
    assert.match(plain((await get(dsl, '')).body), /Police not contacted: J\.T\./)
    await isHeld(police)
    const refused = await leave(police)
    assert.equal(refused.statusCode, 422)
    assert.match(plain(refused.body), /Only the headteacher may write why they are not contacted/)
    assert.match(plain(refused.body), /It was a joke among friends/, 'nothing typed is lost')
    assert.equal((await decide(LOOK_AGAIN)).statusCode, 303, 'a day to look again is always possible')
    const asked = { deed: 'ask-reader', askedId: here.people.head.id, because: 'To decide about the police' }
    assert.equal((await post(dsl, at, asked)).statusCode, 303)
    const head = await enter(here.people.head)
    assert.equal((await leave(police, head)).statusCode, 303)
    assert.match(await record(at), /Police: not contacted It was a joke among friends/)
    for (const sign of otherSigns) {
      assert.equal((await mark([sign])).statusCode, 303)
      await isHeld(police)
      await contact(police, 'CR/9')
      assert.match(await record(at), new RegExp(`${sign} Marked by .*Police: contacted`))
    }
    await isKept()
  })
}
