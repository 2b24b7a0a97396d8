import type { Call } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import type { Answers } from '../../../platform/page.ts'
import type { Id } from '../../../words/ids.ts'
import { adultsNamedIn, adultsToPick, dutiesWrittenIn, reportAboutAdult } from '../../adults/index.ts'
import { reportConcern } from '../../concerns/index.ts'
import { appointmentsNow } from '../../people/index.ts'
import { accountOf, type Adult, adultsToAskOf, questionsOf, saidOf, wasAsked } from '../asked-once.ts'
import { isEmpty, marksIn, moreIn, type Report, report, withMore } from '../fields.ts'
import type { Route } from '../route.ts'
import type { Through } from '../through.ts'

/** Where the writer finds it again: the record of the adult, where there are two. */
export type Sent = { register: 'child' | 'adult'; concernId: Id; isBoth: boolean }

/**
 * What was written goes to the register that the writer's answers choose. It writes in neither itself, and leaves no
 * entry of its own: each register's command does both, behind its own wall.
 */
export async function sendReport(
  call: Call,
  route: Route,
  answers: Answers,
  through?: Through,
): Promise<Sent> {
  const written = read(answers)
  if (isEmpty(written) && !through?.beside)
    throw invalid({ saw: 'Write what you saw, heard or were told. One sentence is enough.' })
  const adults = await adultsToPick(call)
  const who = { ...(await askingOf(call, written, { route, adults, through })), today: dayOf(call.now) }
  const questions = wasAsked(answers) ? {} : questionsOf(written, who)
  if (Object.keys(questions).length) throw invalid(questions)
  const said = saidOf(adultsToAskOf(written, who), answers)
  const ofWriter = through?.isOfWriter && call.actor.personId ? [call.actor.personId] : []
  const picked = written.adultId ? [written.adultId] : []
  const sure = [...new Set([...ofWriter, ...picked, ...said.yes])]
  const subjectIds = [...sure, ...said.silent]
  const nameOf = (id: Id) => adults.find(({ personId }) => personId === id)?.name
  // Whom they picked is part of what they wrote.
  const names = sure.map(nameOf).filter(name => name !== undefined)
  const by = through ? { door: through.door, doorName: through.doorName } : {}
  const beside = through?.beside ?? ''
  const sawWith = (saw: string): string => [saw, beside].filter(Boolean).join('\n\n')
  if (route !== 'child') {
    const { concernId } = await reportAboutAdult(call, {
      ...{ ...written, ...by, saw: sawWith(withMore(written)), subjectIds },
      about: [...names, written.about].filter(Boolean).join(', '),
      ...{ isSure: route !== 'not-sure', isAlsoAboutChild: route === 'both' },
    })
    return { register: 'adult', concernId, isBoth: route === 'both' }
  }
  if (!subjectIds.length) {
    const { concernId } = await reportConcern(call, {
      ...{ ...written, ...by, saw: sawWith(written.saw) },
      ...{ alsoTold: through?.alsoTold ?? [], awaitsAccount: through?.awaitsAccount ?? false },
    })
    return { register: 'child', concernId, isBoth: false }
  }
  const isSure = said.yes.length > 0
  const named = adults.filter(({ personId }) => subjectIds.includes(personId))
  const { ofAdults, ofChild } = partsOf(written.about, isSure ? named : [])
  const { concernId } = await reportAboutAdult(call, {
    ...{ ...written, ...by, saw: sawWith(withMore(written)), subjectIds },
    ...{ about: [...names, ...ofAdults].join(', '), aboutChild: ofChild },
    ...{ isAlsoAboutChild: true, isSure },
  })
  return { register: 'adult', concernId, isBoth: true }
}

type Asking = { route: Route; adults: readonly Adult[]; through: Through | undefined }

/** Whoever writes of themself is asked of everybody else whom the account means, by name or by office. */
async function askingOf(call: Call, written: Report, { route, adults, through }: Asking) {
  const beside = through?.lookedAt ?? ''
  const writerId = call.actor.personId
  if (!through?.isOfWriter) return { route, adults, writerId, beside }
  const meant = dutiesWrittenIn(`${accountOf(written)}\n${beside}`)
  const held = meant.length ? await appointmentsNow(call) : []
  const holds = (id: Id) =>
    held.some(({ personId, duty }) => personId === id && meant.some(one => one === duty))
  return {
    ...{ route: 'child' as const, adults, writerId, beside },
    meant: adults.filter(({ personId }) => holds(personId)),
  }
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
export async function adultsAsked(
  call: Call,
  route: Route,
  typed: Answers,
  { adults, through }: { adults: readonly Adult[]; through?: Through },
): Promise<Adult[]> {
  const parsed = report.safeParse({ ...typed, marks: marksIn(typed), more: moreIn(typed) })
  if (!parsed.success) return []
  return adultsToAskOf(parsed.data, await askingOf(call, parsed.data, { route, adults, through }))
}
