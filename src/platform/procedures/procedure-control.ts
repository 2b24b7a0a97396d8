import { z } from 'zod'
import { type Control, control } from '../controls/control.ts'
import type { Procedure } from './procedure.ts'

const FOLLOWED = ['followed', 'not-followed'] as const
export type ProcedureInForce = {
  kind: string
  step: string
  followed: (typeof FOLLOWED)[number]
  guidance: string
}

type Own = Pick<Control<ProcedureInForce>, 'name' | 'asks' | 'version' | 'underSeal' | 'evidence' | 'fix'> & {
  procedures: readonly Procedure[]
  /** What the form calls the kind. */
  titleOfKind: string
}

export const procedureParameters = ({
  procedures,
  titleOfKind,
}: {
  procedures: readonly Pick<Procedure, 'key' | 'title' | 'steps'>[]
  titleOfKind: string
}) =>
  z.object({
    kind: z
      .enum(
        procedures.map(({ key }) => key),
        'Select the kind of concern',
      )
      .meta({ title: titleOfKind }),
    step: z
      .enum(['', ...new Set(procedures.flatMap(one => one.steps.map(({ key }) => key)))], 'Select the step')
      .default('')
      .meta({ title: 'The step, if it names one' }),
    followed: z
      .enum(FOLLOWED, 'Select whether it is followed')
      .default('followed')
      .meta({ title: 'Followed?' }),
    guidance: z
      .string()
      .trim()
      .max(200, 'Write at most 200 characters')
      .default('')
      .meta({ title: 'Guidance or another policy that it names' }),
  })

/** A policy names a kind of concern, a step of what is done about it, or the guidance that is followed. It adds; it takes nothing away. */
export function procedureControl({ procedures, titleOfKind, ...own }: Own): Control<ProcedureInForce> {
  const kinds = procedures.map(({ key }) => key)
  const wholly = (kind: string) => ({ kind, step: '', followed: 'followed' as const, guidance: '' })
  return control<ProcedureInForce>({
    ...own,
    parameters: procedureParameters({ procedures, titleOfKind }),
    keyedBy: ['kind', 'step'],
    byDefault: kinds.map(wholly),
    stricter: (a, b) =>
      a.kind === b.kind && a.step === b.step && FOLLOWED.indexOf(a.followed) <= FOLLOWED.indexOf(b.followed),
    without: { ...wholly(kinds[0] ?? ''), followed: 'not-followed' },
    says: [],
    speaksOf: 'watchword',
    sentence({ kind, step, followed, guidance }) {
      const of = procedures.find(({ key }) => key === kind)
      const title = of?.steps.find(({ key }) => key === step)?.title ?? step
      return `${of?.title ?? kind}: ${followed === 'followed' ? 'there are steps to follow' : 'no step is followed'}${step && `, and one is “${title}”`}${guidance && `, under ${guidance}`}`
    },
    never: ({ followed }) =>
      followed === 'not-followed'
        ? 'The steps that stand in the guidance are followed whatever a policy says; it can add to them.'
        : undefined,
    movedBy: [],
  })
}

/** What is said of one procedure: which of its steps stand in no policy, and what is named beside its own guidance. */
export function saidOf(said: readonly ProcedureInForce[], { key }: Pick<Procedure, 'key'>) {
  const of = said.filter(({ kind }) => kind === key)
  const without = new Set(of.flatMap(({ step, followed }) => (followed === 'not-followed' ? [step] : [])))
  const guidance = [...new Set(of.map(named => named.guidance).filter(Boolean))]
  return { isLeftOut: without.has(''), without, guidance }
}
