import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { line } from '../fields.ts'
import { selfCheckEvidence } from '../queries/self-check-evidence.ts'
import { CHECKED_EACH, type CheckedEach } from '../self-check.ts'

export const CHECK_AUDIENCES = ['staff', 'governor', 'volunteer'] as const
export type SelfCheck = {
  topic: string
  audience: (typeof CHECK_AUDIENCES)[number]
  every: CheckedEach
  missed: number
}

const EACH: Readonly<Record<CheckedEach, string>> = {
  term: 'each term',
  'school-year': 'each school year',
  never: 'never',
}

export const selfCheck = control<SelfCheck>({
  name: 'agreements.self-check',
  asks: 'Have each look at something of their own at an interval, and keep only the day',
  version: 1,
  parameters: z.object({
    topic: line('Write what they look at', 80).meta({ title: 'What they look at' }),
    audience: z.enum(CHECK_AUDIENCES, 'Select who looks').meta({ title: 'Who looks' }),
    every: z.enum(CHECKED_EACH, 'Select how often').meta({ title: 'Again each' }),
    missed: z
      .int('Enter a number')
      .min(0, 'Enter 0 or more')
      .max(5, 'Enter 5 or fewer')
      .default(0)
      .meta({ title: 'How many times somebody misses it before the leads are told, 0 for at once' }),
  }),
  keyedBy: ['topic', 'audience'],
  byDefault: [],
  stricter: (a, b) =>
    a.topic === b.topic &&
    a.audience === b.audience &&
    CHECKED_EACH.indexOf(a.every) <= CHECKED_EACH.indexOf(b.every) &&
    a.missed <= b.missed,
  without: { topic: '', audience: 'staff', every: 'never', missed: 0 },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ topic, audience, every }) =>
    every === 'never'
      ? 'Nobody is asked'
      : `Each of the ${AUDIENCE_WORDS[audience].many} looks at this ${EACH[every]}, and only the day is kept: ${topic}`,
  movedBy: ['agreements.self-checked', 'people.joined', 'people.left'],
  evidence: selfCheckEvidence,
  fix: { text: 'See who has looked', url: '/agreements/self-checks' },
})
