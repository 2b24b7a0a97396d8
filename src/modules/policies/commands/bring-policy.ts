import { createHash } from 'node:crypto'
import { AsideEnded } from '../../../platform/aside.ts'
import type { Call } from '../../../platform/call.ts'
import { invalid } from '../../../platform/errors.ts'
import { storeBytes } from '../../../platform/files/files.ts'
import { can } from '../../../platform/permission.ts'
import { may } from '../permissions.ts'
import { type PolicyReading, readingOfPolicy } from '../read-policy.ts'
import { MOST_CHARACTERS } from '../reading/source-text.ts'
import { MOST_BYTES } from '../reading/source-kind.ts'
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

const isTooShort = ({ text, clauses }: PolicyReading): boolean =>
  text.trim().length < LEAST_CHARACTERS || clauses.filter(({ duty }) => duty).length < LEAST_DUTIES

async function readingOf(call: Call, bytes: Uint8Array): Promise<PolicyReading | { refused: string }> {
  try {
    return await call.house.aside(readingOfPolicy, bytes)
  } catch (error) {
    if (!(error instanceof AsideEnded)) throw error
    return { refused: 'This could not be read in half a minute. Try again, or bring it as plain text (.txt)' }
  }
}

/**
 * Brings a policy's own words. They are read in a thread of their own before any transaction is opened, because
 * reading may take seconds; then everything read is kept at once or not at all. The same text again changes nothing.
 */
export async function bringPolicy(call: Call, { which, file, pasted = '' }: Brought): Promise<Kept> {
  const source = file ?? { name: PASTED, bytes: new TextEncoder().encode(pasted) }
  const field = file ? 'file' : 'pasted'
  if (!file && !pasted.trim()) throw invalid({ file: 'Choose the policy as a file, or paste its words' })
  if (!file && pasted.length > MOST_CHARACTERS)
    throw invalid({ pasted: 'Paste less than a million letters: only the policy itself' })
  if (source.bytes.length > MOST_BYTES)
    throw invalid({ [field]: 'Bring less than 10 MB: only the policy itself' })
  // whoever may not bring one is refused below, and nothing is read for them
  const reading = can(call.actor, may.prepare, undefined) ? await readingOf(call, source.bytes) : undefined
  if (reading && 'refused' in reading) throw invalid({ [field]: reading.refused })
  if (reading && isTooShort(reading))
    throw invalid({ [field]: 'This is too short to be a policy. Bring the whole document' })
  const original = reading && file ? await storeBytes(call, file.bytes) : undefined
  const words = reading?.text.replaceAll('\r\n', '\n') ?? ''
  return keepReading(call, {
    policyId: which === 'another' ? undefined : which,
    isAnother: which === 'another',
    sourceName: source.name.slice(0, 200),
    sha256: createHash('sha256').update(words).digest(),
    reading,
    original,
  })
}
