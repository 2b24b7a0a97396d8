import type { Lock, Step } from '../../../platform/procedures/procedure.ts'
import { lado } from './first-steps.ts'
import { fixed, usual, words, choice, yesNo, yesNoUnknown } from './write-steps.ts'

/* Whether it may be an allegation is asked first, wherever it begins as something less. */

/** It may be an allegation: what is less is not needed any more. */
export const ABOVE = 'above-threshold'
/** The procedure for an allegation has begun on the record. */
export const PASSED_UP = 'allegation'
export const onlyBelow = { notRecorded: ABOVE }

export const threshold = fixed({
  ...{ key: 'threshold', title: 'Ask first whether it may be an allegation', after: ['free'] },
  says: 'Anybody who may have harmed a child, committed an offence against one, or shown that they may be a risk to children or not suitable to work with them: in school or outside it, in person or online.',
  from: 'Part four: the harm threshold',
  asks: [
    choice('threshold', 'Does it meet the harm threshold?', [
      { value: 'below', text: 'No' },
      { value: 'not-sure', text: 'I am not sure', hint: 'The LADO is asked' },
      { value: 'met', text: 'Yes, or it may', hint: 'Then it is an allegation, and the LADO is asked' },
    ]),
    words('because', 'Why do you think so?'),
  ],
})

/** Recorded once they have advised: until then nothing less is decided. */
export const ladoWhereUnsure: Step = {
  ...lado,
  title: 'Ask the LADO',
  only: { step: 'threshold', ask: 'threshold', is: ['not-sure', 'met'] },
  after: ['threshold'],
  asks: lado.asks.map(ask =>
    ask.key === 'threshold'
      ? { ...ask, options: (ask.options ?? []).filter(({ value }) => value !== 'not-yet') }
      : ask,
  ),
}

export const passUp = fixed({
  ...{ key: 'up', title: 'Begin the procedure for an allegation', by: PASSED_UP, after: ['threshold'] },
  only: { recorded: ABOVE },
  says: 'It may meet the harm threshold, so it is dealt with as an allegation from here. Nothing of this is lost: it stays on the record.',
  asks: [],
})

export const before = fixed({
  ...{ key: 'before', title: 'Look at what there was before', helpedBy: 'earlier', after: ['free'] },
  says: 'Small things about one person, put side by side, can be a pattern, and a pattern can meet the harm threshold.',
  from: 'Part four, section two: patterns',
  asks: [
    yesNoUnknown('pattern', 'Is there a pattern, with the other records about them?'),
    words('shows', 'What do they show, taken together?', { hint: 'Or that there is no other' }),
  ],
})

export const mayTell = fixed({
  ...{ key: 'may-tell', title: 'Ask whether the adult may be spoken to', only: onlyBelow },
  after: ['threshold', 'lado'],
  says: 'Before anybody speaks to them about it: whoever was asked for advice says that it may be done, and by whom.',
  asks: [
    yesNo('may', 'May they be spoken to now?'),
    words('advised', 'Who advised it, when, and what did they say?', {
      hint: 'The LADO, human resources, the police',
    }),
  ],
})

export const told = usual({
  ...{ key: 'telling', title: 'Tell the adult', by: 'telling', only: onlyBelow, after: ['may-tell'] },
  says: 'Record it on the record itself, under “What the adult was told”.',
  asks: [],
})

export const talk = usual({
  ...{ key: 'talk', title: 'Hear what the adult says', only: onlyBelow, after: ['telling'] },
  says: 'In their own words, with somebody beside them where they wish.',
  asks: [words('account', 'What does the adult say?', { hint: 'Or that they would say nothing' })],
})

export const TELLING: Lock = {
  act: 'telling',
  until: [{ step: 'threshold' }, { step: 'lado' }, { answer: { step: 'may-tell', ask: 'may', is: ['yes'] } }],
  says: 'Nobody speaks to the adult about it until it is written down who advised that they may. Where it has become an allegation end this one: that procedure says when.',
}

export const KEEP: Lock = {
  act: 'keep-in-school',
  until: [{ step: 'threshold' }, { step: 'lado' }, { step: 'up' }],
  says: 'Whether it may be an allegation is answered before it is kept as anything less.',
}
