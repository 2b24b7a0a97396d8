import type { Lock, Option, Step, Until } from '../../../../platform/procedures/procedure.ts'
import { KEEP_IN_SCHOOL, SANCTION, SHARE_OUTSIDE, TELL_PARENTS } from '../acts.ts'
import { ask, step } from '../steps.ts'

const AT_ONCE = { unit: 'hours', count: 1, source: 'Ours: at once' } as const
const MAY = [
  { value: 'yes', text: 'Yes, they said so' },
  { value: 'wait', text: 'No, they ask us to wait' },
]

/** The safeguarding team that advises the school may know that it is not for the police. Nobody here decides that. */
export const NOT_FOR_THEM: Option = {
  value: 'team',
  text: 'They were not told: the safeguarding team that advises the school said that it is not for them',
  hint: 'Write beneath who said so, when and why',
}

/** Where the police are told whatever else is done. The call comes first, and what is written of it after. */
export const police = ({ asks = [], ...more }: Partial<Step>, or: readonly Option[] = []): Step =>
  step(
    'police',
    'Tell the police at once, and record it',
    'Ring before you write: 101, or 999 where a child is in danger now. Nothing here stands in the way of ringing.',
    {
      after: ['review'],
      within: AT_ONCE,
      atOnce: 'Ring 101 or 999 now, and record it when the steps above are done',
      refers: true,
      ...more,
      asks: [
        ask('number', 'How were they told?', 'choice', {
          options: [
            { value: '101', text: 'By 101' },
            { value: '999', text: 'By 999' },
            { value: 'other', text: 'In another way: an officer whom you know, their own form' },
            ...or,
          ],
        }),
        ask('when', 'When?', 'line', { hint: 'The day and the time' }),
        ask('whom', 'Who took it: their name or number, and what they are?', 'line'),
        ask('reference', 'Which reference did they give?', 'line'),
        ask('advised', 'What do they ask the school to do, and what not?', 'words'),
        ask('goOn', 'May the school go on, and speak with others?', 'choice', { options: MAY }),
        ask('parents', 'May the parents be told?', 'choice', { options: MAY }),
        ...asks,
      ],
    },
  )

/** Whoever does not know whether it is a crime asks at once, and decides nothing before. */
export const adviceIfUnsure = (more: Partial<Step>): Step =>
  step(
    'advice',
    'Ask at once whether it is a crime',
    'The safeguarding team that advises the school, or the police. Nothing less than a referral is decided before they have answered.',
    {
      only: { step: 'review', ask: 'crime', is: ['unknown'] },
      after: ['review'],
      again: ['review'],
      within: AT_ONCE,
      atOnce: 'Ask now, and record it when the steps above are done',
      asks: [
        ask('whom', 'Whom did you ask: which agency, who, and what are they there?', 'line'),
        ask('when', 'When, and by which number or in which way?', 'line'),
        ask('reference', 'Which reference did they give?', 'line', { hint: 'Or that they gave none' }),
        ask('advised', 'What did they advise?', 'words'),
      ],
      ...more,
    },
  )

const POLICE: Until = { step: 'police' }
const said = (question: string): Until => ({ answer: { step: 'police', ask: question, is: ['yes'] } })

const FIRST = 'The police come first.'
const UNTIL = 'until they were told, and say that it may be'
/** By the act; of a step that waits, nothing more need be said. */
const SAYS: Readonly<Record<string, string>> = {
  [TELL_PARENTS]: `${FIRST} Parents are not told ${UNTIL}.`,
  [SHARE_OUTSIDE]: `${FIRST} Nothing is told to anybody else outside ${UNTIL}.`,
  [SANCTION]: `${FIRST} Nobody is punished ${UNTIL}.`,
}
const saysOf = (act: string): string => SAYS[act] ?? `${FIRST} This is not done ${UNTIL}.`

/** What stays shut until the police were told; some of it until they say that it may be. */
export const untilTold = ({
  once = [],
  decision,
  allowed = [],
  isAlways = false,
}: {
  /** Steps that open once they were told. */
  once?: readonly string[]
  /** Steps that a decision of less than a referral waits for as well. */
  decision: readonly string[]
  /** Steps that wait until the police say that the school may go on. */
  allowed?: readonly string[]
  /** There is nothing to be unsure of, and so no step that asks whether it is a crime. */
  isAlways?: boolean
}): readonly Lock[] => {
  const told = isAlways ? [POLICE] : [{ step: 'advice' }, POLICE]
  return [
    {
      act: KEEP_IN_SCHOOL,
      says: 'Nothing less than a referral can be decided yet. It waits for:',
      until: [...told, ...decision.map(one => ({ step: one }))],
    },
    ...once.map(act => ({ act, says: `${FIRST} This opens once they were told.`, until: told })),
    { act: TELL_PARENTS, says: saysOf(TELL_PARENTS), until: [...told, said('parents')] },
    ...[SHARE_OUTSIDE, SANCTION, ...allowed].map(act => ({
      ...{ act, says: saysOf(act) },
      until: [...told, said('goOn')],
    })),
  ]
}
