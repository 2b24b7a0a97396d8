import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { publishAgreement, saveDraft } from '../../src/modules/agreements/index.ts'
import { agreement } from '../../src/modules/agreements/queries/agreement.ts'
import { appoint } from '../../src/modules/people/index.ts'
import { dayOf } from '../../src/platform/clock.ts'
import { type Audience, marginOf, signingUnder } from './agreements.ts'
import { plain } from './pages.ts'
import { type Reporting, reportingUnder } from './reporting.ts'

type Row = { id: string; school: SchoolName; recorder: 'teacher' | 'office'; what: string }

/** A rule of the pupils’ agreement whose breach is recorded against its line and counted by class, each term. */
const ROWS: readonly Row[] = [
  {
    ...{ id: 'AL-10.4', school: 'allington', recorder: 'teacher' },
    what: 'He laughed at a picture that another child had drawn.',
  },
  { id: 'RB-6.3', school: 'redbridge', recorder: 'office', what: 'A phone was found in his bag.' },
]

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [String(value)])
const on = (day: Temporal.PlainDate) => ({
  ...{ 'happenedOn-day': `${day.day}`, 'happenedOn-month': `${day.month}`, 'happenedOn-year': `${day.year}` },
})

/** What the form sends for the rule of these words. */
const valueIn = (body: string, line: string): string =>
  /value="([^"]+)"/.exec(body.slice(0, body.indexOf(line)).split('<input').at(-1) ?? '')?.[1] ?? ''

function recording(here: Reporting, { recorder, what }: Row) {
  const { people, get, post, enter, base } = here
  const who = people[recorder]
  const form = `/conduct/new/${people.pupil.id}`
  const valueOf = async (line: string) => valueIn((await get(await enter(who), form)).body, line)
  const send = async (rule: string, day = dayOf(here.clock.now())) =>
    post(await enter(who), form, { ...on(day), rule, words: what })
  const record = async (rule: string, day?: Temporal.PlainDate) => {
    const { statusCode, headers, body } = await send(rule, day)
    assert.equal(statusCode, 303, plain(body))
    const path = String(headers.location).replace(base, '')
    return { path, page: await here.look(who, path) }
  }
  return { who, form, valueOf, send, record }
}

for (const row of ROWS)
  test(`${row.id} a broken rule is recorded by its line in the agreement of that pupil’s class as it stood that day, with whether it was signed by then, and counted by class each term without a name`, async t => {
    const here = await reportingUnder(t, row.school)
    const { people, look, get, post, enter, clock, as } = here
    const signing = await signingUnder(here)
    const { line, audience } = restings(row.school)[row.id]?.each?.['agreements.conduct-line'] ?? {}
    const rule = String(line)
    const others = (listOf(audience) as Audience[]).filter(one => one !== 'pupil')
    const { who, form, valueOf, send, record } = recording(here, row)

    const early = await send('none')
    assert.equal(early.statusCode, 422, 'without an agreement there is no line to name')
    assert.match(plain(early.body), /No agreement for this class was in force on that day/)
    const made = await signing.published('pupil', { stage: 'KS2', classNames: ['Osprey'] })
    const young = await signing.published('pupil', { title: 'For KS1', stage: 'KS1', classNames: ['Heron'] })
    const rest = await Promise.all(others.map(one => signing.published(one)))
    signing.toNextDay()
    const firstDay = dayOf(clock.now())

    const found = await post(await enter(who), '/conduct', { person: 'tillerby jonah' })
    assert.match(String(found.headers.location), new RegExp(`${form}$`))
    const shown = await look(who, form)
    assert.ok(shown.includes(rule), 'the rule stands in the words of his class')
    assert.match(shown, /Pupil agreement, version 1, in force on .*Not signed by then/)
    assert.doesNotMatch(shown, /No rule of the agreement|For KS1/)
    for (const wrong of ['none', '', `${young.versionId}/0`]) {
      const refused = await send(wrong)
      assert.equal(refused.statusCode, 422, 'a line of his own agreement is named')
      assert.match(plain(refused.body), /Select the rule that was broken/)
      assert.ok(plain(refused.body).includes(row.what), 'what was typed is not lost')
    }
    const unsigned = await record(await valueOf(rule))
    assert.ok(unsigned.page.includes(`“${rule}”`))
    assert.match(unsigned.page, /Pupil agreement, version 1 .*Not signed by then/)

    signing.toNextDay()
    await signing.sign(people.pupil, made)
    for (const one of rest) await signing.sign(people.parent, one)
    const signed = await record(await valueOf(rule))
    assert.match(signed.page, /Signed on that day/)
    assert.match(await look(who, unsigned.path), /Not signed by then/, 'what was so that day stays so')

    const { versions } = await agreement(await as(people.head), { agreementId: made.agreementId })
    await saveDraft(await as(people.head), {
      ...{ agreementId: made.agreementId, childText: null },
      text: `I look after what is not mine.\n${versions[0]?.text ?? ''}`,
    })
    const { versionId } = await publishAgreement(await as(people.head), {
      ...{ agreementId: made.agreementId, whoSignedBefore: 'sign-again' },
    })
    signing.toNextDay()
    const newest = await record(await valueOf(rule))
    assert.match(newest.page, /Pupil agreement, version 2 .*Version 1 was signed on .* not signed by then/)
    const stale = await send(await valueOf(rule), firstDay)
    assert.equal(stale.statusCode, 422, 'the words of that day were others')
    const before = await record(valueIn(stale.body, rule), firstDay)
    assert.match(before.page, /Pupil agreement, version 1 .*Not signed by then/)

    // Whoever wrote it, the leads and the headteacher; nobody else.
    for (const one of [people.dsl, people.deputy, people.head])
      assert.match(await look(one, unsigned.path), new RegExp(row.what))
    const another = row.recorder === 'teacher' ? people.office : people.teacher
    assert.equal((await get(await enter(another), unsigned.path)).statusCode, 404)
    const onFile = `/people/${people.pupil.id}/conduct`
    assert.match(await look(people.dsl, `/people/${people.pupil.id}`), /Rules broken/)
    assert.match(await look(people.dsl, onFile), /4 broken rules/)
    assert.equal((await get(await enter(who), onFile)).statusCode, 403)

    await appoint(await as(people.head), {
      ...{ personId: another.id, duty: 'computing-lead', startsOn: dayOf(clock.now()).toString() },
    })
    for (const one of [people.head, people.dsl]) {
      const counts = await look(one, '/conduct/counts')
      assert.ok(counts.includes(`“${rule}” Osprey 4 times`), counts)
      assert.match(counts, /Autumn 2026/)
      assert.doesNotMatch(counts, /Tillerby|Jonah/)
    }
    const asLead = await look(another, '/conduct/counts')
    assert.ok(asLead.includes(`“${rule}” Osprey fewer than 5 times`), asLead)
    assert.doesNotMatch(asLead, /Tillerby|Jonah/)
    assert.equal((await get(await enter(people.technician), '/conduct/counts')).statusCode, 403)
    clock.set('2027-01-12T09:00:00Z')
    await record(await valueOf(rule))
    const terms = await look(people.head, '/conduct/counts')
    assert.match(terms, /Spring 2027 .*Osprey 1 time Autumn 2026 .*Osprey 4 times/)

    const token = await enter(people.dpo)
    assert.equal((await marginOf(here, here, { ...row, token })).state, 'At risk')
    await signing.sign(people.pupil, { ...made, versionId })
    assert.equal((await marginOf(here, here, { ...row, token: await enter(people.dpo) })).state, 'Kept')
  })
