import { conflict } from '../../../platform/errors.ts'
import { seal, unseal } from '../../../platform/seal.ts'
import type { Id } from '../../../words/ids.ts'

const USE = 'concerns.earlier-file'

export const sealText = (fileId: Id, text: string): Uint8Array => seal(USE, fileId, text)

/** A database that was restored beside another key cannot open what waited in it. */
export function openText(fileId: Id, sealed: Uint8Array): string {
  try {
    return unseal(USE, fileId, sealed)
  } catch {
    throw conflict('This file cannot be opened any more. Set it aside and bring it again')
  }
}
