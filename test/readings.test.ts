import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CompiledQuery, sql } from 'kysely'
import { readingsAsAt } from '../src/platform/controls/readings.ts'
import { takeStatistics } from '../src/platform/db/statistics.ts'
import { inUnit } from '../src/platform/unit.ts'
import { world } from './world.ts'

const NIGHTS = 2_000
/** A control, its key and its audience. One of them was asked for the first time on the last night. */
const ASKED = ['trial.one||', 'trial.two|a|', 'trial.two|a|staff', 'trial.two|b|', 'trial.zero||']
const LATE = 'trial.two|b|'

type Plan = Readonly<Record<string, unknown>> & { Plans?: readonly Plan[] }

/** Rows that a plan took out of the table, and those it took and threw away. */
const rowsRead = (plan: Plan): number =>
  (plan['Relation Name'] === 'reading'
    ? (Number(plan['Actual Rows']) + Number(plan['Rows Removed by Filter'] ?? 0)) *
      Number(plan['Actual Loops'])
    : 0) + (plan.Plans ?? []).reduce((sum, one) => sum + rowsRead(one), 0)

test('the last reading of each control at an instant is found without reading the nights before', async t => {
  const { as, people, house, schools } = await world(t)
  const head = await as(people.head)
  const { now } = head
  for (const call of [head, { ...head, school: schools.hollinBank }])
    await inUnit(call, ({ unit }) =>
      sql`insert into platform.reading (school_id, control, key, audience, taken_at, state, kept, due, figure)
        select ${call.school.id}, split_part(asked, '|', 1), split_part(asked, '|', 2), split_part(asked, '|', 3),
               ${now}::timestamptz - night * interval '1 day', 'met', 0, 0, night || ' nights ago'
          from unnest(${ASKED}::text[]) asked, generate_series(0, ${NIGHTS}::integer) night
         where asked <> ${LATE} or night = 0`.execute(unit.db),
    )
  await takeStatistics(house.database)
  const said = async (nights: number) =>
    (await readingsAsAt(head, now.subtract({ hours: 24 * nights }))).map(
      ({ control, key, audience, figure }) => `${control}|${key}|${audience}: ${figure}`,
    )
  const all = (figure: string, asked = ASKED) => asked.map(one => `${one}: ${figure}`)
  assert.deepEqual(await said(0), all('0 nights ago'))
  assert.deepEqual(
    await said(7.5),
    all(
      '8 nights ago',
      ASKED.filter(one => one !== LATE),
    ),
  )
  assert.deepEqual(await said(NIGHTS + 1), [])

  let sent: { statement: string; parameters: readonly unknown[] } | undefined
  house.database.onStatement = (statement, parameters) => {
    if (statement.includes('platform.reading')) sent = { statement, parameters }
  }
  await readingsAsAt(head, now)
  house.database.onStatement = undefined
  assert.ok(sent)
  const { statement, parameters } = sent
  const [explained] = await inUnit(head, async ({ unit }) => {
    const question = `explain (analyze, format json) ${statement}`
    const { rows } = await unit.db.executeQuery<{ 'QUERY PLAN': { Plan: Plan }[] }>(
      CompiledQuery.raw(question, [...parameters]),
    )
    return rows
  })
  const [plan] = explained?.['QUERY PLAN'] ?? []
  assert.ok(plan)
  const read = rowsRead(plan.Plan)
  assert.ok(read >= ASKED.length && read <= 4 * ASKED.length, `${read} rows were read`)
})
