import { Client } from 'pg'
import { homePages } from '../src/app/home.ts'
import { modules } from '../src/modules.ts'
import { asOwner } from '../src/platform/db/addresses.ts'
import type { Page } from '../src/platform/page.ts'
import { newId } from '../src/words/ids.ts'
import { hashToken, newToken } from '../src/modules/access/token.ts'
import { ORIGIN, webOf } from './web.ts'
import { type Cast, world } from './world.ts'

export const COOKIE = 'watchword'
export { ORIGIN }

/** Every address of the product. */
export const everyPage = (): readonly Page[] => [...homePages, ...modules.flatMap(({ pages }) => pages)]

export type Walked = Awaited<ReturnType<typeof walkable>>

/** The world on the real web app, and a way in for each of its people that passes every gate. */
export async function walkable(t: { after(done: () => Promise<void>): void }) {
  const here = await world(t)
  const { house, clock, addresses } = here
  const app = await webOf(t, here)
  const tokens = new Map<string, string>()

  /**
   * An account with an open session, as sign-in and second factor would leave it. Written straight into the
   * tables: what is under test is what comes after.
   */
  async function signIn(person: Cast): Promise<string> {
    const known = tokens.get(person.id)
    if (known) return known
    const [accountId, token, now] = [newId(), newToken(), clock.now()]
    const client = new Client(asOwner(addresses.keeper))
    await client.connect()
    try {
      await client.query('begin')
      await client.query(`select set_config('app.school', $1, true)`, [person.school.id])
      await client.query(
        `insert into access.account (id, email, password_hash, password_set_at, password_minimum, school_ids, created_at)
         values ($1, $2, '$argon2id$never', $3, 12, $4, $3)`,
        [accountId, `${accountId}@example.test`, now, [person.school.id]],
      )
      await client.query(
        `insert into access.account_person (school_id, id, account_id, person_id, joined_at) values ($1, $2, $3, $4, $5)`,
        [person.school.id, newId(), accountId, person.id, now],
      )
      await client.query(
        `insert into access.session (id, account_id, token_hash, agent, created_at, last_seen_at, expires_at,
           second_factor_at, second_factor_for, idle_limits)
         values ($1, $2, $3, 'Test', $4, $4, $5, $4, '{}', '{}')`,
        [newId(), accountId, hashToken(token), now, now.add({ hours: 12 })],
      )
      await client.query('commit')
    } finally {
      await client.end()
    }
    tokens.set(person.id, token)
    return token
  }

  /** The id of Larkmoor's one row of which this holds. */
  async function idOf(table: string, column: string, value: string): Promise<string> {
    const client = new Client(addresses.keeper)
    await client.connect()
    try {
      const { rows } = await client.query(`select id from ${table} where school_id = $1 and ${column} = $2`, [
        here.schools.larkmoor.id,
        value,
      ])
      return String(rows[0]?.id)
    } finally {
      await client.end()
    }
  }

  /** A link that has not been used, as if somebody had just been sent it. */
  async function linkTo(
    purpose: 'first-run' | 'invitation' | 'password-reset' | 'practice' | 'lock',
    person: Cast,
  ): Promise<string> {
    const [token, now, isInvitation] = [newToken(), clock.now(), purpose === 'invitation']
    const accountId =
      purpose === 'password-reset' || purpose === 'lock' ? await accountOf(await signIn(person)) : null
    const client = new Client(asOwner(addresses.keeper))
    await client.connect()
    try {
      await client.query(
        `insert into access.link (id, purpose, token_hash, school_id, person_id, account_id, email, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          ...[newId(), purpose, hashToken(token)],
          ...(isInvitation ? [person.school.id, person.id] : [await practiceSchool(client, purpose), null]),
          ...[
            accountId,
            isInvitation ? await emailOf(client, person) : 'somebody@example.test',
            now,
            now.add({ hours: 24 }),
          ],
        ],
      )
    } finally {
      await client.end()
    }
    return token
  }

  /** An empty one, for its door. */
  async function practiceSchool(client: Client, purpose: string): Promise<string | null> {
    if (purpose !== 'practice') return null
    const id = newId()
    await client.query(
      `insert into platform.school (id, slug, name, practice, created_at)
       values ($1, 'practice-larkmoor', 'Larkmoor (practice)', true, $2)`,
      [id, clock.now()],
    )
    return id
  }

  /** An invitation is good for the address on the school's list. */
  async function emailOf(client: Client, { id, school }: Cast): Promise<unknown> {
    await client.query(`select set_config('app.school', $1, false)`, [school.id])
    const { rows } = await client.query('select email from people.person_details where person_id = $1', [id])
    return rows[0]?.email
  }

  async function accountOf(token: string): Promise<string> {
    const { rows } = await house.database.pool.query(
      'select account_id from access.session where token_hash = $1',
      [hashToken(token)],
    )
    return String(rows[0]?.account_id)
  }

  return { ...here, app, signIn, idOf, linkTo }
}

/** What a browser of each of them would ask and send. */
export function browsing({ app, signIn }: Pick<Walked, 'app' | 'signIn'>) {
  const headers = { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' }
  return {
    get: async (who: Cast, url: string) => app.inject({ url, cookies: { [COOKIE]: await signIn(who) } }),
    post: async (who: Cast, url: string, fields: Record<string, string>) =>
      app.inject({
        ...{ method: 'POST', url, headers, payload: new URLSearchParams(fields).toString() },
        cookies: { [COOKIE]: await signIn(who) },
      }),
  }
}
