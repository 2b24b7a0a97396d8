import type { Call } from '../../../platform/call.ts'
import { invalid } from '../../../platform/errors.ts'
import type { Answers } from '../../../platform/page.ts'
import type { OpenDoor } from '../queries/other-ways.ts'
import type { Route } from '../route.ts'
import { throughOf, type Through, wayOf, wrongIn } from '../through.ts'
import { type Sent, sendReport } from './send-report.ts'

/** The four ways, of which one’s own is that about an adult. */
export const routeOf = (door: OpenDoor, answers: Answers): Route => {
  const way = wayOf(door, answers)
  return way === 'self' ? 'adult' : way
}

/** A report like any other, that came by a door of the policy’s. */
export async function sendByDoor(call: Call, door: OpenDoor, answers: Answers): Promise<Sent> {
  const wrong = wrongIn(door, answers)
  if (Object.keys(wrong).length) throw invalid(wrong)
  const through: Through = throughOf(door, answers)
  return sendReport(call, routeOf(door, answers), onlyAsked(door, answers), through)
}

/** What the door does not ask is not taken either, but for what is asked once. */
function onlyAsked({ asks }: OpenDoor, answers: Answers): Answers {
  const asked = new Set(asks.filter(({ head }) => head === undefined).map(({ name }) => name))
  return Object.fromEntries(
    Object.entries(answers).filter(
      ([name]) => asked.has(name) || name === 'asked' || name === 'forChild' || name.startsWith('adult-'),
    ),
  )
}
