import type { Id } from '../../words/ids.ts'
import type { Answered, Ask, Procedure, Step, Until, When } from './procedure.ts'

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
  /** What is recorded elsewhere in the room, by name, and when it was last. */
  done: ReadonlyMap<string, Temporal.Instant>
}

/** not-so-far: nothing asks for it as things stand, but an act that no trigger shuts waits for what it would answer. */
export const STANDS = ['done', 'left-out', 'not-needed', 'not-so-far', 'open', 'waits'] as const
export type StepStands = {
  step: Step
  stands: (typeof STANDS)[number]
  /** Steps it waits for. */
  waitsFor: readonly Step[]
  /** What shuts it beside those, although it was recorded before. */
  shut: readonly Shut[]
}
export type Fired = { ask: string; says: string; answer: string; isUrgent: boolean }
/** An act that is shut, and what it still waits for, in words. */
export type Shut = { act: string; says: string; missing: readonly string[] }
export type Walk = {
  steps: readonly StepStands[]
  /** Answers that ask for a referral now. */
  fired: readonly Fired[]
  /** Asks with a trigger to which there is no answer yet. */
  unanswered: readonly Ask[]
  locks: readonly Shut[]
}

export const answerName = (ask: Ask, childId: Id | undefined): string =>
  ask.isEach && childId !== undefined ? `${ask.key}/${childId}` : ask.key

type Known = { last: ReadonlyMap<string, Entry>; done: Facts['done'] }

/** Where a run stands, by what was recorded. It keeps nothing: the same entries always say the same. */
export function walk(procedure: Procedure, entries: readonly Entry[], facts: Facts): Walk {
  const known: Known = { last: new Map(entries.map(entry => [entry.step, entry])), done: facts.done }
  const applies = ({ only }: Step) => !only || isSo(only, known)
  const isSettled = (key: string): boolean => {
    const step = procedure.steps.find(one => one.key === key)
    if (!step || !applies(step)) return true
    // Whatever is recorded after the end opens it again.
    if (step === procedure.steps.at(-1)) return isEnded(procedure, entries)
    return isRecorded(step, known)
  }
  /** What was recorded of a step that does not apply any more counts only as long as nothing is new. */
  const isUpToDate = (key: string): boolean => {
    const step = procedure.steps.find(one => one.key === key)
    return isSettled(key) && (!step || !known.last.has(key) || isRecorded(step, known))
  }
  function standOf(step: Step, isWaiting: boolean): StepStands['stands'] {
    if (!applies(step)) return awaited.has(step.key) && !isWaiting ? 'not-so-far' : 'not-needed'
    if (isSettled(step.key))
      return isDoneElsewhere(step, known) ? 'done' : (known.last.get(step.key)?.state ?? 'done')
    return isWaiting ? 'waits' : 'open'
  }
  const triggers = triggersOf(procedure.steps.filter(applies), known.last, facts)
  const missing = (until: Until): readonly string[] => {
    if ('step' in until) return isUpToDate(until.step) ? [] : [titleOf(procedure, until.step)]
    if ('answer' in until) return isSo(until.answer, known) ? [] : [labelOf(procedure, until.answer)]
    if ('oneOf' in until)
      return until.oneOf.some(answer => isSo(answer, known))
        ? []
        : until.oneOf.slice(-1).map(answer => labelOf(procedure, answer))
    return [...triggers.fired.map(({ says }) => says), ...triggers.unanswered.map(ask => sayAsk(ask))]
  }
  const locks = procedure.locks
    .map(({ act, says, until }): Shut => ({ act, says, missing: until.flatMap(missing) }))
    .filter(lock => lock.missing.length > 0)
  const awaited = new Set(
    procedure.locks
      .map(({ until }) => until.filter(one => missing(one).length > 0))
      .filter(until => until.every(one => !('noTrigger' in one)))
      .flatMap(until => until.flatMap(stepsOf)),
  )
  const steps = procedure.steps.map((step): StepStands => {
    const waitsFor = procedure.steps.filter(({ key }) => step.after.includes(key) && !isSettled(key))
    const shut = locks.filter(({ act }) => act === step.key)
    return { step, waitsFor, shut, stands: standOf(step, waitsFor.length > 0 || shut.length > 0) }
  })
  return { steps, ...triggers, locks }
}

/** Its last step ends it, until anything else is recorded. */
export const isEnded = ({ steps }: Procedure, entries: readonly Entry[]): boolean =>
  entries.length > 0 && entries.at(-1)?.step === steps.at(-1)?.key

/** Here or elsewhere in the room, and since the steps were recorded upon which it is asked again. */
function isRecorded({ key, by, again = [] }: Step, { last, done }: Known): boolean {
  const [at] = [last.get(key)?.recordedAt, by === undefined ? undefined : done.get(by)]
    .filter(one => one !== undefined)
    .toSorted(Temporal.Instant.compare)
    .toReversed()
  if (!at) return false
  return again.every(other => {
    const since = last.get(other)?.recordedAt
    return !since || Temporal.Instant.compare(since, at) <= 0
  })
}

const isDoneElsewhere = ({ by }: Step, { done }: Known): boolean => by !== undefined && done.has(by)

function isSo(when: When, { last, done }: Known): boolean {
  if ('recorded' in when) return done.has(when.recorded)
  if ('notRecorded' in when) return !done.has(when.notRecorded)
  if ('unless' in when) return !isSo(when.unless, { last, done })
  const answers = Object.entries(last.get(when.step)?.answers ?? {})
  return answers.some(
    ([name, answer]) => (name === when.ask || name.startsWith(`${when.ask}/`)) && when.is.includes(answer),
  )
}

const stepsOf = (until: Until): readonly string[] => {
  if ('step' in until) return [until.step]
  if ('oneOf' in until) return until.oneOf.map(({ step }) => step)
  return 'answer' in until ? [until.answer.step] : []
}

const titleOf = ({ steps }: Procedure, key: string): string =>
  steps.find(one => one.key === key)?.title ?? key

function labelOf({ steps }: Procedure, { step, ask }: Answered): string {
  const found = steps.find(({ key }) => key === step)?.asks.find(({ key }) => key === ask)
  return found ? sayAsk(found) : ask
}

/** What is asked, of a child by name. */
export const sayAsk = ({ label }: Ask, child = 'the child'): string => label.replaceAll('{child}', child)

function triggersOf(steps: readonly Step[], last: ReadonlyMap<string, Entry>, facts: Facts) {
  const fired: Fired[] = []
  const unanswered: Ask[] = []
  for (const step of steps)
    for (const ask of step.asks) {
      if (!ask.trigger) continue
      const answers = last.get(step.key)?.answers ?? {}
      const given = namesOf(ask, facts).map(name => answers[name] ?? '')
      const answer = given.find(one => one !== 'no' && one !== '')
      const { says, isUrgent = false } = ask.trigger
      if (given.includes('') && answer === undefined) unanswered.push(ask)
      else if (answer !== undefined && isYoungEnough(ask, answers, facts))
        fired.push({ ask: ask.key, says, answer, isUrgent })
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
