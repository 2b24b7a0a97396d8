import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { onAccounts } from '../../platform/unit.ts'
import { beginSecondFactor } from './commands/begin-second-factor.ts'
import { lock } from './commands/lock.ts'
import { keepDraft } from './index.ts'
import { PASSWORD, signedUp } from '../../../test/signed-up.ts'

async function dump(address: pg.ClientConfig): Promise<string> {
  const client = new pg.Client(address)
  await client.connect()
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('access', 'messages', 'people', 'platform', 'jobs')`,
  )
  let all = ''
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`)
    all += rows.map(({ row }) => row).join('\n')
  }
  await client.end()
  return all
}

/** As it stands, and as the bytes of a `bytea` column are printed. */
const isIn = (text: string, secret: string) =>
  text.includes(secret) || text.includes(Buffer.from(secret, 'utf8').toString('hex'))

test('no token, password, secret, code, draft or link stands in any table, and no address of an outsider', async t => {
  const { people, schools, addresses, join, invited, callAs, codeNow, enter, withSecondFactor } =
    await signedUp(t)
  const { token: first, email } = await join(people.dsl)
  const { secret, codes, token } = await withSecondFactor(first)
  const pending = (await beginSecondFactor(onAccounts(await callAs(token)), { token })).secret
  const link = await invited(people.teacher, people.office)
  await keepDraft(await callAs(token, schools.larkmoor), '/s/larkmoor/x', { saw: 'A bruise on the arm' })
  await assert.rejects(enter('stranger@elsewhere.example', 'wrong kettle'), { kind: 'invalid' })
  await lock(await callAs(token), token)

  const all = await dump(addresses.keeper)
  assert.ok(isIn(all, email), 'the dump is a dump')
  const secrets = {
    first,
    token,
    PASSWORD,
    secret,
    pending,
    link,
    code: String(codes[0]),
    draft: 'A bruise on the arm',
  }
  const others = { stranger: 'stranger@elsewhere.example', wrong: 'wrong kettle', browser: 'Mozilla/5.0' }
  for (const [name, value] of Object.entries({ ...secrets, ...others }))
    assert.equal(isIn(all, value), false, name)
  assert.match(codeNow(secret), /^\d{6}$/)
})
