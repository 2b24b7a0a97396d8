import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { query, type StartersDb } from '../kit.ts'
import { BEGINS, type Kind, STARTERS } from '../lines.ts'
import { may } from '../permissions.ts'
import { domainsAsked } from './domains.ts'
import { type Line, linesSql } from './lines-sql.ts'

/** One person's list, whole. */
export type List = Pick<
  Line,
  'listId' | 'kind' | 'whom' | 'personId' | 'name' | 'day' | 'isOver' | 'ownerId' | 'ownerName'
> & { lines: Line[] }

export const openLines = ({ lines, isOver }: List): Line[] =>
  isOver ? [] : lines.filter(({ isDone }) => !isDone)

const listsIn = (lines: readonly Line[]): List[] =>
  [...Map.groupBy(lines, ({ listId }) => listId).values()].flatMap(of => {
    const [first] = of
    if (!first) return []
    const { listId, kind, whom, personId, name, day, isOver, ownerId, ownerName } = first
    return [{ listId, kind, whom, personId, name, day, isOver, ownerId, ownerName, lines: of }]
  })

export async function linesWhere(
  db: Kysely<StartersDb>,
  call: Call,
  where: Parameters<typeof linesSql>[1],
): Promise<Line[]> {
  const lines = linesSql({ today: dayOf(call.now), domains: await domainsAsked(call) }, where)
  const { rows } =
    await sql<Line>`select * from (${lines}) line order by day desc, name, list_id, place`.execute(db)
  return rows
}

/** Those of the last year that have something open, and those that ended in the last 60 days. */
export const lists = query({
  name: 'starters.lists',
  input: z.object({}),
  may: may.seeLists,
  async read(db, _, call): Promise<List[]> {
    const since = dayOf(call.now).subtract({ years: 1 })
    return listsIn(await linesWhere(db, call, sql`d.day >= ${since}`))
  },
})

export const list = query({
  name: 'starters.list',
  input: z.object({ listId: z.uuid() }),
  may: may.seeList,
  async read(db, { listId }, call): Promise<List | undefined> {
    return listsIn(await linesWhere(db, call, sql`s.id = ${listId}`))[0]
  },
})

/** What stands for the reader: what they start with, what a duty of theirs brings, and their own part in leaving it. */
export const ownLists = query({
  name: 'starters.own-lists',
  input: z.object({}),
  may: may.seeOwn,
  async read(db, _, call): Promise<List[]> {
    const { personId } = call.actor
    if (!personId) return []
    return listsIn(
      await linesWhere(
        db,
        call,
        sql`s.person_id = ${personId}
        and (s.kind = any (${[...BEGINS]}::text[]) or l.doer = 'starter')`,
      ),
    )
  },
})

export type Changed = { kind: Kind; whom: string; on: Temporal.PlainDate }

/** All lists of one person: when they started and left, and which duties came and went. */
export const listsOfPerson = query({
  name: 'starters.lists-of-person',
  input: z.object({ personId: z.uuid() }),
  may: may.seePerson,
  async read(db, { personId }, call) {
    // What a child or a parent became here is no list's.
    const person = await db
      .selectFrom('people.personCard as p')
      .select(['p.id', 'p.name'])
      .where('p.id', '=', personId)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('people.membershipCard as m')
            .select('m.id')
            .whereRef('m.personId', '=', 'p.id')
            .where('m.kind', 'in', STARTERS),
        ),
      )
      .executeTakeFirst()
    if (!person) return undefined
    const { rows } = await sql<Changed>`
      select kind, whom, "on" from (
        select 'joining' as kind, kind as whom, starts_on as on from people.membership_card
         where person_id = ${personId} and kind = any (${[...STARTERS]}::text[])
        union all select 'leaving', kind, ends_on from people.membership_card
         where person_id = ${personId} and kind = any (${[...STARTERS]}::text[])
        union all select 'duty-given', duty, starts_on from people.duty_card where person_id = ${personId}
        union all select 'duty-ended', duty, ends_on from people.duty_card where person_id = ${personId}
      ) changed where "on" is not null order by "on" desc, kind`.execute(db)
    const found = listsIn(await linesWhere(db, call, sql`s.person_id = ${personId}`))
    return { personId: person.id, name: person.name, changed: rows, lists: found }
  },
})
