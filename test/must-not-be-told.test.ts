import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeSigningLink } from '../src/modules/agreements/index.ts'
import { families } from '../src/modules/agreements/queries/families.ts'
import { signingWorld } from '../src/modules/agreements/signing-world.test.ts'
import { flagMustNotBeTold } from '../src/modules/people/commands/flag-must-not-be-told.ts'
import { inUnit } from '../src/platform/unit.ts'

test('who must not be told gets no link and stands in no list of links, and a link made before shows nobody', async t => {
  const { people, as, publishedForChildren, parent, child, letSign, linkFor, opened, tomorrow } =
    await signingWorld(t)
  await publishedForChildren()
  const [dad, asha] = [await parent('Folake Adeyinka'), await child('Asha Adeyinka', 'Wren')]
  await letSign(dad, asha)
  tomorrow()
  const token = await linkFor(dad)
  assert.ok(await opened(token))

  const office = await as(people.office)
  const relationshipId = await inUnit(office, async ({ unit }) => {
    const { id } = await unit.db
      .selectFrom('people.relationship')
      .select('id')
      .where('personId', '=', dad.id)
      .executeTakeFirstOrThrow()
    return String(id)
  })
  await flagMustNotBeTold(office, {
    relationshipId,
    since: '2026-11-20',
    reason: 'A court order of 20 November',
  })

  await assert.rejects(makeSigningLink(await as(people.office), { parentId: dad.id }))
  const listed = await families(await as(people.office), { pupilId: asha.id })
  assert.deepEqual(
    listed.flatMap(({ signers }) => signers),
    [],
  )
  const after = await opened(token).catch(() => ({ items: [] }))
  assert.deepEqual(after?.items ?? [], [], 'a link made before shows nobody')
})
