import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { DOERS, type Doer, sayDoer, type SHOWN_BY, STARTERS, type StarterAudience } from '../lines.ts'
import { may } from '../permissions.ts'
import { inductedEvidence } from '../queries/inducted-evidence.ts'

const BEFORE = ['account', 'nothing'] as const
const BY_ITSELF = [
  'tick',
  'agreement',
  'account',
  'second-factor',
  'school-address',
] as const satisfies (typeof SHOWN_BY)[number][]

export type Induction = {
  item: string
  audiences: StarterAudience[]
  doers: Exclude<Doer, 'owner'>[]
  shownBy: (typeof BY_ITSELF)[number]
  withinDays: number
  before: (typeof BEFORE)[number]
}

/** One thing on the list of everybody who starts: who does it, by when, and what is shut until it is done. */
export const induction = control<Induction>({
  name: 'starters.induction',
  asks: 'Take everybody who starts through an induction',
  version: 1,
  parameters: z.object({
    item: z
      .string('Enter what is done')
      .trim()
      .min(3, 'Enter what is done')
      .max(160, 'Write at most 160 characters')
      .refine(text => !text.includes('/'), 'Write it without a stroke')
      .meta({ title: 'What is done' }),
    audiences: z.array(z.enum(STARTERS)).meta({ title: 'For whom' }),
    doers: z
      .array(z.enum(DOERS))
      .min(1, 'Select who says that it is done')
      .default(['starter'])
      .meta({ title: 'Who says that it is done' }),
    shownBy: z.enum(BY_ITSELF).default('tick').meta({ title: 'How it is shown' }),
    withinDays: z
      .int('Enter how many days')
      .min(0, 'Enter 0 or more')
      .max(90, 'Enter 90 or fewer')
      .default(14)
      .meta({ title: 'Days from the first' }),
    before: z
      .enum(BEFORE, 'Select what stays shut until it is done')
      .default('nothing')
      .meta({ title: 'Shut until it is done' }),
  }),
  keyedBy: ['item'],
  byDefault: [],
  stricter: (a, b) =>
    a.item === b.item &&
    a.withinDays <= b.withinDays &&
    (a.before === 'account' || b.before === 'nothing') &&
    b.audiences.every(one => a.audiences.includes(one)) &&
    b.doers.every(one => a.doers.includes(one)),
  without: {
    item: 'Nothing',
    audiences: [],
    doers: ['starter'],
    shownBy: 'tick',
    withinDays: 90,
    before: 'nothing',
  },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ item, audiences, doers, shownBy, withinDays, before }) =>
    [
      `${item}: for new ${audiences.map(one => AUDIENCE_WORDS[one].many).join(', ') || 'nobody'}, `,
      withinDays === 0 ? 'by the first day' : `within ${withinDays} days`,
      shownBy === 'tick' ? `. Said by: ${doers.map(one => sayDoer(one).toLowerCase()).join(', ')}` : '',
      before === 'account' ? '. Until then they see their induction and no more' : '',
    ].join(''),
  movedBy: [
    'starters.line-settled',
    'starters.list-begun',
    'agreements.signed',
    'people.left',
    'access.account-joined',
  ],
  evidence: (call, { item }) => inductedEvidence(call, item),
  fix: { text: 'See who starts', url: '/starters', for: may.seeLists.who },
})
