import { sql } from 'kysely'
import type { Id } from '../../words/ids.ts'
import type { Call } from '../call.ts'
import { inUnit } from '../unit.ts'

export type SettingInForce = {
  control: string
  key: string
  /** '' is everyone. */
  audience: string
  parameters: object
  inForceFrom: Temporal.Instant
  inForceUntil: Temporal.Instant | null
  /** null where the product's own default stands. */
  policyVersionId: Id | null
  clauseId: Id | null
}

/** What a control is asked by. */
export type SettingStanding = Pick<SettingInForce, 'control' | 'key' | 'audience' | 'parameters'>

export type SettingsRead = { schoolId: Id; at: Temporal.Instant; rows: readonly SettingStanding[] }

const COLUMNS = [
  ...(['control', 'key', 'audience', 'parameters', 'inForceFrom', 'inForceUntil'] as const),
  ...(['policyVersionId', 'clauseId'] as const),
] as const

/** Every setting that stands at an instant. One statement. */
export const settingsAsAt = (call: Call, at: Temporal.Instant): Promise<SettingInForce[]> =>
  inUnit(call, async ({ unit }) => (await settingsListAt(at).rows.execute(unit.db)).rows)

/** The same, not sent yet. */
export const settingsListAt = (at: Temporal.Instant) => ({
  rows: sql<SettingInForce>`
    select ${sql.join(COLUMNS.map(column => sql.ref(column)))} from platform.settings_at(${at})
     order by control, key, audience`,
  times: { inForceFrom: 'instant', inForceUntil: 'instant' } as const,
})

/** What one setting was, newest first. Rows that never came into force are left out. */
export const settingHistory = (call: Call, control: string, key: string): Promise<SettingInForce[]> =>
  inUnit(
    call,
    ({ unit }) =>
      unit.db
        .selectFrom('platform.setting')
        .select(COLUMNS)
        .where('schoolId', '=', call.school.id)
        .where('control', '=', control)
        .where('key', '=', key)
        .where(where =>
          where.or([where('inForceUntil', 'is', null), where('inForceUntil', '>', where.ref('inForceFrom'))]),
        )
        .orderBy('inForceFrom', 'desc')
        .execute() as Promise<SettingInForce[]>,
  )
