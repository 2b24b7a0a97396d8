import pg from 'pg'
import { tokenOf } from '../test/permission-matrix.ts'
import { load, quantile, whileGoing } from './load.ts'
import { startProduct } from './product.ts'
import { ratio, round, type Table } from './report.ts'
import { type BigSchool, loadRoll, PUPILS } from './school.ts'
import { sessionsLike } from './sessions.ts'

const WRITERS = 50
const CONNECTIONS = 10
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 5)

const BODY = `{"at":"2026-11-26T09:00:00Z","useCase":"people.record-outside-contact","outcome":"done"}`

/** The same row and the same entry of the log, by as many writers over as many connections, with nothing round it. */
async function bareWriters({ addresses, schools }: BigSchool, writers: number, seconds: number) {
  const pool = new pg.Pool({ ...addresses.app, max: CONNECTIONS })
  const took: number[] = []
  const began = performance.now()
  async function write(): Promise<void> {
    while (performance.now() - began < seconds * 1000) {
      const at = performance.now()
      const client = await pool.connect()
      await client.query('begin')
      await client.query(`select set_config('app.school', $1, true), set_config('app.account', '', true)`, [
        schools.larkmoor.id,
      ])
      await client.query(
        `insert into people.outside_contact (school_id, id, kind, name, phone, recorded_at)
         values ($1, gen_random_uuid(), 'support-provider', 'Bare', '01629 533190', now())`,
        [schools.larkmoor.id],
      )
      await client.query(`select platform.append_entries('main', $1)`, [[BODY]])
      await client.query('commit')
      client.release()
      took.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: writers }, write))
  const elapsed = (performance.now() - began) / 1000
  await pool.end()
  took.sort((a, b) => a - b)
  return {
    p50: quantile(took, 0.5),
    p95: quantile(took, 0.95),
    aSecond: took.length / elapsed,
    most: took.at(-1) ?? 0,
  }
}

/** Many writers of one school wait for one row, the head of its chain; one writer, for an import at most. */
export async function chain(school: BigSchool): Promise<Table[]> {
  const { addresses, clock, schools } = school
  const product = await startProduct(addresses, clock.now())
  try {
    const own = (await tokenOf(school, 'head')) ?? ''
    const cookies = await sessionsLike(school, own, clock.now(), WRITERS)
    const url = `${product.origin}/s/${schools.larkmoor.slug}/outside-contacts/new`
    const form = (user: number) => ({
      kind: 'support-provider',
      name: `Writer ${user}`,
      phone: '01629 533190',
    })
    await load({ url, cookies: cookies.slice(0, 1), amount: 20, form })
    const one = await load({ url, cookies: cookies.slice(0, 1), seconds: SECONDS, form })
    const bareOne = await bareWriters(school, 1, SECONDS)
    const all = await load({ url, cookies, seconds: SECONDS, form })
    const bareAll = await bareWriters(school, WRITERS, SECONDS)
    const isImporting = loadRoll(school, PUPILS, 2)
    const writing = await whileGoing(isImporting, { url, cookies: cookies.slice(0, 1), form })
    const { steps } = await isImporting
    const accepting = steps.at(-1)?.ms ?? 0
    const row = (
      what: string,
      is: { p50: number; p95: number; most: number; aSecond: number },
      than: { p50: number },
    ) => [...[what, round(is.p50), round(is.p95), round(is.most), round(is.aSecond), ratio(is.p50, than.p50)]]
    const seconds = steps.reduce((sum, { ms }) => sum + ms, 0) / 1000
    const beside = { ...writing, aSecond: writing.n / seconds }
    const refused = one.wrong + all.wrong + writing.wrong
    return [
      {
        title: 'Writers in one school’s chain',
        said:
          'A form that writes one row and one entry of the log, each waiting for the disk. “Bare” writes the same row ' +
          `and entry over as many connections. The import of ${PUPILS.toLocaleString('en-GB')} rows beside the last writer ` +
          `took ${round(accepting / 1000)} s to accept, in one transaction, by another process.` +
          (refused ? ` ${refused} were refused.` : ' None was refused.'),
        head: ['writers', 'p50', 'p95', 'longest', 'a second', 'ratio'],
        rows: [
          row('one', one, bareOne),
          row('one, bare', bareOne, bareOne),
          row(`${WRITERS}`, all, bareAll),
          row(`${WRITERS}, bare`, bareAll, bareAll),
          row('one, beside the import', beside, one),
        ],
      },
    ]
  } finally {
    await product.stop()
  }
}
