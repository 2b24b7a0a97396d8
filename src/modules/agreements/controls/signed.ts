import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { SIGNING_AUDIENCES, type SigningAudience } from '../agreement.ts'
import { issuedEvidence, signedEvidence } from '../queries/signed-evidence.ts'

const FACTS = [
  'agreements.published',
  'agreements.signed',
  'agreements.lapsed',
  'agreements.withdrawn',
  'agreements.reminded',
  'people.joined',
  'people.left',
] as const

export const signed = control<{ audience: SigningAudience; withinDays: number }>({
  name: 'agreements.signed',
  asks: 'Know that everybody has signed, and who has not',
  version: 2,
  // Its first version knew no visitors.
  upgrade: stored => stored,
  parameters: z.object({
    audience: z.enum(SIGNING_AUDIENCES, 'Select who signs'),
    withinDays: z
      .int('Enter how many days they have')
      .min(0, 'Enter 0 or more')
      .max(365, 'Enter 365 or fewer')
      .default(14)
      .meta({ title: 'Days they have to sign' }),
  }),
  keyedBy: ['audience'],
  byDefault: [],
  stricter: (a, b) => a.audience === b.audience && a.withinDays <= b.withinDays,
  without: { audience: 'staff', withinDays: 365 },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ audience, withinDays }) =>
    `All ${AUDIENCE_WORDS[audience].many} have signed, within ${withinDays} days of being asked`,
  movedBy: FACTS,
  evidence: (call, { audience, withinDays }) => signedEvidence(call, audience, withinDays),
  fix: { text: 'See who has signed', url: '/agreements/register' },
})

export const WHEN_ASKED = ['that-day', 'with-the-weekly-reminder'] as const
export type WhenAsked = (typeof WHEN_ASKED)[number]

export const issuedOnJoining = control<{ audience: SigningAudience; when: WhenAsked }>({
  name: 'agreements.issued-on-joining',
  asks: 'Put the agreement before whoever joins',
  version: 2,
  // Its first version knew no visitors.
  upgrade: stored => stored,
  parameters: z.object({
    audience: z.enum(SIGNING_AUDIENCES, 'Select who is asked'),
    when: z.enum(WHEN_ASKED, 'Select when they are asked'),
  }),
  keyedBy: ['audience'],
  byDefault: SIGNING_AUDIENCES.filter(audience => audience !== 'visitor').map(audience => ({
    ...{ audience, when: 'that-day' },
  })),
  stricter: (a, b) => a.audience === b.audience && (a.when === 'that-day' || b.when !== 'that-day'),
  without: { audience: 'staff', when: 'with-the-weekly-reminder' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ audience, when }) =>
    `New ${AUDIENCE_WORDS[audience].many} are asked to sign ${when === 'that-day' ? 'the day they join' : 'with the next weekly reminder'}`,
  movedBy: FACTS,
  evidence: (call, { audience }) => issuedEvidence(call, audience),
  fix: { text: 'See who has joined', url: '/agreements/register' },
})
