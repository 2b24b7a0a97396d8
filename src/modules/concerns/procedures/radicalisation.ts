import type { Procedure, Step, When } from '../../../platform/procedures/procedure.ts'
import { URGENT_KINDS } from '../urgent.ts'
import { KEEP_IN_SCHOOL } from './acts.ts'
import * as children from './parts/children.ts'
import * as outside from './parts/outside.ts'
import { decideToTell, secondLead } from './parts/second.ts'
import { ask, FROM, LEADS, step } from './steps.ts'

const BEYOND = { ask: 'belief', is: ['no', 'unknown'] }
/** A faith, a view or an opinion by itself is nobody's concern, and nothing more is asked of it. */
const only: When = { unless: { step: 'review', ask: 'belief', is: ['yes'] } }

const review: Step = step(
  'review',
  'Write down what was seen or heard',
  'In the words in which it was told. Nobody is questioned to find out more. “Not known” is an answer.',
  {
    from: FROM.kcsie('preventing radicalisation'),
    within: { unit: 'sameDay', source: 'Ours until the school’s policy says another' },
    asks: [
      ask('who', 'Who may be drawn to it?', 'choice', {
        options: [
          { value: 'child', text: 'A child' },
          { value: 'parent', text: 'A parent or somebody else at home' },
          { value: 'both', text: 'Both' },
        ],
      }),
      ask('harm', 'Is anybody in danger now, or about to do or join something?', 'yes-no-unknown', {
        hint: 'If yes: 999 first, then the next step here. Also where somebody is about to travel',
        trigger: { says: 'Somebody is in danger now, or about to do something', isUrgent: true },
      }),
      ask('witnessed', 'What was said, seen or found, when and where?', 'words', {
        hint: 'Online too: which service, by which names, as it was told. Nobody looks it up',
      }),
      ask(
        'belief',
        'Is a faith, a view or an opinion that anybody may hold all that there is?',
        'yes-no-unknown',
        {
          hint: 'If yes, it ends here: it is no concern, however much one may disagree',
        },
      ),
      ask('beyond', 'What goes beyond that?', 'words', {
        isNeeded: BEYOND,
        hint: 'Hatred of a group, a wish to hurt, a leader or a group who draws them in, material that calls for violence',
      }),
      ask('promised', 'Was anybody promised that it stays secret?', 'yes-no'),
      ask('unpromised', 'Who told them that it cannot, when, and in which words?', 'words', {
        isNeeded: { ask: 'promised', is: ['yes'] },
        hint: 'Leave it empty if nothing was promised',
      }),
    ],
  },
)

const TRAINED = { ask: 'trained', is: ['yes'] }

const assess: Step = step(
  'assess',
  'Assess it, with somebody who is trained for it',
  'The safeguarding lead or a deputy. Where their Prevent training is not recent, they ask somebody whose is: the local authority or the police’s Prevent team.',
  {
    only,
    after: ['review', 'safe'],
    again: ['review'],
    who: { are: LEADS },
    asks: [
      ask('trained', 'Were you trained in Prevent within the last two years?', 'yes-no'),
      ask('when', 'When, and by whom?', 'line', { isNeeded: TRAINED, hint: 'Leave it empty if not' }),
      ask('advised', 'Whom did you ask, when, and what did they say?', 'words', {
        isNeeded: { ask: 'trained', is: ['no'] },
        hint: 'Leave it empty if you were trained',
      }),
      ask('assessed', 'How far are they drawn in, who draws them, and what could happen next?', 'words'),
    ],
  },
)

const consent: Step = step(
  'consent',
  'Ask whether they agree to a referral',
  'Channel helps those who want to be helped: they, or the parents of a child, are asked, unless asking would put somebody at risk. A referral does not wait for this.',
  {
    only,
    after: ['review', 'safe'],
    asks: [
      ask('asked', 'Do they agree?', 'choice', {
        options: [
          { value: 'given', text: 'Yes' },
          { value: 'refused', text: 'No' },
          { value: 'not-asked', text: 'They were not asked: it would put somebody at risk' },
        ],
      }),
      ask('who', 'Who was asked, by whom, and when?', 'line', {
        isNeeded: { ask: 'asked', is: ['given', 'refused'] },
      }),
      ask('whyNot', 'Who would be at risk if they were asked, and how?', 'words', {
        isNeeded: { ask: 'asked', is: ['not-asked'] },
        hint: 'No other reason counts. Leave it empty if they were asked',
      }),
    ],
  },
)

const STEPS: readonly Step[] = [
  review,
  children.safe({ after: ['review'], from: FROM.kcsie('immediate risk of harm') }),
  assess,
  children.risk({ only, from: FROM.kcsie('what makes a child more open to it') }),
  consent,
  decideToTell({
    key: 'channel',
    title: 'Decide whether it is referred to Prevent',
    whom: 'Prevent, who look with others at whether Channel can help',
    only,
    asks: [
      ask('agency', 'Which agency is it, and how is it reached?', 'line', {
        isNeeded: { ask: 'referred', is: ['yes'] },
        hint: 'The local authority’s Prevent team, or the police’s by 101. Leave it empty if it is not referred',
      }),
    ],
  }),
  secondLead({ of: 'channel' }),
  children.parents({ only, after: ['review', 'safe', 'assess'] }),
  children.parentsAgain({ after: ['parents'] }),
  children.support({ only }),
]

/** A child, or a parent of one, who may be drawn to extremism. Somebody who works here stands in the other register. */
export const radicalisation: Procedure = {
  key: 'radicalisation',
  title: 'A child or parent drawn to extremism',
  alsoCalled: ['radicalisation', 'extremism', 'Prevent', 'Channel'],
  toldBy: { words: URGENT_KINDS.radicalisation.words, isAsked: true },
  version: 1,
  guidance: [
    { name: 'Department for Education, Keeping children safe in education', edition: '1 September 2026' },
    { name: 'Home Office, Prevent duty guidance and Channel duty guidance', edition: 'as they stand today' },
  ],
  first:
    'If somebody may be about to do something, ring 999. Do not confront or question anybody, and promise nobody that it stays secret.',
  never: [
    'Nobody confronts, questions or investigates a child, a parent or anybody else about it, and nobody looks for them online.',
    'Nobody promises that it stays secret.',
    'A faith, a view or an opinion that anybody may hold is never the concern by itself.',
    'Nobody leaves out asking for consent for any reason but a risk to somebody.',
    'A “no” to a referral never rests on one person.',
  ],
  steps: outside.toTheEnd(STEPS),
  locks: [
    {
      act: KEEP_IN_SCHOOL,
      says: 'Nothing less than a referral can be decided yet. It waits for:',
      until: [
        { noTrigger: true },
        ...['review', 'assess', 'risk', 'channel', 'channel-second'].map(one => ({ step: one })),
      ],
    },
  ],
}
