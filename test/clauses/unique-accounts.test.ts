import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { recordPerson } from '../../src/modules/people/index.ts'
import { pagesOf } from './pages.ts'
import { underPolicy } from './under-policy.ts'

const TABLE: readonly { ids: string; school: SchoolName }[] = [
  { ids: 'RB-4.44', school: 'redbridge' },
  { ids: 'AS-4.52', school: 'ashover' },
]

for (const { ids, school } of TABLE) {
  test(`${ids} an account is one person’s: an address that several share is refused, with the reason`, async t => {
    const here = await underPolicy(t, school)
    const { post, enter } = await pagesOf(t, here)
    const token = await enter(here.people.head)
    const { personId } = await recordPerson(await here.as(here.people.head), {
      ...{ givenName: 'Year Four', familyName: 'Team', email: 'office@larkmoor.example' },
      ...{ kinds: 'staff', startsOn: '2026-11-01' },
    })
    const refused = await post(token, '/accounts', { personId })
    assert.equal(refused.statusCode, 422)
    assert.match(
      refused.body,
      /More than one person seems to read office@larkmoor.example. Record an address of their own/,
    )
    const taken = await post(token, '/accounts', { personId: here.people.deputy.id })
    assert.ok(taken.statusCode < 400, 'an address of one’s own is taken')
  })
}
