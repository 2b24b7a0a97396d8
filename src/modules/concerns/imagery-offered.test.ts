import assert from 'node:assert/strict'
import { test } from 'node:test'
import { begunIn } from '../../../test/imagery.ts'
import { browsing, walkable } from '../../../test/signed-in.ts'

test('never kept in school while an answer asks for a referral or is missing: the record offers nothing but a referral', async t => {
  const here = await begunIn(await walkable(t))
  const { people, concernId } = here
  const { get } = browsing(here)
  const { body } = await get(people.dsl, `/s/larkmoor/concerns/${concernId}`)
  const choices = [...body.matchAll(/<input[^>]*name="choice"[^>]*>/g)].map(([choice]) => choice)
  const offered = choices.filter(choice => !/\bdisabled\b/.test(choice))
  assert.ok(choices.length > 1)
  assert.deepEqual(
    offered.map(choice => /value="([^"]*)"/.exec(choice)?.[1]),
    ['refer'],
  )
})
