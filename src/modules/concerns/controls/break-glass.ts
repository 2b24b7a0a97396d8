import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { SEALED } from './sealed.ts'

/** How long a file that was opened in an emergency stays open. Never longer than a day: then it is opened anew, with a reason. */
export const breakGlassHours = control<{ hours: number }>({
  name: 'concerns.break-glass',
  asks: 'Open one child’s file to the headteacher in an emergency, for a short time that is reviewed afterwards',
  version: 1,
  parameters: z.object({
    hours: z
      .int('Enter how many hours')
      .min(1, 'Enter 1 or more')
      .max(24, 'Enter 24 or fewer')
      .meta({ title: 'Hours for which it stays open' }),
  }),
  keyedBy: [],
  byDefault: [{ hours: 4 }],
  stricter: (a, b) => a.hours <= b.hours,
  without: { hours: 24 },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ hours }) =>
    `A child’s file that the headteacher opens in an emergency closes by itself after ${hours === 1 ? 'an hour' : `${hours} hours`}, and somebody else reviews it`,
  underSeal: true,
  movedBy: [],
  evidence: async () => SEALED,
})
