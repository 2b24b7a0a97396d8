import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { type Audience, AUDIENCES } from '../breach.ts'
import { may } from '../permissions.ts'
import { citedEvidence } from '../queries/cited-evidence.ts'

export type BreachCitesLine = {
  audience: Audience
  line: 'needed' | 'offered'
}

export const breachCitesLine = control<BreachCitesLine>({
  name: 'conduct.breach-cites-line',
  asks: 'Record a broken rule by the line of the agreement in force on that day',
  version: 2,
  // Its first version knew no parents.
  upgrade: stored => stored,
  parameters: z.object({
    audience: z.enum(AUDIENCES, 'Select whose agreement it is').meta({ title: 'Whose agreement it is' }),
    line: z
      .enum(['needed', 'offered'], 'Select whether the line must be named')
      .meta({ title: 'Whether the line must be named' }),
  }),
  keyedBy: ['audience'],
  byDefault: [],
  stricter: (a, b) => a.audience === b.audience && (a.line === 'needed' || b.line === 'offered'),
  without: { audience: 'pupil', line: 'offered' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ audience, line }) =>
    line === 'needed'
      ? `A broken rule of ${AUDIENCE_WORDS[audience].many} is recorded by its line in their agreement, with whether it was signed by then`
      : 'Not asked for',
  movedBy: ['conduct.recorded', 'conduct.taken-back'],
  evidence: citedEvidence,
  fix: { text: 'See which rules are broken', url: '/conduct/counts', for: may.count.who },
})
