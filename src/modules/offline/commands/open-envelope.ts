import type { Call, Unit } from '../../../platform/call.ts'
import { nobody } from '../../../platform/call.ts'
import { Refusal } from '../../../platform/errors.ts'
import type { Id } from '../../../words/ids.ts'
import { keepAdultUnsigned } from '../../adults/index.ts'
import { keepUnsigned } from '../../concerns/index.ts'
import { sendFromOutside, type Sent } from '../../outside/index.ts'
import { openEnvelope } from '../envelope.ts'
import { keyOf } from '../secret.ts'
import { fitted, notLater, readSealed, type Sealed } from '../written.ts'

export type Envelope = { keyId: Id; envelope: Uint8Array }

/** What is in it; nothing, where it cannot be opened with the key or is no report. */
export async function opened(
  privateKey: Uint8Array,
  { keyId, envelope }: Envelope,
): Promise<Sealed | undefined> {
  try {
    return readSealed(await openEnvelope(privateKey, keyId, envelope))
  } catch {
    return undefined
  }
}

/**
 * Sent as what it is: written by whoever says that they work here, and had not signed in. Nobody is asked “Is this about
 * Mrs X?”: an adult whom the words name is kept from it, as where the question is left unanswered.
 */
export async function sendSealed(
  call: Call & { unit: Unit },
  { writtenAt, secret, ...written }: Sealed,
  address: string,
): Promise<Sent | undefined> {
  const asNobody = { ...call, actor: nobody }
  try {
    const sent = await sendFromOutside(
      asNobody,
      { ...fitted(written), source: 'staff' },
      { address, ifEmpty: 'Nothing was written', writtenAt: notLater(writtenAt, call.now) },
    )
    const [{ childConcernId, adultConcernId }, key] = [sent, keyOf(call.school, secret)]
    if (childConcernId) await keepUnsigned(asNobody, { concernId: childConcernId, key })
    if (adultConcernId) await keepAdultUnsigned(asNobody, { concernId: adultConcernId, key })
    return sent
  } catch (error) {
    // Longer than a report can be at all: refused before anything was written.
    if (error instanceof Refusal && error.kind === 'invalid') return undefined
    throw error
  }
}
