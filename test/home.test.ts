import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWorld } from '../src/modules/agreements/signing-world.test.ts'
import { ask } from './permission-matrix.ts'
import { walkable } from './signed-in.ts'

test('whom nothing waits for sees whom to tell, their account, and what they signed and when', async t => {
  const walked = await walkable(t)
  const { published, sign } = inWorld(walked)
  const home = `/s/${walked.schools.larkmoor.slug}`

  const before = (await ask(walked, 'teacher', home)).body
  assert.match(before, /Nothing needs you/)
  assert.match(before, /Tell Priya Anand-Cole or Tom Ferriby/)
  assert.match(before, /href="\/account"/)
  assert.doesNotMatch(before, /You signed/)

  const made = await published()
  assert.doesNotMatch((await ask(walked, 'teacher', home)).body, /Tell Priya/)
  const { signatureId } = await sign(walked.people.teacher, made)
  const after = (await ask(walked, 'teacher', home)).body
  assert.match(after, new RegExp(`href="${home}/signatures/${signatureId}">Staff agreement`))
  assert.match(after, /You signed on 23 November 2026/)

  const parents = (await ask(walked, 'parent', home)).body
  assert.match(parents, /Tell Priya Anand-Cole/)
  assert.doesNotMatch(parents, /Staff agreement/)
})
