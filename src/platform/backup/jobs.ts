import type pg from 'pg'
import { sendAgain } from './send-jobs.ts'
import { type Content, copyFromFile } from './streams.ts'

/** Sent in a deed's own transaction and not yet done: to lose it would be to lose half of the deed. */
export const waitingJobs = `
copy (select id, name, data, priority, start_after from jobs.job
       where state in ('created', 'retry', 'active') and name !~ '^__pgboss' order by id) to stdout (header)`

const PAGE = 1_000

/** Sends again what was waiting. A listener does not mind running twice, so what was half done is sent too. */
export async function carryJobs(
  keeper: pg.ClientConfig,
  client: pg.Client,
  file: string,
  identity: string,
): Promise<{ content: Content; left: ReadonlySet<string> }> {
  await client.query(
    `create temp table waiting (id uuid primary key, name text, data jsonb, priority int, start_after timestamptz)
       on commit drop`,
  )
  const content = await copyFromFile(
    client,
    'copy waiting (id, name, data, priority, start_after) from stdin (header match)',
    file,
    identity,
  )
  const left = new Set<string>()
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await client.query<Parameters<typeof sendAgain>[2][number]>(
      `select id, name, data, priority, start_after::text as "startAfter" from waiting
        where id > $1 order by id limit ${PAGE}`,
      [after],
    )
    for (const name of await sendAgain(keeper, client, rows)) left.add(name)
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return { content, left }
    after = last.id
  }
}
