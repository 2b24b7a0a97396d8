import { conflict } from '../../../platform/errors.ts'
import { seal, unseal } from '../../../platform/seal.ts'
import type { Id } from '../../../words/ids.ts'

const USE = 'people.roll-file'

export const sealFile = (fileId: Id, bytes: Uint8Array): Uint8Array =>
  seal(USE, fileId, Buffer.from(bytes).toString('base64'))

/** A database that was restored beside another key cannot open what waited in it. */
export function openFile(fileId: Id, sealed: Uint8Array): Uint8Array {
  try {
    return Buffer.from(unseal(USE, fileId, sealed), 'base64')
  } catch {
    throw conflict('This file cannot be opened any more. Set it aside and load it again')
  }
}
