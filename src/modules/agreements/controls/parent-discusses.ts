import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { DISCUSS_TICKS, type DiscussTick } from '../discuss.ts'
import { discussEvidence } from '../queries/discuss-evidence.ts'

export type ParentDiscusses = { ticks: DiscussTick[]; withinDays: number }

const SAYS: Readonly<Record<DiscussTick, string>> = {
  read: 'read it',
  discussed: 'talk it through with the child',
  encourages: 'encourage the child to keep to it',
}

export const parentDiscusses = control<ParentDiscusses>({
  name: 'agreements.parent-discusses',
  asks: 'Show a parent the child’s own agreement, and keep what they say of it',
  version: 1,
  parameters: z.object({
    ticks: z
      .array(z.enum(DISCUSS_TICKS, 'Select what a parent says'))
      .meta({ title: 'What a parent says of the child’s agreement' }),
    withinDays: z
      .int('Enter how many days they have')
      .min(0, 'Enter 0 or more')
      .max(365, 'Enter 365 or fewer')
      .default(28)
      .meta({ title: 'Days they have' }),
  }),
  keyedBy: [],
  byDefault: [],
  stricter: (a, b) => b.ticks.every(tick => a.ticks.includes(tick)) && a.withinDays <= b.withinDays,
  without: { ticks: [], withinDays: 365 },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ ticks, withinDays }) =>
    ticks.length
      ? `A parent sees the child’s own agreement and says that they ${ticks.map(tick => SAYS[tick]).join(', ')}, within ${withinDays} days`
      : 'Nothing is asked of a parent about the child’s agreement',
  movedBy: [
    'agreements.published',
    'agreements.signed',
    'agreements.discussed',
    'agreements.withdrawn',
    'people.joined',
  ],
  evidence: discussEvidence,
  fix: { text: 'See which families', url: '/agreements/discussed' },
})
