import type { Procedure, Step } from '../../../platform/procedures/procedure.ts'
import * as children from './parts/children.ts'
import * as conduct from './parts/conduct.ts'
import * as outside from './parts/outside.ts'
import * as school from './parts/in-school.ts'
import * as things from './parts/things.ts'
import { ask, LEADS } from './steps.ts'

const review = conduct.review({
  asks: [
    ask('because', 'Which protected characteristic is it about?', 'choice', {
      hint: 'Real or only thought to be; also of somebody whom they are friends with. The one that weighs most',
      options: [
        { value: 'race', text: 'Race, nationality or ethnic origin' },
        { value: 'belief', text: 'Religion or belief' },
        { value: 'disability', text: 'Disability' },
        { value: 'sex', text: 'Sex' },
        { value: 'orientation', text: 'Sexual orientation' },
        { value: 'reassignment', text: 'Gender reassignment' },
        { value: 'other', text: 'Another: age, marriage, pregnancy' },
        { value: 'unknown', text: 'Not known' },
      ],
    }),
    ask('direction', 'From whom, and against whom?', 'choice', {
      options: [
        { value: 'by', text: 'By somebody of the school, against others' },
        { value: 'against', text: 'Against somebody of the school, by others' },
        { value: 'within', text: 'By somebody of the school, against somebody of the school' },
        { value: 'unknown', text: 'Not known' },
      ],
    }),
    ask('platform', 'On which platform, service or group?', 'line'),
    ask('said', 'What does it say?', 'words', {
      hint: 'As it was told, word for word, however ugly. No picture of it',
    }),
    ask('drawn', 'Is there a sign that a child is drawn towards extremism?', 'yes-no-unknown', {
      hint: 'If there may be, follow the procedure for radicalisation too, or refer it',
    }),
  ],
})

const LED_BY = (policy: string) => ({ step: 'policy', ask: 'which', is: [policy] })

const steps: readonly Step[] = [
  review,
  children.safe({}),
  conduct.evidence({}),
  outside.adviceFirst({
    title: 'Ask at once where it is not clear whether it is a crime, or what to do',
    who: { are: LEADS },
  }),
  conduct.governing({}),
  things.online({ after: ['evidence'] }),
  things.takedownOnline({}),
  things.gone({}),
  children.risk({}),
  children.support({
    asks: [
      ask('adults', 'Which adults does it hurt, and who is there for them?', 'words', {
        hint: 'Staff, parents, neighbours of the school. Or that it hurts none',
      }),
      ask('others', 'Whom else of the same group does it reach, and what is said to them?', 'words'),
    ],
  }),
  children.parents({}),
  outside.referral({ after: ['review', 'risk'] }),
  outside.sent({}),
  children.parentsAgain({}),
  outside.otherSettings({}),
  // What the policy that leads asks for.
  conduct.recurrence({ only: LED_BY('anti-bullying'), after: ['policy', 'support'] }),
  conduct.route({ only: LED_BY('behaviour') }),
  children.sanctions({ after: ['risk', 'policy', 'route', 'support'] }),
]

/** Hatred of somebody for who they are, by or against anybody of the school’s community. */
export const hate: Procedure = {
  key: 'hate',
  title: 'Online hate',
  alsoCalled: ['hate incident', 'hate crime', 'racist abuse', 'homophobic abuse', 'misogyny online'],
  toldBy: {
    words: [
      'racis',
      'homophob',
      'transphob',
      'antisemit',
      'islamophob',
      'hate crime',
      'hate speech',
      'misogyn',
    ],
  },
  version: 1,
  guidance: [
    { name: 'Department for Education, Keeping children safe in education', edition: '1 September 2026' },
    { name: 'This school’s anti-bullying and behaviour policies', edition: 'as in force on the day' },
  ],
  first:
    'Is anybody in danger? Then 999. Do not answer it, share it or have it taken down before it is written down here where it stands and what it says.',
  never: [
    'Nobody calls it a joke or an opinion: what it is about is written down.',
    'Nothing is decided in school while nobody knows whether it is a crime and nobody was asked.',
    'No parent and nobody outside is told, and nobody is sanctioned, before the police were asked, where it may be a crime.',
    'It is not taken down before it is written down what it says and where it is kept.',
    'Nobody whom it hurts is left without support because they are grown up, or because it was about a group.',
    'No picture and no file of it comes into Watchword, by anybody.',
  ],
  steps: school.handledToTheEnd(steps),
  locks: [
    {
      ...school.unlessReferred,
      until: [...school.unlessReferred.until, { step: 'advice' }, { step: 'risk' }, { step: 'support' }],
    },
    ...outside.untilAdvised(['parents', 'sanctions', 'other-settings']),
    school.sanctionAgreed,
  ],
}
