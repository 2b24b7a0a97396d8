import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { plain } from './pages.ts'
import { schoolThatRecords } from './recorded.ts'

const WRITTEN = [
  ...['concern', 'addition', 'decision', 'check_answer', 'action', 'action_end', 'contact', 'sharing'],
  ...['referral', 'referral_step', 'sign', 'sign_left', 'procedure_run', 'procedure_entry'],
]
/** Of a decision alone it is said, once, that a later one stands over it. */
const UNCHANGED = WRITTEN.filter(table => table !== 'decision')

/** What the product's own role in the database may do to what was written. */
async function mayBeTakenBack(address: pg.ClientConfig): Promise<string[]> {
  const client = new pg.Client(address)
  await client.connect()
  try {
    const { rows } = await client.query<{ may: string }>(
      `select t || ' ' || p as may from unnest($1::text[]) t, unnest(array['DELETE', 'TRUNCATE']) p
        where has_table_privilege('watchword_app', 'concerns.' || t, p)
       union all
       select 'words of ' || t from unnest($2::text[]) t
        where has_any_column_privilege('watchword_app', 'concerns.' || t, 'UPDATE')
       union all
       select 'a decision''s ' || a.attname from pg_attribute a
        where a.attrelid = 'concerns.decision'::regclass and a.attnum > 0 and a.attname <> 'replaced_at'
          and has_column_privilege('watchword_app', a.attrelid, a.attnum, 'UPDATE')`,
      [WRITTEN, UNCHANGED],
    )
    return rows.map(({ may }) => may)
  } finally {
    await client.end()
  }
}

async function logOf(t: Parameters<typeof schoolThatRecords>[0], school: SchoolName) {
  const all = await schoolThatRecords(t, school)
  const { here, get, again } = all
  let token = all.dsl
  /** Two weeks later: what the lead's list says of each record, oldest first. */
  async function listAfter(days: number): Promise<string> {
    here.clock.move({ hours: 24 * days })
    if (days) token = await again(here.people.dsl)
    return plain((await get(token, '/concerns')).body)
  }
  return { ...all, listAfter, leadToken: () => token }
}

test('AL-7.10 a record holds each entry and each deed with who and when; none can be altered or deleted, a correction stands beneath, and one in which nothing is written any more is marked', async t => {
  const { here, report, record, post, dsl, teacher, listAfter } = await logOf(t, 'allington')
  const { at, mine } = await report({ about: 'Jonah Tillerby' })
  await record(at)
  here.clock.move({ minutes: 1 })
  const note = { deed: 'note', words: 'I rang his mother.' }
  assert.equal((await post(dsl, at, note)).statusCode, 303)
  assert.equal((await post(teacher, mine, { words: 'It was a chair, not a table.' })).statusCode, 303)
  const text = await record(at)
  assert.match(text, /saw or heard He hid under the table\./)
  assert.match(text, /The writer added .*Łukasz Wraythorne.*It was a chair, not a table\./)
  assert.match(text, /Note .*Priya Anand-Cole.*I rang his mother\./)
  assert.deepEqual(await mayBeTakenBack(here.addresses.keeper), [])
  assert.doesNotMatch(await listAfter(1), /Nothing has been written in it/)
  assert.match(
    await listAfter(14),
    /J\.T\. Read, not decided yet\. Nothing has been written in it for 14 days/,
  )
})

test('AS-1.41 the log builds itself from reports in the order of their days; one without an entry for two weeks is marked, an entry takes the mark away, and none can be deleted', async t => {
  const { here, report, record, post, get, listAfter, leadToken, isKept, isNotKept } = await logOf(
    t,
    'ashover',
  )
  const first = await report({ about: 'Jonah Tillerby' })
  here.clock.move({ minutes: 2 })
  const second = await report({})
  for (const { at } of [first, second]) await record(at)
  const both = await listAfter(0)
  assert.ok(both.indexOf('J.T.') < both.indexOf('A child not yet named'), 'oldest first')
  await isKept('AS-1.41', /2 of 2 open records had an entry in the last 14 days/)
  assert.equal((await listAfter(15)).match(/Nothing has been written in it/g)?.length, 2)
  await isNotKept('AS-1.41', /0 of 2 open records had an entry in the last 14 days/)
  const dsl = leadToken()
  assert.equal((await post(dsl, first.at, { deed: 'note', words: 'I saw him.' })).statusCode, 303)
  const after = plain((await get(dsl, '/concerns')).body)
  assert.equal(after.match(/Nothing has been written in it/g)?.length, 1)
  assert.deepEqual(await mayBeTakenBack(here.addresses.keeper), [])
})
