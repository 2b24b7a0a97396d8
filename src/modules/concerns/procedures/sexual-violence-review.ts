import type { Step } from '../../../platform/procedures/procedure.ts'
import { adultInIt, ask, FROM, step } from './steps.ts'

const PART_FIVE = (place: string) => FROM.kcsie(`Part five, ${place}`)

/** From the words that hurt to assault: the same line, and no answer on it that says that it is nothing. */
const CONTINUUM = [
  { value: 'language', text: 'Sexual or careless language: remarks, names, jokes, noises' },
  { value: 'messages', text: 'Unwanted sexual comments or messages, online or on paper' },
  { value: 'bullying', text: 'Sexualised bullying, rumours or ratings, also online' },
  { value: 'sharing', text: 'Pictures or films shared, or shown, without consent' },
  { value: 'touch', text: 'Touching, brushing past, lifting clothes, flicking straps' },
  { value: 'threats', text: 'Pressure, coercion, threats or blackmail' },
  { value: 'assault', text: 'Sexual assault, assault by penetration or rape' },
  { value: 'unknown', text: 'Not known' },
]

export const review: Step = step(
  'review',
  'Find out what was told',
  'The safeguarding lead or a deputy, with whoever was told and whoever knows the children. From what was told, never by looking. What is said to be small counts: where nothing is done it goes on, and grows.',
  {
    from: PART_FIVE('responding to a report'),
    within: { unit: 'sameDay', source: 'Ours until the school’s policy says another' },
    helpedBy: 'action',
    asks: [
      ask('present', 'Who took part, and who led it?', 'words'),
      ask('policies', 'Which of the school’s policies govern it?', 'line', {
        hint: 'Child protection, and which others: anti-bullying, behaviour',
      }),
      ask('harm', 'Is anybody in immediate danger, or at risk of harming themselves?', 'yes-no-unknown', {
        hint: 'If yes: 999 first, then the next step here',
        trigger: { says: 'Somebody is at immediate risk of harm', isUrgent: true },
      }),
      ask('kind', 'What is the most serious of what was told?', 'choice', { options: CONTINUUM }),
      ask('assault', 'May it be rape, assault by penetration or a sexual assault?', 'yes-no-unknown', {
        trigger: { says: 'It may be rape, assault by penetration or a sexual assault' },
      }),
      ask('forced', 'Was anybody forced, threatened, blackmailed or groomed?', 'yes-no-unknown', {
        hint: 'Also where age, a disability or who they are left somebody no choice',
        trigger: { says: 'Somebody was forced, threatened, blackmailed or groomed' },
      }),
      adultInIt({ trigger: { says: 'An adult is involved' } }),
      ask('picture', 'Is there a nude or sexual picture or film of a child in it?', 'yes-no-unknown', {
        hint: 'As it was told. The steps for such pictures are then followed too',
      }),
      ask('where', 'Where and when: which place, which service?', 'words', {
        hint: 'In or out of school, on the way, online; on whose device makes no difference',
      }),
      ask('missing', 'What is not known yet, and who finds it out?', 'words', { isNeeded: false }),
    ],
  },
)

const AGAIN = [
  { value: 'no', text: 'No. What they said is written down, and that is used' },
  { value: 'specialist', text: 'Only by the police or social care, in the way that they choose' },
]

/** Heard once, believed, and told what follows: no promise that nobody is told. */
export const account: Step = step(
  'account',
  'Hear the child who was harmed, once',
  'Taken seriously, never made to feel that they are the trouble. Their own words are written down once, so that nobody asks for them again.',
  {
    from: PART_FIVE('the immediate response to a report'),
    within: { unit: 'sameDay', source: 'Ours until the school’s policy says another' },
    asks: [
      ask('heard', 'Who heard it from them, when, and who else was there?', 'words', {
        hint: 'Or that they have told nobody here, and who told it of them',
      }),
      ask('said', 'What did they say, in their own words?', 'words', {
        hint: 'Or where on this record it stands already',
      }),
      ask('again', 'Will anybody ask them to tell it again?', 'choice', { options: AGAIN }),
      ask('wishes', 'What do they want to happen?', 'words'),
      ask('next', 'What were they told of what happens next, and of who will know?', 'words'),
      ask('promised', 'Has anybody promised them that it stays a secret?', 'yes-no'),
      ask('putRight', 'How was that put right, and by whom?', 'words', {
        isNeeded: { ask: 'promised', is: ['yes'] },
        hint: 'Leave it empty if nobody has',
      }),
    ],
  },
)

/** At once, and whatever is true of it: it says nothing of who is believed. */
export const apart: Step = step(
  'apart',
  'Keep the children apart until the risk is assessed',
  'It is no punishment and says nothing of guilt. It is not the child who was harmed who loses lessons, the bus or their friends for it.',
  {
    from: PART_FIVE('considering classes, shared spaces and transport'),
    within: { unit: 'sameDay', source: 'Ours: at once' },
    asks: [
      ask('isApart', 'Are they kept apart, in lessons, on the way and everywhere else?', 'yes-no', {
        hint: 'Also in groups and chats that the school runs. Yes too, if they never meet here',
        must: {
          be: 'yes',
          says: 'They are kept apart until the risk is assessed. Arrange that first, then record how',
        },
      }),
      ask('lessons', 'How: in lessons, at break, in clubs?', 'words'),
      ask('way', 'How: on the way to and from school?', 'words'),
    ],
  },
)

const SHARED = { ask: 'together', is: ['some', 'all'] }

export const together: Step = step(
  'together',
  'Decide where they may be together again',
  'After the risk is assessed, and as it says. Asked again each time it is assessed again.',
  {
    from: PART_FIVE('considering classes, shared spaces and transport'),
    after: ['risk'],
    again: ['risk'],
    asks: [
      ask('together', 'Where may they be together?', 'choice', {
        options: [
          { value: 'nowhere', text: 'Nowhere for now' },
          { value: 'some', text: 'In some places' },
          { value: 'all', text: 'As before' },
        ],
      }),
      ask('where', 'In which lessons, places and on which ways, and who watches?', 'words', {
        isNeeded: SHARED,
      }),
      ask('harmed', 'What does the child who was harmed say to it?', 'words'),
      ask('because', 'Why?', 'words'),
    ],
  },
)

export { PART_FIVE }
