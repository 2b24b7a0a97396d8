import { createHash } from 'node:crypto'
import type { Call } from '../../../platform/call.ts'
import { invalid } from '../../../platform/errors.ts'
import { can } from '../../../platform/permission.ts'
import { may } from '../permissions.ts'
import { type PolicyReading, readPolicy } from '../read-policy.ts'
import { MOST_BYTES, textOf } from '../source-text.ts'
import { type Kept, keepReading } from './keep-reading.ts'

export type Brought = {
  /** The id of the policy it is a new version of, or `another`. The first of a school need not be asked. */
  which?: string | undefined
  file?: { name: string; bytes: Uint8Array } | undefined
  pasted?: string | undefined
}

const PASTED = 'Pasted text'

/** A paragraph pasted by itself sets nothing that governors approved. */
const LEAST_CHARACTERS = 300
const LEAST_DUTIES = 3

const isTooShort = (text: string, { clauses }: PolicyReading): boolean =>
  text.trim().length < LEAST_CHARACTERS || clauses.filter(({ duty }) => duty).length < LEAST_DUTIES

/**
 * Brings a policy's own words. They are read before any transaction is opened, because reading takes seconds;
 * then everything read is kept at once or not at all. The same text again changes nothing.
 */
export async function bringPolicy(call: Call, { which, file, pasted = '' }: Brought): Promise<Kept> {
  const source = file ?? { name: PASTED, bytes: new TextEncoder().encode(pasted) }
  const field = file ? 'file' : 'pasted'
  if (!file && !pasted.trim()) throw invalid({ file: 'Choose the policy as a text file, or paste its words' })
  if (source.bytes.length > MOST_BYTES)
    throw invalid({ [field]: 'Bring less than 1 MB: only the policy itself' })
  const read = textOf(source.bytes)
  if ('refused' in read) throw invalid({ [field]: read.refused })
  const sha256 = createHash('sha256').update(read.text.replaceAll('\r\n', '\n')).digest()
  const mayPrepare = can(call.actor, may.prepare, undefined)
  const reading = mayPrepare ? readPolicy(read.text, call.house.controls) : undefined
  if (reading && 'refused' in reading) throw invalid({ [field]: reading.refused })
  if (reading && isTooShort(read.text, reading))
    throw invalid({ [field]: 'This is too short to be a policy. Bring the whole document' })
  return keepReading(call, {
    policyId: which === 'another' ? undefined : which,
    isAnother: which === 'another',
    sourceName: source.name.slice(0, 200),
    text: read.text,
    sha256,
    reading,
  })
}
