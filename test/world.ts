import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { modules } from '../src/modules.ts'
import {
  appoint,
  newSchool,
  recordOutsideContact,
  recordPerson,
  rightsToday,
  setUpSchool,
} from '../src/modules/people/index.ts'
import { type Call, type House, operator, type School } from '../src/platform/call.ts'
import { movableClock } from '../src/platform/clock.ts'
import { writeDefaults } from '../src/platform/controls/defaults.ts'
import type { Addresses } from '../src/platform/db/addresses.ts'
import { type Database, databaseOn, openDatabase } from '../src/platform/db/database.ts'
import { patientPool } from '../src/platform/db/patient-pool.ts'
import { createDatabaseSql } from '../src/platform/db/roles.ts'
import type { FieldErrors } from '../src/platform/errors.ts'
import type { Fact } from '../src/platform/facts.ts'
import type { Answers, Cookies, Reply, Visit } from '../src/platform/page.ts'
import { inUnit } from '../src/platform/unit.ts'
import type { Id } from '../src/words/ids.ts'
import { aside } from './aside.ts'
import { testFiles } from './files.ts'
import { beforeStop, freshDatabase, server, superuserOf } from './database.ts'
import { HOLLIN_BANK, LARKMOOR, type Part, TERMS } from './world-cast.ts'
import { COUNT_NOW, KEEP, putBackSql } from './world-kept.ts'

// A file’s key is sealed under it.
process.env['WATCHWORD_KEY'] ??= Buffer.alloc(32, 7).toString('base64')

/** A Monday morning in term. */
const BEGINS = '2026-11-23T08:20:00Z'
/** The schools were set up, and everybody was recorded, at the start of the school year. */
const SET_UP = '2026-09-01T07:30:00Z'
const ALREADY = '2026-09-01'

export type Cast = { id: Id; name: string; school: School }

type People<Parts> = { head: Cast } & { [Name in keyof Parts]: Cast }
type Built = {
  schools: { larkmoor: School; hollinBank: School }
  people: People<typeof LARKMOOR>
  elsewhere: People<typeof HOLLIN_BANK>
}

const isCast = <Parts extends Record<string, Part>>(people: Record<string, Cast>): People<Parts> =>
  people as People<Parts>

const split = (name: string) => ({
  givenName: name.split(' ')[0],
  familyName: name.split(' ').slice(1).join(' '),
})
const addressOf = (name: string, school: School) =>
  `${name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace('Ł', 'L')
    .replace(/[^A-Za-z]+/g, '.')
    .toLowerCase()}@${school.slug}.example`

/** One school and its people, in one transaction, by the commands that a school itself would use. */
async function buildSchool<Parts extends Record<string, Part>>(
  house: House,
  school: School,
  now: Temporal.Instant,
  head: string,
  parts: Parts,
): Promise<People<Parts>> {
  const outer: Call = { house, school, actor: operator, now, requestId: 'world' }
  return inUnit(outer, async call => {
    const { headPersonId } = await setUpSchool(call, {
      ...{ name: school.name, ...split(head), email: addressOf(head, school) },
      ...{ street: 'School Lane', town: 'Larkmoor', postcode: 'SK23 7AA', localAuthority: 'Derbyshire' },
      ...{ phase: 'primary', termDates: TERMS },
    })
    await writeDefaults(call, house.controls)
    const rights = (await rightsToday(call, headPersonId))?.rights ?? new Set()
    const asHead = { ...call, actor: { personId: headPersonId, accountId: null, name: head, rights } }
    const people: Record<string, Cast> = { head: { id: headPersonId, name: head, school } }
    for (const [part, { name, as, duty, jobTitle, className }] of Object.entries(parts)) {
      const { personId } = await recordPerson(asHead, {
        ...split(name),
        ...{ kinds: as, jobTitle, className, startsOn: ALREADY },
        ...(as === 'pupil' ? { dateOfBirth: '2016-03-27' } : { email: addressOf(name, school) }),
      })
      people[part] = { id: personId, name, school }
      if (duty) await appoint(asHead, { personId, duty, startsOn: ALREADY })
    }
    await recordOutsideContact(asHead, { kind: 'lado', name: 'Hilary Baines', phone: '01629 533190' })
    return isCast<Parts>(people)
  })
}

/** A house on a database: facts are kept instead of queued, and a leak is an error. */
function openHouse(database: Database): { house: House; facts: Fact[] } {
  const facts: Fact[] = []
  database.onLeak = what => {
    throw new Error(`A list was wider than its permission: ${what}`)
  }
  const house: House = {
    onPerson: modules.flatMap(({ onPerson }) => onPerson ?? []),
    cautions: modules.flatMap(({ caution }) => caution ?? []),
    onLink: modules.flatMap(({ onLink }) => onLink ?? []),
    database,
    controls: modules.flatMap(module => module.controls ?? []),
    aside,
    files: testFiles,
    async deliver(_unit, _school, announced) {
      facts.push(...announced)
    },
  }
  return { house, facts }
}

let built: Promise<Built & { template: string }> | undefined

/** Once a process: every world is a copy of this one. */
async function build(): Promise<Built & { template: string }> {
  const addresses = await freshDatabase()
  const database = openDatabase(addresses.app, 4)
  const { house } = openHouse(database)
  const now = Temporal.Instant.from(SET_UP)
  const larkmoor = newSchool({ name: 'Larkmoor Primary School' })
  const hollinBank = newSchool({ name: 'Hollin Bank School' })
  const people = await buildSchool(house, larkmoor, now, 'Ruth Calloway', LARKMOOR)
  const elsewhere = await buildSchool(house, hollinBank, now, 'Ruth Calloway', HOLLIN_BANK)
  await database.close()
  await asSuperuser(KEEP, addresses)
  return { schools: { larkmoor, hollinBank }, people, elsewhere, template: nameOf(addresses) }
}

async function asSuperuser(sql: string, at?: Addresses): Promise<void> {
  const client = new pg.Client(at ? await superuserOf(at) : (await server()).superuser)
  await client.connect()
  await client.query(sql)
  await client.end()
}

const made: string[] = []
/** Its connections stay with it: what one has planned once it plans no more. */
type Ground = { addresses: Addresses; pool: pg.Pool }
const poolOf = ({ app }: Addresses): pg.Pool => patientPool({ ...app, max: 4, idleTimeoutMillis: 60_000 })
/** Worlds that a test has left, put back as they were. A new database costs its files at the next checkpoint. */
const free = new Map<string, Ground[]>()

const nameOf = ({ app }: Addresses): string =>
  app.database ?? new URL(String(app.connectionString)).pathname.slice(1)

async function freeWorld(template: string): Promise<Ground> {
  const found = free.get(template)?.pop()
  if (found) return found.pool.ending ? { ...found, pool: poolOf(found.addresses) } : found
  const name = `watchword_world_${randomUUID().slice(0, 8)}`
  await asSuperuser(createDatabaseSql(name, template))
  made.push(name)
  const addresses = (await server()).addressesOf(name)
  return { addresses, pool: poolOf(addresses) }
}

/** The pool for as long as a test lasts: what it has left running asks in vain from then on, and not in the next world. */
function lent(pool: pg.Pool): { pool: pg.Pool; takeBack(): void } {
  let isOver = false
  const over = () => Promise.reject(new Error('The test is over'))
  return {
    pool: new Proxy(pool, {
      get(_, name) {
        if (isOver && (name === 'connect' || name === 'query')) return over
        const found: unknown = Reflect.get(pool, name)
        return typeof found === 'function' ? found.bind(pool) : found
      },
    }),
    takeBack: () => void (isOver = true),
  }
}

/** Every table holds again what it held. */
async function putBack({ addresses, pool }: Ground): Promise<void> {
  const clients = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()))
  const pids = await Promise.all(
    clients.map(async client => {
      const { rows } = await client.query<{ pid: number }>(COUNT_NOW)
      client.release()
      return rows[0]?.pid ?? 0
    }),
  )
  await asSuperuser(putBackSql(pids), addresses)
}

beforeStop(async () => {
  for (const { pool } of [...free.values()].flat()) if (!pool.ending) await pool.end()
  // An embedded server goes with its folder.
  if (!process.env['WATCHWORD_TEST_SERVER']) return
  for (const name of made) await asSuperuser(`drop database if exists "${name}" with (force)`)
})

/**
 * Two schools, and whoever one needs in them, as nobody has touched them, or as another world was kept. Gone when the
 * test ends.
 */
export async function world(t: { after(done: () => Promise<void>): void }, kept?: string) {
  const { template: untouched, schools, people, elsewhere } = await (built ??= build())
  const template = kept ?? untouched
  const ground = await freeWorld(template)
  const { addresses, pool } = ground
  const lease = lent(pool)
  const { house, facts } = openHouse(databaseOn(lease.pool))
  const clock = movableClock(BEGINS)

  const callOf = (school: School, actor: Call['actor']): Call => ({
    ...{ house, school, actor, now: clock.now(), requestId: randomUUID() },
  })
  /** What this person may do now, at their school or, if asked, at another. */
  async function as(person: Cast, school = person.school): Promise<Call> {
    const found = await rightsToday(callOf(school, operator), person.id)
    const rights = found?.rights ?? new Set()
    return callOf(school, { personId: person.id, accountId: null, name: person.name, rights })
  }
  const asOperator = (school: School = schools.larkmoor): Call => callOf(school, operator)

  let isOpen = true
  async function close(): Promise<void> {
    if (!isOpen) return
    isOpen = false
    lease.takeBack()
    await putBack(ground)
    free.set(template, [...(free.get(template) ?? []), ground])
  }
  /** As it stands now others begin, by the name that it is given; it is used no more. */
  async function keep(): Promise<string> {
    isOpen = false
    await pool.end()
    await asSuperuser(`drop schema kept cascade; ${KEEP}`, addresses)
    return nameOf(addresses)
  }
  t.after(close)
  return { schools, people, elsewhere, as, asOperator, callOf, house, clock, facts, addresses, close, keep }
}

export const NO_COOKIES: Cookies = {
  device: 'test',
  ...{ token: undefined, setSession() {}, clearSession() {} },
  ...{ away: undefined, setAway() {}, clearAway() {} },
}

type Asked = { params?: Record<string, string>; query?: Answers; answers?: Answers; errors?: FieldErrors }

/** A request to a page, for tests that render it. A refused form carries what was typed. */
export const visitOf = (
  call: Call,
  { params = {}, query = {}, answers = {}, errors = {} }: Asked = {},
): Visit => ({
  ...{ call, params: { school: call.school.slug, ...params }, query, answers, typed: answers, errors },
  ...{ address: '127.0.0.1', agent: 'test', cookies: NO_COOKIES },
})

/** What a page shows, as text of HTML; or where it leads. */
export async function shown(reply: Promise<Reply> | undefined): Promise<string> {
  const found = await reply
  if (!found) return 'This page takes no answers'
  return 'view' in found ? found.view.body.markup : 'to' in found ? `to ${found.to}` : found.file.name
}
