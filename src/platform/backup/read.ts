import fs from 'node:fs'
import path from 'node:path'
import { PRODUCT_VERSION } from '../version.ts'
import { FILES } from './files.ts'
import {
  ABOUT,
  FORMAT,
  INSTALLATION_KEY,
  type Manifest,
  MANIFEST,
  manifestSchema,
  sayNewer,
} from './manifest.ts'
import { openText } from './streams.ts'

export type Opened = { manifest: Manifest; installationKey: string }

/** Opens what a backup says of itself. It changes nothing, and says why where it cannot. */
export async function openBackup(
  folder: string,
  { identity, recipient }: { identity: string; recipient: string },
): Promise<Opened> {
  const file = path.join(folder, MANIFEST)
  if (!fs.existsSync(file))
    throw new Error(`${folder} holds no ${MANIFEST}: it is no backup, or only half of one.`)
  const raw = JSON.parse(await openText(file, identity).catch(sayOtherKey(folder, recipient))) as {
    format?: number
    version?: string
  }
  if ((raw.format ?? 0) > FORMAT) throw new Error(sayNewer(raw.version ?? 'unknown'))
  const read = manifestSchema.safeParse(raw)
  if (!read.success) throw new Error(`This Watchword (${PRODUCT_VERSION}) cannot read the backup’s manifest.`)
  const manifest = read.data
  const files = manifest.files.map(({ name }) => ({ file: path.join(FILES, name) }))
  const missing = [...manifest.tables, manifest.jobs, { file: INSTALLATION_KEY }, ...files].find(
    part => !fs.existsSync(path.join(folder, part.file)),
  )
  if (missing) throw new Error(`The backup is not whole: ${missing.file} is missing.`)
  return { manifest, installationKey: await openText(path.join(folder, INSTALLATION_KEY), identity) }
}

const sayOtherKey =
  (folder: string, given: string) =>
  (error: unknown): never => {
    const madeFor = recipientIn(folder)
    if (madeFor && madeFor !== given)
      throw new Error(`The backup was made for the key ${madeFor}, and this is the private half of ${given}.`)
    throw error
  }

/** The folder's open page is only believed for this sentence. */
function recipientIn(folder: string): string | undefined {
  try {
    const { recipient } = JSON.parse(fs.readFileSync(path.join(folder, ABOUT), 'utf8')) as {
      recipient?: string
    }
    return recipient
  } catch {
    return undefined
  }
}
