import { expectedOf, fillIn, tokenOf } from '../test/permission-matrix.ts'
import { CAST, PERMISSION_TABLE } from '../test/permission-table.ts'
import { everyPage } from '../test/signed-in.ts'
import { isQuestion } from '../test/statements.ts'
import { bare, sentBy } from './bare.ts'
import { load } from './load.ts'
import { startProduct } from './product.ts'
import { ratio, round, type Table } from './report.ts'
import type { BigSchool } from './school.ts'
import { sessionsLike } from './sessions.ts'

const USERS = 50
const AMOUNT = Number(process.env['BENCH_REQUESTS'] ?? 60)
/** Pages whose address it matches. */
const ONLY = new RegExp(process.env['BENCH_PAGE'] ?? '')
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 2)

/** Every page that somebody signed in may open: how long, how many statements, and what it adds to them. */
export async function pages(school: BigSchool): Promise<Table[]> {
  const { addresses, clock, parts } = school
  const product = await startProduct(addresses, clock.now())
  const rows: { cells: (string | number)[]; p95: number; over: number }[] = []
  const tokens = new Map<string, string[]>()
  try {
    for (const { url } of everyPage()) {
      const row = PERMISSION_TABLE[url]
      const name = row && CAST.find(name => name !== 'nobody' && expectedOf(row, name) === 'shows')
      if (!row || !name || !ONLY.test(url)) continue
      const own = (await tokenOf(school, name)) ?? ''
      const cookies = tokens.get(name) ?? (await sessionsLike(school, own, clock.now(), USERS))
      tokens.set(name, cookies)
      const address = fillIn(url, parts)
      const sent = await sentBy(school, address, own)
      const at = { url: product.origin + address }
      await load({ ...at, cookies: cookies.slice(0, 1), amount: 10 })
      const before = product.cpuMs()
      const alone = await load({ ...at, cookies: cookies.slice(0, 1), amount: AMOUNT })
      const cpuMs = (product.cpuMs() - before) / alone.n
      const sql = await bare(addresses.app, sent, AMOUNT)
      const together = await load({ ...at, cookies, seconds: SECONDS })
      const wrong = alone.wrong + together.wrong
      rows.push({
        p95: alone.p95,
        over: cpuMs - sql.cpuMs,
        cells: [
          ...[
            `\`${url}\``,
            sent.filter(({ sql }) => isQuestion(sql)).length,
            `${round(alone.bytes / 1024)} KB`,
          ],
          ...[round(alone.p50), round(alone.p95), round(sql.p50), ratio(alone.p50, sql.p50)],
          ...[round(cpuMs), round(cpuMs - sql.cpuMs), round(together.p50), round(together.p95)],
          ...[round(together.aSecond), ...(wrong ? [`${wrong} wrong`] : [])],
        ],
      })
      console.error(rows.at(-1)?.cells.join('  '))
    }
  } finally {
    await product.stop()
  }
  const count = (is: (row: (typeof rows)[number]) => boolean) => rows.filter(is).length
  return [
    {
      title: 'Every page',
      said:
        `Milliseconds. One user, then ${USERS} who press again as soon as they are answered, each with a session of ` +
        'their own. “SQL” is what the same statements take when pg sends them on one connection; the ratio is to it. ' +
        `“Over” is the processor time of the page less that of sending its statements. Of ${rows.length} pages ` +
        `${count(({ p95 }) => p95 < 30)} answer one user within 30 ms (p95), ${count(({ p95 }) => p95 < 100)} within 100 ms; ` +
        `${count(({ over }) => over <= 3)} add at most 3 ms. The policy in force has ${school.clauses} clauses.`,
      head: [
        ...['page', 'statements', 'size', 'p50', 'p95', 'SQL p50', 'ratio', 'CPU', 'over'],
        ...[`p50 at ${USERS}`, `p95 at ${USERS}`, 'a second'],
      ],
      rows: rows.map(({ cells }) => cells),
    },
  ]
}
