import { createHash, randomBytes } from 'node:crypto'
import { type Id, newId } from '../../words/ids.ts'
import type { Call, Unit } from '../call.ts'
import { conflict } from '../errors.ts'
import { openBytes, seal, sealBytes, unseal } from '../seal.ts'
import type { Work } from '../usecase.ts'
import { nameOf } from './store.ts'
import { type FileType, typeOfBytes } from './type-of-bytes.ts'

/** Bytes that are stored, and not yet anybody's: without a row they are swept within two days. */
export type StoredBytes = {
  id: Id
  sealedKey: Uint8Array
  type: FileType
  bytes: number
  sha256: string
}

const USE = 'file'
const KEY_BYTES = 32

/**
 * Stores bytes under a key of their own, before the row that makes them a file: a crash in between leaves bytes that
 * nothing opens. Never inside a transaction, for a store may be far away.
 */
export async function storeBytes({ house, school }: Call, bytes: Uint8Array): Promise<StoredBytes> {
  const id = newId()
  const name = nameOf(school.id, id)
  const key = randomBytes(KEY_BYTES)
  await house.files.put(name, sealBytes(key, name, bytes))
  return {
    ...{ id, sealedKey: seal(USE, name, key.toString('base64')), type: typeOfBytes(bytes) },
    ...{ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
  }
}

/** Makes stored bytes a file, in the deed's own transaction. The log holds a commitment to their hash. */
export async function keepFile<Tables>(
  { call, now, commit }: Work<Tables>,
  { id, sealedKey, type, bytes, sha256 }: StoredBytes,
): Promise<void> {
  await call.unit.db
    .insertInto('platform.file')
    .values({
      ...{ schoolId: call.school.id, id, sealedKey, type, bytes, keptAt: now },
      salt: commit(id, sha256),
    })
    .execute()
}

export type KeptFile = { id: Id; sealedKey: Uint8Array | null; type: FileType }

/** The row of a file, if this school has it. Whoever asks has checked who may. */
export const keptFile = (unit: Unit, id: Id): Promise<KeptFile | undefined> =>
  unit.db
    .selectFrom('platform.file')
    .select(['id', 'sealedKey', 'type'])
    .where('id', '=', id)
    .executeTakeFirst()

/** A file's own bytes. Never inside a transaction. */
export async function openFile({ house, school }: Call, { id, sealedKey }: KeptFile): Promise<Buffer> {
  if (!sealedKey) throw conflict('This file was erased. Nothing of it can be read any more')
  const name = nameOf(school.id, id)
  const sealed = await house.files.get(name)
  if (!sealed) throw refused('missing from the store', name)
  try {
    return openBytes(Buffer.from(unseal(USE, name, sealedKey), 'base64'), name, sealed)
  } catch {
    throw refused('not what was stored', name)
  }
}

/** The operator sees which, by its id; the reader that it is not given out. */
function refused(why: string, name: string) {
  console.error(`files: ${name} is ${why}`)
  return conflict(`This file is ${why}, so it is not given out. Tell whoever runs your Watchword`)
}
