import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { plain } from './pages.ts'
import { fieldsShown, schoolThatRecords } from './recorded.ts'

type Row = { id: string; school: SchoolName }

const TABLE: readonly Row[] = [
  { id: 'AL-45.8', school: 'allington' },
  { id: 'AL-46.5', school: 'allington' },
  { id: 'AL-47.15', school: 'allington' },
  { id: 'AL-48.2', school: 'allington' },
]

const HERE = { place: 'At school', device: 'The school’s' }
const ELSEWHERE = { place: 'Elsewhere', device: 'The child’s own' }

for (const row of TABLE) {
  test(`${row.id} the form asks where it was and whose device; one from elsewhere on the child’s own is taken as any other, with the same steps, and waits for the same person; no place ends it`, async t => {
    const { here, form, report, record, get, dsl, teacher, decideWhole, isKept } = await schoolThatRecords(
      t,
      row.school,
    )
    const markup = await form()
    for (const name of ['place', 'device']) assert.ok(fieldsShown(markup).includes(name), name)
    const saw = 'A picture went round.'
    const [inside, outside] = [await report({ saw, ...HERE }), await report({ saw, ...ELSEWHERE })]
    const steps: string[][] = []
    for (const { at } of [inside, outside]) {
      await record(at)
      const body = (await get(dsl, at)).body
      steps.push(
        [...body.matchAll(/name="(?:choice|deed)"[^>]*value="([^"]+)"/g)].map(([, value]) => value ?? ''),
      )
      assert.doesNotMatch(body, /value="[^"]*(?:outside|off-site|elsewhere)/i)
    }
    assert.deepEqual(steps[0], steps[1])
    assert.match(await record(outside.at), /Where Elsewhere .*Whose device The child’s own/)
    // Unread for as long, both wait for the same person.
    const [one, other] = [await report({ saw, ...HERE }), await report({ saw, ...ELSEWHERE })]
    const standing = async (mine: string) =>
      plain((await get(teacher, mine)).body).match(/It waits for [^.]+/)?.[0]
    assert.equal(await standing(one.mine), await standing(other.mine))
    here.clock.move({ minutes: 1 })
    for (const { at } of [inside, outside]) assert.equal((await decideWhole(at)).statusCode, 303)
    await isKept(row.id, /On 2 of 2 records/)
  })
}
