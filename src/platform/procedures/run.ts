import type { Id } from '../../words/ids.ts'
import type { Right } from '../call.ts'
import { invalid, notAllowed, notFound } from '../errors.ts'
import { isAFile, NO_FILES } from '../no-files.ts'
import { type Answers, one } from '../page.ts'
import { answersTo, isAnswered } from './answers.ts'
import type { Procedure, Step } from './procedure.ts'
import type { Entry, Facts, Shut, StepStands, Walk } from './walk.ts'

export type KeptEntry = Entry & {
  id: Id
  /** Of a step left out, or of one that was recorded again. */
  why: string | null
  /** By name. */
  recordedBy: string
  recordedById?: Id
}

/** One procedure as it is followed on one record, by the definition with which it began. */
export type Run = {
  runId: Id
  procedure: Procedure
  beganAt: Temporal.Instant
  beganBy: string
  entries: readonly KeptEntry[]
  /** Clocks that run, by the key of their step. */
  clocks: readonly { step: string; dueAt: Temporal.Instant }[]
}

export const stepOf = ({ steps }: Procedure, key: string): Step | undefined =>
  steps.find(one => one.key === key)

/** Guidance that is followed today and was not when the run began: another edition, or one that the policy names since. */
export const guidanceSince = (run: Pick<Procedure, 'guidance'>, today: Pick<Procedure, 'guidance'>) =>
  today.guidance.filter(
    ({ name, edition }) => !run.guidance.some(one => one.name === name && one.edition === edition),
  )

export const entriesOf = ({ entries }: Pick<Run, 'entries'>, key: string): readonly KeptEntry[] =>
  entries.filter(({ step }) => step === key)

/** What somebody sent of a step. `seen` is the entry of that step that they saw last, or nothing. */
export type Sent = {
  step: string
  state: Entry['state']
  typed: Readonly<Record<string, string>>
  why: string
  seen: string
}

/** What a post of a step says. What the step does not ask is dropped when it is kept. */
export const sentOf = (step: string, answers: Answers): Sent => ({
  ...{ step, state: one(answers['deed']) === 'leave-out' ? 'left-out' : 'done' },
  typed: Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, one(value)])),
  ...{ why: one(answers['why']), seen: one(answers['seen']) },
})

export const MEANWHILE =
  'Somebody else has recorded this meanwhile. Read it, then record yours if it is still needed'

type Recorder = { children: Facts['children']; rights: ReadonlySet<Right>; personId?: Id | null }

/** What of it is kept. @throws whatever stands against it, by the name of the field. */
export function toKeep(
  { procedure, entries }: Pick<Run, 'procedure' | 'entries'>,
  { steps }: Walk,
  { step: key, state, typed, why, seen }: Sent,
  { children, rights, personId = null }: Recorder,
): Pick<KeptEntry, 'step' | 'state' | 'answers' | 'why'> {
  const found = steps.find(({ step }) => step.key === key)
  if (!found || found.stands === 'not-needed') throw notFound('This step')
  const { step, waitsFor } = found
  const isLeftOut = state === 'left-out'
  if (step.by !== undefined && !(isLeftOut && mayLeaveOut(step)))
    throw invalid({ step: 'This is recorded elsewhere on the record' })
  const isWho = !step.who || step.who.are.some(right => rights.has(right))
  if (!isWho && !step.who?.if) throw notAllowed('record this step')
  if (waitsFor.length) throw invalid({ step: sayFirst(waitsFor) })
  if (isFirstOfTwo(step, entries, personId)) throw invalid({ step: SECOND })
  const [lock] = whatShuts(found, state)
  if (lock) throw invalid({ step: sayShut(lock) })
  const last = step.isMany ? undefined : entriesOf({ entries }, key).at(-1)
  if ((last?.id ?? '') !== (step.isMany ? '' : seen)) throw invalid({ step: MEANWHILE })
  if (isAFile(why)) throw invalid({ why: NO_FILES })
  if (isLeftOut) {
    if (mayLeaveOut(step)) return { step: key, state, answers: {}, why: whyNeeded(why) }
    throw invalid({ why: 'This step cannot be left out' })
  }
  const answers = answersTo(step, typed, { children })
  if (!isWho && step.who?.if && isAnswered(step.who.if, key, answers)) throw notAllowed('record this step so')
  const isLast = step === procedure.steps.at(-1)
  return { step: key, state, answers, why: last && !isLast ? whyNeeded(why) : why.trim() || null }
}

const SECOND = 'Whoever decided it cannot confirm it too: another lead records this'

/** Two people look at it; where nobody knows who was first, nobody is the second. */
export function isFirstOfTwo({ who }: Step, entries: Run['entries'], personId: Id | null): boolean {
  if (who?.other === undefined) return false
  const first = entriesOf({ entries }, who.other).at(-1)?.recordedById
  return first === undefined || personId === null || first === personId
}

/** What must be settled first, in a line. */
export function sayFirst(steps: readonly Step[]): string {
  const titles = steps.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1))
  const more = titles.length - SAID_FIRST
  return `First: ${titles.slice(0, more > 1 ? SAID_FIRST : titles.length).join('; ')}${more > 1 ? `; and ${more} more` : ''}`
}
const SAID_FIRST = 3

/** Why it is shut, and what is missing, in a line. */
export const sayShut = ({ says, missing }: Shut): string => `${says} Still to come: ${missing.join('; ')}`

/** A lock on what is done elsewhere shuts the deed. That it will never be done is said here, and opens nothing. */
const whatShuts = ({ step, shut }: StepStands, state: Entry['state']): readonly Shut[] =>
  step.by !== undefined && state === 'left-out' ? [] : shut

/** Recorded elsewhere, and now only to be left out: what stands before it is settled, and nobody has done either. */
export const isOnlyLeftOut = ({ step, stands, waitsFor }: StepStands): boolean =>
  step.by !== undefined && mayLeaveOut(step) && !waitsFor.length && (stands === 'open' || stands === 'waits')

export const mayLeaveOut = ({ skip, isFixed }: Step): boolean => skip !== 'never' && !isFixed

function whyNeeded(why: string): string {
  if (why.trim()) return why.trim()
  throw invalid({ why: 'Write why' })
}
