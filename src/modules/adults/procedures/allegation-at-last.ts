import type { Step } from '../../../platform/procedures/procedure.ts'
import { LEAVES_FILE, OUTCOME_WORDS, OUTCOMES, REACHES_REFERENCE, STAYS_ON_FILE } from '../outcomes.ts'
import { BELOW, MEANWHILE } from './allegation-meanwhile.ts'
import { choice, fixed, line, usual, words, yesNo } from './write-steps.ts'

const only = { notRecorded: BELOW }
const GONE = ['dismissed', 'resigned', 'ended']
const endedAs = (is: readonly string[]) => ({ step: 'outcome', ask: 'outcome', is })

/** What was found, and what follows from it. */
export const AT_LAST: readonly Step[] = [
  fixed({
    ...{ key: 'found', title: 'Write what was found out', only },
    after: ['lado', 'hold', 'strategy', 'facts', 'telling'],
    says: 'By whom the LADO agreed. The adult answers for themself, in their own words, also where they have left.',
    from: 'Part four, section one: the investigation',
    asks: [
      line('by', 'Who found out what happened?'),
      words('account', 'What does the adult say?', {
        hint: 'In their own words; or that they would say nothing',
      }),
      words('found', 'What was found?'),
    ],
  }),
  fixed({
    ...{ key: 'outcome', title: 'Decide the outcome', only, after: ['found', 'suspension', 'parents'] },
    says: 'It is decided although the adult has resigned or will take no part.',
    from: 'Part four, section one: outcomes',
    asks: [
      choice(
        'outcome',
        'What is the outcome?',
        OUTCOMES.map(value => ({ value, ...OUTCOME_WORDS[value] })),
      ),
      line('by', 'Who decided it?'),
      line('on', 'On which day?', { hint: 'For example, 27 November 2026' }),
      choice('action', 'What action follows?', [
        { value: 'none', text: 'None' },
        { value: 'advice', text: 'Advice, training or supervision' },
        { value: 'disciplinary', text: 'Disciplinary action' },
        { value: 'criminal', text: 'It is with the police or the courts' },
      ]),
      words('code', 'On which clause of the code of conduct, or of which policy?', {
        hint: 'Or that none was broken',
      }),
      words('reasons', 'Why?'),
      words('agreed', 'What does the LADO say to it?'),
    ],
  }),
  fixed({
    ...{ key: 'reference', title: 'Write what a reference may say', after: ['outcome'], again: ['outcome'] },
    only: endedAs(REACHES_REFERENCE),
    says: 'Facts, and no opinion. These words, and no others, stand on the page of what a reference may say.',
    from: 'Part four, section one: references',
    asks: [
      words('facts', 'Which facts stand in a reference, word for word?', {
        hint: 'What was found, when, and what followed',
      }),
    ],
  }),
  fixed({
    ...{ key: 'remove', title: 'Take it out of the personnel file', after: ['outcome'], again: ['outcome'] },
    only: endedAs(LEAVES_FILE),
    says: 'What was false or malicious does not stay on the adult’s personnel file, unless they say in writing that it may.',
    from: 'Part four, section one: record keeping',
    asks: [
      choice('removed', 'Is it out of the personnel file?', [
        { value: 'out', text: 'Yes, nothing of it is left there' },
        { value: 'consent', text: 'The adult agreed in writing that it stays' },
      ]),
      line('by', 'Who saw to it, and when?'),
    ],
  }),
  fixed({
    ...{ key: 'file', title: 'Put a summary on the personnel file', after: ['outcome'], again: ['outcome'] },
    only: endedAs(STAYS_ON_FILE),
    says: 'On their confidential file, kept as long as the school’s retention schedule says. The adult has a copy where the LADO agrees.',
    from: 'Part four, section one: record keeping',
    asks: [
      words('summary', 'What does the summary say?', {
        hint: 'What was alleged, how it was followed up and ended, what was decided',
      }),
      choice('copy', 'Has the adult a copy?', [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No, the LADO or the police asked us to wait' },
      ]),
    ],
  }),
  fixed({
    ...{ key: 'left', title: 'Say whether the adult stays', only, after: ['outcome'] },
    says: 'No agreement about leaving ends this, keeps it secret or keeps it from a reference.',
    from: 'Part four, section one: leaving',
    asks: [
      choice('left', 'Does the school go on with them?', [
        { value: 'stays', text: 'They stay' },
        { value: 'dismissed', text: 'They were dismissed' },
        { value: 'resigned', text: 'They resigned, or left' },
        {
          value: 'ended',
          text: 'The school no longer uses them',
          hint: 'Supply teachers, volunteers, contractors',
        },
      ]),
      words('return', 'What was agreed about their return, or their leaving?'),
    ],
  }),
  fixed({
    ...{ key: 'barring', title: 'Consider the DBS and the TRA', after: ['left'] },
    only: { step: 'left', ask: 'left', is: GONE },
    says: 'Ask the LADO whether the adult must be referred to the Disclosure and Barring Service, and a teacher to the Teaching Regulation Agency, also where they resigned.',
    from: 'Part four, section one: referral to the DBS and the TRA',
    asks: [
      choice('dbs', 'Was the DBS told?', [
        { value: 'referred', text: 'Yes' },
        { value: 'not', text: 'Considered, and not' },
      ]),
      choice('tra', 'Was the TRA told?', [
        { value: 'referred', text: 'Yes' },
        { value: 'not', text: 'Considered, and not' },
        { value: 'no-teacher', text: 'They are no teacher' },
      ]),
      words('because', 'Who decided, when, and why?'),
    ],
  }),
  usual({
    ...{ key: 'told', title: 'Tell them how it ended', only, after: ['outcome'] },
    says: 'The adult, the child and the parents, as far as the LADO agrees.',
    from: 'Part four, section one: outcomes',
    asks: [words('told', 'Who was told what, by whom and when?')],
  }),
  usual({
    ...{ key: 'lessons', title: 'Learn from it', only, after: ['outcome'] },
    says: 'With the LADO, whatever the outcome: what in the school’s ways made it possible, or made it hard to say?',
    from: 'Part four, section one: learning lessons',
    asks: [words('lessons', 'What changes, who sees to it, and by when?')],
  }),
]

/** Its end waits for these, and for whatever a kind of allegation has beside them. */
export const endOf = (own: readonly Step[]): Step =>
  fixed({
    ...{ key: 'end', title: 'End it' },
    after: [...own, ...MEANWHILE, ...AT_LAST].filter(({ ifItHappens }) => !ifItHappens).map(({ key }) => key),
    says: 'Whatever is learnt afterwards opens it again: record the step again and say what is new.',
    asks: [
      yesNo('sure', 'Is everything done that was agreed with the LADO?', {
        must: { be: 'yes', says: 'Then it goes on. End it when everything that was agreed is done.' },
      }),
    ],
  })
