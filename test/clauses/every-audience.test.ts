import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { publishAgreement } from '../../src/modules/agreements/index.ts'
import { carryLines } from '../../src/modules/agreements/commands/carry-lines.ts'
import { withdrawAgreement } from '../../src/modules/agreements/commands/withdraw-agreement.ts'
import { idOf } from '../../src/modules/agreements/lines.ts'
import { linesAsked } from '../../src/modules/agreements/queries/lines-asked.ts'
import { AUDIENCE_WORDS } from '../../src/words/audiences.ts'
import { type Audience, choiceOf, marginOf, signingUnder, TITLES } from './agreements.ts'
import { APPROVAL, pagesOf, plain } from './pages.ts'
import { reportingUnder } from './reporting.ts'
import { askEverybody, draftOf, settle } from './under-policy.ts'

const ROWS: readonly { id: string; school: SchoolName }[] = [
  { id: 'RB-1.3', school: 'redbridge' },
  { id: 'RD-1.10', school: 'reedham' },
  { id: 'AS-1.4', school: 'ashover' },
  { id: 'BS-26.1', school: 'banks' },
]

for (const { id, school } of ROWS)
  test(`${id} no agreement is published before a rule of it speaks of each use, and everybody sees which rule does and what is missing`, async t => {
    const here = await reportingUnder(t, school)
    const { people, as, post, get, enter, look } = here
    const signing = await signingUnder(here)
    const asked = restings(school)[id]?.parameters as { audience: Audience[]; uses: string[] }
    const before = await look(people.technician, '/agreements/coverage')
    for (const audience of asked.audience)
      assert.match(before, new RegExp(`${AUDIENCE_WORDS[audience].many} No agreement in force`, 'i'))
    for (const audience of asked.audience) {
      const agreementId = await signing.written(audience)
      const lines = await linesAsked(await as(people.head), { agreementId })
      const rest = lines.filter(({ kind }) => kind !== 'use')
      if (rest.length)
        await carryLines(await as(people.head), {
          ...{ agreementId, asked: rest.map(idOf), lines: rest.map(one => choiceOf(one)) },
        })
      const refused = await post(await enter(people.head), `/agreements/${agreementId}/publication`, {})
      assert.equal(refused.statusCode, 422, `an agreement for ${audience} is published without its uses`)
      assert.match(plain(refused.body), /The policy \(clause [\w.]+\) asks for a rule about “/)
      const page = (await get(await enter(people.head), `/agreements/${agreementId}/lines`)).body
      const uses = [...page.matchAll(/name="asked" value="(use\/[^"]*)"/g)].map(([, one]) => plain(one ?? ''))
      assert.deepEqual(
        uses,
        asked.uses.map(use => `use/${use}`),
      )
      const chosen = { asked: uses, lines: uses.map(() => choiceOf({ kind: 'use' })) }
      assert.equal(
        (await post(await enter(people.head), `/agreements/${agreementId}/lines`, chosen)).statusCode,
        303,
      )
      assert.equal(
        (await post(await enter(people.head), `/agreements/${agreementId}/publication`, {})).statusCode,
        303,
      )
    }
    const token = () => enter(people.dpo)
    assert.equal((await marginOf(here, here, { id, school, token: await token() })).state, 'Not kept')
    signing.toNextDay()
    const covered = await look(people.technician, '/agreements/coverage')
    assert.match(covered, /Every agreement covers what the policy names/)
    for (const audience of asked.audience)
      assert.match(covered, new RegExp(`${TITLES[audience]} ?, version 1`))
    for (const use of asked.uses) assert.match(covered, new RegExp(`${use} I lock my screen`, 'i'))
    assert.equal((await marginOf(here, here, { id, school, token: await token() })).state, 'Kept')
  })

test('AS-5.5 no version that promises an agreement for each group is approved while a group has none that stands, and whoever has not signed theirs is named', async t => {
  const draft = await draftOf(t, 'ashover')
  const { people, as, clock } = draft
  const pages = await pagesOf(t, draft)
  const signing = await signingUnder(draft)
  const approval = `/policies/${draft.policyId}/versions/${draft.versionId}/approval`
  const chair = await pages.enter(people.chair)
  await pages.enter(people.dpo)
  const groups = ['staff', 'governor', 'parent', 'pupil'] as const
  const made = new Map<Audience, Awaited<ReturnType<typeof signing.published>>>()
  for (const [n, audience] of groups.entries()) {
    const waiting = await pages.get(chair, approval)
    assert.ok(plain(waiting.body).includes(`There is no agreement for ${AUDIENCE_WORDS[audience].many}`))
    assert.match(waiting.body, /href="\/s\/larkmoor\/agreements\/new">Write it/)
    assert.doesNotMatch(waiting.body, /Put version 1 in force/)
    if (n < 3) made.set(audience, await signing.published(audience))
  }
  const [forPupils = ''] = await settle(draft)
  await askEverybody(draft)
  assert.doesNotMatch((await pages.get(chair, approval)).body, /Must stand first/)
  await withdrawAgreement(await as(people.head), { agreementId: forPupils, reason: 'Others are written' })
  const refused = await pages.post(chair, approval, APPROVAL)
  assert.equal(refused.statusCode, 409)
  assert.match(plain(refused.body), /There is no agreement for pupils/)
  made.set('pupil', await signing.published('pupil'))
  assert.equal((await pages.post(chair, approval, APPROVAL)).statusCode, 303)

  clock.set('2026-11-29T08:20:00Z')
  for (const [audience, { agreementId }] of made) {
    const asked = await linesAsked(await as(people.head), { agreementId })
    const lines = asked.map(one => choiceOf(one))
    await carryLines(await as(people.head), { agreementId, asked: asked.map(idOf), lines })
    const anew = { agreementId, whoSignedBefore: 'stay-valid' }
    made.set(audience, { agreementId, ...(await publishAgreement(await as(people.head), anew)) })
  }
  clock.set('2026-11-30T08:20:00Z')
  const margin = async (token: string) =>
    (await marginOf(draft, pages, { id: 'AS-5.5', school: 'ashover', token })).state
  assert.equal(await margin(await draft.again(people.dpo)), 'At risk')
  const named = {
    ...{ staff: people.teacher, governor: people.governor },
    ...{ parent: people.parent, pupil: people.pupil },
  }
  clock.set('2026-12-20T09:00:00Z')
  assert.equal(await margin(await draft.again(people.dpo)), 'Not kept', 'their days to sign are over')
  await signing.sign(people.office, made.get('staff') ?? assert.fail('staff'))
  const office = await pages.enter(people.office)
  for (const audience of groups) {
    const list = plain((await pages.get(office, `/agreements/register?audience=${audience}`)).body)
    assert.match(list, new RegExp(`${named[audience].name}.* Not yet`))
  }
})
