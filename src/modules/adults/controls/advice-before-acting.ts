import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { ADVICE_LOCKS, type AdviceLock } from '../outcomes.ts'
import { may } from '../permissions.ts'

const TRIGGERS = ['allegation-about-adult'] as const
export type AdviceBeforeActing = { trigger: (typeof TRIGGERS)[number]; locks: AdviceLock[] }

const SHUT: Readonly<Record<AdviceLock, string>> = {
  telling: 'the adult is not told',
  suspension: 'nobody is suspended',
  'next-steps': 'it does not go on',
}

/** What waits until the LADO has advised. Its evidence is for this register’s own readers alone. */
export const adviceBeforeActing = control<AdviceBeforeActing>({
  name: 'concerns.advice-before-acting',
  asks: 'Ask the LADO before anything else is done about an allegation, which stays shut until the advice is recorded',
  version: 1,
  parameters: z.object({
    trigger: z.enum(TRIGGERS, 'Select where it applies').meta({ title: 'Where it applies' }),
    locks: z.array(z.enum(ADVICE_LOCKS)).meta({ title: 'What waits for the advice' }),
  }),
  keyedBy: ['trigger'],
  byDefault: [{ trigger: 'allegation-about-adult', locks: [...ADVICE_LOCKS] }],
  stricter: (a, b) => a.trigger === b.trigger && b.locks.every(lock => a.locks.includes(lock)),
  without: { trigger: 'allegation-about-adult', locks: [] },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ locks }) =>
    locks.length
      ? `Until the LADO’s advice on an allegation is recorded ${locks.map(lock => SHUT[lock]).join(', ')}`
      : 'An allegation goes on without the LADO’s advice',
  never: ({ locks }) =>
    ADVICE_LOCKS.every(lock => locks.includes(lock))
      ? undefined
      : 'The LADO is asked before an adult is told of an allegation, before they are suspended and before it goes on (Keeping children safe in education, Part four).',
  movedBy: [],
  // A reading stands where many may see it, so it says nothing of how many there are, nor whether there is one.
  evidence: async () => ({
    ...{ state: 'not-measured', kept: 0, due: 0, exceptions: [] },
    figure: 'Kept under seal: only those who answer for this register see it',
  }),
  fix: { text: 'Open the register', url: '/concerns-about-adults', for: may.answer.who },
})
