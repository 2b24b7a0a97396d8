import type { FieldErrors } from '../../platform/errors.ts'
import { type Answers, one } from '../../platform/page.ts'
import type { Id } from '../../words/ids.ts'
import { adultsNamedIn } from '../adults/index.ts'
import { abbreviationsIn } from './abbreviations.ts'
import type { Report } from './fields.ts'
import type { Route } from './route.ts'

export type Adult = { personId: Id; name: string }

export const ASKED = 'asked'
export const wasAsked = (answers: Answers): boolean => one(answers[ASKED]) === 'yes'
/** The field that asks of one adult. */
export const askedOf = ({ personId }: Pick<Adult, 'personId'>): string => `adult-${personId}`

type Named = {
  route: Route
  adults: readonly Adult[]
  writerId: Id | null
  /** What a door of its own asked beside the report’s questions. */
  beside?: string
  /** Whom words mean who name an office and no name; where somebody writes of themself. */
  meant?: readonly Adult[]
}
type Who = Named & { today: Temporal.PlainDate }

/**
 * Adults of whom the account speaks, and of whom nobody has said whether it is about them: where the writer chose the
 * child, and where they chose an adult and neither picked nor wrote one that we know. Never the writer.
 */
export function adultsToAskOf(
  report: Report,
  { route, adults, writerId, beside = '', meant = [] }: Named,
): Adult[] {
  const others = adults.filter(({ personId }) => personId !== writerId)
  if (route !== 'child' && (report.adultId || adultsNamedIn(report.about, adults).length)) return []
  const named = adultsNamedIn(`${accountOf(report)}\n${beside}`, others)
  const alsoMeant = meant.filter(
    ({ personId }) => personId !== writerId && !named.some(one => one.personId === personId),
  )
  return [...named, ...alsoMeant]
}

export const accountOf = ({
  about,
  aboutChild,
  saw,
  said,
  othersSaid,
  thought,
  happened,
  marks,
  more,
}: Report): string =>
  [
    ...Object.values(more),
    about,
    aboutChild,
    saw,
    said,
    othersSaid,
    thought,
    happened,
    ...marks.map(({ words }) => words),
  ].join('\n')

export type Said = { yes: Id[]; silent: Id[] }

/** Whom it is about by the writer’s own answer, and of whom they did not say. Silence is never a no. */
export function saidOf(named: readonly Adult[], answers: Answers): Said {
  const of = (wanted: string) =>
    named.filter(adult => one(answers[askedOf(adult)]) === wanted).map(({ personId }) => personId)
  const [yes, no] = [of('yes'), of('no')]
  return { yes, silent: named.map(({ personId }) => personId).filter(id => ![...yes, ...no].includes(id)) }
}

const LOOKED_AT = ['about', 'aboutChild', 'saw', 'othersSaid', 'thought', 'happened', 'forChild'] as const

/** A day before today, and not a word of why it is reported only now. */
const isUnexplained = ({ more: { noticedOn, whyLate } }: Report, today: Temporal.PlainDate): boolean =>
  noticedOn !== undefined && noticedOn < today.toString() && !whyLate

/** What is asked once before it is sent, by field; nothing, where there is nothing to ask. */
export function questionsOf(report: Report, who: Who): FieldErrors {
  const named = adultsToAskOf(report, who)
  const written = [...LOOKED_AT.map(field => [field, report[field]] as const), ...Object.entries(report.more)]
  const unclear = written.flatMap(([field, words]) => {
    const found = abbreviationsIn(words)
    return found.length ? [[field, `Write out ${listed(found)} if you can`] as const] : []
  })
  const told = adultsNamedIn(report.forChild, who.adults)[0]
  const questions = {
    ...Object.fromEntries(named.map(adult => [askedOf(adult), `Is this about how ${adult.name} behaved?`])),
    ...Object.fromEntries(unclear),
    ...(isUnexplained(report, who.today)
      ? { whyLate: 'Say why it is reported on a later day, if there is a reason' }
      : {}),
    ...(told ? { forChild: `Leave ${told.name} out of what the safeguarding lead reads` } : {}),
  }
  if (!Object.keys(questions).length) return {}
  return { ...questions, [ASKED]: 'Press Send again and it goes, whatever you answer.' }
}

const listed = (found: readonly string[]): string =>
  found.length < 2
    ? `“${found.join('')}”`
    : `“${found.slice(0, -1).join('”, “')}” and “${found.at(-1) ?? ''}”`
