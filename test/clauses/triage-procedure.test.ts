import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { LEADS, POSTED } from '../conduct.ts'
import { plain } from './pages.ts'
import { schoolThatRecords } from './recorded.ts'

async function recorded(t: Parameters<typeof schoolThatRecords>[0], school: SchoolName) {
  const all = await schoolThatRecords(t, school)
  const { report, record, decideWhole, post, dsl } = all
  const { at } = await report({ about: 'Jonah Tillerby' })
  await record(at)
  const undecided = async () => {
    const { statusCode, body } = await decideWhole(at, { noProcedureBecause: '' })
    assert.equal(statusCode, 422)
    assert.match(plain(body), /Follow the procedure for this kind of concern, or write why none is followed/)
  }
  const follow = async (key: string) => {
    const begun = await post(dsl, `${at}/procedures/new?kind=${key}`, { key })
    return String(begun.headers.location).replace('/s/larkmoor', '')
  }
  return { ...all, at, undecided, follow }
}

test('AL-30.9 nothing but a referral is decided before a procedure is followed, which asks for the one policy that leads, its version and what it asks next', async t => {
  const { at, undecided, follow, post, get, dsl, decideWhole, record } = await recorded(t, 'allington')
  await undecided()
  const run = await follow('social-media')
  await post(dsl, `${run}/steps/review`, { ...POSTED, poster: 'pupil' })
  assert.match(
    plain((await get(dsl, `${run}/steps/policy`)).body),
    /Anti-bullying Behaviour Child protection/,
  )
  const sent = await post(dsl, `${run}/steps/policy`, LEADS)
  assert.equal(sent.statusCode, 303)
  assert.equal((await decideWhole(at, {})).statusCode, 303)
  assert.match(await record(at), /Social media: by a pupil, a parent or somebody outside → ?Next:|Next: /)
})

test('BS-4.7 the steps of a kind of concern, by when and what must never happen are read before it is followed, and a decision waits until one is, or somebody says why none fits', async t => {
  const { at, undecided, get, dsl, decideWhole, record, isKept } = await recorded(t, 'banks')
  await undecided()
  const asked = plain((await get(dsl, `${at}/procedures/new?kind=bullying`)).body)
  for (const words of [/What must never happen/, /Find out what happened On the same day\./, /Follow it/])
    assert.match(asked, words)
  assert.equal((await decideWhole(at, { noProcedureBecause: 'It was a misunderstanding' })).statusCode, 303)
  assert.match(await record(at), /Why no procedure is followed It was a misunderstanding/)
  await isKept('BS-4.7', /1 of 1 decisions answer it/)
})
