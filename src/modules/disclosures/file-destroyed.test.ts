import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ASKED } from '../../../test/answering.ts'
import { decidedRecord, erased, oldPupil } from '../../../test/old-files.ts'
import { rowsOf } from '../../../test/rows-of.ts'
import { world } from '../../../test/world.ts'
import { needsOf } from '../../platform/question.ts'
import { destroyFile } from '../concerns/commands/destroy-file.ts'
import { proposeDestruction } from '../concerns/commands/keep-file.ts'
import { destroyedFiles } from '../concerns/queries/destruction.ts'
import { recordEnd } from './commands/record-end.ts'
import { recordRequest } from './commands/record-request.ts'
import { requestsWait } from './queries/requests-wait.ts'

test('a file that somebody has asked for is not destroyed before they are answered; then the request goes with it', async t => {
  const here = await world(t)
  const { as, people, clock } = here
  const personId = await oldPupil(here)
  await decidedRecord(here, [personId])
  const dsl = async () => as(people.dsl)
  const { requestId } = await recordRequest(await dsl(), { ...ASKED, personId })
  const { reviewId } = await proposeDestruction(await dsl(), { personId, destroyWhy: 'It is not needed' })
  clock.move({ minutes: 1 })
  const confirm = async () => destroyFile(await as(people.head), { reviewId, understood: 'yes' })
  await assert.rejects(confirm(), /somebody has asked for what is held/)
  await recordEnd(await dsl(), {
    ...{
      requestId,
      kind: 'withdrawn',
      words: 'He rang and asks no more',
      toWhom: 'Him',
      happenedOn: '2026-11-23',
    },
  })
  clock.move({ minutes: 1 })
  await confirm()
  for (const table of ['request', 'outcome', 'answer', 'choice'])
    assert.deepEqual(await rowsOf(here, `select * from disclosures.${table}`), [], table)
  const [line] = await destroyedFiles(await dsl(), {})
  assert.match(line?.stays[0] ?? '', /^S-.*: somebody asked for it, and it was asked for no more$/)
})

test('a request that waits is still called by the child’s initials when their own record is erased', async t => {
  const here = await world(t)
  const { as, people } = here
  const personId = await oldPupil(here)
  await decidedRecord(here, [personId])
  await recordRequest(await as(people.dsl), { ...ASKED, personId })
  await erased(here, personId)
  const [one] = await needsOf(await as(people.dsl), [requestsWait])
  assert.match(one?.title ?? '', /C\.H\.$/)
})
