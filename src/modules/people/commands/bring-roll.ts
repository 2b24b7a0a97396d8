import { createHash } from 'node:crypto'
import type { Call } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { can } from '../../../platform/permission.ts'
import type { Id } from '../../../words/ids.ts'
import { may } from '../permissions.ts'
import { rollMappings } from '../queries/roll-mappings.ts'
import { readRoll } from '../roll/read-roll.ts'
import { MOST_BYTES, sayRefusals } from '../roll/settled.ts'
import { keepRollFile } from './keep-roll-file.ts'

export type BroughtRoll = { fileId: Id; next: 'columns' | 'preview' }

/**
 * Takes in a file of the roll. It is read before any transaction is opened, because that takes seconds, and a
 * file that cannot be read whole is refused with its lines and kept nowhere. Nothing of the roll changes.
 */
export async function bringRoll(
  call: Call,
  { file, asksColumns = false }: { file?: { name: string; bytes: Uint8Array }; asksColumns?: boolean },
): Promise<BroughtRoll> {
  if (!file || file.bytes.length === 0) throw invalid({ file: 'Choose the file with the roll' })
  const kept = {
    name: file.name.slice(-200) || 'Without a name',
    bytes: file.bytes,
    sha256: createHash('sha256').update(file.bytes).digest(),
  }
  // Whoever may not is refused below, and the refusal is written down.
  if (!can(call.actor, may.loadRoll, undefined))
    return { ...(await keepRollFile(call, kept)), next: 'preview' }
  const { mappings } = await rollMappings(call)
  const read = readRoll(file, {
    today: dayOf(call.now).toString(),
    maxBytes: MOST_BYTES,
    mappingFor: fingerprint => (asksColumns ? null : (mappings.get(fingerprint) ?? null)),
  })
  if (read.is === 'refused') throw invalid({ file: sayRefusals(read.refusals) })
  const { fileId } = await keepRollFile(call, kept)
  return { fileId, next: read.is === 'to-map' ? 'columns' : 'preview' }
}
