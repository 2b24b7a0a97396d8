import fs from 'node:fs'
import path from 'node:path'
import { Duplex, Readable } from 'node:stream'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'

// Written by https://age-encryption.org: whoever holds the private half opens a backup without Watchword.

/** A new pair: the private half is for paper, the public half for the database. */
export async function newBackupKey(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/
const IDENTITY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/

/** @throws when this is no public half: a typing mistake would make backups that nobody opens. */
export function checkRecipient(recipient: string): void {
  try {
    if (!RECIPIENT.test(recipient)) throw new Error('another form')
    new Encrypter().addRecipient(recipient)
  } catch {
    throw new Error('That is not the public half of a backup key: it begins age1 and has 62 characters.')
  }
}

/** The private half in a file: as `age-keygen` writes it, or typed from the printed page with its spaces. */
export async function readBackupKey(file: string): Promise<{ identity: string; recipient: string }> {
  const typed = fs.readFileSync(file, 'utf8').replaceAll(/^#.*$/gm, '').replaceAll(/\s/g, '').toUpperCase()
  try {
    if (!IDENTITY.test(typed)) throw new Error('another form')
    return { identity: typed, recipient: await identityToRecipient(typed) }
  } catch {
    // What was typed is nearly a secret, so it is not shown.
    throw new Error(
      `${file} does not hold a backup key: one line that begins AGE-SECRET-KEY-1 and has 74 characters.`,
    )
  }
}

/** Bytes in, the same bytes sealed to the public half out. */
export async function sealing(recipient: string): Promise<Duplex> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  return Duplex.fromWeb({ writable, readable: await encrypter.encrypt(readable) } as never)
}

/** A sealed file's content. @throws where the key is another's, and wherever a byte was altered or cut. */
export async function opening(file: string, identity: string): Promise<Readable> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const sealed = Readable.toWeb(fs.createReadStream(file)) as ReadableStream<Uint8Array>
  const opened = await decrypter.decrypt(sealed).catch(sayBroken(file))
  return Readable.from(pieces(opened, file), { objectMode: false })
}

async function* pieces(opened: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* opened
  } catch (error) {
    sayBroken(file)(error)
  }
}

const sayBroken =
  (file: string) =>
  (cause: unknown): never => {
    throw new Error(`The backup was altered or cut: ${path.basename(file)} does not open.`, { cause })
  }
