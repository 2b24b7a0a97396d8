import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { SIGNING_AUDIENCES, type SigningAudience } from '../agreement.ts'
import { audiencesWithAgreement } from '../queries/audiences-with-agreement.ts'
import { everyAudienceEvidence } from '../queries/every-audience-evidence.ts'

const MISSING = ['blocks-approval', 'shows'] as const
export type EveryAudience = {
  audience: SigningAudience
  uses: string[]
  /** What happens to the approval of a version that asks for it, while there is none. */
  missing: (typeof MISSING)[number]
}

export const everyAudience = control<EveryAudience>({
  name: 'agreements.every-audience',
  asks: 'Have an agreement for every audience, with a rule about each use',
  version: 2,
  // Its first version stood in no approval’s way.
  upgrade: stored => stored,
  parameters: z.object({
    audience: z.enum(SIGNING_AUDIENCES, 'Select whose agreement it is'),
    uses: z
      .array(z.string().trim().min(1, 'Write the use').max(80, 'Use 80 characters or fewer'))
      .max(12, 'Write at most 12')
      .meta({ title: 'Uses of which it speaks' }),
    missing: z
      .enum(MISSING, 'Select what happens while there is none')
      .default('shows')
      .meta({ title: 'While there is none' }),
  }),
  keyedBy: ['audience'],
  byDefault: [],
  stricter: (a, b) =>
    a.audience === b.audience &&
    b.uses.every(use => a.uses.includes(use)) &&
    MISSING.indexOf(a.missing) <= MISSING.indexOf(b.missing),
  without: { audience: 'staff', uses: [], missing: 'shows' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ audience, uses }) =>
    uses.length
      ? `The agreement of ${AUDIENCE_WORDS[audience].many} has a rule about each of: ${uses.join(', ')}`
      : `There is an agreement for ${AUDIENCE_WORDS[audience].many}`,
  async waitsFor(call, { audience, missing }) {
    if (missing === 'shows' || (await audiencesWithAgreement(call)).has(audience)) return undefined
    return {
      says: `There is no agreement for ${AUDIENCE_WORDS[audience].many}`,
      fix: { text: 'Write it', url: '/agreements/new' },
    }
  },
  movedBy: ['agreements.published', 'agreements.withdrawn'],
  evidence: everyAudienceEvidence,
  fix: { text: 'See what each agreement covers', url: '/agreements/coverage' },
})
