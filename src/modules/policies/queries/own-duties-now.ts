import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Call, Right } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { allInForce, inForce } from '../../../platform/controls/in-force.ts'
import { type Reading, readingsListAt } from '../../../platform/controls/readings.ts'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import { HELD_AS, type HeldAs } from '../../people/index.ts'
import { keptBy } from '../controls/kept-by.ts'
import { ownDuties } from '../controls/own-duties.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Asking, askingList, whomAsked } from './clauses-that-ask.ts'
import { HOLDER_TIMES, holdersSql } from './own-checks.ts'

type Check = {
  heldAs: HeldAs
  personId: Id
  name: string
  clauseIds: readonly Id[]
  checkedAt: Temporal.Instant
}

export type OwnDuty = Asking & {
  readings: readonly Reading[]
  /** Theirs is among what is missing. */
  isMissing: boolean
  /** Seen to, where Watchword keeps no record of it: on which day, and by whom of those who hold it. */
  seenTo: { on: Temporal.PlainDate; by: string } | undefined
}
export type OwnGroup = {
  heldAs: HeldAs
  /** They go through it once in so many months; 0 where nobody is asked to. */
  months: number
  checkedOn: Temporal.PlainDate | undefined
  duties: readonly OwnDuty[]
}

/** What somebody is here, of what the policies can ask. */
export const heldBy = (rights: ReadonlySet<Right>): HeldAs[] => HELD_AS.filter(one => rights.has(one))

/** What was seen to counts for a year, unless the policy asks for it sooner. */
const A_YEAR = 12

/** Of duties the checks of whoever holds them, because they are seen to once; else one's own. */
const checksSql = ({ actor, now }: Call): RawBuilder<Check> => sql<Check>`
  select c.held_as, c.person_id, p.name, c.clause_ids, c.checked_at
    from policies.own_check c join people.person_card p on p.id = c.person_id
   where c.checked_at > ${dayOf(now).subtract({ months: 25 })}
     and (c.person_id = ${actor.personId}
          or (c.held_as = any (${heldBy(actor.rights)}::text[])
              and c.held_as not in ('staff', 'governor', 'volunteer', 'contractor')))
   order by c.checked_at desc, c.id`

/** What the policies in force ask of the reader; and for whoever keeps the policy, who of the staff went through theirs. */
export const ownDutiesNow = query({
  name: 'policies.own-duties-now',
  input: z.object({}),
  may: may.seeOwnDuties,
  async read(db, _, call) {
    const { actor, now } = call
    const settings = (await allInForce(call, ownDuties)).map(({ parameters }) => parameters)
    const keeps = actor.rights.has((await inForce(call, keptBy)).duty)
    const isAsked = settings.some(({ heldAs, months }) => heldAs === 'staff' && months > 0)
    const { rows, readings, checks, staff } = await together(db, {
      rows: askingList(now),
      readings: readingsListAt(call, now),
      checks: { rows: checksSql(call), times: { checkedAt: 'instant' } },
      staff: {
        rows: sql<{
          personId: Id
          name: string
          startsOn: Temporal.PlainDate
          checkedAt: Temporal.Instant | null
        }>`select * from (${holdersSql('staff', now)}) holder where ${keeps && isAsked}`,
        times: HOLDER_TIMES,
      },
    })
    const asking = whomAsked(rows)
    const groups = heldBy(actor.rights).flatMap((heldAs): OwnGroup[] => {
      const setting = settings.find(one => one.heldAs === heldAs)
      const mine = asking.filter(({ asks }) => asks.includes(heldAs))
      if (!mine.length || setting?.shown === 'not-shown') return []
      const months = setting?.months ?? 0
      const since = dayOf(now).subtract({ months: months || A_YEAR })
      const of = checks.filter(
        one => one.heldAs === heldAs && Temporal.PlainDate.compare(dayOf(one.checkedAt), since) >= 0,
      )
      const own = of.find(({ personId }) => personId === actor.personId)
      return [
        {
          ...{ heldAs, months, checkedOn: own && dayOf(own.checkedAt) },
          duties: mine.map(duty => ownDuty(duty, { readings, checks: of, personId: actor.personId })),
        },
      ]
    })
    return { groups, staff }
  },
})

function ownDuty(
  duty: Asking,
  {
    readings,
    checks,
    personId,
  }: { readings: readonly Reading[]; checks: readonly Check[]; personId: Id | null },
): OwnDuty {
  const of = readings.filter(one =>
    duty.bound.some(
      ({ control, key, audience }) =>
        control === one.control && key === one.key && audience === one.audience && one.system === 'watchword',
    ),
  )
  const seen = checks.find(({ clauseIds }) => clauseIds.includes(duty.clauseId))
  return {
    ...duty,
    readings: of,
    isMissing: personId !== null && of.some(({ exceptions }) => exceptions.includes(personId)),
    seenTo: seen && { on: dayOf(seen.checkedAt), by: seen.name },
  }
}
