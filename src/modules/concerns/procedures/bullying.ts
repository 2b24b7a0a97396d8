import type { Procedure } from '../../../platform/procedures/procedure.ts'
import { URGENT_KINDS } from '../urgent.ts'
import * as children from './parts/children.ts'
import * as conduct from './parts/conduct.ts'
import { unlessReferred } from './parts/in-school.ts'
import * as outside from './parts/outside.ts'
import * as things from './parts/things.ts'
import { ask } from './steps.ts'

const review = conduct.review({
  asks: [
    ask('form', 'Which form did it take?', 'choice', {
      options: [
        { value: 'message', text: 'Messages or calls' },
        {
          value: 'picture',
          text: 'Pictures or films',
          hint: 'If it may show somebody undressed, nobody looks',
        },
        { value: 'left-out', text: 'Leaving out' },
        { value: 'pretending', text: 'Pretending to be somebody' },
        { value: 'gaming', text: 'In a game' },
        { value: 'face-to-face', text: 'Face to face', hint: 'The same steps are followed' },
        { value: 'several', text: 'Several of these' },
      ],
    }),
    ask('where', 'Where: which services, devices or places?', 'line'),
    ask('since', 'Since when, and how often?', 'line'),
    ask('before', 'Was any of them bullied, or said to bully, before?', 'yes-no-unknown', {
      hint: 'Look at each child’s chronology. Where it is more than once, say under risk what that asks for',
    }),
    ask(
      'because',
      'Is it because of who somebody is: race, faith, disability, sex, who they love?',
      'yes-no-unknown',
      {
        hint: 'If it is, follow the procedure for online hate too',
      },
    ),
    ask('sexual', 'Is any of it sexual?', 'yes-no-unknown', {
      hint: 'If it is, follow the procedure for sexual violence and harassment too',
    }),
  ],
})

/** Bullying of a child by a child or by several, online or not: the same steps for both. */
export const bullying: Procedure = {
  key: 'bullying',
  title: 'Bullying, online or not',
  alsoCalled: ['cyberbullying', 'online bullying', 'trolling', 'pile-on', 'exclusion from a group'],
  toldBy: { words: URGENT_KINDS['online-bullying'].words },
  version: 1,
  guidance: [
    { name: 'Department for Education, Keeping children safe in education', edition: '1 September 2026' },
    { name: 'This school’s anti-bullying and behaviour policies', edition: 'as in force on the day' },
  ],
  first: 'Is anybody in danger, or at risk of harming themselves? Bullying can end in that. Ask first.',
  never: [
    'Nobody calls it banter, or part of growing up.',
    'Nobody brings the children together to have them make up before each was heard alone.',
    'Nobody takes a child’s phone away because they told.',
    'Nobody answers the messages, in the child’s name or in their own.',
    'No picture and no file of it comes into Watchword, by anybody.',
    'It does not end while it goes on, or while a child is not safe or not supported.',
  ],
  steps: outside.toTheEnd([
    review,
    children.safe({ after: ['review'] }),
    conduct.evidence({}),
    conduct.governing({}),
    children.risk({}),
    children.support({}),
    children.parents({}),
    outside.referral({ after: ['review', 'risk'] }),
    outside.sent({}),
    children.parentsAgain({}),
    things.online({}),
    things.takedownOnline({}),
    things.gone({}),
    children.sanctions({ after: ['risk', 'policy'] }),
    conduct.recurrence({ after: ['support'] }),
  ]),
  locks: [unlessReferred],
}
