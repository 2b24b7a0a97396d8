import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { BY_DUTY } from '../permissions.ts'
import { PATTERN_KINDS, type PatternKind, sayKind } from '../patterns.ts'
import { patternEvidence } from '../queries/pattern-evidence.ts'

const ABOUT = ['child', 'class'] as const
const RAISED = ['raised', 'not-raised'] as const
export type PatternAlert = {
  kind: PatternKind
  about: (typeof ABOUT)[number]
  raised: (typeof RAISED)[number]
  times: number
  weeks: number
}

/** What is small once may not be small the third time: the leads look at them together. */
export const patternAlerts = control<PatternAlert>({
  name: 'concerns.pattern-alerts',
  asks: 'Have several concerns about one child or one class looked at together',
  version: 2,
  parameters: z.object({
    kind: z
      .enum(PATTERN_KINDS, 'Select the kind')
      .default('any')
      .meta({ title: 'Kind of which their words speak' }),
    about: z.enum(ABOUT, 'Select whom they are about').default('child').meta({ title: 'About one' }),
    raised: z.enum(RAISED, 'Select whether it is raised').default('raised').meta({ title: 'Raised?' }),
    times: z
      .int('Enter how many')
      .min(2, 'Enter 2 or more')
      .max(20, 'Enter 20 or fewer')
      .default(3)
      .meta({ title: 'How many' }),
    weeks: z
      .int('Enter how many weeks')
      .min(1, 'Enter 1 or more')
      .max(52, 'Enter 52 or fewer')
      .default(13)
      .meta({ title: 'Within how many weeks (13 are about a term)' }),
  }),
  keyedBy: ['kind', 'about'],
  byDefault: [],
  stricter: (a, b) =>
    a.kind === b.kind &&
    a.about === b.about &&
    RAISED.indexOf(a.raised) <= RAISED.indexOf(b.raised) &&
    a.times <= b.times &&
    a.weeks >= b.weeks,
  without: { kind: 'any', about: 'child', raised: 'not-raised', times: 20, weeks: 1 },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ kind, about, raised, times, weeks }) =>
    raised === 'raised'
      ? `${times} concerns${sayKind(kind)} about one ${about} within ${weeks} weeks are looked at together`
      : `Several concerns${sayKind(kind)} about one ${about} stand each by itself`,
  // By night alone: a reading at the minute of a report would tell that one was made.
  movedBy: [],
  evidence: (call, { kind, about, raised }) => patternEvidence(call, { kind, about }, raised === 'raised'),
  fix: { text: 'Open the queue', url: '/concerns', for: BY_DUTY },
})
