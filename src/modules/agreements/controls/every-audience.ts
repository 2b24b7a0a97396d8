import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { SIGNING_AUDIENCES, type SigningAudience } from '../agreement.ts'
import { everyAudienceEvidence } from '../queries/every-audience-evidence.ts'

export type EveryAudience = { audience: SigningAudience; uses: string[] }

export const everyAudience = control<EveryAudience>({
  name: 'agreements.every-audience',
  asks: 'Have an agreement for every audience, with a rule about each use',
  version: 1,
  parameters: z.object({
    audience: z.enum(SIGNING_AUDIENCES, 'Select whose agreement it is'),
    uses: z
      .array(z.string().trim().min(1, 'Write the use').max(80, 'Use 80 characters or fewer'))
      .max(12, 'Write at most 12')
      .meta({ title: 'Uses of which it speaks' }),
  }),
  keyedBy: ['audience'],
  byDefault: [],
  stricter: (a, b) => a.audience === b.audience && b.uses.every(use => a.uses.includes(use)),
  without: { audience: 'staff', uses: [] },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ audience, uses }) =>
    uses.length
      ? `The agreement of ${AUDIENCE_WORDS[audience].many} has a rule about each of: ${uses.join(', ')}`
      : `There is an agreement for ${AUDIENCE_WORDS[audience].many}`,
  movedBy: ['agreements.published', 'agreements.withdrawn'],
  evidence: everyAudienceEvidence,
  fix: { text: 'See what each agreement covers', url: '/agreements/coverage' },
})
