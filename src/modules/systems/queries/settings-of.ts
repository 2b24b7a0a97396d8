import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import { askedOfSettings, wantedOfSystem } from '../controls/settings-match.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Checked, standingOf } from '../settings.ts'
import { approversSql } from './approvers.ts'
import { CHECKED_TIMES, checkedSql, ofSystemSql } from './checked-sql.ts'
import { type Described, describedSql } from './system.ts'

/** What the policy asks of a system’s settings, how each was found, and who may agree that one differs. */
export const settingsOf = query({
  name: 'systems.settings-of',
  input: z.object({ systemId: z.uuid() }),
  may: may.grant,
  async read(db, { systemId }, call) {
    const isIt = sql`s.system_id = ${systemId}`
    const { described, of, checked, approvers, before } = await together(db, {
      described: {
        rows: sql<Described>`${describedSql(sql`s.replaced_at is null and ${isIt}`)}`,
        times: { describedAt: 'instant' },
      },
      of: { rows: ofSystemSql(isIt), times: { began: 'day' } },
      checked: { rows: checkedSql(sql`x.system_id = ${systemId}`), times: CHECKED_TIMES },
      approvers: { rows: approversSql(call.now), times: {} },
      before: {
        rows: sql<Pick<Checked, 'what' | 'instead' | 'checkedOn' | 'by'> & { checkId: Id }>`
          select x.id as check_id, x.what, x.instead, x.checked_on, p.name as by from systems.setting_check x
            join people.person_card p on p.id = x.checked_by where x.system_id = ${systemId}
           order by x.checked_on desc, x.checked_at desc, x.id limit 20`,
        times: { checkedOn: 'day' },
      },
    })
    const [system] = described
    if (!system) return undefined
    const asked = of[0] ? wantedOfSystem(await askedOfSettings(call), system.name) : []
    const began = of[0]?.began ?? dayOf(call.now)
    return {
      ...system,
      approvers,
      before,
      settings: standingOf(asked, checked, { began, today: dayOf(call.now) }),
    }
  },
})
export type SettingsOf = NonNullable<Awaited<ReturnType<typeof settingsOf>>>
