import assert from 'node:assert/strict'
import { asCsv, DIALECTS } from '../../../test/roll/as-csv.ts'
import { asCtf } from '../../../test/roll/as-ctf.ts'
import type { Call } from '../../platform/call.ts'
import type { Id } from '../../words/ids.ts'
import { dayOf } from '../../platform/clock.ts'
import { acceptRoll } from './commands/accept-roll.ts'
import { bringRoll } from './commands/bring-roll.ts'
import { mapColumns } from './commands/map-columns.ts'
import { rollColumns } from './queries/roll-columns.ts'
import { rollPreview } from './queries/roll-preview.ts'
import { readRoll } from './roll/read-roll.ts'
import type { RollRow } from './roll/roll-row.ts'
import { type Settled, settledRoll } from './roll/settled.ts'

// What the tests of the roll share: a file on its way in, as a school would load it.

process.env['WATCHWORD_KEY'] ??= Buffer.alloc(32, 7).toString('base64')

const [DIALECT = DIALECTS[0]] = DIALECTS

export const csvOf = (rows: readonly RollRow[]) => {
  assert.ok(DIALECT)
  return { name: 'roll.csv', bytes: asCsv(rows, DIALECT) }
}
export const ctfOf = (rows: readonly RollRow[]) => ({
  name: '9994000_CTF_9994001_001.xml',
  bytes: Buffer.from(asCtf(rows)),
})
export const textFile = (text: string, name = 'roll.csv') => ({ name, bytes: Buffer.from(text) })

/** Brings a file, and confirms its columns as they are guessed where it asks. */
export async function brought(call: Call, file: { name: string; bytes: Uint8Array }): Promise<Id> {
  const { fileId, next } = await bringRoll(call, { file })
  if (next === 'preview') return fileId
  await mapColumns(call, await guessedColumns(call, fileId))
  return fileId
}

/** The columns of a file as they are guessed, to be confirmed. */
export async function guessedColumns(call: Call, fileId: Id) {
  const { bytes, name } = await rollColumns(call, { fileId })
  const read = readRoll({ name, bytes }, { today: dayOf(call.now).toString(), maxBytes: 1e8 })
  assert.ok(read.is === 'to-map')
  const targets = read.mapping.columns.map(({ target }) => target ?? '')
  return { fileId, kind: read.mapping.kind, targets }
}

export async function previewOf(call: Call, fileId: Id, everybody: boolean | null = null): Promise<Settled> {
  const { material } = await rollPreview(call, { fileId })
  assert.ok(material)
  const settled = settledRoll(material, { today: dayOf(call.now).toString(), everybody })
  assert.ok(settled.is === 'settled', JSON.stringify(settled))
  return settled
}

/** Looks, and accepts what was seen. */
export async function accepted(
  call: Call,
  fileId: Id,
  { everybody = null, sure = true }: { everybody?: boolean | null; sure?: boolean } = {},
) {
  const { digest, isWholeRoll } = await previewOf(call, fileId, everybody)
  return acceptRoll(call, { fileId, digest, everybody: isWholeRoll ? 'yes' : 'no', sure })
}

/** Loads a whole file, from choosing it to accepting it. */
export const loaded = async (
  call: Call,
  file: { name: string; bytes: Uint8Array },
  options: Parameters<typeof accepted>[2] = {},
) => accepted(call, await brought(call, file), options)
