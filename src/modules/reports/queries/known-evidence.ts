import type { Kysely } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { ReportsDb } from '../kit.ts'
import { type Asked, standingIn, standingOf } from './standing-of.ts'

/** A version is new for two weeks: somebody who has not confirmed it by then is missing. */
const NEW_DAYS = 14

/** Of those who must know it: how many have confirmed the version that stands. */
export async function knownEvidence(
  { unit, now }: Call & { unit: Unit },
  { audience, procedure, isAsked }: Asked & { isAsked: boolean },
): Promise<Evidence> {
  const none = { kept: 0, due: 0, exceptions: [] }
  if (!isAsked) return { ...none, state: 'not-met', figure: 'Nobody is asked' }
  const db = unit.db as unknown as Kysely<ReportsDb>
  const all = await standingOf(db, dayOf(now))
  const { current, concerned: people, missing } = standingIn(all, { audience, procedure })
  if (!current) return { ...none, due: people.length, state: 'at-risk', figure: 'Nobody has written it yet' }
  const isNew = current.writtenAt.until(now).total('days') <= NEW_DAYS
  return {
    state: !people.length ? 'nothing-due' : !missing.length ? 'met' : isNew ? 'at-risk' : 'not-met',
    ...{ kept: people.length - missing.length, due: people.length },
    figure: `${people.length - missing.length} of ${people.length} have confirmed the version of ${sayDay(dayOf(current.writtenAt))}`,
    exceptions: missing.map(({ personId }) => personId),
  }
}
