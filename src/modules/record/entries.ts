import type { Kysely } from 'kysely'
import type { LogLine } from '../../platform/audit/verify.ts'
import type { RecordDb } from './kit.ts'

export const CHAIN = 'main'
const PAGE = 5_000
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** The entries of this school's main chain after a number, as they are exported, a page of them. */
export async function entriesAfter(db: Kysely<RecordDb>, after: number, upTo?: number): Promise<LogLine[]> {
  let rows = db
    .selectFrom('platform.auditEntry')
    .select(['n', 'at', 'body', 'hash'])
    .where('chain', '=', CHAIN)
    .where('n', '>', after)
    .orderBy('n')
    .limit(PAGE)
  if (upTo !== undefined) rows = rows.where('n', '<=', upTo)
  return (await rows.execute()).map(row => ({ ...row, at: row.at.toString(), hash: hex(row.hash) }))
}

/** The whole chain, in order. */
export async function* chainOf(db: Kysely<RecordDb>): AsyncGenerator<LogLine> {
  for (let after = 0; ;) {
    const lines = await entriesAfter(db, after)
    yield* lines
    const last = lines.at(-1)
    if (!last || lines.length < PAGE) return
    after = last.n
  }
}

export type RootOf = { school: string; n: number; hash: Uint8Array; takenAt: Temporal.PlainDate }

/** The line that leaves the machine: in a mail, in a file, on paper. */
export const rootLine = ({ school, n, hash, takenAt }: RootOf): string =>
  JSON.stringify({ school, chain: CHAIN, n, hash: hex(hash), taken: takenAt.toString() })

/** In groups of eight, as it is read aloud or typed. */
export const spaced = (hash: Uint8Array): string => hex(hash).replaceAll(/(.{8})(?=.)/g, '$1 ')
