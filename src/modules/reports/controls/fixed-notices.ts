import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { ALWAYS_SHOWN, type Notice, NOTICE_WORDS, NOTICES } from '../notices.ts'

const SHOWN = ['shown', 'not-shown'] as const
export type FixedNotice = { notice: Notice; shown: (typeof SHOWN)[number] }

/** Words at the moment of reporting. Those that keep a child safe no policy can take off. */
export const fixedNotices = control<FixedNotice>({
  name: 'concerns.fixed-notices',
  asks: 'Show fixed words and numbers at the moment of reporting',
  version: 1,
  parameters: z.object({
    notice: z.enum(NOTICES, 'Select the words').meta({ title: 'Words' }),
    shown: z.enum(SHOWN, 'Select whether they are shown').default('shown').meta({ title: 'Shown?' }),
  }),
  keyedBy: ['notice'],
  byDefault: ALWAYS_SHOWN.map(notice => ({ notice, shown: 'shown' })),
  stricter: (a, b) => a.notice === b.notice && SHOWN.indexOf(a.shown) <= SHOWN.indexOf(b.shown),
  without: { notice: 'danger-first', shown: 'not-shown' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ notice, shown }) =>
    `${shown === 'shown' ? 'Said to whoever reports' : 'Not said to whoever reports'}: ${NOTICE_WORDS[notice].toLowerCase()}`,
  never: ({ notice, shown }) =>
    shown === 'not-shown' && ALWAYS_SHOWN.includes(notice)
      ? 'These words keep a child safe while somebody reports: no setting takes them off (Keeping children safe in education, Part one).'
      : undefined,
  movedBy: [],
  async evidence(_, { shown }) {
    const isShown = shown === 'shown'
    return {
      ...{ state: isShown ? 'met' : 'not-met', kept: Number(isShown), due: 1, exceptions: [] },
      figure: isShown ? 'On every page by which somebody reports' : 'Not shown',
    }
  },
})
