import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { holds } from '../../../platform/permission.ts'
import { DUTY_WORDS } from '../../../words/duties.ts'
import { type Part, PARTS } from '../figures.ts'
import { BY_DUTY, FIGURES_READERS } from '../permissions.ts'
import { figuresEvidence } from '../queries/figures-evidence.ts'
import { OPEN_PARTS } from '../term-tables.ts'

/** The leads count what they may read; anybody else reads a term that has ended, without small numbers. */
export const FIGURES_FOR = [
  'leads',
  'safeguarding-governor',
  'online-safety-governor',
  'chair-of-governors',
  'headteacher',
] as const
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
  version: 2,
  // Whom they are for can be others than the leads; what was stored stands.
  upgrade: stored => stored,
  parameters: z.object({
    for: z.enum(FIGURES_FOR, 'Select whom they are for').meta({ title: 'Whom they are for' }),
    part: z.enum(PARTS, 'Select what is counted').meta({ title: 'What is counted' }),
    shown: z
      .enum(FIGURES_SHOWN, 'Select whether it is shown')
      .default('shown')
      .meta({ title: 'Is it shown?' }),
  }),
  keyedBy: ['for', 'part'],
  byDefault: [
    ...PARTS.map(part => ({ for: 'leads' as const, part, shown: 'shown' as const })),
    ...(['safeguarding-governor', 'headteacher'] as const).flatMap(reader =>
      (['type', 'year-group', 'outcome'] as const).map(part => ({
        for: reader,
        part,
        shown: 'shown' as const,
      })),
    ),
  ],
  stricter: (a, b) =>
    a.for === b.for && a.part === b.part && FIGURES_SHOWN.indexOf(a.shown) <= FIGURES_SHOWN.indexOf(b.shown),
  without: { for: 'leads', part: 'type', shown: 'not-shown' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ for: reader, part, shown }) =>
    shown === 'not-shown'
      ? `Not shown: concerns by ${SAYS[part]}`
      : reader === 'leads'
        ? `The safeguarding leads see concerns by ${SAYS[part]}`
        : `The ${DUTY_WORDS[reader].toLowerCase()} reads each term that has ended, signed by a lead, without names and small numbers: ${SAYS[part]}`,
  never: ({ for: reader, part }) =>
    reader !== 'leads' && !OPEN_PARTS.some(open => open === part)
      ? 'A week, an hour, a place at a time or a longest wait tells of a single child: those figures stay with the safeguarding leads'
      : undefined,
  // By night alone, and without a figure: those are the leads’.
  movedBy: [],
  evidence: (call, { for: reader, shown }) => figuresEvidence(call, reader !== 'leads', shown === 'shown'),
  fix: { text: 'Open the figures', url: '/figures-of-concerns', for: FIGURES_READERS },
})

const standing = async (call: Call) =>
  (await allInForce(call, anonymousFigures))
    .map(({ parameters }) => parameters)
    .filter(({ shown }) => shown === 'shown')

/** What is shown to the leads. */
export const partsForLeads = async (call: Call): Promise<ReadonlySet<Part>> =>
  new Set((await standing(call)).filter(one => one.for === 'leads').map(({ part }) => part))

/** What is shown of a term to anybody else: one publication, the same for all. */
export const partsOfTerms = async (call: Call): Promise<ReadonlySet<Part>> =>
  new Set((await standing(call)).filter(one => one.for !== 'leads').map(({ part }) => part))

/** Whether whoever asks makes the figures of a term, or is one of those who read them. */
export const readsTerms = async (call: Call): Promise<boolean> =>
  holds(call.actor, BY_DUTY) ||
  (await standing(call)).some(one => one.for !== 'leads' && holds(call.actor, [one.for]))

/** Whom the policy has them reviewed by. */
export const readersOfTerms = async (call: Call): Promise<Exclude<FiguresFor, 'leads'>[]> => {
  const found = await standing(call)
  return FIGURES_FOR.flatMap(reader =>
    reader !== 'leads' && found.some(one => one.for === reader) ? [reader] : [],
  )
}
