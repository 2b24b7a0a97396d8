import { createHash, randomBytes } from 'node:crypto'

export const LINK_DAYS = 14

/** Wrong links from one network address before it must wait: a whole estate may stand behind one. */
export const MOST_WRONG_LINKS = 20
export const WRONG_LINKS_MINUTES = 15

/** 256 random bits: nobody guesses it, so a plain hash of it is enough to store. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashToken = (token: string): Uint8Array => createHash('sha256').update(token).digest()
