import pg from 'pg'
import { recordPerson } from '../src/modules/people/index.ts'
import { browsing } from '../test/signed-in.ts'
import { isQuestion } from '../test/statements.ts'
import type { Sent } from './bare.ts'
import { quantile } from './load.ts'
import { IN_SCHOOL, loadRecords, ROWS } from './records.ts'
import { ratio, round, type Table } from './report.ts'
import type { BigSchool } from './school.ts'

const AT = '/s/larkmoor/concerns/search'
const TIMES = 11
const TYPED = [
  { what: 'words', words: 'vape behind the gym' },
  { what: 'a short name', words: 'Bertie' },
  { what: 'a name spelt nearly so', words: 'smyht' },
  { what: 'a name and a word', words: 'Bertie vape' },
  { what: 'a rare word', words: 'barentiba' },
  { what: 'a word of every third record', words: 'school' },
  { what: 'a reference', words: 'C-GGGG-GGFF' },
  { what: 'nothing found', words: 'zeppelin' },
]

/** What a lead types, over the records of several schools. */
export async function search(school: BigSchool): Promise<Table[]> {
  const { as, people, schools, addresses, house } = school
  await recordPerson(await as(people.office), {
    ...{ kinds: 'pupil', className: 'Wren', startsOn: '2026-09-01', dateOfBirth: '2016-05-02' },
    ...{ givenName: 'Albert', familyName: 'Smyth' },
  })
  const { client, sizes } = await loadRecords(school)
  const { post } = browsing(school)
  const rows: (string | number)[][] = []
  for (const { what, words } of TYPED) {
    const ask = () => post(people.dsl, AT, { words })
    await ask()
    const sent: Sent[] = []
    house.database.onStatement = (sql, parameters) => void (isQuestion(sql) && sent.push({ sql, parameters }))
    const { body, statusCode } = await ask()
    house.database.onStatement = undefined
    const mine = await timed(ask)
    const same = await inWalls(addresses.app, sent, [schools.larkmoor.id, people.dsl.id])
    const index = await timed(() => indexAlone(client, schools.larkmoor.id, words))
    const found =
      /(\d[\d,]*) records?</.exec(body)?.[1] ?? (statusCode === 200 ? '0' : `status ${statusCode}`)
    rows.push([
      ...[`${what}: “${words}”`, found, sent.length, round(mine.p50), round(mine.p95)],
      ...[round(same.p50), ratio(mine.p50, same.p50), round(index.p50), ratio(mine.p50, index.p50)],
    ])
    console.error(rows.at(-1)?.join('  '))
  }
  await client.end()
  return [
    {
      title: 'Search',
      said:
        `${ROWS.toLocaleString('en-GB')} rows of words in eight schools, ${IN_SCHOOL.toLocaleString('en-GB')} of them in the one ` +
        'that asks; half are concerns, half additions. Milliseconds of the whole page, in the process that asks. “SQL” is what the ' +
        'same statements take by pg within one transaction; “index” is the newest 20 concerns that hold the words by the index alone, ' +
        'asked by whoever stands before no wall, without names, spellings, additions, counts or words around.',
      head: ['typed', 'records', 'statements', 'p50', 'p95', 'SQL p50', 'ratio', 'index p50', 'ratio'],
      rows,
    },
    {
      title: 'What it takes on disk',
      said: 'Tables without their indexes, and the indexes that search has.',
      head: ['table or index', 'rows', 'MB'],
      rows: sizes.map(({ name, rows, mb }) => [`\`${name}\``, rows.toLocaleString('en-GB'), round(mb)]),
    },
  ]
}

export async function timed(work: () => Promise<unknown>) {
  const took: number[] = []
  for (let n = 0; n < TIMES; n++) {
    const began = performance.now()
    await work()
    took.push(performance.now() - began)
  }
  took.sort((a, b) => a - b)
  return { p50: quantile(took, 0.5), p95: quantile(took, 0.95) }
}

/** The same statements on one connection, as the person who asked; what they write is taken back. */
export async function inWalls(
  at: pg.ClientConfig,
  sent: readonly Sent[],
  [school, person]: readonly [string, string],
) {
  const client = new pg.Client(at)
  await client.connect()
  const took = await timed(async () => {
    await client.query('begin')
    await client.query(`select set_config('app.school', $1, true), set_config('app.person', $2, true)`, [
      school,
      person,
    ])
    for (const { sql, parameters } of sent) await client.query(sql, [...parameters])
    await client.query('rollback')
  })
  await client.end()
  return took
}

const indexAlone = (client: pg.Client, school: string, words: string) =>
  client.query(
    `select id, reference from concerns.concern
      where school_id = $1 and platform.searchable(platform.joined(about, saw, said, others_said, thought, happened,
              platform.words_in(more))) @@ plainto_tsquery('platform.words', $2)
      order by reported_at desc limit 20`,
    [school, words],
  )
