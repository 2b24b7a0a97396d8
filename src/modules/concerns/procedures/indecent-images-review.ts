import type { Step, When } from '../../../platform/procedures/procedure.ts'
import { ask, FROM, step } from './steps.ts'

/** Where it turned out to be something else, nothing more is asked. */
export const OF_THIS_KIND: When = { unless: { step: 'situation', ask: 'which', is: ['none'] } }

/** Only one of the answers is never kept: what is said of somebody who works here stands in no record of a child. */
export const situation: Step = step(
  'situation',
  'Say which of these it is',
  'First of all: it decides which steps follow. If it is about somebody who works or volunteers here, nothing of it is kept in this record.',
  {
    within: { unit: 'hours', count: 1, source: 'Ours: at once' },
    asks: [
      ask('which', 'Which of these is it?', 'choice', {
        options: [
          {
            value: 'exposure',
            text: 'A child or an adult here came upon them by accident',
            hint: 'On a site, in a message, on a screen that somebody held up',
          },
          { value: 'school-device', text: 'They are on a device, an account or the network of the school' },
          {
            value: 'adult',
            text: 'Somebody who works or volunteers here has them, or has looked at them',
            hint: 'It ends here: the next page is the report about an adult, and this answer is kept nowhere',
            leadsTo: 'adult-report',
          },
          {
            value: 'any',
            text: 'Another case, or one of which nobody is sure',
            hint: 'Also other material that it may be illegal to have',
          },
          {
            value: 'none',
            text: 'None of these: it is not met in this way',
            hint: 'A picture that a child made of themself has a procedure of its own',
          },
        ],
      }),
    ],
  },
)

export const review: Step = step(
  'review',
  'Write down what is known, without looking',
  'From what was told. Nobody looks again to find out more. Describe nothing that it shows beyond what is asked.',
  {
    from: FROM.kcsie('online safety, and indecent images'),
    only: OF_THIS_KIND,
    after: ['situation'],
    within: { unit: 'sameDay', source: 'Ours until the school’s policy says another' },
    asks: [
      ask('harm', 'Is anybody in danger now?', 'yes-no-unknown', {
        hint: 'If yes: 999 first, then the next step here',
        trigger: { says: 'Somebody is in danger now', isUrgent: true },
      }),
      ask('crime', 'Is it a crime, or may it be one?', 'yes-no-unknown', {
        hint: 'To have, to show or to make such a picture is one',
      }),
      ask('how', 'How did it come to light, when, and who told it?', 'words'),
      ask('where', 'Where is it: which service, device or account?', 'words', {
        hint: 'Addresses have a step of their own below',
      }),
      ask('seenBy', 'Who has seen it already?', 'words', {
        hint: 'Everybody, by name or by what they are. They need support; none of them looks again',
      }),
      ask('exposed', 'Has {child} seen it?', 'yes-no-unknown', { isEach: true }),
      ask('shown', 'By what was told, may {child} be shown in it?', 'yes-no-unknown', {
        isEach: true,
        trigger: { says: 'A child of this school may be shown in it' },
      }),
    ],
  },
)

const REPORTED = { ask: 'addresses', is: ['reported'] }

export const iwf: Step = step(
  'iwf',
  'Report the addresses to the Internet Watch Foundation',
  'On their own page, www.iwf.org.uk/report. Type an address from where it was written down: nobody opens it to find it. That none is known is an answer too.',
  {
    only: OF_THIS_KIND,
    after: ['review'],
    isMany: true,
    within: { unit: 'sameDay', source: 'Ours: at once, and on the same day' },
    asks: [
      ask('addresses', 'Is an address known?', 'choice', {
        options: [
          { value: 'reported', text: 'Yes, and it was reported to them' },
          { value: 'none', text: 'No address is known' },
        ],
      }),
      ask('which', 'Which addresses?', 'words', {
        isNeeded: REPORTED,
        hint: 'One a line, as text: it stays text that nobody can press',
      }),
      ask('when', 'On which day and at what time was it reported?', 'line', { isNeeded: REPORTED }),
      ask('reference', 'Which reference did they give?', 'line', {
        isNeeded: REPORTED,
        hint: 'Or that they gave none. Leave these empty if no address is known',
      }),
    ],
  },
)
