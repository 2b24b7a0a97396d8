import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { SEALED } from './sealed.ts'

const LINE = ['kept', 'not-kept'] as const
export type EvidenceCustody = { line: (typeof LINE)[number]; handTo: string }

/** Where a pupil's device was from the minute it was taken: each hand, place and time, until it is with the police or back. */
export const evidenceCustody = control<EvidenceCustody>({
  name: 'concerns.evidence-custody',
  asks: 'Keep each hand through which a device goes that may be evidence, and give it back to nobody before it is decided',
  version: 1,
  parameters: z.object({
    line: z.enum(LINE, 'Select whether it is kept').default('kept').meta({ title: 'Is the line kept?' }),
    handTo: z
      .string()
      .trim()
      .max(120, 'Write at most 120 characters')
      .default('')
      .meta({ title: 'To whom evidence goes, as the policy names them' }),
  }),
  keyedBy: [],
  byDefault: [{ line: 'kept', handTo: '' }],
  stricter: (a, b) =>
    LINE.indexOf(a.line) <= LINE.indexOf(b.line) && (a.handTo === b.handTo || b.handTo === ''),
  without: { line: 'not-kept', handTo: '' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ line, handTo }) =>
    line === 'kept'
      ? `Each hand, place and time of a device that was taken is kept; what may be evidence goes to ${handTo || 'the police'} with their reference, and not to parents`
      : 'Through whose hands a device went is not kept',
  never: ({ line }) =>
    line === 'not-kept'
      ? 'A device that may hold evidence is kept safe and handed to the police; who had it, where and when is part of that.'
      : undefined,
  movedBy: [],
  underSeal: true,
  evidence: async () => SEALED,
})
