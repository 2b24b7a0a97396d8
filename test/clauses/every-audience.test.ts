import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { carryLines } from '../../src/modules/agreements/commands/carry-lines.ts'
import { idOf } from '../../src/modules/agreements/lines.ts'
import { linesAsked } from '../../src/modules/agreements/queries/lines-asked.ts'
import { AUDIENCE_WORDS } from '../../src/words/audiences.ts'
import { type Audience, choiceOf, marginOf, signingUnder, TITLES } from './agreements.ts'
import { plain } from './pages.ts'
import { reportingUnder } from './reporting.ts'

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
