import { type Kysely, sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { together } from '../../../platform/db/together.ts'
import type { PasswordChange } from '../password-change.ts'
import type { Id } from '../../../words/ids.ts'
import type { SystemsDb } from '../kit.ts'
import { ASKED_TIMES, askedSql } from './prompts-sql.ts'

const none = { kept: 0, due: 0, exceptions: [] } as const

export async function promptsEvidence(
  { unit, now }: Call & { unit: Unit },
  { system, within, kept }: PasswordChange,
): Promise<Evidence> {
  if (kept === 'not-kept') return { ...none, state: 'not-met', figure: 'Not kept' }
  const db = unit.db as unknown as Kysely<SystemsDb>
  const isIt = sql`lower(s.name) = lower(${system})`
  const { of, asked } = await together(db, {
    of: {
      rows: sql<{ systemId: Id; prompts: number }>`
        select s.system_id, (select count(*)::int from systems.password_prompt q where q.system_id = s.system_id) as prompts
          from systems.described s where s.replaced_at is null and s.is_used and ${isIt}`,
      times: {},
    },
    asked: { rows: askedSql(now, isIt), times: ASKED_TIMES },
  })
  const [one] = of
  if (!one) return { ...none, state: 'not-met', figure: `${system} is not on the register` }
  const [first] = asked
  if (!first)
    return {
      ...none,
      state: 'nothing-due',
      figure: one.prompts ? 'Nobody is asked now' : 'Nobody was asked yet',
    }
  const open = asked.filter(({ saidAt }) => !saidAt)
  const last = [
    first.dueOn,
    first.askedAt.toZonedDateTimeISO('Europe/London').toPlainDate().add({ days: within }),
  ]
  const isLate = last.some(day => Temporal.PlainDate.compare(day, dayOf(now)) < 0)
  return {
    state: open.length ? (isLate ? 'not-met' : 'at-risk') : 'met',
    kept: asked.length - open.length,
    due: asked.length,
    figure: `${asked.length - open.length} of ${asked.length} said that they changed it, by ${sayDay(first.dueOn)}`,
    exceptions: open.map(({ personId }) => personId),
  }
}
