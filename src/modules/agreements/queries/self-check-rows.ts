import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import type { SelfCheck } from '../controls/self-check.ts'
import { type CheckState, checkStateOf } from '../self-check.ts'

export type CheckRow = {
  personId: Id
  name: string
  audience: string
  topic: string
  startsOn: Temporal.PlainDate
  /** The last time that they said so. */
  checkedAt: Temporal.Instant | null
}
export type CheckJudged = CheckRow & { state: CheckState }

/** A row for each person of an audience today, and each topic that is asked of them. */
export const checkRows = (
  now: Temporal.Instant,
  asked: readonly SelfCheck[],
  personId?: Id,
): RawBuilder<CheckRow> => {
  const today = dayOf(now)
  return sql<CheckRow>`
    select m.person_id, p.name, m.kind as audience, a.topic, min(m.starts_on) as starts_on,
           (select max(c.checked_at) from agreements.self_check c
             where c.person_id = m.person_id and c.topic = a.topic) as checked_at
      from unnest(${asked.map(({ topic }) => topic)}::text[], ${asked.map(({ audience }) => audience)}::text[]) as a (topic, audience)
      join people.membership_card m on m.kind = a.audience and m.starts_on <= ${today}
       and (m.ends_on is null or m.ends_on >= ${today}) and (m.stopped_at is null or m.stopped_at > ${now})
       and ${personId === undefined ? sql`true` : sql`m.person_id = ${personId}`}
      join people.person_card p on p.id = m.person_id
     group by m.person_id, p.name, m.kind, a.topic
     order by a.topic, p.name, m.person_id`
}

/** Nobody missed what was not asked yet: each counts from the day they joined, or from the day of the policy. */
export const checksJudged = (
  rows: readonly CheckRow[],
  asked: readonly (SelfCheck & { inForceFrom: Temporal.PlainDate })[],
  today: Temporal.PlainDate,
): CheckJudged[] =>
  rows.flatMap(row => {
    const one = asked.find(({ topic, audience }) => topic === row.topic && audience === row.audience)
    if (!one || one.every === 'never') return []
    const { every, missed, inForceFrom } = one
    const askedSince = Temporal.PlainDate.compare(row.startsOn, inForceFrom) > 0 ? row.startsOn : inForceFrom
    const checkedOn = row.checkedAt && dayOf(row.checkedAt)
    return [{ ...row, state: checkStateOf({ checkedOn, askedSince }, { every, missed }, today) }]
  })
