import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { isFromOutside, type Kind, lastOn, standingOf } from '../for-a-time.ts'
import { isLate } from '../due.ts'
import type { SystemsDb } from '../kit.ts'
import { forATimeSql, openSignInsSql } from './for-a-time-here.ts'

type Asked = { kind: Kind; through: 'approved' | 'any'; signIns: 'matched' | 'not-matched'; limited: string }

export async function timeLimitedEvidence(
  { unit, now }: Call & { unit: Unit },
  { kind, through, signIns, limited }: Asked,
): Promise<Evidence> {
  const none = { kept: 0, due: 0, exceptions: [] }
  if (limited === 'not-limited') return { ...none, state: 'not-met', figure: 'Not limited' }
  const db = unit.db as unknown as Kysely<SystemsDb>
  const today = dayOf(now)
  const lines = (await forATimeSql(sql`f.kind = ${kind}`).execute(db)).rows
  const open = signIns === 'matched' ? (await openSignInsSql().execute(db)).rows.length : 0
  const standing = lines.filter(line => standingOf(line, today) !== 'over')
  const toClose = lines.filter(line => standingOf(line, today) === 'over' && !line.closedAt)
  const outside =
    through === 'approved' && isFromOutside(kind) ? standing.filter(({ remote }) => remote === 'none') : []
  const late = toClose.filter(line => isLate(lastOn(line), today))
  const wrong = outside.length + open + late.length
  const words = [
    `${standing.length} with a last day`,
    ...(toClose.length ? [`${toClose.length} over and not closed at the system`] : []),
    ...(outside.length ? [`${outside.length} through a system that is not approved`] : []),
    ...(open ? [`${open} sign-ins matched to nothing`] : []),
  ]
  return {
    state: wrong ? 'not-met' : toClose.length ? 'at-risk' : lines.length ? 'met' : 'nothing-due',
    kept: standing.length - outside.length,
    due: standing.length + toClose.length,
    figure: lines.length || open ? words.join(', ') : 'Nobody comes in this way',
    exceptions: [...outside, ...toClose].map(({ systemId }) => systemId),
  }
}
