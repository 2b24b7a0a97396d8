import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf, SCHOOL_ZONE } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { noteReminded } from '../../access/index.ts'
import { schoolCalendar } from '../../people/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { childForm, formsOf, isChased } from '../queries/begun-waits.ts'
import { dealersNow } from './follow-up-work.ts'
import { asLadder, familyOf, tell } from './write.ts'

type Left = { personId: Id; path: string; keptAt: Temporal.Instant }

const AT_ONCE = 200

/**
 * The children have gone home and a report that was begun is not sent: its writer is reminded. The leads learn that one
 * was begun where the policy has it, and only of the form that is about a child alone; never of what their own child began.
 */
export const remindOfBegun = command({
  name: 'concerns.remind-of-begun',
  chain: 'concerns',
  input: z.object({}),
  may: may.runClocks,
  load: async (db, _, call) =>
    (
      await sql<Left>`
        select person_id, path, kept_at from access.begun
         where path like ${formsOf(call)} and reminded_at is null order by kept_at, person_id, path limit ${AT_ONCE}`.execute(
        db,
      )
    ).rows,
  async run({ db, call, now }, _, left) {
    if (!left.length) return
    const { goesHome } = await schoolCalendar(call)
    const home = (at: Temporal.Instant) =>
      dayOf(at).toZonedDateTime({ timeZone: SCHOOL_ZONE, plainTime: goesHome }).toInstant()
    const chased = await isChased(call)
    for (const { personId, path, keptAt } of left) {
      if (Temporal.Instant.compare(home(keptAt), now) > 0) continue
      const leads = chased && path === childForm(call) ? await dealersNow(call) : []
      const family = leads.length ? await familyOf({ db }, [personId]) : []
      const told = leads.filter(one => !family.includes(one))
      for (const one of new Set([personId, ...told])) await tell(call, one)
      await noteReminded(asLadder(call), { personId, path })
    }
  },
})
