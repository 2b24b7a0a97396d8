import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { type Part, PARTS } from '../figures.ts'
import { BY_DUTY } from '../permissions.ts'

export const FIGURES_FOR = ['leads'] as const
export type FiguresFor = (typeof FIGURES_FOR)[number]
export const FIGURES_SHOWN = ['shown', 'not-shown'] as const
export type AnonymousFigures = { for: FiguresFor; part: Part; shown: (typeof FIGURES_SHOWN)[number] }

const SAYS: Readonly<Record<Part, string>> = {
  'risk-area': 'area of risk',
  type: 'kind of risk',
  'year-group': 'year group',
  outcome: 'what was decided',
  place: 'place',
  device: 'whose device it was',
  platform: 'app, game or site',
  week: 'week',
  time: 'weekday and time of day',
  'place-and-time': 'place and time of day',
  'in-and-out': 'in school and outside it, apart',
  characteristic: 'protected characteristic, where it is hate',
  delay: 'the time until it was reported and opened, median and longest',
  'local-notes': 'notes of local alerts',
  'trend-notes': 'what staff hear of a new app, game or challenge',
}

export const anonymousFigures = control<AnonymousFigures>({
  name: 'concerns.anonymous-figures',
  asks: 'Count concerns, show what rises, and give figures that name nobody to those who answer for the school',
  version: 1,
  parameters: z.object({
    for: z.enum(FIGURES_FOR, 'Select whom they are for').meta({ title: 'Whom they are for' }),
    part: z.enum(PARTS, 'Select what is counted').meta({ title: 'What is counted' }),
    shown: z
      .enum(FIGURES_SHOWN, 'Select whether it is shown')
      .default('shown')
      .meta({ title: 'Is it shown?' }),
  }),
  keyedBy: ['for', 'part'],
  byDefault: PARTS.map(part => ({ for: 'leads' as const, part, shown: 'shown' as const })),
  stricter: (a, b) =>
    a.for === b.for && a.part === b.part && FIGURES_SHOWN.indexOf(a.shown) <= FIGURES_SHOWN.indexOf(b.shown),
  without: { for: 'leads', part: 'type', shown: 'not-shown' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ part, shown }) =>
    shown === 'shown'
      ? `The safeguarding leads see concerns by ${SAYS[part]}`
      : `Not shown: concerns by ${SAYS[part]}`,
  // By night alone, and without a figure: those are the leads’.
  movedBy: [],
  evidence: async (_, { shown }) => ({
    ...{ kept: 0, due: 0, exceptions: [] },
    ...(shown === 'shown'
      ? { state: 'met', figure: 'Open to the safeguarding leads, for any days' }
      : { state: 'nothing-due', figure: 'Not shown' }),
  }),
  fix: { text: 'Open the figures', url: '/concerns/figures', for: BY_DUTY },
})

/** What is shown to them. */
export const partsFor = async (call: Call, who: FiguresFor): Promise<ReadonlySet<Part>> =>
  new Set(
    (await allInForce(call, anonymousFigures)).flatMap(({ parameters }) =>
      parameters.for === who && parameters.shown === 'shown' ? [parameters.part] : [],
    ),
  )
