import { allegationOf } from './allegation.ts'
import { crime, free, hold, lado, leave, police, safe } from './first-steps.ts'
import { choice, fixed, line, words } from './write-steps.ts'

const prevent = fixed({
  ...{ key: 'prevent', title: 'Ask for Prevent advice' },
  says: 'Ring 999 where violence may be near. Otherwise ask the police’s Prevent team, or whoever leads on Prevent at the council. An adult can be referred too.',
  from: 'Prevent duty',
  asks: [
    line('whom', 'Whom did you speak to, and when?'),
    line('reference', 'What is their reference?', { hint: 'Or write that they gave none' }),
    words('advice', 'What did they advise?'),
    choice('referral', 'Is there a referral?', [
      { value: 'made', text: 'Yes, it was made' },
      { value: 'not', text: 'They say that none is needed' },
      { value: 'not-yet', text: 'Not decided yet', hint: 'Record this step again when it is' },
    ]),
  ],
})

const children = fixed({
  ...{ key: 'children', title: 'Follow the child protection policy too', after: ['safe'] },
  says: 'Every child whom it may have reached has a record of their own, which says nothing of this one. Report each by “Report a concern”.',
  from: 'The school’s child protection policy',
  asks: [
    words('who', 'Which children may it have reached, and how?', { hint: 'Or why it reached none' }),
    choice('records', 'Has each of them a record of their own?', [
      { value: 'yes', text: 'Yes' },
      { value: 'none', text: 'It reached no child' },
    ]),
    choice('referral', 'Was children’s social care asked about any of them?', [
      { value: 'referred', text: 'Yes' },
      { value: 'not', text: 'Considered, and not' },
    ]),
    words('because', 'Who decided that, and why?'),
  ],
})

/** Somebody who works or helps here may be drawn into terrorism, or draw others in: both policies, in one case. */
export const radicalisationAdult = allegationOf({
  key: 'radicalisation-adult',
  title: 'An adult may be drawn into extremism',
  alsoCalled: ['Radicalisation of a member of staff', 'Extremism', 'Prevent', 'Channel'],
  version: 1,
  first:
    'Violence may be near? Ring 999. Then ask the LADO and the Prevent team, before you speak to the adult.',
  never: ['Do not debate it with the adult, nor look into what they do online by yourself.'],
  guidance: [{ name: 'Prevent duty guidance', edition: 'as this school’s child protection policy names it' }],
  steps: [free, safe, leave, lado, prevent, children, crime, police, hold],
})
