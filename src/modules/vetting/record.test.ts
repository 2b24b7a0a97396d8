import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browsing, walkable } from '../../../test/signed-in.ts'

const DBS = {
  ...{ kind: 'dbs', seenBy: 'Ruth Calloway', number: '' },
  ...{ 'seenOn-day': '4', 'seenOn-month': '9', 'seenOn-year': '2024' },
}

test('of two who record one check at once the first is kept, and the second is asked why it is changed', async t => {
  const walked = await walkable(t)
  const { people } = walked
  const { get, post } = browsing(walked)
  const at = `/s/larkmoor/people/${people.teacher.id}/central-record`
  for (const who of [people.office, people.head]) await get(who, at)
  const said = await Promise.all([people.office, people.head].map(who => post(who, at, DBS)))
  assert.deepEqual(said.map(({ statusCode }) => statusCode).toSorted(), [303, 422])
  const refused = said.find(({ statusCode }) => statusCode === 422)
  assert.match(refused?.body ?? '', /This check is on the record[\s\S]*value="Ruth Calloway"/)
})
