import type { Id } from '../../words/ids.ts'
import type { Ask, Lock, Procedure, Step, Until, When } from './procedure.ts'

/** What was recorded of a step. A later one stands over an earlier one of the same step, unless the step has many. */
export type Entry = {
  step: string
  state: 'done' | 'left-out'
  /** By the name of the ask; of each child "name/id". */
  answers: Readonly<Record<string, string>>
  recordedAt: Temporal.Instant
}

/** What the room knows of a run beyond its entries. */
export type Facts = {
  /** Whole years on the day on which it happened; null, where nobody knows. */
  children: readonly { id: Id; age: number | null }[]
  /** Steps that are recorded elsewhere in the room, and are. */
  done: ReadonlySet<string>
}

export const STANDS = ['done', 'left-out', 'not-needed', 'open', 'waits'] as const
export type StepStands = {
  step: Step
  stands: (typeof STANDS)[number]
  /** Steps it waits for. */
  waitsFor: readonly string[]
}
export type Fired = { ask: string; says: string; answer: string }
export type Walk = {
  steps: readonly StepStands[]
  /** Answers that ask for a referral now. */
  fired: readonly Fired[]
  /** Asks with a trigger to which there is no answer yet. */
  unanswered: readonly Ask[]
  locks: readonly Lock[]
}

export const answerName = (ask: Ask, childId: Id | undefined): string =>
  ask.isEach && childId !== undefined ? `${ask.key}/${childId}` : ask.key

/** Where a run stands, by what was recorded. It keeps nothing: the same entries always say the same. */
export function walk(procedure: Procedure, entries: readonly Entry[], facts: Facts): Walk {
  const last = new Map(entries.map(entry => [entry.step, entry]))
  const applies = ({ only }: Step) => !only || isSo(only, last)
  const isSettled = (key: string): boolean => {
    const step = procedure.steps.find(one => one.key === key)
    if (!step || !applies(step)) return true
    // Whatever is recorded after the end opens it again.
    if (step === procedure.steps.at(-1)) return isEnded(procedure, entries)
    return last.has(key) || (step.by !== undefined && facts.done.has(step.by))
  }
  const steps = procedure.steps.map((step): StepStands => {
    const waitsFor = step.after.filter(key => !isSettled(key))
    return { step, waitsFor, stands: standOf(step, waitsFor) }
  })
  function standOf(step: Step, waitsFor: readonly string[]): StepStands['stands'] {
    if (!applies(step)) return 'not-needed'
    if (isSettled(step.key)) return last.get(step.key)?.state ?? 'done'
    return waitsFor.length ? 'waits' : 'open'
  }
  const asked = procedure.steps.filter(applies)
  const { fired, unanswered } = triggersOf(asked, last, facts)
  const isOpen = (until: Until): boolean => {
    if ('step' in until) return isSettled(until.step)
    if ('answer' in until) return isSo(until.answer, last)
    return !fired.length && !unanswered.length
  }
  return {
    ...{ steps, fired, unanswered },
    locks: procedure.locks.filter(({ until }) => !until.every(isOpen)),
  }
}

/** Its last step ends it, until anything else is recorded. */
export const isEnded = ({ steps }: Procedure, entries: readonly Entry[]): boolean =>
  entries.length > 0 && entries.at(-1)?.step === steps.at(-1)?.key

const isSo = ({ step, ask, is }: When, last: ReadonlyMap<string, Entry>): boolean =>
  is.includes(last.get(step)?.answers[ask] ?? '')

function triggersOf(steps: readonly Step[], last: ReadonlyMap<string, Entry>, facts: Facts) {
  const fired: Fired[] = []
  const unanswered: Ask[] = []
  for (const step of steps)
    for (const ask of step.asks) {
      if (!ask.trigger) continue
      const answers = last.get(step.key)?.answers ?? {}
      const given = namesOf(ask, facts).map(name => answers[name] ?? '')
      const answer = given.find(one => one !== 'no' && one !== '')
      if (given.includes('') && answer === undefined) unanswered.push(ask)
      else if (answer !== undefined && isYoungEnough(ask, answers, facts))
        fired.push({ ask: ask.key, says: ask.trigger.says, answer })
    }
  return { fired, unanswered }
}

/** The names under which an ask is answered: one, or one for each child. */
export function namesOf(ask: Ask, { children }: Pick<Facts, 'children'>): readonly string[] {
  if (!ask.isEach || !children.length) return [ask.key]
  return children.map(({ id }) => answerName(ask, id))
}

function isYoungEnough({ trigger }: Ask, answers: Readonly<Record<string, string>>, facts: Facts): boolean {
  const under = trigger?.onlyIf
  if (!under) return true
  if (!facts.children.length) return answers[under.ask] !== 'no'
  return facts.children.some(
    ({ id, age }) => answers[`${under.ask}/${id}`] !== 'no' && (age === null || age < under.age),
  )
}
