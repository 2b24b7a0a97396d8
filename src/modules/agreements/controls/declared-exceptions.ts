import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { DECIDER_WORDS, type Deciders, DECIDERS } from '../exception.ts'
import { line } from '../fields.ts'
import { exceptionsEvidence } from '../queries/exceptions-evidence.ts'

export type DeclaredExceptions = {
  about: string
  decidedBy: Deciders
  end: 'needed' | 'not-needed'
  usual: string
}

export const declaredExceptions = control<DeclaredExceptions>({
  name: 'agreements.declared-exceptions',
  asks: 'Let somebody declare what a rule does not allow, or ask for it, and have it decided',
  version: 1,
  parameters: z.object({
    about: line('Write what is declared or asked for', 100).meta({ title: 'What is declared or asked for' }),
    decidedBy: z.enum(DECIDERS, 'Select who decides').meta({ title: 'Who decides' }),
    end: z
      .enum(['needed', 'not-needed'], 'Select whether it needs a last day')
      .default('needed')
      .meta({ title: 'Does what is allowed need a last day?' }),
    usual: z
      .string()
      .trim()
      .max(120, 'Write at most 120 characters')
      .default('')
      .meta({ title: 'What is used otherwise, such as the school’s own system' }),
  }),
  keyedBy: ['about'],
  byDefault: [],
  stricter: (a, b) =>
    a.about === b.about && a.decidedBy === b.decidedBy && (a.end === 'needed' || b.end === 'not-needed'),
  without: { about: '', decidedBy: 'nobody', end: 'not-needed', usual: '' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ about, decidedBy }) =>
    decidedBy === 'nobody'
      ? `Nobody decides about this: ${about}`
      : `Staff declare it or ask for it, and ${DECIDER_WORDS[decidedBy]} decides: ${about}`,
  movedBy: ['agreements.exception-declared', 'agreements.exception-decided'],
  evidence: exceptionsEvidence,
  fix: { text: 'Open the register', url: '/agreements/exceptions' },
})
