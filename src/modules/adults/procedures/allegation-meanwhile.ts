import type { Step } from '../../../platform/procedures/procedure.ts'
import { choice, fixed, line, usual, words, yesNo } from './write-steps.ts'

/** Once the LADO has said that it cannot be an allegation, these are not needed. */
export const BELOW = 'below-threshold'
const only = { notRecorded: BELOW }

/** With the LADO: what is found out, who is told, and who is looked after. */
export const MEANWHILE: readonly Step[] = [
  usual({
    ...{ key: 'strategy', title: 'Take part in the strategy discussion', only, after: ['lado'] },
    says: 'The LADO, the police and social care decide together who finds out what.',
    from: 'Part four, section one: strategy discussion',
    asks: [line('when', 'When was it, and who took part?'), words('decided', 'What was decided?')],
  }),
  fixed({
    ...{ key: 'facts', title: 'Agree the facts with the LADO', only, after: ['lado'] },
    says: 'Find out only what the LADO agrees to: whether the adult was there, when and where it was, who else was there.',
    from: 'Part four, section one: basic enquiries',
    asks: [
      words('agreed', 'What did the LADO agree that the school may find out, and how?'),
      words('facts', 'What is known?', { hint: 'Facts only: who, when, where, and how it is known' }),
    ],
  }),
  usual({
    ...{ key: 'confidential', title: 'Agree who may know', after: ['lado'] },
    says: 'Nothing may be published by which an accused teacher could be known before a charge. Agree with the LADO what staff, parents and the press are told, if anything.',
    from: 'Part four, section one: confidentiality',
    asks: [words('who', 'Who may know, and what?'), words('public', 'What is said if somebody asks?')],
  }),
  usual({
    ...{ key: 'telling', title: 'Tell the adult', by: 'telling', after: ['lado', 'hold'] },
    says: 'As soon as the LADO agrees, with as much as they agree to. Record it on the record itself, under “What the adult was told”.',
    from: 'Part four, section one: informing the subject',
    asks: [],
  }),
  usual({
    ...{ key: 'support', title: 'Look after the adult', after: ['telling'] },
    says: 'They are told whom to ask, how it goes on and how long it may take. They need somebody who is not part of the case.',
    from: 'Part four, section one: supporting those involved',
    asks: [
      line('contact', 'Who is their named contact?', { hint: 'Not whoever finds out what happened' }),
      words('support', 'What help were they offered?', {
        hint: 'Their union, a colleague, occupational health, counselling; contact with colleagues',
      }),
    ],
  }),
  fixed({
    ...{ key: 'suspension', title: 'Decide whether they go on working', only, after: ['lado'] },
    says: 'Nobody is suspended because there is an allegation. Look at everything else first, with the advice of the LADO and, where they are part of it, of the police and social care.',
    from: 'Part four, section one: suspension',
    asks: [
      words('alternatives', 'What else was considered, and why would it do, or not?', {
        hint: 'Other work in the school, another class, somebody beside them, work from home, leave that they agree to',
      }),
      choice('decided', 'What was decided?', [
        { value: 'works', text: 'They go on working as they did' },
        { value: 'alternative', text: 'Something else was put in place' },
        { value: 'suspended', text: 'They are suspended' },
      ]),
      words('reasons', 'Why?'),
      line('by', 'Who decided, and whose advice was taken?'),
      words('letter', 'When were they told the reasons in writing, and who is their contact?', {
        isNeeded: { ask: 'decided', is: ['suspended'] },
        hint: 'The letter should leave within one working day',
      }),
    ],
  }),
  fixed({
    ...{ key: 'parents', title: 'Tell the child’s parents as agreed', after: ['lado'] },
    says: 'Straight away where the child needs a doctor; otherwise when the LADO, the police and social care agree, and with what they agree to.',
    from: 'Part four, section one: parents and carers',
    asks: [
      choice('told', 'Were they told?', [
        { value: 'told', text: 'Yes' },
        { value: 'not-yet', text: 'Not yet', hint: 'Record this step again when they are' },
        { value: 'no-child', text: 'It is about no child of this school' },
      ]),
      words('what', 'What were they told, by whom and when? If not, who agreed that they are not?'),
      yesNo('confidential', 'Were they told that they must keep it to themselves?', {
        isNeeded: { ask: 'told', is: ['told'] },
      }),
    ],
  }),
  usual({
    ...{ key: 'child', title: 'Look after the child', after: ['lado'] },
    says: 'Whatever comes of it. A report that turns out not to be so may be a sign that the child needs help.',
    from: 'Part four, section one: supporting those involved',
    asks: [
      line('contact', 'Who does the child turn to?'),
      words('support', 'What help does the child have?'),
    ],
  }),
  usual({
    ...{
      key: 'reviews',
      title: 'Look at it again while it is open',
      isMany: true,
      ifItHappens: true,
      only,
      after: ['lado'],
    },
    says: 'With the LADO, every few weeks: what has moved, what is waited for, whether a suspension is still right.',
    from: 'Part four, section one: timescales',
    asks: [words('review', 'What was looked at, by whom, and what comes next?')],
  }),
]
