import { Client } from 'pg'
import { climbAdults } from '../src/modules/adults/commands/climb-adults.ts'
import { noteLateSteps } from '../src/modules/adults/commands/note-late-steps.ts'
import { followAppointments } from '../src/modules/adults/commands/follow-appointments.ts'
import { settleLate } from '../src/modules/alerts/jobs/settle-late.ts'
import { climb } from '../src/modules/concerns/commands/climb.ts'
import { checkRecord } from '../src/modules/record/index.ts'
import { type Actor, systemActor } from '../src/platform/call.ts'
import { takeReadings } from '../src/platform/controls/readings.ts'
import type { Page } from '../src/platform/page.ts'
import { holds } from '../src/platform/permission.ts'
import { addressOf } from './permission-matrix.ts'
import { drawFreely, drawFrom } from './same-lots.ts'
import { COOKIE, everyPage, ORIGIN, type Walked, walkable } from './signed-in.ts'
import type { Cast } from './world.ts'

/** What somebody meets at an address, to the byte: status, what matters of the headers, body. */
export type Met = ReadonlyMap<string, string>

/** What is done in one world and not in the other, and by whom it is then looked at. */
export type Deeds = {
  happens: (walked: Walked) => Promise<unknown>
  /** Addresses beside those of the product: of the very records. They must answer as if there were none. */
  also?: (made: unknown) => readonly string[]
}

type Test = { after(done: () => Promise<void>): void }

/** The search of each register, and what is looked for in it: a word that was reported, and a child. */
export const SEARCHES = ['/s/larkmoor/concerns/search', '/s/larkmoor/concerns-about-adults/search']
const LOOKED_FOR = ['shouted', 'Tillerby']

const NOTHING: Deeds = { happens: async () => undefined }

/**
 * The world in which the deeds were done, or the same world without them, walked by each of these people: everything
 * that is drawn by lot is the same, and so is the clock.
 */
export async function walkedBy(
  t: Test,
  subjects: readonly (keyof Walked['people'])[],
  { happens, also }: Deeds = NOTHING,
): Promise<Map<string, Met>> {
  await (isWarm ??= warmUp(t))
  const walked = await walkable(t)
  drawFrom('the world')
  try {
    const doors: Door[] = []
    for (const page of everyPage()) doors.push({ page, address: await addressOf(page.url, walked) })
    const before = walked.clock.now()
    drawFrom('the deeds')
    const more = also?.(await happens(walked)) ?? []
    walked.clock.set(before.add({ hours: 24 }).toString())
    await night(walked)
    drawFrom('the sessions')
    for (const name of subjects) await walked.signIn(walked.people[name])
    const seen = new Map<string, Met>()
    for (const name of subjects) {
      drawFrom(`as ${name}`)
      seen.set(name, await walk(walked, walked.people[name], doors, more))
    }
    return seen
  } finally {
    drawFreely()
  }
}

/** What the product does by itself: ladders, readings of every control, the check of the record with its root by mail. */
async function night({ callOf, schools }: Walked): Promise<void> {
  const as = (name: string) => callOf(schools.larkmoor, systemActor(name))
  const work = [
    () => settleLate.run(as('alerts.settle-late')),
    () => climb(as('concerns.ladder'), {}),
    () => climbAdults(as('adults.ladder'), {}),
    () => noteLateSteps(as('adults.ladder'), {}),
    () => followAppointments(as('adults.ladder'), {}),
    () => takeReadings(as('readings.nightly')),
    () => checkRecord(as('record.daily-root'), { sends: true }),
  ]
  for (const [n, each] of work.entries()) {
    drawFrom(`the night ${n}`)
    await each()
  }
}

let isWarm: Promise<void> | undefined

/** What a process does once, such as making what every world is a copy of, is done before anything is compared. */
async function warmUp(t: Test): Promise<void> {
  const walked = await walkable(t)
  for (const { url } of everyPage()) await addressOf(url, walked)
}

type Door = { page: Page; address: string }

/**
 * A door that is shut to all of somebody’s rights is shut before anything is read, and what stands at each door the
 * permission matrix shows: only what opens, or does something when it is refused, can tell one world from the other.
 */
const opensTo = (actor: Actor, { page }: Door): boolean =>
  page.whenRefused !== undefined || page.may.who.includes('account') || holds(actor, page.may.who)

async function walk(
  walked: Walked,
  person: Cast,
  doors: readonly Door[],
  more: readonly string[],
): Promise<Met> {
  const token = await walked.signIn(person)
  const { actor } = await walked.as(person)
  const addresses = doors.filter(door => opensTo(actor, door)).map(({ address }) => address)
  const met = new Map<string, string>()
  const look = async (address: string, words?: string) => {
    const { statusCode, headers, body } = await walked.app.inject({
      ...(words === undefined ? asked(address) : searched(address, words)),
      cookies: { [COOKIE]: token },
    })
    const { location, 'content-type': type, 'content-disposition': name } = headers
    return `${statusCode} ${String(location)} ${String(type)} ${String(name)}\n${body}`
  }
  // Some pages send away whoever looks: the session must be there for the next.
  for (const address of addresses.filter(one => !one.startsWith('/account/')))
    met.set(address, await look(address))
  for (const address of SEARCHES.filter(one => met.get(one)?.startsWith('200')))
    for (const words of LOOKED_FOR) met.set(`${address} for ${words}`, await look(address, words))
  for (const [n, address] of more.entries())
    met.set(`more ${n}`, (await look(address)).replaceAll(idsIn(address), 'ID'))
  met.set('mail', await mailOf(walked, person))
  return met
}

const asked = (url: string) => ({
  ...{ method: 'GET' as const, url, headers: { 'sec-fetch-site': 'same-origin' } },
})
const searched = (url: string, words: string) => ({
  ...{ method: 'POST' as const, url, payload: new URLSearchParams({ words }).toString() },
  headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
})

/** The ids that stand in it, each of which may differ from world to world. */
const idsIn = (address: string): RegExp =>
  new RegExp(address.match(/[0-9a-f-]{36}/g)?.join('|') ?? 'no id', 'g')

/** What was or will be sent to them. */
async function mailOf({ addresses }: Walked, { id }: Cast): Promise<string> {
  const client = new Client(addresses.keeper)
  await client.connect()
  try {
    const { rows } = await client.query(
      'select id, kind, said_to, template, created_at, is_sealed from messages.outbox where person_id = $1 order by created_at, id',
      [id],
    )
    return JSON.stringify(rows)
  } finally {
    await client.end()
  }
}

/** Where two walks differ, by address, with the first line that does. */
export function differences(one: Met, other: Met): string[] {
  return [...one].flatMap(([address, met]) => {
    const there = other.get(address)
    if (there === met) return []
    const [ours, theirs] = [met.split('\n'), (there ?? 'nothing').split('\n')]
    const at = ours.findIndex((line, n) => line !== theirs[n])
    return [`${address}: ${JSON.stringify(ours[at]?.trim())} and ${JSON.stringify(theirs[at]?.trim())}`]
  })
}
