import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { seal, unseal } from '../../platform/seal.ts'

const MINUTES = 10
const USE = 'hand-off'

const held = z.object({
  use: z.enum(['sign-in', 'connect']),
  providerId: z.uuid(),
  /** The session in which it was begun, where somebody connects. */
  sessionId: z.uuid().nullable(),
  next: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  until: z.int(),
})

/** What a browser carries, sealed, while its holder is away at a provider: whoever comes back is who went. */
export type HandOff = z.infer<typeof held>

type Begun = Pick<HandOff, 'use' | 'providerId' | 'sessionId' | 'next' | 'verifier'>

export const newHandOff = (begun: Begun, now: Temporal.Instant): HandOff => ({
  ...begun,
  state: randomBytes(24).toString('base64url'),
  nonce: randomBytes(24).toString('base64url'),
  until: now.add({ minutes: MINUTES }).epochMilliseconds,
})

export const sealHandOff = (handOff: HandOff): string =>
  Buffer.from(seal(USE, USE, JSON.stringify(handOff))).toString('base64url')

/** Undefined for one that is not ours, was altered, or is over. */
export function openHandOff(sealed: string | undefined, now: Temporal.Instant): HandOff | undefined {
  if (!sealed) return undefined
  try {
    const { success, data } = held.safeParse(JSON.parse(unseal(USE, USE, Buffer.from(sealed, 'base64url'))))
    return success && now.epochMilliseconds < data.until ? data : undefined
  } catch {
    return undefined
  }
}
