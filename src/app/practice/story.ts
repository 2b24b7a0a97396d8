import { appoint, endAppointment, endMembership, person, rollFiles } from '../../modules/people/index.ts'
import { whoHasSigned } from '../../modules/agreements/index.ts'
import { approveVersion } from '../../modules/policies/index.ts'
import { newId } from '../../words/ids.ts'
import { takeReadings } from '../../platform/controls/readings.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Call } from '../../platform/call.ts'
import {
  ADULTS,
  CHAIR,
  DEPUTY_SINCE_EASTER,
  DSL_SINCE_EASTER,
  DSL_UNTIL_EASTER,
  HEAD,
  NETWORK_MANAGER,
  OFFICE,
  TEACHER,
} from './adults.ts'
import { signIn } from './give-accounts.ts'
import { as, asSystem, idOf, type Making, moment, settle } from './making.ts'

/** At Easter the safeguarding lead hands over, in the holiday and by the book. */
export async function handOver(
  making: Making,
  lastOn: Temporal.PlainDate,
  at: Temporal.Instant,
): Promise<void> {
  const head = await as(making, HEAD, at)
  for (const name of [DSL_UNTIL_EASTER, DSL_SINCE_EASTER]) {
    const { appointments } = await person(head, { personId: idOf(making, name) })
    for (const { id: appointmentId, duty } of appointments)
      if (duty === 'dsl' || duty === 'deputy-dsl')
        await endAppointment(head, { appointmentId, when: 'day', lastOn: lastOn.toString() })
  }
  const startsOn = lastOn.add({ days: 1 }).toString()
  await appoint(head, { personId: idOf(making, DSL_SINCE_EASTER), duty: 'dsl', startsOn })
  await appoint(head, { personId: idOf(making, DEPUTY_SINCE_EASTER), duty: 'deputy-dsl', startsOn })
  await settle(making, at)
}

/** Those who leave in summer: their last day is the end of August. */
export async function leave(making: Making, lastOn: Temporal.PlainDate, at: Temporal.Instant): Promise<void> {
  const head = await as(making, HEAD, at)
  for (const { name } of ADULTS.filter(({ until }) => until === 0)) {
    const { memberships } = await person(head, { personId: idOf(making, name) })
    for (const { id: membershipId } of memberships)
      await endMembership(head, { membershipId, when: 'day', lastOn: lastOn.toString() })
  }
  await settle(making, at)
}

/** Doors that stay shut: each try stands in the log. */
export async function tryDoors(making: Making, day: Temporal.PlainDate): Promise<void> {
  const refused = async (name: string, time: string, door: (call: Call) => Promise<unknown>) => {
    try {
      await door(await as(making, name, moment(day, time)))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  await refused(TEACHER, '12:31', call => rollFiles(call, {}))
  await refused(OFFICE, '15:02', call => approveVersion(call, { versionId: newId() }))
  await refused(NETWORK_MANAGER, '16:20', call => whoHasSigned(call, {}))
}

const EARLY = [TEACHER, OFFICE, DSL_SINCE_EASTER, NETWORK_MANAGER, HEAD, CHAIR]

/** A morning: some of them sign in. In the afternoon the figures are read. */
export async function schoolDay(making: Making, day: Temporal.PlainDate, howMany: number): Promise<void> {
  for (const [n, name] of EARLY.slice(0, howMany).entries()) {
    const at = moment(day, '08:05').add({ minutes: 6 * n })
    if (isOver(making, at)) return
    await signIn(making, name, at)
  }
  const at = moment(day, '16:30')
  if (!isOver(making, at)) await read(making, at)
}

export const isOver = ({ now }: Making, at: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at, now) >= 0

export async function read(making: Making, at: Temporal.Instant): Promise<void> {
  making.facts.length = 0
  await takeReadings(asSystem(making, 'readings.nightly', at))
}
