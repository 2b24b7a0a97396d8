import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits: nobody guesses it, so a plain hash of it is enough to store. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashToken = (token: string): Uint8Array => createHash('sha256').update(token).digest()
