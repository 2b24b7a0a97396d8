import { createHash, randomBytes } from 'node:crypto'
import type { Id } from '../../words/ids.ts'

export type Outcome = 'done' | 'read' | 'refused'

/** One line of the log. It holds no content: only who, what, which, and commitments to content. */
export type Entry = {
  at: string
  person: Id | null
  account: Id | null
  useCase: string
  outcome: Outcome
  /** Why it was refused, as a kind of refusal: never its text. */
  why?: string
  ids: readonly Id[]
  /** Of a search: how many there were. What was looked for is in no log. */
  found?: number
  fields: readonly string[]
  commitments: readonly { of: Id; sha256: string }[]
  request: string
}

/** An instant as the log writes it. */
export const entryAt = (now: Temporal.Instant): string => now.round('millisecond').toString()

/** The exact text that is stored and hashed: keys in a fixed order, so that it can be made again. */
export const bodyOf = (entry: Entry): string =>
  JSON.stringify({
    at: entry.at,
    person: entry.person,
    account: entry.account,
    useCase: entry.useCase,
    outcome: entry.outcome,
    ...(entry.why === undefined ? {} : { why: entry.why }),
    ids: entry.ids,
    ...(entry.found === undefined ? {} : { found: entry.found }),
    fields: entry.fields,
    commitments: entry.commitments,
    request: entry.request,
  })

/** Ties a record's content to the log without putting it there. The salt is stored beside the content. */
export function commitTo(content: unknown): { salt: Uint8Array; sha256: string } {
  const salt = randomBytes(16)
  return { salt, sha256: commitment(salt, content) }
}

export const commitment = (salt: Uint8Array, content: unknown): string =>
  createHash('sha256').update(salt).update(canonical(content)).digest('hex')

/** JSON with sorted keys: the same content gives the same bytes whatever order it was built in. */
export const canonical = (content: unknown): string =>
  JSON.stringify(content, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
