import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import type { HeldAs } from '../../people/index.ts'

/** Somebody who is so today, since when, and when they last went through what is asked of them as that. */
export type Holder = {
  personId: Id
  name: string
  startsOn: Temporal.PlainDate
  checkedAt: Temporal.Instant | null
}

export const HOLDER_TIMES = { startsOn: 'day', checkedAt: 'instant' } as const

export function holdersSql(heldAs: HeldAs, now: Temporal.Instant): RawBuilder<Holder> {
  const today = dayOf(now)
  return sql<Holder>`
    select h.person_id, p.name, min(h.starts_on) as starts_on,
           (select max(c.checked_at) from policies.own_check c
             where c.person_id = h.person_id and c.held_as = ${heldAs}) as checked_at
      from (select person_id, kind as what, starts_on, ends_on, stopped_at from people.membership_card
            union all
            select person_id, duty, starts_on, ends_on, stopped_at from people.duty_card) h
      join people.person_card p on p.id = h.person_id
     where h.what = ${heldAs} and h.starts_on <= ${today} and (h.ends_on is null or h.ends_on >= ${today})
       and (h.stopped_at is null or h.stopped_at > ${now})
     group by h.person_id, p.name
     order by p.name, h.person_id`
}

/** The last day on which they must have gone through it, counted from when they last did or were first asked. */
export const dueBy = (
  { startsOn, checkedAt }: Pick<Holder, 'startsOn' | 'checkedAt'>,
  { months, since }: { months: number; since: Temporal.PlainDate },
): Temporal.PlainDate => {
  const asked = Temporal.PlainDate.compare(startsOn, since) > 0 ? startsOn : since
  return (checkedAt ? dayOf(checkedAt) : asked).add({ months })
}
