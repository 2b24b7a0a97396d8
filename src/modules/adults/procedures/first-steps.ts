import type { Step } from '../../../platform/procedures/procedure.ts'
import { choice, fixed, line, words, yesNo, yesNoUnknown } from './write-steps.ts'

/* What waits for nothing else. Each stands here once; procedures take those they need. */

export const free = fixed({
  ...{ key: 'free', title: 'Make sure that it is yours to answer' },
  says: 'About the headteacher it is the chair of governors’, about the chair the vice-chair’s. Whoever it is about, and whoever is close to them, never answers for it.',
  from: 'Part four, section one: the case manager',
  asks: [
    yesNo('free', 'Are you free of any interest in it?', {
      hint: 'It is not about you, your family or a close friend, and you do not depend on the adult',
      must: {
        be: 'yes',
        says: 'Then press “Not for me” on the record. It goes on to whoever comes next, and you see it no more.',
      },
    }),
  ],
})

export const safe = fixed({
  ...{ key: 'safe', title: 'See that the child is safe' },
  says: 'Look after the child first. If anybody is hurt or in danger ring 999, or children’s social care, before you write anything.',
  from: 'Part four, section one: initial response',
  asks: [
    yesNoUnknown('safe', 'Is every child in it safe from harm now?'),
    words('done', 'What was done to make them safe?', {
      hint: 'By whom and when; whether 999 or social care was rung; what is still to be done',
    }),
  ],
})

export const leave = fixed({
  ...{ key: 'leave', title: 'Keep what is there, and ask nothing' },
  says: 'Keep letters, messages, recordings of cameras and devices as they are. Do not question the child, the adult or anybody who saw it: the police or social care may have to ask them first.',
  from: 'Part four, section one: initial response',
  asks: [
    yesNoUnknown('asked', 'Has anybody questioned the child, the adult or a witness already?'),
    words('what', 'Who asked what, and when?', { isNeeded: { ask: 'asked', is: ['yes', 'unknown'] } }),
    words('kept', 'What is there to keep, and who has it?', {
      hint: 'Describe it. No picture and no file of any kind goes in here',
    }),
    words('knows', 'Who knows of it so far?', { hint: 'Ask each of them to tell nobody else' }),
  ],
})

export const lado = fixed({
  ...{ key: 'lado', title: 'Contact the LADO' },
  says: 'Within one working day, before anybody is told or interviewed. Ask for advice also where you are not sure that it is serious enough.',
  from: 'Part four, section one: contact with the LADO',
  within: { unit: 'workingDays', count: 1, source: 'This procedure' },
  asks: [
    line('officer', 'Whom did you speak to?', { hint: 'Their name, and the council' }),
    line('when', 'When?', { hint: 'For example, 27 November 2026 at 9:40 am' }),
    line('reference', 'What is their reference?', { hint: 'Or write that they gave none' }),
    words('advice', 'What did they advise?'),
    words('agreed', 'What was agreed, and by whom?', { hint: 'Who does what next, and by when' }),
    choice('threshold', 'May it be an allegation that meets the harm threshold?', [
      { value: 'met', text: 'Yes, it may' },
      {
        value: 'not-met',
        text: 'No, the LADO says that it does not',
        hint: 'The steps of an allegation are not needed then',
      },
      { value: 'not-yet', text: 'Not decided yet' },
    ]),
    choice('mayTell', 'May the adult be told now?', [
      { value: 'yes', text: 'Yes, the LADO agrees' },
      { value: 'not-yet', text: 'Not yet', hint: 'Record this step again when the LADO agrees' },
    ]),
  ],
})

export const crime = fixed({
  ...{ key: 'crime', title: 'Say whether it may be a crime' },
  says: 'Where it may be one the police decide what is asked, of whom and when. Not known is not no.',
  from: 'Part four, section one: police and social care',
  asks: [
    yesNoUnknown('crime', 'Might a crime have been committed?'),
    words('because', 'Why do you think so?'),
  ],
})

export const police = fixed({
  ...{ key: 'police', title: 'Ask the police and children’s social care' },
  says: 'Agree with the LADO who rings them, and ring 999 if somebody is in danger.',
  from: 'Part four, section one: police and social care',
  only: { step: 'crime', ask: 'crime', is: ['yes', 'unknown'] },
  asks: [
    choice('whom', 'Who was asked?', [
      { value: 'police', text: 'The police' },
      { value: 'social-care', text: 'Children’s social care' },
      { value: 'both', text: 'Both' },
      { value: 'lado', text: 'The LADO has asked them for us' },
    ]),
    line('reference', 'Who answered, when, and with which reference?'),
    words('said', 'What did they say?'),
  ],
})

export const hold = fixed({
  ...{ key: 'hold', title: 'Find out whether the school must wait' },
  says: 'While the police, social care or the LADO ask the school to wait, it tells, asks and finds out nothing. Record this again when they say that it may go on.',
  from: 'Part four, section one: police and social care',
  asks: [
    choice(
      'wait',
      'Does anybody ask the school to wait?',
      [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
        { value: 'unknown', text: 'Not asked yet' },
      ],
      { hint: 'The police, children’s social care or the LADO' },
    ),
    words('who', 'Who said so, when, and with what?', { hint: 'And what may be done meanwhile' }),
  ],
})

/** Before anybody is told or asked. */
export const AT_FIRST: readonly Step[] = [free, safe, leave, lado, crime, police, hold]
