import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { sql } from 'kysely'
import { askedOf, type GrantRegister } from '../asked.ts'
import { askedOfRegister } from '../controls/grant-register.ts'
import { dueSince, isLate, LATE_AFTER } from '../due.ts'
import { waiting } from '../kit.ts'
import { may, owns } from '../permissions.ts'
import { type Held, HELD_TIMES, heldSql, type Place, PLACE_TIMES, placesSql, WHATS } from './standing.ts'

type Asked = { needed: readonly GrantRegister[]; policy: readonly GrantRegister[] }

/** Since when a holder is asked about what they use; undefined, where they are not. */
export function askedSince(one: Held, { needed, policy }: Asked, today: Temporal.PlainDate) {
  const again = askedOf(needed, [one.levelName, one.systemName])
  const read = one.ownPolicy ? askedOf(policy, [one.systemName]) : undefined
  return (
    (again && dueSince(again.every, one.confirmedAt && dayOf(one.confirmedAt), one.startsOn, today)) ??
    (read && dueSince('never', one.readPolicyAt && dayOf(one.readPolicyAt), one.startsOn, today))
  )
}

/** Of one’s own: what is to be confirmed. */
export const needsSaying = waiting<Held>({
  name: 'systems.needs-saying',
  may: { who: may.seeOwn.who },
  rows: (_, { actor, now }) => heldSql(now, sql`g.person_id = ${actor.personId}`),
  times: HELD_TIMES,
  async says(rows, call) {
    const asked = await bothAsked(call)
    const today = dayOf(call.now)
    const due = rows.flatMap(one => askedSince(one, asked, today) ?? [])
    const [first] = due.toSorted((a, b) => Temporal.PlainDate.compare(a, b))
    if (!first) return []
    return [
      {
        when: isLate(first, today)
          ? { state: 'late', words: 'Late' }
          : { state: 'by', words: `By ${sayDay(first.add(LATE_AFTER))}` },
        title: 'Say which systems you still need',
        says: `${due.length === 1 ? 'One is' : `${due.length} are`} to be confirmed. What you do not need is better closed.`,
        action: { text: 'See them', url: `${schoolPath(call.school)}/systems/mine` },
      },
    ]
  },
})

const bothAsked = async (call: Parameters<typeof askedOfRegister>[0]): Promise<Asked> => ({
  needed: await askedOfRegister(call, 'still-needed'),
  policy: await askedOfRegister(call, 'own-policy'),
})

/** For the owner: what nobody confirmed in time, to be ended. */
export const unconfirmedWait = waiting<Held>({
  name: 'systems.unconfirmed-wait',
  may: { who: may.grant.who },
  rows: (_, { actor, now }) => heldSql(now, ownedSql(actor)),
  times: HELD_TIMES,
  async says(rows, call) {
    const asked = await bothAsked(call)
    const today = dayOf(call.now)
    const late = rows
      .filter(one => owns(call.actor, one))
      .filter(one => {
        const since = askedSince(one, asked, today)
        return since && isLate(since, today)
      })
    const systems = [...new Map(late.map(one => [one.systemId, one.systemName])).entries()]
    return systems.slice(0, 5).map(([systemId, name]) => ({
      when: { state: 'late' as const, words: 'Late' },
      title: `${name}: nobody said that it is still needed`,
      says: `${late.filter(one => one.systemId === systemId).length} did not answer in two weeks. End each that is not needed.`,
      action: { text: 'See who', url: `${schoolPath(call.school)}/systems/${systemId}` },
    }))
  },
})

const ownedSql = ({ personId, rights }: Parameters<typeof owns>[0]) =>
  sql<boolean>`(s.owner_id = ${personId} or s.owner_duty = any (${[...rights]}))`

const LOOK_WORDS = {
  members: 'Confirm who may use',
  strength: 'Confirm the password of',
  shut: 'Try that nobody else gets into',
} as const

/** For the owner: what the policy has them look at again. */
export const looksWait = waiting<Place>({
  name: 'systems.looks-wait',
  may: { who: may.grant.who },
  rows: (_, { actor }) => placesSql(ownedSql(actor)),
  times: PLACE_TIMES,
  async says(rows, call) {
    const today = dayOf(call.now)
    const own = rows.filter(one => owns(call.actor, one))
    const found = await Promise.all(
      WHATS.map(async what => {
        const asked = await askedOfRegister(call, what)
        return own.flatMap(one => {
          const since = lookedSince(one, what, asked, today)
          return since ? [{ ...one, what, since }] : []
        })
      }),
    )
    return found
      .flat()
      .slice(0, 8)
      .map(({ what, since, systemId, levelId, systemName, levelName }) => ({
        when: isLate(since, today)
          ? { state: 'late' as const, words: 'Late' }
          : { state: 'by' as const, words: `By ${sayDay(since.add(LATE_AFTER))}` },
        title: `${LOOK_WORDS[what]}: ${levelName ?? systemName}`,
        says: levelName ? `A part of ${systemName}.` : 'You own it.',
        action: {
          text: 'Do it',
          url: `${schoolPath(call.school)}/systems/${systemId}/look?what=${what}${levelId ? `&level=${levelId}` : ''}`,
        },
      }))
  },
})

/** Since when a system or its part is to be looked at; a request of all systems asks nothing of their parts. */
export function lookedSince(
  one: Place,
  what: (typeof WHATS)[number],
  asked: readonly GrantRegister[],
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const names = one.levelName ? [one.levelName] : [one.systemName]
  const of = askedOf(one.levelName ? asked.filter(({ system }) => system !== 'all') : asked, names)
  const at = { members: one.membersAt, strength: one.strengthAt, shut: one.shutAt }[what]
  return of && dueSince(of.every, at && dayOf(at), one.began, today)
}
