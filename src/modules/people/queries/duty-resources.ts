import { sql } from 'kysely'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { DUTIES } from '../../../words/duties.ts'
import { type DutyResourced, dutyResourced } from '../controls/duty-resourced.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Resourced, resourcedSql } from './resourced-rows.ts'

export const resourcesAsked = async (call: Call): Promise<DutyResourced[]> =>
  (await allInForce(call, dutyResourced))
    .map(({ parameters }) => parameters)
    .filter(({ asked }) => asked === 'asked')

/** One appointment of today, whether the policy asks for it or not. */
export const dutyResources = query({
  name: 'people.duty-resources',
  input: z.object({ appointmentId: z.uuid() }),
  may: may.seeDutyResources,
  async read(db, { appointmentId }, call): Promise<(Resourced & { months: number }) | undefined> {
    const asked = await resourcesAsked(call)
    const { rows } = await resourcedSql(DUTIES, call.now, sql`appointment.id = ${appointmentId}`).execute(db)
    const [found] = rows
    return found && { ...found, months: asked.find(({ duty }) => duty === found.duty)?.months ?? 12 }
  },
})
