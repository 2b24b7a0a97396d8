import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeSigningLink } from '../src/modules/agreements/index.ts'
import { families } from '../src/modules/agreements/queries/families.ts'
import { signingWorld } from '../src/modules/agreements/signing-world.test.ts'
import { askFamilies } from '../src/modules/consents/index.ts'
import { choicesByLink } from '../src/modules/consents/queries/family-choices.ts'
import { flagMustNotBeTold } from '../src/modules/people/commands/flag-must-not-be-told.ts'
import { nobody } from '../src/platform/call.ts'
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
  const anybody = { ...(await as(people.office)), actor: nobody }
  assert.deepEqual(await choicesByLink(anybody, { token }), [], 'nor is anything asked by it of photographs')
  const { families: asked } = await askFamilies(await as(people.office), { personId: asha.id })
  assert.equal(asked, 0, 'nor are they told that something waits')
  const after = await opened(token).catch(() => ({ items: [] }))
  assert.deepEqual(after?.items ?? [], [], 'a link made before shows nobody')
})
