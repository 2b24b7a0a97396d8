import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { walkable } from '../../../test/signed-in.ts'
import { reportAboutAdult } from './commands/report-about-adult.ts'

test('a file that is sent to a record about an adult is refused, and that it was tried stands in this register’s chain alone, without content', async t => {
  const { app, signIn, people, as, addresses } = await walkable(t)
  const saw = { saw: 'He shouted.', said: '', happened: 'The hall', subjectIds: [people.volunteer.id] }
  const { concernId } = await reportAboutAdult(await as(people.parent), saw)
  const sent = await app.inject({
    ...{ method: 'POST', url: `/s/larkmoor/concerns-about-adults/${concernId}` },
    cookies: { watchword: await signIn(people.head) },
    headers: { 'content-type': 'multipart/form-data; boundary=x', origin: 'http://127.0.0.1' },
    payload:
      '--x\r\ncontent-disposition: form-data; name="words"; filename="IMG_0001.jpg"\r\n\r\nJFIF\r\n--x--\r\n',
  })
  assert.equal(sent.statusCode, 415)
  const keeper = new Client(addresses.keeper)
  await keeper.connect()
  t.after(() => keeper.end())
  const { rows } = await keeper.query<{ chain: string; body: string }>(
    `select chain, body from platform.audit_entry where outcome = 'refused' and body like '%take-a-file%'`,
  )
  assert.deepEqual(
    rows.map(({ chain }) => chain),
    ['adults'],
  )
  assert.doesNotMatch(rows[0]?.body ?? '', /IMG_0001|JFIF|volunteer/)
})
