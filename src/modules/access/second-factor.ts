import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { encode as encodeQr } from 'uqr'
import { raw, type Safe } from '../../platform/design/html.ts'

const PERIOD = 30
const ISSUER = 'Watchword'
export const RECOVERY_CODES = 10

/** 160 bits, as RFC 4226 asks. */
export const newSecret = (): string => new Secret({ size: 20 }).base32

const totp = (secret: string, label = '') =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), period: PERIOD, digits: 6 })

/**
 * The time step that this code belongs to, one step either way allowed for a clock that is off, if it is right
 * and newer than the last that was taken: a code that somebody looked over a shoulder at is of no use.
 */
export function stepOf(
  secret: string,
  code: string,
  now: Temporal.Instant,
  lastStep: number | null,
): number | undefined {
  const timestamp = now.epochMilliseconds
  const delta = totp(secret).validate({ token: code.replace(/\s/g, ''), timestamp, window: 1 })
  if (delta === null) return undefined
  const step = Math.floor(timestamp / 1000 / PERIOD) + delta
  return lastStep !== null && step <= lastStep ? undefined : step
}

export const otpauthUrl = (secret: string, email: string): string => totp(secret, email).toString()

/** "ABCD EFGH …": for who cannot scan. */
export const keyInGroups = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ')

/** The code to scan, drawn here: no other server learns the secret. */
export function qrCode(text: string, label = 'Code to scan with your authenticator app'): Safe {
  const { data, size } = encodeQr(text, { ecc: 'M', border: 4 })
  const squares = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return raw(
    `<svg class="ww-qr" viewBox="0 0 ${size} ${size}" width="240" height="240" role="img"` +
      ` aria-label="${label}" shape-rendering="crispEdges">` +
      `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${squares}"/></svg>`,
  )
}

/** No letter or digit that is read for another. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** "KX4M-9TRW-AP": about 49 bits, and tries are counted. */
export function newRecoveryCode(): string {
  let code = ''
  while (code.length < 10) {
    const [byte = 255] = randomBytes(1)
    if (byte < 240) code += LETTERS[byte % LETTERS.length]
  }
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}

export const sameRecoveryCode = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '')

type Standing = {
  lockedAt: Temporal.Instant | null
  endedAt: Temporal.Instant | null
  expiresAt: Temporal.Instant
  hasSecondFactor: boolean
  secondFactorAt: Temporal.Instant | null
}

/** Who has one must have given it before it can be replaced: a password alone must not be enough. */
export const mayChangeFactor = (
  { lockedAt, endedAt, expiresAt, hasSecondFactor, secondFactorAt }: Standing,
  now: Temporal.Instant,
): boolean =>
  !lockedAt &&
  !endedAt &&
  Temporal.Instant.compare(now, expiresAt) < 0 &&
  (!hasSecondFactor || secondFactorAt !== null)

/** How long a secret waits for its first code. */
const SET_UP_MINUTES = 15

/** The secret that a session is setting up, unless it has waited too long. */
export const pendingSecret = (
  { totpNextSealed, totpNextAt }: { totpNextSealed: Uint8Array | null; totpNextAt: Temporal.Instant | null },
  now: Temporal.Instant,
): Uint8Array | null =>
  totpNextAt && Temporal.Instant.compare(now, totpNextAt.add({ minutes: SET_UP_MINUTES })) < 0
    ? totpNextSealed
    : null
