import { newId } from '../../words/ids.ts'
import { answersTo, optionsOf } from './answers.ts'
import type { Ask, Procedure, Step } from './procedure.ts'
import {
  type Entry,
  type Facts,
  isEnded,
  namesOf,
  type Shut,
  type StepStands,
  type Walk,
  walk,
} from './walk.ts'

const CHILDREN: Facts['children'] = [
  { id: newId(), age: 9 },
  { id: newId(), age: null },
]

/** What the room records of a step that is recorded elsewhere, once it is open; nothing, where it is shut there. */
export type Elsewhere = (step: Step, locks: readonly Shut[]) => readonly string[]

type Answers = Readonly<Record<string, string>>
export type Room = {
  elsewhere: Elsewhere
  /** How many are drawn by lot before somebody settles it. */
  astray?: number
  /** What settles a step, where it is not the usual answer. */
  settling?: Readonly<Record<string, Answers>>
  /** Where a run stands, where the room knows more than what is recorded elsewhere. */
  stands?: (entries: readonly Entry[], done: Facts['done']) => Walk
}

/** Numbers that look drawn by lot, and are the same for the same seed. */
function lots(seed: number): (most: number) => number {
  let state = seed
  return most => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 16) % most
  }
}

/** An answer that the step takes: drawn, or the one that settles most. */
function answerTo(ask: Ask, draw: ((most: number) => number) | undefined): string {
  const options = optionsOf(ask)?.filter(({ leadsTo }) => leadsTo === undefined)
  if (!options) return 'Said so'
  if (draw) return options[draw(options.length)]?.value ?? ''
  const settles = [ask.must?.be, ask.trigger ? 'no' : undefined, 'no-device', 'not', 'yes', 'no']
  return settles.find(value => options.some(one => one.value === value)) ?? options[0]?.value ?? ''
}

function answersOf(
  step: Step,
  draw: ((most: number) => number) | undefined,
  settling: Answers | undefined,
): Record<string, string> | undefined {
  const typed: Record<string, string> = {}
  for (const ask of step.asks)
    for (const name of namesOf(ask, { children: CHILDREN })) typed[name] = answerTo(ask, draw)
  for (const ask of step.asks)
    for (const name of namesOf(ask, { children: CHILDREN }))
      if (ask.must && (!ask.must.if || typed[ask.must.if.ask] !== undefined) && !draw)
        typed[name] = ask.must.be
  try {
    return answersTo(step, { ...typed, ...settling }, { children: CHILDREN })
  } catch {
    return undefined
  }
}

const MOST_STEPS = 400

/**
 * Records whatever is open, by lot, with answers by lot; then what settles most, until it has ended. Nothing where it
 * has not: then somebody who answered so stands before a door that nothing opens.
 */
export function walkedAnyhow(
  procedure: Procedure,
  seed: number,
  { elsewhere, astray = 25, settling, stands }: Room,
): { isEnded: boolean; stuck: readonly string[] } {
  const draw = lots(seed)
  const entries: Entry[] = []
  const done = new Map<string, Temporal.Instant>()
  let at = Temporal.Instant.from('2026-11-27T09:00:00Z')
  const standing = () => stands?.(entries, done) ?? walk(procedure, entries, { children: CHILDREN, done })
  const settled = new Set<string>()
  for (let n = 0; n < MOST_STEPS; n++) {
    if (isEnded(procedure, entries)) return { isEnded: true, stuck: [] }
    at = at.add({ minutes: 1 })
    const { steps, locks } = standing()
    const able = steps.filter(
      one => mayRecord(one) && (one.step.by === undefined || elsewhere(one.step, locks).length > 0),
    )
    const isAstray = n < astray
    const found = isAstray ? drawn(able, draw) : nextOf(able, settled, steps.at(-1)?.step)
    if (!found) return { isEnded: false, stuck: steps.filter(isWaiting).map(sayStuck) }
    if (found.step.by !== undefined) {
      for (const name of elsewhere(found.step, locks)) done.set(name, at)
      continue
    }
    const answers = isAstray
      ? answersOf(found.step, draw, undefined)
      : answersOf(found.step, undefined, settling?.[found.step.key])
    if (!isAstray) settled.add(found.step.key)
    if (answers) entries.push({ step: found.step.key, state: 'done', answers, recordedAt: at })
  }
  return { isEnded: false, stuck: standing().steps.filter(isWaiting).map(sayStuck) }
}

const mayRecord = ({ stands, shut }: StepStands): boolean =>
  stands !== 'waits' && stands !== 'not-needed' && shut.length === 0

const drawn = (able: readonly StepStands[], draw: (most: number) => number): StepStands | undefined =>
  able[draw(able.length || 1)]

/** What is open, and what was recorded with an answer that settles nothing, once more each. */
function nextOf(
  able: readonly StepStands[],
  settled: ReadonlySet<string>,
  last: Step | undefined,
): StepStands | undefined {
  const isOpen = ({ step, stands }: StepStands) => stands === 'open' && !step.ifItHappens && step !== last
  const isNew = ({ step }: StepStands) => step.by === undefined && !step.isMany && !settled.has(step.key)
  return (
    able.find(one => one.stands === 'done' && isNew(one)) ??
    able.find(isOpen) ??
    able.find(one => one.stands === 'not-so-far' && isNew(one)) ??
    able.find(({ step }) => step === last)
  )
}

const isWaiting = ({ stands, step }: StepStands): boolean =>
  !step.ifItHappens && (stands === 'waits' || stands === 'open')
const sayStuck = ({ step, waitsFor, shut }: StepStands): string =>
  `${step.key} waits for ${[...waitsFor.map(({ key }) => key), ...shut.flatMap(({ missing }) => missing)].join(', ')}`

/** What a procedure says of steps that it does not have, and steps that nobody has to settle before the end. */
export function faultsOf(procedure: Procedure): string[] {
  const keys = new Set(procedure.steps.map(({ key }) => key))
  const last = procedure.steps.at(-1)
  const named = procedure.steps.flatMap(step => [
    ...[...step.after, ...(step.again ?? [])].map(key => [step.key, key] as const),
    ...(step.only && 'step' in step.only ? [[step.key, step.only.step] as const] : []),
  ])
  const locked = procedure.locks.flatMap(({ act, until }) =>
    until.flatMap(one => {
      if ('oneOf' in one) return one.oneOf.map(({ step }) => [act, step] as const)
      if ('answer' in one) return [[act, one.answer.step] as const]
      return 'step' in one ? [[act, one.step] as const] : []
    }),
  )
  return [
    ...[...named, ...locked]
      .filter(([, key]) => !keys.has(key))
      .map(([at, key]) => `${at}: no step “${key}”`),
    ...procedure.steps
      .filter(step => step !== last && !step.ifItHappens && !last?.after.includes(step.key))
      .map(({ key }) => `it may end without “${key}”`),
    ...(keys.size === procedure.steps.length ? [] : ['two steps of one key']),
    ...(procedure.never.length ? [] : ['nothing that must never happen']),
  ]
}
