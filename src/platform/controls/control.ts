import type { z } from 'zod'
import type { Audience } from '../../words/audiences.ts'
import type { Id } from '../../words/ids.ts'
import type { Call, Right, Unit } from '../call.ts'
import type { Fact } from '../facts.ts'
import type { Saying } from './saying.ts'

export const EVIDENCE_STATES = [
  'met',
  'at-risk',
  'not-met',
  'nothing-due',
  'not-measured',
  'nobodys-duty',
] as const
export type EvidenceState = (typeof EVIDENCE_STATES)[number]

/** What a control answers when asked whether its duty is kept now. `exceptions` are ids, never names. */
export type Evidence = {
  state: EvidenceState
  kept: number
  due: number
  figure: string
  exceptions: readonly Id[]
}

/** Where a binding applies: everyone, or one audience. The narrower stands over the wider. */
export type Scope = { audience?: Audience }

/** What is missing here, and the way to it, below /s/:school. */
export type WaitsFor = { says: string; fix: { text: string; url: `/${string}` } }

/**
 * A named ability that a policy can ask for. Its name is for life: never changed, never reused.
 * `keyedBy` names the parameters by which one school may bind it several times.
 */
export type Control<Parameters> = {
  name: `${string}.${string}`
  asks: string
  version: number
  parameters: z.ZodType<Parameters>
  /** How parameters stored under an earlier version are read. */
  upgrade?: (stored: Readonly<Record<string, unknown>>) => object
  keyedBy: readonly (keyof Parameters & string)[]
  byDefault: readonly Parameters[]
  /** Whether `a` asks at least as much as `b`. */
  stricter: (a: Parameters, b: Parameters) => boolean
  /** The value at which the duty is not kept: clause tests must turn red under it. */
  without: Parameters
  says: readonly Saying[]
  /** What it always speaks of, whatever else its clause names: an agreement about phones is still an agreement. */
  speaksOf?: 'watchword'
  /** "Lock after 10 minutes without use" */
  sentence: (parameters: Parameters) => string
  /** What another room keeps only while something in force draws on it, by the name that the room gives it. */
  drawsOn?: (parameters: Parameters) => readonly string[]
  /** What no policy may set, with its source; and what guidance advises against. */
  never?: (parameters: Parameters) => string | undefined
  advice?: (parameters: Parameters) => string | undefined
  /** What a version that asks for it waits for before it is approved, and where that is made: nothing, where it stands. */
  waitsFor?: (call: Call & { unit: Unit }, parameters: Parameters) => Promise<WaitsFor | undefined>
  /** A reading of it that shows nothing is one that nobody may see here, and not one that is still to come. */
  underSeal?: true
  movedBy: readonly Fact['name'][]
  evidence: (call: Call & { unit: Unit }, parameters: Parameters, scope: Scope) => Promise<Evidence>
  /** The button that puts it right, below /s/:school; for those who may open its page, where not every reader may. */
  fix?: { text: string; url: `/${string}`; for?: readonly Right[] }
}

// A list of controls of different parameters.
// eslint-disable-next-line typescript/no-explicit-any
export type AnyControl = Control<any>

export const control = <Parameters>(spec: Control<Parameters>): Control<Parameters> => spec

/** The key of a binding: the values of the parameters that are its key, in order. */
export const keyOf = <Parameters>(control: Control<Parameters>, parameters: Parameters): string =>
  control.keyedBy.map(name => String(parameters[name])).join('/')
