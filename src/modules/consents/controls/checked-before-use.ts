import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { ASSESSMENT } from '../purposes.ts'
import { checkedEvidence } from '../queries/checked-evidence.ts'

export const MOMENTS = ['capture', 'publish', 'post', 'mobile-device'] as const
export type Moment = (typeof MOMENTS)[number]
const MOMENT_WORDS: Readonly<Record<Moment, string>> = {
  capture: 'a picture is used in school',
  publish: 'a picture is published',
  post: 'a picture is posted on social media',
  'mobile-device': 'a picture that a mobile device took is kept',
}
export const CHECKS = ['everybody-agrees', 'refused', 'not-checked'] as const
export type Checked = {
  moment: Moment
  checks: (typeof CHECKS)[number]
  unidentified: 'refused' | 'warned'
  exempt: 'assessment'[]
}

export const checkedBeforeUse = control<Checked>({
  name: 'consents.checked-before-use',
  asks: 'Look up everybody in a picture before it is used, and refuse it where a yes is lacking',
  version: 1,
  parameters: z.object({
    moment: z.enum(MOMENTS, 'Select when it is checked'),
    checks: z.enum(CHECKS, 'Select what is checked').meta({ title: 'What is asked' }),
    unidentified: z
      .enum(['refused', 'warned'], 'Select what becomes of a picture with somebody unknown')
      .default('refused')
      .meta({ title: 'A picture with somebody whom nobody knows' }),
    exempt: z
      .array(z.enum([ASSESSMENT], 'Select what needs no consent'))
      .default([])
      .meta({ title: 'What needs no consent, and stays where it is' }),
  }),
  keyedBy: ['moment'],
  byDefault: MOMENTS.map(moment => ({
    ...{ moment, checks: 'everybody-agrees', unidentified: 'refused', exempt: [] },
  })),
  stricter: (a, b) =>
    a.moment === b.moment &&
    (a.checks === 'refused' || a.checks === b.checks || b.checks === 'not-checked') &&
    (a.unidentified === 'refused' || b.unidentified === 'warned') &&
    a.exempt.length <= b.exempt.length,
  without: { moment: 'publish', checks: 'not-checked', unidentified: 'warned', exempt: [] },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ moment, checks, exempt }) =>
    checks === 'refused'
      ? 'No picture that a mobile device took is kept'
      : `${checks === 'not-checked' ? 'Nobody is looked up' : 'Everybody in it is looked up'} before ${MOMENT_WORDS[moment]}${exempt.length ? ', but not for internal assessment' : ''}`,
  movedBy: ['consents.changed', 'consents.picture-moved'],
  evidence: (call, { moment, checks }) => checkedEvidence(call, moment, checks),
  fix: { text: 'See the pictures', url: '/pictures', for: ['staff', 'headteacher', 'office'] },
})
