import type { Call } from '../../../platform/call.ts'
import { invalid } from '../../../platform/errors.ts'
import type { Answers } from '../../../platform/page.ts'
import type { Id } from '../../../words/ids.ts'
import { adultsToPick, reportAboutAdult } from '../../adults/index.ts'
import { reportConcern } from '../../concerns/index.ts'
import { type Adult, adultsToAskOf, questionsOf, saidOf, wasAsked } from '../asked-once.ts'
import { isEmpty, marksIn, type Report, report } from '../fields.ts'
import type { Route } from '../route.ts'

/** Where the writer finds it again: the record of the adult, where there are two. */
export type Sent = { register: 'child' | 'adult'; concernId: Id; isBoth: boolean }

/**
 * What was written goes to the register that the writer's answers choose. It writes in neither itself, and leaves no
 * entry of its own: each register's command does both, behind its own wall.
 */
export async function sendReport(call: Call, route: Route, answers: Answers): Promise<Sent> {
  const written = read(answers)
  if (isEmpty(written))
    throw invalid({ saw: 'Write what you saw, heard or were told. One sentence is enough.' })
  const adults = await adultsToPick(call)
  const who = { route, adults, writerId: call.actor.personId }
  const questions = wasAsked(answers) ? {} : questionsOf(written, who)
  if (Object.keys(questions).length) throw invalid(questions)
  const said = saidOf(adultsToAskOf(written, who), answers)
  const sure = [...new Set([...(written.adultId ? [written.adultId] : []), ...said.yes])]
  const subjectIds = [...sure, ...said.silent]
  const nameOf = (id: Id) => adults.find(({ personId }) => personId === id)?.name
  // Whom they picked is part of what they wrote.
  const picked = sure.map(nameOf).filter(name => name !== undefined)
  if (route !== 'child') {
    const { concernId } = await reportAboutAdult(call, {
      ...{ ...written, subjectIds, about: [...picked, written.about].filter(Boolean).join(', ') },
      ...{ isSure: route !== 'not-sure', isAlsoAboutChild: route === 'both' },
    })
    return { register: 'adult', concernId, isBoth: route === 'both' }
  }
  if (!subjectIds.length) {
    const { concernId } = await reportConcern(call, written)
    return { register: 'child', concernId, isBoth: false }
  }
  const { concernId } = await reportAboutAdult(call, {
    ...{ ...written, subjectIds, about: picked.join(', '), aboutChild: written.about },
    ...{ isAlsoAboutChild: true, isSure: said.yes.length > 0 },
  })
  return { register: 'adult', concernId, isBoth: true }
}

function read(answers: Answers): Report {
  const parsed = report.safeParse({ ...answers, marks: marksIn(answers) })
  if (parsed.success) return parsed.data
  const fields: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues)
    fields[path[0] === 'marks' ? 'markWords' : path.join('.')] ??= message
  throw invalid(fields)
}

/** Of whom the form asks, when it is shown again with what was typed. */
export const adultsAsked = (call: Call, route: Route, typed: Answers, adults: readonly Adult[]): Adult[] => {
  const parsed = report.safeParse({ ...typed, marks: marksIn(typed) })
  return parsed.success ? adultsToAskOf(parsed.data, { route, adults, writerId: call.actor.personId }) : []
}
