import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const BYTES = 32
const NONCE = 12
const TAG = 16
let read: Buffer | undefined

/**
 * The key that stands outside the database, so that a stolen copy of it opens no second factor and no link:
 * `WATCHWORD_KEY`, or a file in the data folder that only we may read, made at first use.
 */
function installationKey(): Buffer {
  if (read) return read
  if (!knownInstallationKey()) writeKey(randomBytes(BYTES).toString('base64'))
  return (read = Buffer.from(knownInstallationKey() ?? '', 'base64'))
}

const keyFile = () => path.join(path.resolve(process.env['WATCHWORD_DATA'] ?? 'data'), 'installation.key')

/** Where this process has its installation key from, for people. */
export const installationKeyPlace = (): string => (process.env['WATCHWORD_KEY'] ? 'WATCHWORD_KEY' : keyFile())

/** The installation key in base64, if there is one: asking makes none. */
export function knownInstallationKey(): string | undefined {
  const given = process.env['WATCHWORD_KEY']
  const file = keyFile()
  if (!given && !fs.existsSync(file)) return undefined
  if (!given && process.platform !== 'win32' && fs.statSync(file).mode & 0o077) {
    throw new Error(`${file} can be read by others. Run: chmod 600 ${file}`)
  }
  const key = Buffer.from(given ?? fs.readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length !== BYTES)
    throw new Error(
      given
        ? `WATCHWORD_KEY must be ${BYTES} bytes in base64.`
        : `${file} does not hold a key of ${BYTES} bytes.`,
    )
  return key.toString('base64')
}

/** Puts a restored key where a new one would have been made. One that stands there is never written over. */
export function keepInstallationKey(key: string): void {
  if (!knownInstallationKey()) writeKey(key)
}

/** Whole or not at all: a second process that starts meanwhile must never read half a key. */
function writeKey(key: string): void {
  const file = keyFile()
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const made = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  fs.writeFileSync(made, `${key}\n`, { mode: 0o600, flag: 'wx', flush: true })
  try {
    fs.linkSync(made, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    fs.rmSync(made)
  }
}

/** One key for each use, so that what is sealed for one cannot be opened as another. */
const keyFor = (use: string): Buffer => createHmac('sha256', installationKey()).update(`use:${use}`).digest()

/** AES-256-GCM. `about` is bound in: what was moved elsewhere does not open. */
export function sealBytes(key: Uint8Array, about: string, content: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  const sealed = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** @throws where a byte was altered or cut, and where key or `about` is another. */
export function openBytes(key: Uint8Array, about: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()])
}

/** Under the installation's key. `about` (an id) is bound in: a moved row does not open. */
export const seal = (use: string, about: string, content: string): Uint8Array =>
  sealBytes(keyFor(use), about, Buffer.from(content))

export const unseal = (use: string, about: string, sealed: Uint8Array): string =>
  openBytes(keyFor(use), about, sealed).toString('utf8')

/** A name for something that must not be found by trying: an e-mail address, a short code. */
export const keyedHash = (use: string, content: string): Uint8Array =>
  createHmac('sha256', keyFor(use)).update(content).digest()
