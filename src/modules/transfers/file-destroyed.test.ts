import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decidedRecord, erased, oldPupil } from '../../../test/old-files.ts'
import { rowsOf } from '../../../test/rows-of.ts'
import { world } from '../../../test/world.ts'
import { needsOf } from '../../platform/question.ts'
import { destroyFile } from '../concerns/commands/destroy-file.ts'
import { proposeDestruction } from '../concerns/commands/keep-file.ts'
import { destroyedFiles } from '../concerns/queries/destruction.ts'
import { beginTransfer } from './commands/begin-transfer.ts'
import { confirmReceipt } from './commands/confirm-receipt.ts'
import { recordBundle } from './commands/record-bundle.ts'
import { transfersWait } from './queries/transfers-wait.ts'

test('a file on its way is not destroyed; afterwards the receipt stays, without a word that was typed about it', async t => {
  const here = await world(t)
  const { as, people, clock } = here
  const personId = await oldPupil(here)
  const concernId = await decidedRecord(here, [personId])
  const dsl = async () => as(people.dsl)
  const { transferId } = await beginTransfer(await dsl(), {
    ...{ personId, toSchool: 'Ashmere High', toPerson: 'Dee Holt', reachedAt: '01298 555 0100' },
    startsOn: '2027-01-11',
  })
  await recordBundle(await dsl(), {
    ...{
      transferId,
      concernIds: [concernId],
      entries: 3,
      sealed: 'sealed',
      receipt: 'a-secret-inside-the-seal',
    },
  })
  const { reviewId } = await proposeDestruction(await dsl(), { personId, destroyWhy: 'It is with them' })
  clock.move({ minutes: 1 })
  const confirm = async () => destroyFile(await as(people.head), { reviewId, understood: 'yes' })
  await assert.rejects(confirm(), /being sent to another school/)
  await confirmReceipt(await dsl(), {
    ...{ secret: 'a-secret-inside-the-seal', name: 'Dee Holt', post: 'Lead', isWhole: 'yes' },
    words: 'Corin’s file is here',
  })
  clock.move({ minutes: 1 })
  await confirm()
  const rows = await rowsOf(
    here,
    `select t.to_school, r.name, r.words, encode(b.sha256, 'hex') <> '' as known from transfers.transfer t
       join transfers.bundle b on b.transfer_id = t.id join transfers.receipt r on r.bundle_id = b.id`,
  )
  assert.deepEqual(rows, [{ to_school: 'Ashmere High', name: 'Dee Holt', words: 'Destroyed', known: true }])
  const [line] = await destroyedFiles(await dsl(), {})
  assert.match(
    line?.stays[0] ?? '',
    /^T-.*: sent to Ashmere High, which wrote on 23 November 2026 that it has it$/,
  )
})

test('a file that is to go is still called by the child’s initials when their own record is erased', async t => {
  const here = await world(t)
  const { as, people } = here
  const personId = await oldPupil(here)
  await decidedRecord(here, [personId])
  await beginTransfer(await as(people.dsl), {
    ...{ personId, toSchool: 'Ashmere High', toPerson: 'Dee Holt', reachedAt: '01298 555 0100' },
    startsOn: '2027-01-11',
  })
  await erased(here, personId)
  const needs = await needsOf(await as(people.dsl), [transfersWait])
  assert.match(JSON.stringify(needs), /C\.H\./)
})
