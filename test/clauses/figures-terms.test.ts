import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { beginProcedure } from '../../src/modules/concerns/commands/begin-procedure.ts'
import { recordProcedureStep } from '../../src/modules/concerns/commands/record-procedure-step.ts'
import { FOURTEEN, numbersIn, reported, type Told } from '../figures.ts'
import { HATE } from '../harm.ts'
import { appoint } from '../../src/modules/people/index.ts'
import type { Cast } from '../world.ts'
import { plain } from './pages.ts'
import { schoolThatRecords } from './recorded.ts'

const FIGURES = '/figures-of-concerns'
type Here = Awaited<ReturnType<typeof schoolThatRecords>>['here']
type After = (concernId: string, told: Told, n: number, here: Here) => Promise<void>

/** A school in which fourteen children were told of and decided about in the autumn, on the first days of the spring. */
async function afterTheTerm(t: Parameters<typeof schoolThatRecords>[0], school: SchoolName, after?: After) {
  const all = await schoolThatRecords(t, school)
  const { here, decideWhole } = all
  const told = FOURTEEN.entries()
  for (const [n, one] of told) {
    const concernId = await reported(here, one)
    await after?.(concernId, one, n, here)
    // Where a policy asks much of a decision: what it asks nothing more of.
    const plainly = one.year === 6 && !after ? 'no-action' : 'refer'
    const choice = school === 'redbridge' || after ? plainly : one.choice
    const because = choice === 'refer' ? '' : 'It can be met here'
    const sent = await decideWhole(`/concerns/${concernId}`, {
      ...{ choice, notReferredBecause: because },
      ...{ 'reviewOn-day': '5', 'reviewOn-month': '2', 'reviewOn-year': '2027' },
    })
    assert.equal(sent.statusCode, 303, plain(sent.body))
  }
  here.clock.set('2027-01-06T10:00:00Z')
  const enter = (person: Cast) => {
    here.clock.move({ minutes: 1 })
    return here.again(person)
  }
  const dsl = await enter(here.people.dsl)
  const due = plain((await all.get(dsl, FIGURES)).body)
  assert.match(due, /Not signed Autumn 2026 ended on 4 January 2027\. No safeguarding lead has signed/)
  const make = { deed: 'make', endsOn: '2027-01-04', remark: '' }
  const named = await all.post(dsl, FIGURES, { ...make, remark: `It was mostly ${here.people.pupil.name}.` })
  assert.equal(named.statusCode, 422)
  assert.match(plain(named.body), /This names a child: write it without the name .*It was mostly/)
  const signed = await all.post(dsl, FIGURES, make)
  assert.equal(signed.statusCode, 303, plain(signed.body))
  assert.equal((await all.post(dsl, FIGURES, make)).statusCode, 422, 'once')
  const page = async (token: string) => (await all.get(token, FIGURES)).body
  return { ...all, dsl, enter, join: all.enter, page }
}

for (const { id, school } of [
  { id: 'RB-3.16', school: 'redbridge' },
  { id: 'RD-3.3', school: 'reedham' },
] as const)
  test(`${id} when a term has ended its figures by kind, year group and outcome name nobody and hide what is small, stand beside the term before, and are filed with the governors’ meeting`, async t => {
    const { here, enter, join, page, post, isKept } = await afterTheTerm(t, school)
    const governor = await enter(here.people.governor)
    const shown = await page(governor)
    assert.match(plain(shown), /Concerns about children, Autumn 2026 14 were decided in the term/)
    const outcome = numbersIn(shown, 'What was decided')
    const five = school === 'redbridge' ? 'Nothing more to do' : 'Call parents, support in school'
    assert.deepEqual([outcome[five], outcome['Support in school']], [5, null])
    assert.equal(outcome['Refer to children’s social care now'], null)
    assert.equal(outcome['Ask for early help'], null, 'none is not said either')
    const years = numbersIn(shown, 'Year group')
    assert.deepEqual([years['Year 2'], years['Year 4'], years['Year 6']], [null, null, 5])
    assert.ok('Not said' in numbersIn(shown, 'Kind of risk'))
    assert.doesNotMatch(shown, /Holloway|C-\w{4}-\w{4}|\/concerns\/[\w-]{36}/)
    await isKept(
      id,
      /Autumn 2026: signed by a lead, reviewed by no governor yet/,
      'At risk',
      await join(here.people.head),
    )
    const [, figuresId = ''] = /name="figuresId" value="([^"]+)"/.exec(shown) ?? []
    const met = { 'metOn-day': '6', 'metOn-month': '1', 'metOn-year': '2027' }
    const again = await enter(here.people.governor)
    assert.equal((await post(again, FIGURES, { deed: 'review', figuresId })).statusCode, 422)
    const review = { deed: 'review', figuresId, ...met, minute: '27/3' }
    assert.equal((await post(again, FIGURES, review)).statusCode, 303)
    assert.match(
      plain(await page(again)),
      /Reviewed Siobhán O’Rourke, safeguarding governor, 6 January 2027: meeting of 6 January 2027, minute 27\/3/,
    )
    await isKept(id, /Autumn 2026: signed by a lead and reviewed/, 'Kept', await enter(here.people.head))
  })

test('AL-7.11 AL-50.1 a concern of hate says which characteristic, in which direction and where, and follows the policy that leads; governors read a term by characteristic, area, kind, year group, place and device, and no number that is small', async t => {
  const begun: string[] = []
  const { enter, page, here, get } = await afterTheTerm(
    t,
    'allington',
    async (concernId, told, n, { as, people }) => {
      if (told.year === 2) return
      const dsl = await as(people.dsl)
      const { runId } = await beginProcedure(dsl, { concernId, key: 'hate' })
      const typed = { ...HATE, because: told.year === 4 ? 'race' : 'disability' }
      if (n === 0)
        for (const asked of ['because', 'direction', 'platform'])
          await assert.rejects(
            recordProcedureStep(dsl, {
              concernId,
              runId,
              step: 'review',
              typed: { ...typed, [asked]: '' },
              seen: '',
            }),
            { kind: 'invalid' },
          )
      await recordProcedureStep(dsl, { concernId, runId, step: 'review', typed, seen: '' })
      begun.push(`/concerns/${concernId}/procedures/${runId}`)
    },
  )
  const governor = await enter(here.people.governor)
  const shown = await page(governor)
  const hate = numbersIn(shown, 'Protected characteristic')
  assert.equal(hate['Disability'], 5)
  assert.deepEqual(
    [hate['Race, nationality or ethnic origin'], hate['Not a concern of hate'], hate['Sex']],
    [null, null, null],
  )
  for (const caption of ['Area of risk', 'Kind of risk', 'Year group', 'Place', 'Whose device'])
    for (const count of Object.values(numbersIn(shown, caption)))
      assert.ok(count === null || count >= 5, caption)
  const run = plain((await get(await enter(here.people.dsl), begun[0] ?? '')).body)
  assert.match(run, /anti-bullying|behaviour/i)
})

test('AS-1.38 the headteacher, for the leaders, and the governor for online safety review each term’s figures with the lead and sign; who has not signed shows', async t => {
  const { here, join, page, post, get, teacher } = await afterTheTerm(t, 'ashover')
  const governor = here.people.chair
  await appoint(await here.as(here.people.head), {
    ...{ personId: governor.id, duty: 'online-safety-governor', startsOn: '2027-01-01' },
  })
  const token = await join(governor)
  const shown = await page(token)
  assert.equal(numbersIn(shown, 'What was decided')['Call parents, support in school'], 5)
  assert.match(plain(shown), /Not signed .*online safety governor/)
  const [, figuresId = ''] = /name="figuresId" value="([^"]+)"/.exec(shown) ?? []
  const met = { 'metOn-day': '6', 'metOn-month': '1', 'metOn-year': '2027' }
  assert.equal((await post(token, FIGURES, { deed: 'review', figuresId, ...met })).statusCode, 303)
  const head = await join(here.people.head)
  assert.match(
    plain(await page(head)),
    /Reviewed Gwen Adeyemi, online safety governor.*Not signed .*headteacher/,
  )
  assert.equal((await post(head, FIGURES, { deed: 'review', figuresId, ...met })).statusCode, 303)
  assert.match(plain(await page(head)), /Not signed safeguarding governor Kind of risk/)
  assert.notEqual((await get(teacher, FIGURES)).statusCode, 200)
})

test('BS-9.16 the safeguarding governor reads how many, of which kind and with which outcome, of a term; a record, a search, a child and the leads’ figures are refused, and each attempt stands in the log', async t => {
  const { here, enter, page, get } = await afterTheTerm(t, 'banks')
  const governor = await enter(here.people.governor)
  assert.equal(numbersIn(await page(governor), 'What was decided')['Call parents, support in school'], 5)
  const concernId = await reported(here, { year: 4 })
  const token = await enter(here.people.governor)
  const doors = [
    `/concerns/${concernId}`,
    '/concerns/search',
    '/concerns/figures',
    `/children/${here.people.pupil.id}/concerns`,
  ]
  const answers = []
  for (const door of doors) answers.push((await get(token, door)).statusCode)
  assert.deepEqual(answers, [404, 403, 403, 403])
  const refused = await refusedOf(here)
  for (const part of [
    'concerns.has-opened',
    '/concerns/search',
    '/concerns/figures',
    '/children/:personId/concerns',
  ])
    assert.ok(
      refused.some(useCase => useCase.includes(part)),
      `${part}: ${refused.join()}`,
    )
})

/** What this governor was refused, as the log has it. */
async function refusedOf({ addresses, people }: Here): Promise<string[]> {
  const client = new pg.Client(addresses.keeper)
  await client.connect()
  try {
    const { rows } = await client.query<{ use_case: string }>(
      `select use_case from platform.audit_entry where person_id = $1 and outcome = 'refused'`,
      [people.governor.id],
    )
    return rows.map(row => row.use_case)
  } finally {
    await client.end()
  }
}
