import { randomBytes, timingSafeEqual } from 'node:crypto'
import { keyedHash } from '../../platform/seal.ts'
import { originOf } from '../messages/index.ts'

/** As long as somebody looks for their telephone, and no longer. */
const MINUTES = 15
export const MOST_PASSKEYS = 20
/** EdDSA, ES256, RS256: what devices make today. */
export const ALGORITHMS = [-8, -7, -257] as const

/** To sign in; to add one; in place of a code, beside the password; in place of the password, at the lock. */
export type Use = 'sign-in' | 'add' | 'prove' | 'unlock'

/** What a challenge is for: `of` is the session it was made in, or nothing where nobody has signed in. */
export type Purpose = { use: Use; of: string }

/** Of which site a passkey is, by configuration and never by what a request says. */
export function relyingParty(): { origin: string; id: string } {
  const origin = originOf()
  return { origin, id: new URL(origin).hostname }
}

const RANDOM = 16
const MARK = 32

const markOf = ({ use, of }: Purpose, random: Uint8Array, seconds: number): Uint8Array =>
  keyedHash('passkey-challenge', `${use}:${of}:${Buffer.from(random).toString('hex')}:${seconds}`)

/** Made without a row: it carries its own end and the mark that only this installation can make. */
export function newChallenge(purpose: Purpose, now: Temporal.Instant): Uint8Array<ArrayBuffer> {
  const random = randomBytes(RANDOM)
  const seconds = Math.floor(now.add({ minutes: MINUTES }).epochMilliseconds / 1000)
  const end = Buffer.alloc(8)
  end.writeBigUInt64BE(BigInt(seconds))
  return new Uint8Array(Buffer.concat([random, end, markOf(purpose, random, seconds)]))
}

/** Until when a challenge of ours stands; undefined for one that is not ours, not for this, or over. */
export function standsUntil(
  challenge: string,
  purpose: Purpose,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const bytes = Buffer.from(challenge, 'base64url')
  if (bytes.length !== RANDOM + 8 + MARK) return undefined
  const random = bytes.subarray(0, RANDOM)
  const seconds = Number(bytes.readBigUInt64BE(RANDOM))
  if (!timingSafeEqual(bytes.subarray(RANDOM + 8), markOf(purpose, random, seconds))) return undefined
  const end = Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
  return Temporal.Instant.compare(now, end) < 0 ? end : undefined
}

/** What the browser is asked, so that a device signs: any passkey of this site, with its holder's finger, face or PIN. */
export const askedOfPasskey = (purpose: Purpose, now: Temporal.Instant) => ({
  challenge: Buffer.from(newChallenge(purpose, now)).toString('base64url'),
  rpId: relyingParty().id,
  userVerification: 'required' as const,
  timeout: 300_000,
})

/** A count that did not grow was made by a copy. Devices that do not count say 0 each time. */
export const hasGrown = (before: number, now: number): boolean => now > before || (before === 0 && now === 0)
