import type pg from 'pg'
import type { LogLine, Root } from './verify.ts'

const PAGE = 5_000

/** Every chain there is, as the keeper sees them. */
export async function chains(
  client: pg.Client,
): Promise<{ schoolId: string; school: string; chain: string; root: Root }[]> {
  const { rows: found } = await client.query(
    `select from pg_class where oid = to_regclass('platform.chain_head')`,
  )
  if (!found.length) throw new Error('This database holds no record yet. Start Watchword, or run: migrate')
  const { rows } = await client.query<{
    school_id: string
    slug: string | null
    chain: string
    n: number
    hash: string
  }>(
    `select h.school_id, s.slug, h.chain, h.n, encode(h.hash, 'hex') as hash
       from platform.chain_head h left join platform.school s on s.id = h.school_id order by s.slug nulls first, h.chain`,
  )
  return rows.map(row => ({
    schoolId: row.school_id,
    school: row.slug ?? 'accounts',
    chain: row.chain,
    root: { n: row.n, hash: row.hash },
  }))
}

/** One chain's lines in order, a page at a time. */
export async function* readChain(
  client: pg.Client,
  schoolId: string,
  chain: string,
): AsyncGenerator<LogLine> {
  for (let after = 0; ;) {
    const { rows } = await client.query<{ n: number; at: Temporal.Instant; body: string; hash: string }>(
      `select n, at, body, encode(hash, 'hex') as hash from platform.audit_entry
        where school_id = $1 and chain = $2 and n > $3 order by n limit ${PAGE}`,
      [schoolId, chain, after],
    )
    for (const row of rows) yield { ...row, at: row.at.toString() }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last.n
  }
}
