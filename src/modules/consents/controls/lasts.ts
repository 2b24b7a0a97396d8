import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { may } from '../permissions.ts'
import { type Lasts, LASTS, LASTS_WORDS } from '../purposes.ts'
import { lastsEvidence } from '../queries/lasts-evidence.ts'

export type LastsFor = { lasts: Lasts; askAgainDays: number; takeDownDays: number }

const days = (title: string, most: number, usual: number) =>
  z
    .int('Enter a number of days')
    .min(0, 'Enter 0 or more')
    .max(most, `Enter ${most} or fewer`)
    .default(usual)
    .meta({ title })

export const lasts = control<LastsFor>({
  name: 'consents.lasts',
  asks: 'Let an answer end on its day or when it is taken back, ask again before, and take down what is shown',
  version: 1,
  parameters: z.object({
    lasts: z.enum(LASTS, 'Select how long an answer lasts').meta({ title: 'How long a yes lasts' }),
    askAgainDays: days('Days before its end at which parents are asked again', 90, 30),
    takeDownDays: days('School days in which a picture is taken down', 30, 2),
  }),
  keyedBy: [],
  byDefault: [{ lasts: 'until-leaving', askAgainDays: 30, takeDownDays: 2 }],
  stricter: (a, b) =>
    LASTS.indexOf(a.lasts) >= LASTS.indexOf(b.lasts) &&
    a.askAgainDays >= b.askAgainDays &&
    a.takeDownDays <= b.takeDownDays,
  without: { lasts: 'until-leaving', askAgainDays: 0, takeDownDays: 30 },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ lasts: how, askAgainDays, takeDownDays }) =>
    `A yes lasts ${LASTS_WORDS[how]}${how === 'until-leaving' ? '' : `, and parents are asked again ${askAgainDays} days before`}; what is shown comes down within ${takeDownDays} school days once somebody takes it back`,
  movedBy: ['consents.changed'],
  evidence: (call, parameters) => lastsEvidence(call, parameters),
  fix: { text: 'See whose answers end', url: '/consents/outstanding', for: may.keepAnswers.who },
})
