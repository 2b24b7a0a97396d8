import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepFrom } from '../../../test/child-file.ts'
import { walkable } from '../../../test/signed-in.ts'
import { ask } from '../../../test/permission-matrix.ts'
import { world } from '../../../test/world.ts'
import { needsOf } from '../../platform/question.ts'
import { recordRelationship } from '../people/index.ts'
import { handLead } from './commands/hand-lead.ts'
import { identifyChild } from './commands/identify-child.ts'
import { passOn } from './commands/pass-on.ts'
import { readConcern } from './commands/read-concern.ts'
import { reportConcern } from './commands/report-concern.ts'
import { shareExtract } from './commands/share-extract.ts'
import { concern } from './queries/concern.ts'
import { extract, extractsWait } from './queries/extract.ts'

const EXTRACT = { words: 'Please let him eat.', because: 'She runs breakfast', until: '2026-12-04' }

test('whoever is kept from a record reads no extract of it, sees none wait, and is not told apart', async t => {
  const { as, people } = await world(t)
  const { concernId } = await reportConcern(await as(people.teacher), { saw: 'He cried.' })
  const dsl = await as(people.dsl)
  await readConcern(await as(people.deputy), { concernId })
  await passOn(await as(people.deputy), { concernId })
  const { extractId } = await shareExtract(dsl, { ...EXTRACT, concernId, recipientId: people.deputy.id })
  assert.deepEqual(await needsOf(await as(people.deputy), [extractsWait]), [])
  await assert.rejects(extract(await as(people.deputy), { extractId }), { kind: 'not-found' })
  await handLead(dsl, { concernId, leadId: people.dsl.id, leadBecause: 'Mine', handed: 1 })
  await handLead(dsl, { concernId, leadId: people.deputy.id, leadBecause: 'His class', handed: 2 })
  await assert.rejects(concern(await as(people.deputy), { concernId }), { kind: 'not-found' })
})

test('nobody of the child’s family is given an extract, and nobody who is not here', async t => {
  const { as, people } = await world(t)
  const { concernId } = await reportConcern(await as(people.teacher), { saw: 'He cried.' })
  const parent = { personId: people.office.id, pupilId: people.pupil.id, parentalResponsibility: 'yes' }
  await recordRelationship(await as(people.head), parent)
  const dsl = await as(people.dsl)
  await identifyChild(dsl, { concernId, personId: people.pupil.id })
  for (const [recipientId, kind] of [
    [people.office.id, 'invalid'],
    [people.parent.id, 'conflict'],
  ] as const)
    await assert.rejects(shareExtract(dsl, { ...EXTRACT, concernId, recipientId }), { kind })
})

test('that somebody who is kept from it asked for it is written too; that a lead mistyped an address below it is not', async t => {
  const walked = await walkable(t)
  const { as, people } = walked
  const { concernId } = await reportConcern(await as(people.teacher), { saw: 'He cried.' })
  await readConcern(await as(people.deputy), { concernId })
  await passOn(await as(people.deputy), { concernId })
  const at = `/s/larkmoor/concerns/${concernId}`
  for (const name of ['deputy', 'deputy', 'parent', 'head of another school', 'nobody'] as const)
    await ask(walked, name, at)
  await ask(walked, 'dsl', `${at}/referrals/${concernId}`)
  const { attempts } = await concern(await as(people.dsl), { concernId })
  assert.deepEqual(
    attempts.map(({ name }) => name).toSorted(),
    [people.parent.name, people.deputy.name].toSorted(),
  )
})

test('a lead whom another register keeps from a record stands in no line of it as somebody who asked in vain', async t => {
  const walked = await walkable(t)
  const { as, people } = walked
  const { concernId } = await reportConcern(await as(people.teacher), { saw: 'He cried.' })
  for (const kept of [people.deputy, people.head]) await keepFrom(await as(people.head), concernId, kept)
  const at = `/s/larkmoor/concerns/${concernId}`
  for (const name of ['deputy', 'head', 'teacher'] as const) await ask(walked, name, at)
  const { attempts } = await concern(await as(people.dsl), { concernId })
  assert.deepEqual(
    attempts.map(({ name }) => name).toSorted(),
    [people.head.name, people.teacher.name].toSorted(),
  )
})
