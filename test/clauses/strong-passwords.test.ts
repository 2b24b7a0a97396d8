import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { checkRecord } from '../../src/modules/record/index.ts'
import { takeReadings } from '../../src/platform/controls/readings.ts'
import { clausesShown, pagesOf } from './pages.ts'
import { underPolicy } from './under-policy.ts'

/** `beyond`: the other system of which the clause speaks, for which somebody records what they saw. */
const TABLE: readonly { ids: string; school: SchoolName; beyond?: string }[] = [
  { ids: 'RB-4.45', school: 'redbridge' },
  { ids: 'AS-4.53', school: 'ashover', beyond: 'MIS' },
  { ids: 'BS-15.8', school: 'banks', beyond: 'Network log-in' },
  { ids: 'AL-29.7', school: 'allington' },
]

for (const { ids, school, beyond } of TABLE) {
  test(`${ids} a weak password is refused in plain words, a common one too; the advice stands beside it, and signing out on every page`, async t => {
    const here = await underPolicy(t, school)
    const { get, post, enter, base } = await pagesOf(t, here)
    const { people } = here
    const invitation = `/invitation/${await here.invited(people.teacher, people.office)}`
    const first = await get('', invitation)
    assert.match(first.body, /12 characters or more. Three random words make a good one/)
    assert.match(first.body, /Lock the screen or sign out whenever you leave it/)
    const short = await post('', invitation, { password: 'zeQ7!vkX3' })
    assert.equal(short.statusCode, 422)
    assert.match(
      short.body,
      /Your password must be 12 characters or more. Three random words make a good one/,
    )
    const common = await post('', invitation, { password: 'password1234' })
    assert.equal(common.statusCode, 422)
    assert.match(common.body, /others use|common|guess/i)
    const taken = await post('', invitation, { password: 'copper kettle meadow' })
    assert.equal(taken.statusCode, 303)

    const technician = await enter(people.technician)
    for (const path of ['', '/policies', '/duties'])
      assert.match((await get(technician, path)).body, /Sign out<\/button>/)
    const policy = `/policies/${here.policyId}`
    const words = restings(school)[ids]?.words ?? ''
    const clause = async () =>
      clausesShown((await get(technician, policy)).body).find(
        ({ text, proof }) => proof && text.includes(words),
      )
    const proof = (await clause())?.proof?.replace(base, '').replace(/\?.*/, '')
    assert.ok(proof)
    if (beyond) {
      const form = await get(technician, `${proof}/evidence`)
      assert.match(form.body, /What did you see\?/)
      const seen = await post(technician, `${proof}/evidence`, {
        bindingId: /name="bindingId" value="([^"]+)"/.exec(form.body)?.[1] ?? '',
        ...{ isSo: 'yes', says: `${beyond}: 14 characters, blocked list on` },
        ...{ 'seenOn-day': '27', 'seenOn-month': '11', 'seenOn-year': '2026' },
      })
      const record = await get(technician, String(seen.headers.location).replace(base, ''))
      assert.match(record.body, /14 characters, blocked list on/)
      assert.match(record.body, /27 Nov(ember)? 2026/)
    }
    here.clock.move({ minutes: 1 })
    // The same sentence may ask for a log of permissions, which counts once it was found whole.
    await checkRecord(await here.as(people.head), {})
    await takeReadings(await here.as(people.head))
    assert.equal((await clause())?.state, 'Kept')
  })
}
