/** Where sealed bytes lie: a folder, or a bucket. It knows no key and no school's business. */
export type FileStore = {
  /** Whole and on the disk before it is done. */
  put: (name: string, bytes: Uint8Array) => Promise<void>
  get: (name: string) => Promise<Uint8Array | undefined>
  /** Everything of one school, half-written files too. */
  list: (school: string) => AsyncIterable<{ name: string; changedAt: Temporal.Instant }>
  remove: (name: string) => Promise<void>
}

/** A school's id and the file's, so that one school's files can be listed, moved or counted. */
export const nameOf = (school: string, file: string): string => `${school}/${file}`
