import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { restings, SCHOOLS } from '../../scripts/clauses/register.ts'
import { clausesShown, pagesOf } from './pages.ts'
import { underPolicy } from './under-policy.ts'

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

// One press from its proof: each row that some control keeps stands in its policy's margin.
for (const school of SCHOOLS) {
  describe(`the margin of ${school}’s policy`, () => {
    let shown: Promise<ReturnType<typeof clausesShown>> | undefined
    async function margin(t: Parameters<typeof underPolicy>[0]) {
      const here = await underPolicy(t, school)
      const { get, enter } = await pagesOf(t, here)
      const page = await get(await enter(here.people.teacher), `/policies/${here.policyId}`)
      assert.equal(page.statusCode, 200)
      return clausesShown(page.body)
    }
    for (const [id, { words }] of Object.entries(restings(school))) {
      test(`shows ${id}`, async t => {
        const clauses = await (shown ??= margin(t))
        const found = clauses.filter(clause => letters(clause.text).includes(letters(words)))
        assert.ok(found.length, `no clause on the page says "${words}"`)
        const bound = found.find(({ proof }) => proof)
        assert.ok(bound, 'it has no proof to open')
        assert.notEqual(bound.state, '')
      })
    }
  })
}
