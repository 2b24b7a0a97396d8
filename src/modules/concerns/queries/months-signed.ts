import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { settingsAsAt } from '../../../platform/controls/settings.ts'
import { type Month, monthsOver } from '../months.ts'

export type MonthSigned = {
  month: Month
  people: number
  openings: number
  words: string | null
  signedAt: Temporal.Instant
  signedBy: string | null
}
export const monthsSignedSql = sql<MonthSigned>`
  select s.month, s.people, s.openings, s.words, s.signed_at, p.name as signed_by
    from concerns.month_signed s left join people.person_card p on p.id = s.signed_by
   order by s.month desc`

/** Since when the policy has it signed. */
export async function signsSince(call: Call): Promise<Temporal.PlainDate | undefined> {
  const found = (await settingsAsAt(call, call.now)).find(
    ({ control }) => control === 'concerns.opening-reviewed',
  )
  return found && dayOf(found.inForceFrom)
}

/** Of the months that are over, those that nobody has signed, the newest first. */
export async function unsignedMonths(
  { unit, now }: Call & { unit: Unit },
  since: Temporal.PlainDate | undefined,
): Promise<{ due: number; left: Month[] }> {
  if (!since) return { due: 0, left: [] }
  const { rows } = await sql<{ month: Month }>`select month from concerns.month_signed`.execute(unit.db)
  const due = monthsOver(since, now)
  return { due: due.length, left: due.filter(month => !rows.some(row => row.month.equals(month))) }
}
