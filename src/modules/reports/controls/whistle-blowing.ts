import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'

const SHOWN = ['shown', 'not-shown'] as const
export type WhistleBlowing = { shown: (typeof SHOWN)[number]; document: string; afterHours: number }

/** Whoever told and is not answered is shown where else they can turn, past those who did not answer. */
export const whistleBlowing = control<WhistleBlowing>({
  name: 'concerns.whistle-blowing',
  asks: 'Show whoever reported and was not answered the whistle-blowing route',
  version: 1,
  parameters: z.object({
    shown: z.enum(SHOWN, 'Select whether it is shown').default('shown').meta({ title: 'Shown?' }),
    document: z
      .string()
      .trim()
      .max(200, 'Write at most 200 characters')
      .default('')
      .meta({ title: 'The whistle-blowing policy, as this policy calls it' }),
    afterHours: z
      .int('Enter hours')
      .min(1, 'Enter 1 or more')
      .max(720, 'Enter 720 or less')
      .default(72)
      .meta({ title: 'After how many hours without an answer' }),
  }),
  keyedBy: [],
  byDefault: [{ shown: 'shown', document: '', afterHours: 72 }],
  stricter: (a, b) => SHOWN.indexOf(a.shown) <= SHOWN.indexOf(b.shown) && a.afterHours <= b.afterHours,
  without: { shown: 'not-shown', document: '', afterHours: 72 },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ shown, document, afterHours }) =>
    shown === 'shown'
      ? `Whoever has reported and was not answered for ${afterHours} hours is shown the whistle-blowing route${document && `: “${document}”`}`
      : 'Nobody is shown the whistle-blowing route',
  never: ({ shown }) =>
    shown === 'not-shown'
      ? 'Staff must know where else they can turn, inside and outside the school (Keeping children safe in education, Part one).'
      : undefined,
  movedBy: [],
  async evidence(_, { shown }) {
    const isShown = shown === 'shown'
    return {
      ...{ state: isShown ? 'met' : 'not-met', kept: Number(isShown), due: 1, exceptions: [] },
      figure: isShown ? 'On the page of each report that waits for its answer' : 'Not shown',
    }
  },
})
