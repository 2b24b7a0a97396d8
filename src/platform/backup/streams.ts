import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'
import { opening, sealing } from './key.ts'

export type Content = { rows: number; sha256: string }

/** Passes bytes on and hashes them: however many rows there are, one piece of them is in memory. */
function hashed(): { through: Transform; sha256: () => string } {
  const hash = createHash('sha256')
  const through = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece)
      done(null, piece)
    },
  })
  return { through, sha256: () => hash.digest('hex') }
}

/** What a COPY gives, into a sealed file. */
export async function copyToFile(
  client: pg.Client,
  sql: string,
  file: string,
  recipient: string,
): Promise<Content> {
  const rows = client.query(to(sql))
  const { through, sha256 } = hashed()
  await pipeline(rows, through, createGzip(), await sealing(recipient), durable(file))
  return { rows: rows.rowCount, sha256: sha256() }
}

/** A sealed file's rows, into the database. */
export async function copyFromFile(
  client: pg.Client,
  sql: string,
  file: string,
  identity: string,
): Promise<Content> {
  const opened = await opening(file, identity)
  const rows = client.query(from(sql))
  const { through, sha256 } = hashed()
  await pipeline(opened, createGunzip(), through, rows).catch(sayUnfit(file))
  return { rows: rows.rowCount, sha256: sha256() }
}

/** The database's own sentence may quote what it could not take, so it is kept off the screen. */
const sayUnfit =
  (file: string) =>
  (cause: { code?: string }): never => {
    const isOfTheRows = /^(22|23)/.test(cause.code ?? '')
    throw isOfTheRows
      ? new Error(`The backup was altered: ${path.basename(file)} does not fit its table.`, { cause })
      : cause
  }

/** What a COPY gives, only to know its hash. */
export async function hashOf(client: pg.Client, sql: string): Promise<Content> {
  const rows = client.query(to(sql))
  const { through, sha256 } = hashed()
  const nowhere = new Writable({ write: (_piece, _encoding, done) => done() })
  await pipeline(rows, through, nowhere)
  return { rows: rows.rowCount, sha256: sha256() }
}

export async function sealText(text: string, file: string, recipient: string): Promise<void> {
  await pipeline([Buffer.from(text)], await sealing(recipient), durable(file))
}

export async function openText(file: string, identity: string): Promise<string> {
  return Buffer.concat(await (await opening(file, identity)).toArray()).toString('utf8')
}

/** On the disk before it is done: a backup that is only in the memory of the server is none. */
const durable = (file: string) => fs.createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true })
