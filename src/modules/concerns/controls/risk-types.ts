import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { riskEvidence } from '../queries/risk-evidence.ts'
import { PROCEDURES } from '../procedures.ts'
import { AREA_WORDS, AREAS, type RiskArea } from '../risks.ts'

export const NEEDED_AT = ['decision', 'offered', 'not-offered'] as const
/** What else is asked of a decision that says this kind. */
export const ASKS_TOO = ['nothing', 'age-rating'] as const
export const LEAD_ADDS = ['no', 'yes'] as const
export type Risk = {
  area: RiskArea
  type: string
  neededAt: (typeof NEEDED_AT)[number]
  /** A procedure that begins with it, by its key. */
  begins: string
  /** A serious sign that it marks by itself, by the name that the policy gives it. */
  marks: string
  asksToo: (typeof ASKS_TOO)[number]
  /** Whether a lead may add kinds of their own beside it. */
  leadAdds: (typeof LEAD_ADDS)[number]
}

/** Words that make light of what happened: no kind is called that. */
const MAKES_LIGHT = /banter|low[ -]level|\bignored?\b|just joking/i

/** What a kind may be called, by a policy or by a lead. */
export const isKindName = <Text extends z.ZodType<string>>(text: Text) =>
  text
    .refine(name => !name.includes('/'), 'Write it without a stroke')
    .refine(name => !MAKES_LIGHT.test(name), 'Call it what it is: this name makes light of what happened')

/** The lead says which kind of risk it was when deciding. Whoever reports is never asked. */
export const riskTypes = control<Risk>({
  name: 'concerns.risk-types',
  asks: 'Have a kind of online risk to choose when a concern is decided, and count by it',
  version: 3,
  parameters: z.object({
    area: z.enum(AREAS, 'Select the area').meta({ title: 'Area' }),
    type: isKindName(z.string().trim().max(80, 'Write at most 80 characters'))
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
    leadAdds: z
      .enum(LEAD_ADDS, 'Select whether the leads may add')
      .default('no')
      .meta({ title: 'May a safeguarding lead add a kind by themself?' }),
  }),
  keyedBy: ['area', 'type'],
  byDefault: [],
  stricter: (a, b) =>
    a.area === b.area &&
    a.type === b.type &&
    (b.begins === 'none' || a.begins === b.begins) &&
    (b.marks === '' || a.marks === b.marks) &&
    LEAD_ADDS.indexOf(a.leadAdds) >= LEAD_ADDS.indexOf(b.leadAdds) &&
    ASKS_TOO.indexOf(a.asksToo) >= ASKS_TOO.indexOf(b.asksToo) &&
    NEEDED_AT.indexOf(a.neededAt) <= NEEDED_AT.indexOf(b.neededAt),
  without: {
    ...{ area: 'content', type: '', neededAt: 'not-offered', begins: 'none', marks: '', asksToo: 'nothing' },
    leadAdds: 'no',
  },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ area, type, neededAt, begins, marks, asksToo, leadAdds }) => {
    const kind = `${AREA_WORDS[area]}${type && `: ${type}`}`
    if (neededAt === 'not-offered') return `${kind} is no kind of risk to choose`
    const title = PROCEDURES.find(({ key }) => key === begins)?.title
    return [
      `${kind} can be chosen when a concern is decided`,
      ...(title ? [`with it begins “${title}”`] : []),
      ...(marks ? [`it marks “${marks}”`] : []),
      ...(asksToo === 'age-rating' ? ['the age rating of the game is asked'] : []),
      ...(leadAdds === 'yes' ? ['the leads may add kinds of their own'] : []),
    ].join('; ')
  },
  // By night alone: a reading at the minute of a decision would tell that there was one.
  movedBy: [],
  evidence: (call, { neededAt }) => riskEvidence(call, neededAt !== 'not-offered'),
})
