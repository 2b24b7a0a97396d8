import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { singleEvidence } from '../queries/checked-evidence.ts'

export const OWN_USES = ['website', 'social-media', 'press', 'prospectus', 'high-profile'] as const
export const GIVEN_BY = ['parent', 'parent-or-pupil', 'parent-and-pupil'] as const
export type SinglePupil = { uses: (typeof OWN_USES)[number][]; givenBy: (typeof GIVEN_BY)[number] }

const BY_WORDS = {
  parent: 'a parent',
  'parent-or-pupil': 'a parent or the child',
  'parent-and-pupil': 'a parent and the child',
} as const

export const singlePupilUse = control<SinglePupil>({
  name: 'consents.single-pupil-use',
  asks: 'Ask a question of its own before one child’s picture is used where many see it for long',
  version: 1,
  parameters: z.object({
    uses: z.array(z.enum(OWN_USES, 'Select the uses')).meta({ title: 'Uses that need it' }),
    givenBy: z.enum(GIVEN_BY, 'Select who must agree').meta({ title: 'Who must agree' }),
  }),
  keyedBy: [],
  byDefault: [{ uses: ['website', 'prospectus', 'high-profile'], givenBy: 'parent' }],
  stricter: (a, b) => b.uses.every(use => a.uses.includes(use)),
  without: { uses: [], givenBy: 'parent' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ uses, givenBy }) =>
    uses.length
      ? `One child’s picture needs a yes of its own, with a last day, from ${BY_WORDS[givenBy]}: ${uses.join(', ').replaceAll('-', ' ')}`
      : 'A general yes is enough for a picture of one child',
  movedBy: ['consents.changed', 'consents.picture-moved'],
  evidence: (call, { uses }) => singleEvidence(call, uses.length > 0),
  fix: { text: 'Ask for it', url: '/pictures', for: ['staff', 'headteacher', 'office'] },
})
