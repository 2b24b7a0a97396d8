import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import type { SchoolAddress } from '../../src/modules/people/controls/school-address.ts'
import { person } from '../../src/modules/people/queries/person.ts'
import { clausesShown, plain, proofsOf } from './pages.ts'
import { reportingUnder } from './reporting.ts'
import { begins, dbsSeen } from './starting.ts'

const ROWS: readonly { ids: string; school: SchoolName }[] = [
  { ids: 'AL-27.2', school: 'allington' },
  { ids: 'AS-4.55', school: 'ashover' },
  { ids: 'RB-4.48', school: 'redbridge' },
]

for (const { ids, school } of ROWS) {
  test(`${ids} whoever the policy gives a school address has no way in before it is recorded, and stands by name beside the clause and open in their list; a private one is refused or listed, as it says`, async t => {
    const here = await reportingUnder(t, school)
    const { people, post, get, enter, as, margin, look, policyId } = here
    const parameters = restings(school)[ids]?.parameters
    assert.ok(parameters, 'the row is bound')
    const { audience, privateAddress } = parameters as SchoolAddress
    assert.equal(await margin(ids), 'Kept')
    const records = async (familyName: string, email: string) =>
      post(await enter(people.office), '/people/new', {
        ...{ givenName: 'Nia', familyName, email, kinds: audience },
        ...{ 'startsOn-day': '30', 'startsOn-month': '11', 'startsOn-year': '2026' },
      })
    const personOf = (location: string) => /people\/([\w-]{36})/.exec(location)?.[1] ?? ''
    const isRefused = privateAddress === 'refused'
    const mine = await records('Comer', 'nia.comer@gmail.com')
    assert.equal(mine.statusCode, isRefused ? 422 : 303)
    if (isRefused) {
      assert.match(
        plain(mine.body),
        /The policy gives .* an address .* Enter that, or leave it empty until they have one/,
      )
      assert.match(mine.body, /value="nia\.comer@gmail\.com"/, 'what was typed is still there')
    }
    const { headers } = isRefused ? await records('Comer', '') : mine
    const personId = personOf(String(headers.location))
    await dbsSeen(here, personId)
    await begins(here, personId)
    const lists = (await get(await enter(people.head), `/people/${personId}/starters`)).body
    const list = /\/starters\/[\w-]{36}/.exec(lists)?.[0] ?? ''
    assert.match(await look(people.head, list), /School e-mail address on record (?!Done)/)

    assert.equal(await margin(ids), 'Not kept')
    const words = restings(school)[ids]?.words ?? ''
    const policy = (await get(await enter(people.head), `/policies/${policyId}`)).body
    const proof = clausesShown(policy).find(one => one.proof && one.text.includes(words))?.proof ?? ''
    assert.match((await proofsOf(here, proof, await enter(people.head))).join(' '), /1 exception.*Nia Comer/)

    const invite = async () => post(await enter(people.office), '/accounts', { personId })
    assert.equal((await invite()).statusCode, 422)
    const { details } = await person(await as(people.head), { personId })
    const rename = async (email: string) =>
      post(await enter(people.head), `/people/${personId}/name`, {
        ...{ givenName: details.givenName, familyName: details.familyName, knownAs: '', email },
      })
    if (isRefused) assert.equal((await rename('nia@btinternet.com')).statusCode, 422)
    assert.equal((await rename('nia.comer@larkmoor.example')).statusCode, 303)
    assert.ok((await invite()).statusCode < 400, 'with it they are invited')
    assert.match(await look(people.head, list), /School e-mail address on record Done/)
    assert.equal(await margin(ids), 'Kept')
  })
}
