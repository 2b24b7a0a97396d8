import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { may } from '../permissions.ts'
import { PROCEDURES } from '../procedures.ts'
import { SEALED } from './sealed.ts'

const FOLLOWED = ['followed', 'not-followed'] as const
export type AdultProcedure = {
  kind: string
  step: string
  followed: (typeof FOLLOWED)[number]
  guidance: string
}

const KINDS = PROCEDURES.map(({ key }) => key)
const STEPS = ['', ...new Set(PROCEDURES.flatMap(({ steps }) => steps.map(({ key }) => key)))]

const kindOf = (kind: string) => PROCEDURES.find(({ key }) => key === kind)
const stepOf = (kind: string, step: string): string =>
  kindOf(kind)?.steps.find(({ key }) => key === step)?.title ?? step

/** A policy names a kind of concern about an adult, a step of what is done, or the policy that is followed. It only adds. */
export const adultProcedure = control<AdultProcedure>({
  name: 'concerns.adult-procedure',
  asks: 'Follow the right steps for a concern about an adult, in order, unseen by whoever it is about',
  version: 2,
  parameters: z.object({
    kind: z.enum(KINDS, 'Select the kind of concern').meta({ title: 'Kind of concern about an adult' }),
    step: z.enum(STEPS, 'Select the step').default('').meta({ title: 'The step, if it names one' }),
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
  }),
  keyedBy: ['kind', 'step'],
  byDefault: KINDS.map(kind => ({ kind, step: '', followed: 'followed' as const, guidance: '' })),
  stricter: (a, b) =>
    a.kind === b.kind && a.step === b.step && FOLLOWED.indexOf(a.followed) <= FOLLOWED.indexOf(b.followed),
  without: { kind: 'staff-allegation', step: '', followed: 'not-followed', guidance: '' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ kind, step, followed, guidance }) =>
    `${kindOf(kind)?.title ?? kind}: ${followed === 'followed' ? 'there are steps to follow' : 'no step is followed'}${step && `, and one is “${stepOf(kind, step)}”`}${guidance && `, under ${guidance}`}`,
  never: ({ followed }) =>
    followed === 'not-followed'
      ? 'The steps that stand in the guidance are followed whatever a policy says; it can add to them.'
      : undefined,
  movedBy: [],
  underSeal: true,
  evidence: async () => SEALED,
  fix: { text: 'Open the register', url: '/concerns-about-adults', for: may.answer.who },
})
