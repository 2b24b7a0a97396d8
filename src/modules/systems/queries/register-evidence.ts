import type { Kysely } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { Id } from '../../../words/ids.ts'
import { ALL, type GrantRegister } from '../asked.ts'
import { type Every, dueSince, isLate } from '../due.ts'
import type { SystemsDb } from '../kit.ts'
import { isException } from '../system.ts'
import { heldNow, type Held, type Place, placesNow } from './standing.ts'

const NONE = { kept: 0, due: 0, exceptions: [] } as const
const notMet = (figure: string): Evidence => ({ ...NONE, state: 'not-met', figure })

const isOf =
  (system: string) =>
  ({ systemName, levelName }: { systemName: string; levelName: string | null }): boolean =>
    system === ALL || [systemName, levelName].some(name => name?.toLowerCase() === system.toLowerCase())

/** One line of what is due: since when, and what to count it by. */
type Line = { of: Id; since: Temporal.PlainDate | undefined; failed?: boolean }

const counted = (lines: readonly Line[], today: Temporal.PlainDate, says: string): Evidence => {
  const due = lines.filter(({ since, failed }) => since || failed)
  const isBroken = due.some(({ since, failed }) => failed || (since && isLate(since, today)))
  return {
    state: isBroken ? 'not-met' : due.length ? 'at-risk' : 'met',
    kept: lines.length - due.length,
    due: lines.length,
    figure: `${lines.length - due.length} of ${lines.length} ${says}`,
    exceptions: [...new Set(due.map(({ of }) => of))],
  }
}

export async function grantRegisterEvidence(
  { unit, now }: Call & { unit: Unit },
  { part, system, every, kept }: GrantRegister,
): Promise<Evidence> {
  if (kept === 'not-kept') return notMet('Not kept')
  const db = unit.db as unknown as Kysely<SystemsDb>
  const places = (await placesNow(db)).filter(isOf(system))
  if (!places.length)
    return notMet(system === ALL ? 'No system is on the register' : `${system} is not on the register`)
  const held = (await heldNow(db, now)).filter(isOf(system))
  const today = dayOf(now)
  return EVIDENCE[part]({ places: narrow(places, system), held, every, today })
}

/** Of all systems the systems; of one that is named, it or its part. */
const narrow = (places: readonly Place[], system: string): Place[] =>
  places.filter(({ levelName }) => levelName === null || levelName.toLowerCase() === system.toLowerCase())

type Of = { places: readonly Place[]; held: readonly Held[]; every: Every; today: Temporal.PlainDate }
const dayOrNull = (at: Temporal.Instant | null) => at && dayOf(at)

const EVIDENCE: Readonly<Record<GrantRegister['part'], (of: Of) => Evidence>> = {
  register: ({ places, held }) =>
    held.length
      ? {
          ...{ state: 'met', kept: held.length, due: held.length, exceptions: [] },
          figure: `${held.length} ${held.length === 1 ? 'use' : 'uses'} of ${places.length} ${places.length === 1 ? 'system' : 'systems'} on the register`,
        }
      : { ...NONE, state: 'at-risk', figure: 'Nobody stands in the register yet' },
  'still-needed': ({ held, every, today }) =>
    counted(
      held.map(one => ({
        of: one.personId,
        since: dueSince(every, dayOrNull(one.confirmedAt), one.startsOn, today),
      })),
      today,
      'uses are still needed: their holders say so',
    ),
  'sign-ins': ({ places }) => {
    const shared = places.filter(({ signIn }) => isException(signIn))
    return {
      ...{ state: 'met', kept: places.length - shared.length, due: places.length, exceptions: [] },
      figure: `${places.length - shared.length} of ${places.length} with a login of each person’s own; the others are listed with why and who agreed`,
    }
  },
  strength: ({ places, every, today }) =>
    counted(
      places.map(one => ({
        of: one.systemId,
        since: dueSince(every, dayOrNull(one.strengthAt), one.began, today),
        failed: one.strong === false,
      })),
      today,
      'confirmed strong in time',
    ),
  'own-policy': ({ held, today }) =>
    counted(
      held
        .filter(({ ownPolicy }) => ownPolicy)
        .map(one => ({
          of: one.personId,
          since: dueSince('never', dayOrNull(one.readPolicyAt), one.startsOn, today),
        })),
      today,
      'have confirmed the policy of what they use',
    ),
  members: ({ places, every, today }) =>
    counted(
      places.map(one => ({
        of: one.systemId,
        since: dueSince(every, dayOrNull(one.membersAt), one.began, today),
      })),
      today,
      'had their users confirmed by their owner in time',
    ),
  shut: ({ places, every, today }) =>
    counted(
      places.map(one => ({
        of: one.systemId,
        since: dueSince(every, dayOrNull(one.shutAt), one.began, today),
        failed: one.shut === false,
      })),
      today,
      'tried in time and found shut to those whom they are not for',
    ),
}
