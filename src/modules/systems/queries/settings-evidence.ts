import { type Kysely, sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { together } from '../../../platform/db/together.ts'
import type { SystemsDb } from '../kit.ts'
import { type SettingsMatch, standingOf, wantedOf } from '../settings.ts'
import { CHECKED_TIMES, checkedSql, ofSystemSql } from './checked-sql.ts'

const notMet = (figure: string): Evidence => ({ state: 'not-met', kept: 0, due: 0, figure, exceptions: [] })

export async function settingsEvidence(
  { unit, now }: Call & { unit: Unit },
  asked: SettingsMatch,
): Promise<Evidence> {
  if (asked.kept === 'not-kept') return notMet('Not kept')
  const db = unit.db as unknown as Kysely<SystemsDb>
  const isIt = sql`lower(s.name) = lower(${asked.system})`
  const { of, checked } = await together(db, {
    of: { rows: ofSystemSql(isIt), times: { began: 'day' } },
    checked: {
      rows: checkedSql(sql`x.system_id in (select s.system_id from systems.described s
        where s.replaced_at is null and s.is_used and ${isIt})`),
      times: CHECKED_TIMES,
    },
  })
  const [system] = of
  if (!system) return notMet(`${asked.system} is not on the register`)
  const all = standingOf(wantedOf(asked), checked, { began: system.began, today: dayOf(now) })
  const open = all.filter(({ isOpen, due }) => isOpen || due)
  const differ = all.filter(({ isOpen }) => isOpen).length
  return {
    state: all.some(({ isOpen, due }) => isOpen || due?.late) ? 'not-met' : open.length ? 'at-risk' : 'met',
    ...{ kept: all.length - open.length, due: all.length, exceptions: open.length ? [system.systemId] : [] },
    figure: `${all.length - open.length} of ${all.length} ${all.length === 1 ? 'setting agrees' : 'settings agree'} with the policy${differ ? `; ${differ} ${differ === 1 ? 'differs' : 'differ'}` : ''}`,
  }
}
