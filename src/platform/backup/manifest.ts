import { z } from 'zod'
import type { Migration } from '../db/migrate.ts'
import { PRODUCT_VERSION } from '../version.ts'

export const FORMAT = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const content = { rows: z.int().min(0), sha256, file: z.string().regex(/^[\w.-]+$/) }

const fileName = z.string().regex(/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/)

/** What a backup says of itself. It is sealed with the rest: how many rows a table has is nobody's business. */
export const manifestSchema = z.object({
  format: z.literal(FORMAT),
  version: z.string(),
  postgresql: z.string(),
  takenAt: z.string(),
  recipient: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256 })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), ...content })),
  counters: z.array(z.object({ name: z.string(), value: z.string() })),
  jobs: z.object(content),
  /** Of a school, as they lie sealed in the store; a backup made before there were any names none. */
  files: z.array(z.object({ name: fileName, bytes: z.int().min(0), sha256 })).default([]),
  /** What has a row, and no bytes in the store. */
  filesMissing: z.array(fileName).default([]),
  roots: z.array(
    z.object({ school: z.string(), chain: z.string(), n: z.int(), hash: sha256, taken: z.string() }),
  ),
})
export type Manifest = z.output<typeof manifestSchema>

export const MANIFEST = 'manifest.json.age'
export const INSTALLATION_KEY = 'installation.key.age'
/** The one file that is not sealed, for whoever finds the folder and wonders. */
export const ABOUT = 'about.json'
export const SEALED = '.age'

/** The migrations up to the backup's own level, and those after it. @throws when the backup knows more than we. */
export function levelsOf(
  { migrations, version }: Manifest,
  ours: readonly Migration[],
): { before: Migration[]; after: Migration[] } {
  const known = new Map(ours.map(({ name, sha256 }) => [name, sha256]))
  for (const { name, sha256 } of migrations) {
    if (!known.has(name)) throw new Error(sayNewer(version))
    if (known.get(name) !== sha256)
      throw new Error(`The migration ${name} is another here than where the backup was made.`)
  }
  const theirs = new Set(migrations.map(({ name }) => name))
  return {
    before: ours.filter(({ name }) => theirs.has(name)),
    after: ours.filter(({ name }) => !theirs.has(name)),
  }
}

export const sayNewer = (version: string): string =>
  `The backup was made by a newer Watchword (${version}) than this (${PRODUCT_VERSION}). Restore it with that version.`
