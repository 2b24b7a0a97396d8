import type { Call } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import type { Answers } from '../../../platform/page.ts'
import type { Id } from '../../../words/ids.ts'
import { adultsNamedIn, adultsToPick, reportAboutAdult } from '../../adults/index.ts'
import { reportConcern } from '../../concerns/index.ts'
import { type Adult, adultsToAskOf, questionsOf, saidOf, wasAsked } from '../asked-once.ts'
import { isEmpty, marksIn, moreIn, type Report, report, withMore } from '../fields.ts'
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
  const who = { route, adults, writerId: call.actor.personId, today: dayOf(call.now) }
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
      ...{ ...written, saw: withMore(written), subjectIds },
      about: [...picked, written.about].filter(Boolean).join(', '),
      ...{ isSure: route !== 'not-sure', isAlsoAboutChild: route === 'both' },
    })
    return { register: 'adult', concernId, isBoth: route === 'both' }
  }
  if (!subjectIds.length) {
    const { concernId } = await reportConcern(call, written)
    return { register: 'child', concernId, isBoth: false }
  }
  const isSure = said.yes.length > 0
  const named = adults.filter(({ personId }) => subjectIds.includes(personId))
  const { ofAdults, ofChild } = partsOf(written.about, isSure ? named : [])
  const { concernId } = await reportAboutAdult(call, {
    ...{
      ...written,
      saw: withMore(written),
      subjectIds,
      about: [...picked, ...ofAdults].join(', '),
      aboutChild: ofChild,
    },
    ...{ isAlsoAboutChild: true, isSure },
  })
  return { register: 'adult', concernId, isBoth: true }
}

/** The child’s own record does not say which adult: of “Jo Reid and Mr Oakes” it has the child, and the other record both. */
function partsOf(about: string, named: readonly Adult[]): { ofAdults: string[]; ofChild: string } {
  if (!adultsNamedIn(about, named).length) return { ofAdults: [], ofChild: about }
  const parts = about.split(/[,;&\n]|\band\b/i).map(part => part.trim())
  const isOfAdult = (part: string) => adultsNamedIn(part, named).length > 0
  return {
    ofAdults: parts.filter(isOfAdult),
    ofChild: parts.filter(part => part && !isOfAdult(part)).join(', '),
  }
}

function read(answers: Answers): Report {
  const parsed = report.safeParse({ ...answers, marks: marksIn(answers), more: moreIn(answers) })
  if (parsed.success) return parsed.data
  const fields: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues)
    fields[path[0] === 'marks' ? 'markWords' : String(path[0] === 'more' ? path[1] : path[0])] ??= message
  throw invalid(fields)
}

/** Of whom the form asks, when it is shown again with what was typed. */
export const adultsAsked = (call: Call, route: Route, typed: Answers, adults: readonly Adult[]): Adult[] => {
  const parsed = report.safeParse({ ...typed, marks: marksIn(typed), more: moreIn(typed) })
  return parsed.success ? adultsToAskOf(parsed.data, { route, adults, writerId: call.actor.personId }) : []
}
