import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { marginOf } from './agreements.ts'
import { plain, proofsOf } from './pages.ts'
import { reportingUnder } from './reporting.ts'

const FROM = { 'startsOn-day': '30', 'startsOn-month': '11', 'startsOn-year': '2026' }

test('BS-15.12 each grant, change and refusal stands in the log with who, what and when; the data protection officer lists and takes it away, and nobody can change it', async t => {
  const here = await reportingUnder(t, 'banks')
  const { people, get, post, enter, look, clock } = here
  const { head, teacher, dpo, technician } = people
  const appoint = '/duties/pshe-lead/appointments/new'
  const named = { ...FROM, personId: teacher.id }
  assert.equal((await post(await enter(head), appoint, named)).statusCode, 303)
  assert.equal((await get(await enter(teacher), '/roll')).statusCode, 403)
  await post(await enter(head), '/record', {})
  clock.move({ minutes: 1 })

  const listed = await look(dpo, '/record?only=permissions')
  for (const says of [
    `Appointed somebody to a duty ${head.name}, `,
    `Was refused: open the page /roll (not allowed) ${teacher.name}, `,
  ])
    assert.ok(listed.includes(says), `${says} in ${listed}`)
  assert.doesNotMatch(listed, /\d Signed in [A-Z]|Checked the record [A-Z]/)
  const { headers, body, statusCode } = await get(await enter(dpo), '/record/permissions')
  assert.equal(statusCode, 200)
  assert.match(String(headers['content-type']), /text\/csv/)
  assert.match(body, new RegExp(`"Appointed somebody to a duty","done"`))
  assert.match(body, new RegExp(`"${teacher.name}","Was refused: open the page /roll","refused"`))
  assert.equal((await get(await enter(technician), '/record/permissions')).statusCode, 403)
  assert.match(
    plain((await get(await enter(dpo), '/record?only=permissions')).body),
    /Took away the list of what was granted|Download this list as CSV/,
  )

  const client = new pg.Client(here.addresses.keeper)
  await client.connect()
  const { rows } = await client.query<{ may: string }>(
    `select p as may from unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) p
      where has_table_privilege('watchword_app', 'platform.audit_entry', p)
         or (p = 'UPDATE' and has_any_column_privilege('watchword_app', 'platform.audit_entry', p))`,
  )
  await client.end()
  assert.deepEqual(rows, [], 'the product’s own role changes no entry')
  const token = await enter(head)
  const { proof } = await marginOf(here, here, { school: 'banks', id: 'BS-15.12', token })
  // The passwords of the same sentence speak first in its margin.
  const own = (await proofsOf(here, proof, token)).find(text => text.includes('in the log, which is whole'))
  assert.match(own ?? '', / Kept As at/)
})
