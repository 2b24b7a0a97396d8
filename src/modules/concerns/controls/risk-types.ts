import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { riskEvidence } from '../queries/risk-evidence.ts'
import { PROCEDURES } from '../procedures.ts'
import { AREA_WORDS, AREAS, type RiskArea } from '../risks.ts'

export const NEEDED_AT = ['decision', 'offered', 'not-offered'] as const
/** What else is asked of a decision that says this kind. */
export const ASKS_TOO = ['nothing', 'age-rating'] as const
export type Risk = {
  area: RiskArea
  type: string
  neededAt: (typeof NEEDED_AT)[number]
  /** A procedure that begins with it, by its key. */
  begins: string
  /** A serious sign that it marks by itself, by the name that the policy gives it. */
  marks: string
  asksToo: (typeof ASKS_TOO)[number]
}

/** Words that make light of what happened: no kind is called that. */
const MAKES_LIGHT = /banter|low[ -]level|\bignored?\b|just joking/i

/** The lead says which kind of risk it was when deciding. Whoever reports is never asked. */
export const riskTypes = control<Risk>({
  name: 'concerns.risk-types',
  asks: 'Have a kind of online risk to choose when a concern is decided, and count by it',
  version: 2,
  parameters: z.object({
    area: z.enum(AREAS, 'Select the area').meta({ title: 'Area' }),
    type: z
      .string()
      .trim()
      .max(80, 'Write at most 80 characters')
      .refine(text => !text.includes('/'), 'Write it without a stroke')
      .refine(text => !MAKES_LIGHT.test(text), 'Call it what it is: this name makes light of what happened')
      .default('')
      .meta({ title: 'The kind within it, if any' }),
    neededAt: z
      .enum(NEEDED_AT, 'Select whether one must be chosen')
      .default('decision')
      .meta({ title: 'Must one be chosen?' }),
    begins: z
      .enum(['none', ...PROCEDURES.map(({ key }) => key)], 'Select which procedure begins with it, if any')
      .default('none')
      .meta({ title: 'The procedure that begins with it, if any' }),
    marks: z
      .string()
      .trim()
      .max(80, 'Write at most 80 characters')
      .default('')
      .meta({ title: 'The serious sign that it marks, if any' }),
    asksToo: z
      .enum(ASKS_TOO, 'Select what else is asked')
      .default('nothing')
      .meta({ title: 'What else is asked of it' }),
  }),
  keyedBy: ['area', 'type'],
  byDefault: [],
  stricter: (a, b) =>
    a.area === b.area &&
    a.type === b.type &&
    (b.begins === 'none' || a.begins === b.begins) &&
    (b.marks === '' || a.marks === b.marks) &&
    ASKS_TOO.indexOf(a.asksToo) >= ASKS_TOO.indexOf(b.asksToo) &&
    NEEDED_AT.indexOf(a.neededAt) <= NEEDED_AT.indexOf(b.neededAt),
  without: {
    ...{ area: 'content', type: '', neededAt: 'not-offered', begins: 'none', marks: '', asksToo: 'nothing' },
  },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ area, type, neededAt, begins, marks, asksToo }) => {
    const kind = `${AREA_WORDS[area]}${type && `: ${type}`}`
    if (neededAt === 'not-offered') return `${kind} is no kind of risk to choose`
    const title = PROCEDURES.find(({ key }) => key === begins)?.title
    return [
      `${kind} can be chosen when a concern is decided`,
      ...(title ? [`with it begins “${title}”`] : []),
      ...(marks ? [`it marks “${marks}”`] : []),
      ...(asksToo === 'age-rating' ? ['the age rating of the game is asked'] : []),
    ].join('; ')
  },
  // By night alone: a reading at the minute of a decision would tell that there was one.
  movedBy: [],
  evidence: (call, { neededAt }) => riskEvidence(call, neededAt !== 'not-offered'),
})
