import assert from 'node:assert/strict'
import pg from 'pg'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { climb } from '../../src/modules/concerns/commands/climb.ts'
import { takeReadings } from '../../src/platform/controls/readings.ts'
import { systemActor } from '../../src/platform/call.ts'
import type { Id } from '../../src/words/ids.ts'
import type { Cast } from '../world.ts'
import { clausesShown, pagesOf, plain } from './pages.ts'
import { underPolicy } from './under-policy.ts'

type Answers = Readonly<Record<string, string | readonly string[]>>

/** A child's concern as somebody types it. */
export const ABOUT_A_CHILD = { about: 'Jonah Tillerby', saw: 'He was sent messages that frightened him.' }

/** Reporting as the school's own policy has it: by the pages, with what the product does by itself beside them. */
export async function reportingUnder(t: Parameters<typeof underPolicy>[0], school: SchoolName) {
  const here = await underPolicy(t, school)
  const web = await pagesOf(t, here)
  const { clock, callOf, schools, addresses, people, policyId } = here
  const asLadder = () => callOf(schools.larkmoor, systemActor('concerns.ladder'))

  const sessions = new Map<Id, { token: string; seenAt: Temporal.Instant }>()
  /** A session that is open now: an idle one locks. */
  async function enter(person: Cast): Promise<string> {
    const before = sessions.get(person.id)
    const isOpen = before && before.seenAt.until(clock.now()).total('minutes') < 5
    const token = isOpen ? before.token : before ? await here.again(person) : await web.enter(person)
    sessions.set(person.id, { token, seenAt: clock.now() })
    return token
  }
  const look = async (person: Cast, path: string): Promise<string> =>
    plain((await web.get(await enter(person), path)).body)

  /** Sends the form. `page` is what the writer sees of it whenever they look. */
  async function report(person: Cast, answers: Answers = ABOUT_A_CHILD, route = 'child') {
    const { headers, statusCode } = await web.post(await enter(person), `/report-a-concern/${route}`, answers)
    assert.equal(statusCode, 303, 'it is sent')
    const [path = ''] = String(headers.location).replace(web.base, '').split('?')
    const concernId = /([\w-]{36})/.exec(path)?.[1] ?? ''
    return { concernId, page: () => look(person, path) }
  }

  /** How many rows a statement finds, past every wall. */
  async function count(sql: string, values: readonly string[]): Promise<number> {
    const client = new pg.Client(addresses.keeper)
    await client.connect()
    try {
      const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${sql}`, [...values])
      return rows[0]?.n ?? 0
    } finally {
      await client.end()
    }
  }

  /** Notices of a concern, which say only that something waits: how many were queued for this person. */
  const notices = ({ id }: Cast): Promise<number> =>
    count(`messages.outbox where person_id = $1 and is_sealed and template = 'waits'`, [id])
  /** How often a use case stands in the log. */
  const logged = (useCase: string): Promise<number> =>
    count('platform.audit_entry where use_case = $1', [useCase])

  /** Time passes, and the minute's own work is done. */
  async function pass(time: { minutes?: number; hours?: number }): Promise<void> {
    clock.move(time)
    await climb(asLadder(), {})
  }

  /** They open the record. */
  async function read(person: Cast, concernId: Id): Promise<string> {
    clock.move({ minutes: 1 })
    return look(person, `/concerns/${concernId}`)
  }

  /** What the night writes in the margin of the row's clause. */
  async function margin(id: string): Promise<string | undefined> {
    clock.move({ minutes: 1 })
    await takeReadings(await here.as(people.head))
    const page = await web.get(await enter(people.head), `/policies/${policyId}`)
    const words = restings(school)[id]?.words ?? ''
    return clausesShown(page.body).find(({ text, proof }) => proof && text.includes(words))?.state
  }

  /** By somebody who has not signed in: the page, or what answers the form. */
  async function outside(path: string, answers?: Answers): Promise<{ status: number; text: string }> {
    const { statusCode, body } = answers ? await web.post('', path, answers) : await web.get('', path)
    return { status: statusCode, text: plain(body) }
  }

  const home = (person: Cast): Promise<string> => look(person, '')
  /** Signs in by the form’s own deed, from the browser that is named. */
  const { enter: signed } = here
  return {
    ...here,
    ...web,
    signed,
    enter,
    look,
    report,
    notices,
    logged,
    pass,
    read,
    margin,
    home,
    outside,
    count,
  }
}
export type Reporting = Awaited<ReturnType<typeof reportingUnder>>
