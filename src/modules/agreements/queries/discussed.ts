import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { parentDiscusses, type ParentDiscusses } from '../controls/parent-discusses.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { discussBy, discussRows, isOverdue } from './discuss-rows.ts'

/** What the policy asks a parent to say, if it does. */
export async function discussAsked(call: Call): Promise<ParentDiscusses> {
  const [found] = await allInForce(call, parentDiscusses)
  return found?.parameters ?? { ticks: [], withinDays: 365 }
}

/** Of each child with an agreement of their own, whether the family has read and discussed it. */
export const discussed = query({
  name: 'agreements.discussed',
  input: z.object({}),
  may: may.seeDiscussed,
  async read(db, _, call) {
    const { ticks, withinDays } = await discussAsked(call)
    const { rows } = await discussRows(call.now).execute(db)
    const today = dayOf(call.now)
    const children = rows.map(row => ({
      ...row,
      by: discussBy(row, withinDays),
      isOverdue: isOverdue(row, withinDays, today),
    }))
    return { ticks, children }
  },
})
