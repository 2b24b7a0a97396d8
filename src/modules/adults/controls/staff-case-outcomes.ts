import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { CASE_PARTS, type CasePart } from '../outcomes.ts'
import { may } from '../permissions.ts'
import { SEALED } from './sealed.ts'

const NEEDED = ['needed', 'not-asked'] as const
export type StaffCaseOutcomes = { part: CasePart; needed: (typeof NEEDED)[number] }

const SAYS: Readonly<Record<CasePart, string>> = {
  'set-outcome':
    'A case about an adult ends only with one of five outcomes: substantiated, malicious, false, unsubstantiated, unfounded',
  withheld:
    'Only a substantiated outcome reaches a reference, and what was false or malicious leaves the personnel file',
  'own-account': 'What the adult says stands beside what was found',
  'code-and-action':
    'The outcome names the clause of the code of conduct, the action, who decided and on which day',
}

/** How a case about an adult may end. Its evidence is for this register’s own readers alone. */
export const staffCaseOutcomes = control<StaffCaseOutcomes>({
  name: 'concerns.staff-case-outcomes',
  asks: 'End a case about an adult only with a set outcome, and keep what was not so out of references',
  version: 1,
  parameters: z.object({
    part: z.enum(CASE_PARTS, 'Select what is kept').meta({ title: 'What is kept' }),
    needed: z.enum(NEEDED, 'Select whether it is needed').default('needed').meta({ title: 'Is it needed?' }),
  }),
  keyedBy: ['part'],
  byDefault: CASE_PARTS.map(part => ({ part, needed: 'needed' as const })),
  stricter: (a, b) => a.part === b.part && NEEDED.indexOf(a.needed) <= NEEDED.indexOf(b.needed),
  without: { part: 'set-outcome', needed: 'not-asked' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ part, needed }) =>
    needed === 'needed'
      ? SAYS[part]
      : `Not asked: ${SAYS[part].charAt(0).toLowerCase()}${SAYS[part].slice(1)}`,
  never: ({ part, needed }) =>
    needed === 'not-asked' && (part === 'set-outcome' || part === 'withheld')
      ? 'An allegation ends with one of five outcomes, and only a substantiated one may stand in a reference (Keeping children safe in education, Part four).'
      : undefined,
  movedBy: [],
  underSeal: true,
  evidence: async () => SEALED,
  fix: { text: 'Open the register', url: '/concerns-about-adults', for: may.answer.who },
})
