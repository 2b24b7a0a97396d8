import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { SIGNING_AUDIENCES } from '../agreement.ts'
import { AGAIN, type ConsequenceAsked } from '../consequences.ts'
import { line } from '../fields.ts'
import { AGREED } from '../lines.ts'
import { consequencesEvidence } from '../queries/consequences-evidence.ts'

export const consequencesShown = control<ConsequenceAsked>({
  name: 'agreements.consequences-shown',
  asks: 'Show in the agreement what misuse may lead to',
  version: 2,
  // Its first version knew no visitors.
  upgrade: stored => stored,
  parameters: z.object({
    audience: z.enum(SIGNING_AUDIENCES, 'Select who is shown it'),
    misuse: line('Write what the misuse is, in the words of whoever signs', 200).meta({ title: 'Misuse' }),
    level: z
      .int('Enter the level')
      .min(0, 'Enter 0 or more')
      .max(9, 'Enter 9 or fewer')
      .default(0)
      .meta({ title: 'Level of the policy’s sanctions that it may bring, 0 for none' }),
    follows: z
      .string()
      .trim()
      .max(200, 'Write at most 200 characters')
      .default('')
      .meta({ title: 'What else may follow, in words' }),
    shown: z
      .enum(AGREED, 'Select how it is shown')
      .default('with-the-whole')
      .meta({ title: 'How they agree to it' }),
    again: z
      .enum(AGAIN, 'Select whether it is shown again')
      .default('never')
      .meta({ title: 'Shown again each' }),
  }),
  keyedBy: ['audience', 'misuse'],
  byDefault: [],
  stricter: (a, b) =>
    a.audience === b.audience &&
    a.misuse === b.misuse &&
    AGREED.indexOf(a.shown) <= AGREED.indexOf(b.shown) &&
    AGAIN.indexOf(a.again) <= AGAIN.indexOf(b.again),
  without: { audience: 'staff', misuse: '', level: 0, follows: '', shown: 'not-asked', again: 'never' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ audience, misuse, shown, again }) =>
    shown === 'not-asked'
      ? 'Not shown in the agreement'
      : `The agreement of ${AUDIENCE_WORDS[audience].many} shows what may follow from this: “${misuse}”${shown === 'apart' ? ', ticked by itself' : ''}${again === 'school-year' ? ', and again each school year' : ''}`,
  movedBy: ['agreements.published', 'agreements.signed', 'agreements.lapsed', 'agreements.withdrawn'],
  evidence: consequencesEvidence,
  fix: { text: 'See who has signed', url: '/agreements/register' },
})
