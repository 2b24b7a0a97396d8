import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { newId } from '../../../words/ids.ts'
import type { Membership } from '../../../words/audiences.ts'
import { induction } from '../controls/induction.ts'
import { linesFor } from '../default-lines.ts'
import type { ListBegun } from '../events.ts'
import { command, type StartersDb } from '../kit.ts'
import { type AskedLine, isStarter, type Kind, KINDS } from '../lines.ts'
import { may } from '../permissions.ts'
import { linesAsked } from '../queries/asked-lines.ts'

/** Whoever was here when the school began with Watchword is no starter. */
const SETTLING_DAYS = 30
/** Nor is somebody whose first day is written down long after it. */
const LATE_DAYS = 30

type Line = Omit<AskedLine, 'key' | 'kind' | 'whom'> & { item: string | null }

/** What is to be done about somebody who starts, leaves, or whose duty comes or goes: written down once. */
export const beginList = command({
  name: 'starters.begin-list',
  input: z.object({ kind: z.enum(KINDS), aboutId: z.uuid() }),
  may: may.begin,
  load: async (db, { kind, aboutId }, call) =>
    (await isBegun(db, kind, aboutId)) ? {} : { about: await aboutOf(db, kind, aboutId, call) },
  async run({ call, db, now, announce, touched }, { kind, aboutId }, { about }) {
    if (!about) return
    const { personId, whom } = about
    const lines = await linesOf(db, call, kind, whom)
    if (!lines.length) return
    const listId = newId()
    const schoolId = call.school.id
    await db
      .insertInto('starters.list')
      .values({ schoolId, id: listId, kind, personId, aboutId, whom, begunAt: now })
      .execute()
    await db
      .insertInto('starters.line')
      .values(lines.map((line, place) => ({ schoolId, id: newId(), listId, place, ...line })))
      .execute()
    touched(listId)
    announce<ListBegun>({ name: 'starters.list-begun', listId, personId })
  },
})

const isBegun = async (db: Kysely<StartersDb>, kind: Kind, aboutId: string): Promise<boolean> =>
  (await db
    .selectFrom('starters.list')
    .select('id')
    .where('kind', '=', kind)
    .where('aboutId', '=', aboutId)
    .executeTakeFirst()) !== undefined

type About = {
  personId: string
  whom: string
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
}

/** Who it is about, where it is worth a list. */
async function aboutOf(
  db: Kysely<StartersDb>,
  kind: Kind,
  aboutId: string,
  { now }: Call,
): Promise<About | undefined> {
  const found = kind.startsWith('duty')
    ? await db
        .selectFrom('people.dutyCard')
        .select(['personId', 'duty as whom', 'startsOn', 'endsOn'])
        .where('id', '=', aboutId)
        .executeTakeFirst()
    : await db
        .selectFrom('people.membershipCard')
        .select(['personId', 'kind as whom', 'startsOn', 'endsOn'])
        .where('id', '=', aboutId)
        .executeTakeFirst()
  if (!found || (!kind.startsWith('duty') && !isStarter(found.whom as Membership))) return undefined
  const { compare } = Temporal.PlainDate
  // Taken back before it began.
  if (found.endsOn && compare(found.endsOn, found.startsOn) < 0) return undefined
  // Whoever visits for the day is seen to at the desk.
  if (found.whom === 'visitor' && found.endsOn && compare(found.endsOn, found.startsOn) === 0)
    return undefined
  if (kind === 'leaving' || kind === 'duty-ended') return found.endsOn ? found : undefined
  const today = dayOf(now)
  if (compare(found.startsOn.add({ days: LATE_DAYS }), today) < 0) return undefined
  const { rows } = await sql<{ settledAt: Temporal.Instant }>`
    select created_at as settled_at from platform.school where id = platform.current_school()`.execute(db)
  const settledOn = dayOf(rows[0]?.settledAt ?? now).add({ days: SETTLING_DAYS })
  return compare(today, settledOn) < 0 && compare(found.startsOn, today) <= 0 ? undefined : found
}

/** The school's own lines, and what the policy asks of whoever starts; neither says the same twice. */
async function linesOf(db: Kysely<StartersDb>, call: Call, kind: Kind, whom: string): Promise<Line[]> {
  const own = linesFor(await linesAsked(db), kind, whom)
  const asked = kind === 'joining' ? await askedByPolicy(call, whom) : []
  const isAsked = ({ words, shownBy }: AskedLine) =>
    asked.some(one =>
      shownBy === 'tick' ? one.words.toLowerCase() === words.toLowerCase() : one.shownBy === shownBy,
    )
  return [
    ...asked,
    ...own
      .filter(line => !isAsked(line))
      .map(({ words, doer, afterDays, shownBy }) => ({ words, doer, afterDays, shownBy, item: null })),
  ]
}

async function askedByPolicy(call: Call, whom: string): Promise<Line[]> {
  const set = (await allInForce(call, induction)).map(({ parameters }) => parameters)
  return set
    .filter(({ audiences }) => audiences.some(one => one === whom))
    .toSorted((a, b) => a.withinDays - b.withinDays || a.item.localeCompare(b.item))
    .flatMap(({ item, doers, shownBy, withinDays }) =>
      (shownBy === 'tick' ? doers : doers.slice(0, 1)).map(doer => ({
        ...{ words: item, doer, afterDays: withinDays, shownBy, item },
      })),
    )
}
