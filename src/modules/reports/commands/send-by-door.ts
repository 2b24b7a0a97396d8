import type { Call } from '../../../platform/call.ts'
import { invalid, Refusal } from '../../../platform/errors.ts'
import { type Answers, one } from '../../../platform/page.ts'
import { adultsNamedIn, adultsToPick } from '../../adults/index.ts'
import type { OpenDoor } from '../queries/other-ways.ts'
import { adviceToJoin, joinedOf } from '../queries/visit-calls.ts'
import type { Route } from '../route.ts'
import { throughOf, wayOf, wrongIn } from '../through.ts'
import { noteBreach } from './note-breach.ts'
import { type Sent, sendReport } from './send-report.ts'
import { noteAdvice } from './write-advice.ts'

/** The four ways, of which one’s own is that about an adult. */
export const routeOf = (door: OpenDoor, answers: Answers): Route => {
  const way = wayOf(door, answers)
  return way === 'self' || way === 'visitors' ? 'adult' : way
}

/** A report like any other, that came by a door of the policy’s; or nothing of a register, where no child has a part in it. */
export async function sendByDoor(
  call: Call,
  door: OpenDoor,
  answers: Answers,
): Promise<Sent | { register: 'visitors' }> {
  const wrong = wrongIn(door, answers)
  if (Object.keys(wrong).length) throw invalid(wrong)
  if (wayOf(door, answers) === 'visitors' && !(await isSomebodyHere(call, answers))) {
    const [visitor, place, said, outcome] = ['about', 'happened', 'saw', 'outcome'].map(name =>
      one(answers[name]),
    )
    try {
      await noteBreach(call, { visitor, place, said, outcome })
    } catch (error) {
      throw asOfDoor(error)
    }
    return { register: 'visitors' }
  }
  const joined = door.joinsAdvice ? joinedOf(await adviceToJoin(call), answers) : []
  const through = throughOf(door, answers, joined.map(({ says }) => says).join('\n\n'))
  const sent = await sendReport(call, routeOf(door, answers), onlyAsked(door, answers), through)
  for (const { id: callId } of joined) await noteAdvice(call, { callId, kind: 'joined' })
  return sent
}

/** Somebody who works or helps here is no visitor, whatever they came for: that is a concern about an adult. */
const isSomebodyHere = async (call: Call, answers: Answers): Promise<boolean> =>
  adultsNamedIn(one(answers['about']), await adultsToPick(call)).length > 0

const OF_DOOR: Readonly<Record<string, string>> = { visitor: 'about', place: 'happened', said: 'saw' }

/** What is wrong stands where it was typed. */
function asOfDoor(error: unknown): unknown {
  if (!(error instanceof Refusal) || error.kind !== 'invalid') return error
  return invalid(
    Object.fromEntries(Object.entries(error.fields).map(([name, says]) => [OF_DOOR[name] ?? name, says])),
  )
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
