import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { ADVICE_LOCKS, type AdviceLock } from '../outcomes.ts'
import { may } from '../permissions.ts'
import { SEALED } from './sealed.ts'

const TRIGGERS = ['allegation-about-adult', 'indecent-images-adult', 'radicalisation-adult'] as const
/** Where one of these procedures is followed. */
export const triggerOf = (procedure: string): string =>
  TRIGGERS.find(one => one === procedure) ?? 'allegation-about-adult'

export type AdviceBeforeActing = { trigger: (typeof TRIGGERS)[number]; locks: AdviceLock[] }

const ABOUT: Readonly<Record<AdviceBeforeActing['trigger'], string>> = {
  'allegation-about-adult': 'an allegation',
  'indecent-images-adult': 'indecent images that an adult may have',
  'radicalisation-adult': 'an adult who may be drawn into extremism',
}
const SHUT: Readonly<Record<AdviceLock, string>> = {
  telling: 'the adult is not told',
  suspension: 'nobody is suspended',
  'next-steps': 'it does not go on',
}

/** What waits until the LADO has advised. Its evidence is for this register’s own readers alone. */
export const adviceBeforeActing = control<AdviceBeforeActing>({
  name: 'concerns.advice-before-acting',
  asks: 'Ask the LADO before anything else is done about an allegation, which stays shut until the advice is recorded',
  version: 2,
  // Since then it applies to further procedures; what was kept reads as it was.
  upgrade: stored => stored,
  parameters: z.object({
    trigger: z.enum(TRIGGERS, 'Select where it applies').meta({ title: 'Where it applies' }),
    locks: z.array(z.enum(ADVICE_LOCKS)).meta({ title: 'What waits for the advice' }),
  }),
  keyedBy: ['trigger'],
  byDefault: TRIGGERS.map(trigger => ({ trigger, locks: [...ADVICE_LOCKS] })),
  stricter: (a, b) => a.trigger === b.trigger && b.locks.every(lock => a.locks.includes(lock)),
  without: { trigger: 'allegation-about-adult', locks: [] },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ trigger, locks }) =>
    locks.length
      ? `Until the LADO’s advice on ${ABOUT[trigger]} is recorded ${locks.map(lock => SHUT[lock]).join(', ')}`
      : `What is done about ${ABOUT[trigger]} goes on without the LADO’s advice`,
  never: ({ locks }) =>
    ADVICE_LOCKS.every(lock => locks.includes(lock))
      ? undefined
      : 'The LADO is asked before an adult is told of an allegation, before they are suspended and before it goes on (Keeping children safe in education, Part four).',
  movedBy: [],
  underSeal: true,
  evidence: async () => SEALED,
  fix: { text: 'Open the register', url: '/concerns-about-adults', for: may.answer.who },
})
