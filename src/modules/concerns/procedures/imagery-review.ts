import type { Step } from '../../../platform/procedures/procedure.ts'
import * as children from './parts/children.ts'
import { adultInIt, ask, FROM, step } from './steps.ts'

/** What the lead finds out first, from what was told: never by looking. */
export const review: Step = step(
  'review',
  'Hold the initial review',
  'The safeguarding lead or a deputy, with whoever was told and whoever knows the children. Answer from what was told, never by looking. “Not known” is an answer, and it counts until somebody knows.',
  {
    from: FROM.ukcis('initial response and initial review meeting'),
    within: { unit: 'sameDay', source: 'Ours until the school’s policy says another' },
    asks: [
      ask('present', 'Who took part, and who led it?', 'words'),
      ask('harm', 'Is anybody in immediate danger, or at risk of harming themselves?', 'yes-no-unknown', {
        hint: 'Suicide and self-harm too. If yes: 999 first, then the next step here',
        trigger: { says: 'Somebody is at immediate risk of harm', isUrgent: true },
      }),
      adultInIt({ trigger: { says: 'An adult is involved' } }),
      ask(
        'coercion',
        'Was anybody coerced, blackmailed or groomed, or is there doubt that they could consent?',
        'yes-no-unknown',
        {
          hint: 'Also because of special educational needs',
          trigger: {
            says: 'Somebody was coerced, blackmailed or groomed, or may not have been able to consent',
          },
        },
      ),
      ask(
        'unusual',
        'By what was told, is what it shows violent, or unusual for the child’s stage of development?',
        'yes-no-unknown',
        { trigger: { says: 'What it shows is violent, or unusual for the stage of development' } },
      ),
      ask('acts', 'By what was told, does it show a sexual act?', 'yes-no-unknown', {
        trigger: {
          says: 'It shows a sexual act, and a child in it is under 13 or of an age that nobody knows',
          onlyIf: { ask: 'shown', age: 13 },
        },
      }),
      ask('made', 'How was it made?', 'choice', {
        options: [
          { value: 'camera', text: 'Photographed or filmed' },
          { value: 'ai', text: 'Made or altered with AI or another tool', hint: 'It is treated the same' },
          { value: 'unknown', text: 'Not known' },
        ],
      }),
      ask('sharedBy', 'Who shared it, and with whom?', 'words'),
      ask('where', 'Where: on which services and devices?', 'words'),
      ask('spread', 'How far has it spread?', 'choice', {
        options: [
          { value: 'one', text: 'One person' },
          { value: 'few', text: 'A few' },
          { value: 'many', text: 'Many' },
          { value: 'unknown', text: 'Not known' },
        ],
      }),
      ask('because', 'Why was it shared?', 'words', { hint: 'What is known of it, in the children’s words' }),
      ask('missing', 'What is not known yet, and who finds it out?', 'words', {
        isNeeded: false,
        hint: 'Ask them from here, with a day. Nobody needs to look at anything to find it out',
      }),
      ask('shown', 'Is {child} shown in it?', 'yes-no-unknown', { isEach: true }),
      ask('knew', 'Did {child} know that it was shared, and agree?', 'choice', {
        isEach: true,
        options: [
          { value: 'agreed', text: 'Knew and agreed' },
          { value: 'not-agreed', text: 'Knew and did not agree' },
          { value: 'not-knew', text: 'Did not know' },
          { value: 'unknown', text: 'Not known' },
          { value: 'not-shown', text: 'Is not shown in it' },
        ],
      }),
    ],
    helpedBy: 'action',
  },
)

export const safe: Step = children.safe({ from: FROM.ukcis('immediate risk of harm') })
