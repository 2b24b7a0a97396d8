import { argon2, randomBytes } from 'node:crypto'
import os from 'node:os'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { hashPassword } from '../src/modules/access/hashing.ts'
import { asOwner } from '../src/platform/db/addresses.ts'
import { newId } from '../src/words/ids.ts'
import { tokenOf } from '../test/permission-matrix.ts'
import { load, quantile, whileGoing } from './load.ts'
import { startProduct } from './product.ts'
import { ratio, round, type Table } from './report.ts'
import type { BigSchool } from './school.ts'
import { sessionsLike } from './sessions.ts'

const PUPILS = 240
const CLASS = 30
const PASSWORD = 'copper kettle meadow'

/** Accounts of pupils, as their invitations would have left them: one hash is as good as another to be checked. */
async function accountsFor({ addresses, schools, clock }: BigSchool, many: number): Promise<string[]> {
  const client = new Client(asOwner(addresses.keeper))
  await client.connect()
  const [{ id: school }, now, hash] = [schools.larkmoor, clock.now(), await hashPassword(PASSWORD)]
  await client.query(`select set_config('app.school', $1, false)`, [school])
  const { rows } = await client.query<{ id: string }>(
    `select person_id as id from people.membership where school_id = $1 and kind = 'pupil' and class_name is not null
      order by person_id limit $2`,
    [school, many],
  )
  const emails: string[] = []
  for (const { id } of rows) {
    const [accountId, email] = [newId(), `${id}@pupils.example`]
    emails.push(email)
    await client.query(
      `insert into access.account (id, email, password_hash, password_set_at, password_minimum, school_ids, created_at)
       values ($1, $2, $3, $4, 12, $5, $4)`,
      [accountId, email, hash, now, [school]],
    )
    await client.query(
      `insert into access.account_person (school_id, id, account_id, person_id, joined_at) values ($1, $2, $3, $4, $5)`,
      [school, newId(), accountId, id, now],
    )
  }
  await client.end()
  return emails
}

/** How many passwords a machine can check, as many at once as it has cores. */
async function bareHashes(many: number): Promise<number> {
  const derive = promisify(argon2)
  const began = performance.now()
  let left = many
  const worker = async () => {
    while (left-- > 0)
      await derive('argon2id', {
        ...{ message: Buffer.from(PASSWORD), nonce: randomBytes(16), parallelism: 1 },
        ...{ memory: 19_456, passes: 2, tagLength: 32 },
      })
  }
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker))
  return many / ((performance.now() - began) / 1000)
}

/** Nine o'clock: everybody at once; and what a page takes meanwhile. */
export async function signIn(school: BigSchool): Promise<Table[]> {
  const { addresses, clock, schools } = school
  const emails = await accountsFor(school, PUPILS)
  const product = await startProduct(addresses, clock.now())
  try {
    const own = (await tokenOf(school, 'head')) ?? ''
    const [cookie = ''] = await sessionsLike(school, own, clock.now(), 1)
    const page = { url: `${product.origin}/s/${schools.larkmoor.slug}/people`, cookies: [cookie] }
    const url = `${product.origin}/sign-in`
    const together = (some: readonly string[]) =>
      load({
        ...{ url, cookies: some.map(() => ''), amount: some.length },
        form: user => ({ email: some[user] ?? '', password: PASSWORD }),
      })
    await together(emails.slice(0, 2))
    const hashes = await bareHashes(200)
    const quiet = await load({ ...page, amount: 60 })
    const aClass = await together(emails.slice(0, CLASS))
    const before = product.memoryMb()
    const running = together(emails)
    const meanwhile = await whileGoing(running, page)
    const everybody = await running
    const alone: number[] = []
    for (const email of emails.slice(0, 20)) alone.push((await together([email])).p50)
    alone.sort((a, b) => a - b)
    const row = (what: string, is: Awaited<ReturnType<typeof load>>) => [
      ...[what, round(is.p50), round(is.p95), round(is.most), round(is.aSecond)],
      `${(is.aSecond / hashes).toFixed(2)} ×`,
    ]
    const wrong = aClass.wrong + everybody.wrong
    return [
      {
        title: 'Sign-ins',
        said:
          `Milliseconds from the press to the answer; each is one argon2id (19 MiB, two passes). “Bare” is how many such ` +
          `hashes the machine makes with nothing round them: ${round(hashes)} a second. The product’s memory rose by ` +
          `${round(product.memoryMb() - before)} MB at the most.${wrong ? ` ${wrong} were refused.` : ' None was refused.'}`,
        head: ['who', 'p50', 'p95', 'longest', 'a second', 'of bare'],
        rows: [
          [
            'one after another',
            round(quantile(alone, 0.5)),
            round(quantile(alone, 0.95)),
            round(alone.at(-1) ?? 0),
            '',
            '',
          ],
          row(`a class of ${CLASS} at once`, aClass),
          row(`${PUPILS} pupils at nine o’clock`, everybody),
        ],
      },
      {
        title: 'A page while 240 sign in',
        said: 'The list of people, by one user.',
        head: ['when', 'p50', 'p95', 'longest', 'ratio'],
        rows: [
          ['nobody signs in', round(quiet.p50), round(quiet.p95), round(quiet.most), '1'],
          [
            ...['240 sign in', round(meanwhile.p50), round(meanwhile.p95), round(meanwhile.most)],
            ratio(meanwhile.p50, quiet.p50),
          ],
        ],
      },
    ]
  } finally {
    await product.stop()
  }
}
