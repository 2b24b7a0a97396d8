import pg from 'pg'
import { identifyChild } from '../src/modules/concerns/commands/identify-child.ts'
import { reportConcern } from '../src/modules/concerns/commands/report-concern.ts'
import { browsing } from '../test/signed-in.ts'
import { isQuestion } from '../test/statements.ts'
import type { Sent } from './bare.ts'
import { ratio, round, type Table } from './report.ts'
import type { BigSchool } from './school.ts'
import { inWalls, timed } from './search.ts'

const CONCERNS = 20
const ADDED = 460
const PAGES = [
  { what: 'the chronology, its first page', path: '' },
  { what: 'the chronology, its tenth page', path: '?page=10' },
  { what: 'the whole file', path: '/file' },
]

/** One child of whom there are five hundred entries. */
export async function chronology(school: BigSchool): Promise<Table[]> {
  const { as, people, schools, addresses, house } = school
  const concernIds: string[] = []
  for (let n = 0; n < CONCERNS; n++) {
    const { concernId } = await reportConcern(await as(people.teacher), { saw: `He sat alone, ${n}.` })
    await identifyChild(await as(people.dsl), { concernId, personId: people.pupil.id, part: 'harmed' })
    concernIds.push(concernId)
  }
  const client = new pg.Client(addresses.keeper)
  await client.connect()
  await client.query(
    `insert into concerns.addition (school_id, id, concern_id, kind, words, added_at, added_by, salt)
     select $1, gen_random_uuid(), ($2::uuid[])[1 + n % $3], 'note', 'I spoke with his mother about it, ' || n || '.',
            now() + n * interval '1 minute', $4, '\\x00' from generate_series(1, ${ADDED}) n`,
    [schools.larkmoor.id, concernIds, CONCERNS, people.dsl.id],
  )
  await client.query('analyze concerns.concern, concerns.addition, concerns.child')
  await client.end()
  const { get } = browsing(school)
  const rows: (string | number)[][] = []
  for (const { what, path } of PAGES) {
    const ask = () => get(people.dsl, `/s/larkmoor/children/${people.pupil.id}/concerns${path}`)
    const { statusCode } = await ask()
    const sent: Sent[] = []
    house.database.onStatement = (sql, parameters) => void (isQuestion(sql) && sent.push({ sql, parameters }))
    await ask()
    house.database.onStatement = undefined
    const mine = await timed(ask)
    const same = await inWalls(addresses.app, sent, [schools.larkmoor.id, people.dsl.id])
    const state = statusCode === 200 ? '' : `, status ${statusCode}`
    rows.push([
      what + state,
      sent.length,
      ...[mine.p50, mine.p95, same.p50].map(round),
      ratio(mine.p50, same.p50),
    ])
    console.error(rows.at(-1)?.join('  '))
  }
  return [
    {
      title: 'A child’s file',
      said:
        `${CONCERNS} concerns and ${ADDED} notes about one child: ${CONCERNS * 2 + ADDED} entries and the child’s part in each. Milliseconds of the ` +
        'whole page, in the process that asks. “SQL” is what the same statements take by pg within one transaction, on the same walls.',
      head: ['page', 'statements', 'p50', 'p95', 'SQL p50', 'ratio'],
      rows,
    },
  ]
}
