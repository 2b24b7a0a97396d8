import { createHash, randomBytes, webcrypto } from 'node:crypto'
import fs from 'node:fs'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** Rounds of PBKDF2 with SHA-256: some tenths of a second for whoever has the code, and years for whoever tries codes. */
const ROUNDS = 600_000

/** What stands inside: a page to read, and the same as data for a system that takes it in. */
export type Inside = { page: string; data: unknown }

const read = (name: string): string => fs.readFileSync(new URL(name, import.meta.url), 'utf8')
const allowed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * One page that opens itself: it asks for the code, and needs no network, no account and no Watchword. AES-256-GCM under a
 * key from the code; nothing outside the seal says whose file it is.
 */
export async function sealedPage(inside: Inside, code: string): Promise<string> {
  const packed = await promisify(gzip)(JSON.stringify(inside))
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  const sealed = await webcrypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(code, salt), packed)
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
  const box = { rounds: ROUNDS, salt: base64(salt), iv: base64(iv), sealed: base64(new Uint8Array(sealed)) }
  const [script, style] = [read('open.js').trim(), read('open.css').trim()]
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; script-src ${allowed(script)}; style-src ${allowed(style)}`
  return read('open.html')
    .replace('{{policy}}', () => policy)
    .replace(/\s*{{style}}\s*/, () => style)
    .replace('{{box}}', () => JSON.stringify(box))
    .replace(/\s*{{script}}\s*/, () => script)
}

async function keyOf(code: string, salt: Uint8Array<ArrayBuffer>): Promise<webcrypto.CryptoKey> {
  const plain = new TextEncoder().encode(code.replaceAll('-', ''))
  const base = await webcrypto.subtle.importKey('raw', plain, 'PBKDF2', false, ['deriveKey'])
  return webcrypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  )
}
