import type { Procedure } from '../../../platform/procedures/procedure.ts'
import { crime, free, police } from './first-steps.ts'
import {
  before,
  KEEP,
  ladoWhereUnsure,
  mayTell,
  onlyBelow,
  passUp,
  talk,
  TELLING,
  threshold,
  told,
} from './first-whether.ts'
import { choice, fixed, line, words, yesNo } from './write-steps.ts'

const illegal = fixed({
  ...{ key: 'crime', title: 'Say whether it may be illegal', after: ['free'] },
  says: 'What is on a device, or what was done with it. Not known is not no: until this is answered, and the police were told where it may be, nobody looks at it or copies it.',
  asks: crime.asks.map(ask =>
    ask.key === 'crime'
      ? { ...ask, label: 'Might there be illegal content, or might an offence have been committed?' }
      : ask,
  ),
})

const policeTold = fixed({
  ...{ key: police.key, title: 'Contact the police', after: ['crime'] },
  only: { step: 'crime', ask: 'crime', is: ['yes', 'unknown'] },
  says: 'Ring 101, or 999 where somebody is in danger. Say in words what is thought to be there.',
  within: { unit: 'sameDay', source: 'This procedure' },
  asks: [
    line('when', 'When were they contacted, and by whom?', {
      hint: 'For example, 27 November 2026 at 9:40 am',
    }),
    line('reference', 'What is their reference?', { hint: 'Or write that they gave none' }),
    words('said', 'What did they say about the device, and about telling the adult?'),
  ],
})

const evidence = fixed({
  ...{ key: 'evidence', title: 'Write down what there is', after: ['crime', 'police'] },
  says: 'In words: what was posted, sent, used or left open, where and when, who saw it, and who keeps it.',
  asks: [
    words('evidence', 'What is there, and where is it kept?', {
      hint: 'Describe it. No picture and no file of any kind goes in here',
    }),
  ],
})

const breach = fixed({
  ...{ key: 'breach', title: 'Say which rule it breaks', only: onlyBelow },
  after: ['threshold', 'lado', 'evidence', 'before'],
  says: 'The clause that they agreed to. What they had signed by then is written in beside it, with its version.',
  asks: [
    choice('what', 'What is it about?', [
      { value: 'social-media', text: 'Social media' },
      { value: 'reputation', text: 'The good name of the school, or trust in them as a professional' },
      { value: 'own-device', text: 'A device of their own' },
      { value: 'school-technology', text: 'The school’s devices, accounts or network' },
      { value: 'other', text: 'Something else in the code of conduct' },
    ]),
    choice('source', 'Where does the rule stand?', [
      { value: 'code', text: 'In the code of conduct' },
      { value: 'agreement', text: 'In an agreement on acceptable use' },
      { value: 'policy', text: 'In another policy of the school' },
    ]),
    line('code', 'Which clause?', { hint: 'Its number, or its own words' }),
    words('signed', 'What they had signed', { isNeeded: false, isFilled: true }),
  ],
})

const decided = fixed({
  ...{ key: 'decided', title: 'Decide what follows', only: onlyBelow, after: ['breach', 'telling', 'talk'] },
  says: 'By whoever answers for it. Disciplinary action follows the school’s own procedure, outside Watchword.',
  asks: [
    choice('action', 'What follows?', [
      { value: 'none', text: 'Nothing: no rule was broken' },
      { value: 'advice', text: 'Advice or training' },
      { value: 'warned', text: 'A talk that is kept on file' },
      { value: 'disciplinary', text: 'It is referred for disciplinary action' },
    ]),
    choice('route', 'By which route?', [
      { value: 'in-school', text: 'In the school' },
      { value: 'disciplinary', text: 'Disciplinary' },
      { value: 'civil', text: 'Civil' },
      { value: 'legal', text: 'Legal, or with the police' },
    ]),
    line('by', 'Who decided it?'),
    line('on', 'On which day?', { hint: 'For example, 27 November 2026' }),
    words('reasons', 'Why?'),
  ],
})

const end = fixed({
  ...{ key: 'end', title: 'End it' },
  after: [
    ...['free', 'threshold', 'lado', 'up', 'crime', 'police', 'evidence', 'before', 'breach'],
    ...['may-tell', 'telling', 'talk', 'decided'],
  ],
  says: 'Whatever is learnt afterwards opens it again: record the step again and say what is new.',
  asks: [
    yesNo('sure', 'Is everything done that was decided?', {
      must: { be: 'yes', says: 'Then it goes on. End it when everything is done.' },
    }),
  ],
})

/** A breach of the code of conduct, or of what was agreed about technology, that is no allegation. */
export const staffMisuse: Procedure = {
  key: 'staff-misuse',
  title: 'An adult broke the code of conduct or the rules for technology',
  alsoCalled: [
    'Staff misuse',
    'Breach of acceptable use',
    'Social media conduct',
    'Personal devices',
    'Reputation',
  ],
  version: 1,
  guidance: [
    { name: 'Keeping children safe in education, Part four', edition: '1 September 2026' },
    { name: 'The school’s code of conduct for staff', edition: 'as it stands' },
  ],
  first:
    'First ask whether a child may be harmed: then it is an allegation. Look at nothing that may be illegal.',
  never: [
    'Do not deal with it if it is about you, your family or a friend.',
    'Nobody opens, views or copies what may be illegal.',
    'Never deal with it as misuse where it may meet the harm threshold: then it is an allegation.',
    'Do not speak to the adult before whoever was asked says that you may.',
    'Nothing is decided without the clause that was broken.',
    'Put no picture and no file in here.',
  ],
  steps: [
    ...[free, threshold, ladoWhereUnsure, passUp, illegal, policeTold, evidence, before, breach],
    ...[mayTell, told, talk, decided, end],
  ],
  locks: [
    {
      act: 'look',
      until: [{ step: 'crime' }, { step: 'police' }],
      says: 'Do not open, view or copy it.',
    },
    TELLING,
    KEEP,
  ],
}
