import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { BY_DUTY } from '../permissions.ts'
import { clockEvidence } from '../queries/clock-evidence.ts'
import { DECLINES, SAY_DECLINE, SAY_WITHIN, type SignAsks, WITHIN } from '../signs.ts'

export const SIGN_ASKED = ['needed', 'not-asked'] as const
export type AgencyClock = SignAsks & { sign: string; asked: (typeof SIGN_ASKED)[number] }

/** What the lead marks as a serious sign asks for its contact, and holds the end of the concern until it is made. */
export const agencyClock = control<AgencyClock>({
  name: 'concerns.agency-clock',
  asks: 'When something serious is marked, contact the named body in time and hold the concern open until that is done',
  version: 1,
  parameters: z.object({
    sign: z
      .string()
      .trim()
      .min(1, 'Write what it is')
      .max(80, 'Write at most 80 characters')
      .meta({ title: 'What was found' }),
    agency: z
      .string()
      .trim()
      .min(1, 'Write which body')
      .max(160, 'Write at most 160 characters')
      .meta({ title: 'Who is contacted; one of several with “or” between them' }),
    asked: z
      .enum(SIGN_ASKED, 'Select whether it is needed')
      .default('needed')
      .meta({ title: 'Is it needed?' }),
    within: z.enum(WITHIN, 'Select by when').default('immediately').meta({ title: 'By when' }),
    reference: z
      .enum(['needed', 'not-needed'], 'Select whether their reference is needed')
      .default('needed')
      .meta({ title: 'Is their reference needed?' }),
    decline: z
      .enum(DECLINES, 'Select what it takes to leave it out')
      .default('not-allowed')
      .meta({ title: 'What it takes to leave it out' }),
  }),
  keyedBy: ['sign', 'agency'],
  byDefault: [],
  stricter: (a, b) =>
    a.sign === b.sign &&
    a.agency === b.agency &&
    SIGN_ASKED.indexOf(a.asked) <= SIGN_ASKED.indexOf(b.asked) &&
    WITHIN.indexOf(a.within) <= WITHIN.indexOf(b.within) &&
    DECLINES.indexOf(a.decline) <= DECLINES.indexOf(b.decline),
  without: {
    ...{ sign: 'none', agency: 'none', asked: 'not-asked', within: 'before-closing' },
    ...{ reference: 'not-needed', decline: 'reason' },
  },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ sign, agency, asked, within, decline }) =>
    asked === 'needed'
      ? `${sign}: ${agency} is contacted ${SAY_WITHIN[within]}, ${SAY_DECLINE[decline]}`
      : `${sign}: nobody need be contacted`,
  // By night alone: a reading at the minute of a report would tell that one was made.
  movedBy: [],
  evidence: (call, { sign, agency, asked }) =>
    clockEvidence(call, { sign, agency, isAsked: asked === 'needed' }),
  fix: { text: 'Open the queue', url: '/concerns', for: BY_DUTY },
})
