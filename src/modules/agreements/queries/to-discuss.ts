import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { firstName } from '../agreement.ts'
import type { DiscussTick, ToDiscuss } from '../discuss.ts'
import { type AgreementsDb, query } from '../kit.ts'
import { may } from '../permissions.ts'
import { discussAsked } from './discussed.ts'
import { duesSql } from './dues.ts'

/**
 * The children of a parent, whoever signs: an older child signs alone, and the parent reads it all the same. Whoever must
 * not be told, or is not to be contacted yet, does not come out of here.
 */
async function childrenOf(db: Kysely<AgreementsDb>, now: Temporal.Instant, parentId: Id): Promise<Id[]> {
  const today = dayOf(now)
  const { rows } = await sql<{ pupilId: Id }>`
    select distinct c.pupil_id from people.contact_for_links c
     where c.person_id = ${parentId}
       and exists (select from people.membership_card m
         where m.person_id = c.person_id and m.kind = 'parent' and m.starts_on <= ${today}
           and (m.ends_on is null or m.ends_on >= ${today}) and (m.stopped_at is null or m.stopped_at > ${now}))`.execute(
    db,
  )
  return rows.map(({ pupilId }) => pupilId)
}

/** The agreements of these children that stand, and of whose words this parent has not said so. */
export async function childrenToDiscuss(
  db: Kysely<AgreementsDb>,
  now: Temporal.Instant,
  of: { parentId: Id; pupilIds: readonly Id[] },
): Promise<ToDiscuss[]> {
  const { rows } = await sql<ToDiscuss & { name: string }>`
    select due.person_id, due.name, due.version_id, due.title, v.text, v.child_text
      from (${duesSql(now, { isInForce: true, personIds: of.pupilIds, audiences: ['pupil'] })}) due
      join agreements.version v on v.id = due.version_id
     where not exists (select from agreements.confirmation c
       where c.parent_id = ${of.parentId} and c.pupil_id = due.person_id and c.version_id = due.version_id)
     order by due.name, due.title`.execute(db)
  return rows.map(({ name, ...row }) => ({ ...row, firstName: firstName(name) }))
}

export type Discussing = { ticks: readonly DiscussTick[]; children: readonly ToDiscuss[] }
export const NOTHING_TO_DISCUSS: Discussing = { ticks: [], children: [] }

/** What the reader, a parent, is asked to say of their children's agreements. */
export const toDiscuss = query({
  name: 'agreements.to-discuss',
  input: z.object({}),
  may: may.discuss,
  async read(db, _, call): Promise<Discussing> {
    const parentId = call.actor.personId
    const { ticks } = await discussAsked(call)
    if (!parentId || !ticks.length) return { ticks, children: [] }
    const pupilIds = await childrenOf(db, call.now, parentId)
    return { ticks, children: await childrenToDiscuss(db, call.now, { parentId, pupilIds }) }
  },
})

/** Before a parent signs an agreement of their own; of a child alone, that child's. */
export async function discussBefore(
  db: Kysely<AgreementsDb>,
  call: Call,
  { personId }: { personId: Id },
): Promise<Discussing> {
  const parentId = call.actor.personId
  const { ticks } = await discussAsked(call)
  if (!parentId || !ticks.length || !call.actor.rights.has('parent')) return NOTHING_TO_DISCUSS
  const children = await childrenOf(db, call.now, parentId)
  const pupilIds = parentId === personId ? children : children.filter(id => id === personId)
  return { ticks, children: await childrenToDiscuss(db, call.now, { parentId, pupilIds }) }
}

/** The same from a parent's link. */
export async function discussByLink(db: Kysely<AgreementsDb>, call: Call, parentId: Id): Promise<Discussing> {
  const { ticks } = await discussAsked(call)
  if (!ticks.length) return NOTHING_TO_DISCUSS
  const pupilIds = await childrenOf(db, call.now, parentId)
  return { ticks, children: await childrenToDiscuss(db, call.now, { parentId, pupilIds }) }
}
