import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { type FileStore, nameOf } from '../files/store.ts'
import type { Manifest } from './manifest.ts'

export const FILES = 'files'

type Files = Pick<Manifest, 'files' | 'filesMissing'>

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Every file whose key is there. One whose key was destroyed is nothing any more. */
async function kept(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ school: string; id: string }>(
    'select school_id as school, id from platform.file where sealed_key is not null order by school_id, id',
  )
  return rows.map(({ school, id }) => nameOf(school, id))
}

/** Copies the files as they lie in the store, sealed. One that the store has lost must not cost all the others. */
export async function copyFilesOut(client: pg.Client, store: FileStore, folder: string): Promise<Files> {
  const found: Files = { files: [], filesMissing: [] }
  for (const name of await kept(client)) {
    const bytes = await store.get(name)
    if (!bytes) {
      found.filesMissing.push(name)
      continue
    }
    const file = path.join(folder, FILES, name)
    await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    await fs.writeFile(file, bytes, { mode: 0o600, flag: 'wx', flush: true })
    found.files.push({ name, bytes: bytes.length, sha256: sha256Of(bytes) })
  }
  return found
}

/** Puts the files back before the rows commit, each the one that was written; and none that no row has. */
export async function copyFilesIn(
  client: pg.Client,
  store: FileStore,
  folder: string,
  { files, filesMissing }: Files,
): Promise<void> {
  const { rows } = await client.query(`select to_regclass('platform.file') is not null as is_there`)
  const names = rows[0].is_there ? await kept(client) : []
  const told = new Set([...files.map(({ name }) => name), ...filesMissing])
  for (const name of names)
    if (!told.has(name)) throw new Error(`The backup is not whole: the file ${name} is not in it.`)
  if (told.size !== names.length)
    throw new Error('The backup was altered: it names files that its rows do not.')
  for (const { name, sha256 } of files) {
    const bytes = await fs.readFile(path.join(folder, FILES, name))
    if (sha256Of(bytes) !== sha256)
      throw new Error(`The backup was altered: the file ${name} does not hold what was written.`)
    await store.put(name, bytes)
  }
}
