import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answering } from '../../../test/answering.ts'
import { shown, visitOf } from '../../../test/world.ts'
import { beginProcedure } from '../concerns/commands/begin-procedure.ts'
import { recordRelationship } from '../people/index.ts'
import { flagMustNotBeTold } from '../people/commands/flag-must-not-be-told.ts'
import { accessPage } from './pages/access.ts'
import { entriesPage } from './pages/entries.ts'

test('whoever must not be told is refused unless a reason is written, and the page says who holds parental responsibility', async t => {
  const { ask, as, people, personId, look } = await answering(t)
  const { relationshipId } = await recordRelationship(await as(people.office), {
    ...{ personId: people.parent.id, pupilId: personId, words: 'Mother', parentalResponsibility: 'yes' },
  })
  const page = async () => shown(accessPage.get(visitOf(await as(people.dsl), { params: { personId } })))
  assert.match(await page(), /Mother; holds parental responsibility/)
  assert.doesNotMatch(await page(), /if they must not be told/)
  await flagMustNotBeTold(await as(people.head), {
    ...{ relationshipId, since: '2026-09-01', reason: 'A court order' },
  })
  assert.match(await page(), /must not be told anything about this child/)
  const asks = people.parent.id
  await assert.rejects(ask({ asks }), ({ fields }: { fields: object }) => {
    assert.deepEqual(Object.keys(fields), ['although'])
    return true
  })
  await ask({ asks, although: 'The court let her see it on 1 November' })
  assert.equal((await look()).requests[0]?.although, 'The court let her see it on 1 November')
  assert.match(await page(), /The court let her see it/)
})

test('while a procedure keeps telling shut, that record waits: nothing of it is given, and it stands in no answer', async t => {
  const here = await answering(t)
  const { ask, things, giveRest, send, review, print, standing, as, people, personId, concernId } = here
  const requestId = await ask()
  await giveRest(requestId)
  await send(requestId)
  await review(requestId)
  await beginProcedure(await as(people.dsl), { concernId, key: 'indecent-images' })
  const { shut, concernIds } = await standing(requestId)
  assert.deepEqual(
    shut.map(one => one.concernId),
    [concernId],
  )
  assert.ok(!concernIds.includes(concernId))
  assert.ok((await things(requestId)).every(({ entry }) => entry.concernId !== concernId))
  await assert.rejects(print(requestId), { kind: 'conflict' }, 'agreed to before it was shut')
  const params = { personId, requestId }
  const page = await shown(entriesPage.get(visitOf(await as(people.dsl), { params })))
  assert.match(page, /waits\.<\/strong> /)
})
