import type { Procedure, Step } from '../../../platform/procedures/procedure.ts'
import { unauthorised } from './imagery-viewing.ts'
import * as children from './parts/children.ts'
import * as conduct from './parts/conduct.ts'
import * as outside from './parts/outside.ts'
import { NOT_FOR_THEM, police, untilTold } from './parts/police.ts'
import * as school from './parts/in-school.ts'
import * as things from './parts/things.ts'
import { ask, FROM } from './steps.ts'

const FIVE = FROM.kcsie('Part five')

const review = conduct.review({
  from: FIVE,
  says: 'From whoever told it, never by looking. Whatever was meant by it, and whether or not anybody was seen in it, it counts. “Not known” is an answer, and it counts until somebody knows.',
  asks: [
    ask('how', 'How was it done, or tried: with what, where, and on which day?', 'words'),
    ask('shown', 'Is {child} pictured, or was it tried with {child}?', 'yes-no-unknown', { isEach: true }),
    ask('adultShown', 'Is an adult pictured?', 'yes-no-unknown', { hint: 'A teacher, a visitor, a parent' }),
    ask('shared', 'Was it shared, or is that threatened?', 'yes-no-unknown', {
      trigger: { says: 'It was shared, that is threatened, or nobody knows' },
    }),
    ask('more', 'Has it happened before, or to somebody else?', 'yes-no-unknown'),
  ],
})

const steps: readonly Step[] = [
  review,
  children.safe({ from: FIVE }),
  police({ from: FIVE }, [NOT_FOR_THEM]),
  things.deviceKept({
    from: FIVE,
    says: 'Off, sealed, locked away, for the police. Nobody looks through it, copies from it or deletes on it. Each hand through which it passes is a line of its own.',
  }),
  things.handled({}),
  { ...unauthorised, from: FIVE },
  things.network({}),
  things.online({}),
  things.takedownOnline({}),
  things.gone({}),
  children.risk({ from: FIVE }),
  children.support({
    from: FIVE,
    asks: [
      ask('adults', 'Which adult was pictured or told of it, and who is there for them?', 'words', {
        hint: 'Or that none was',
      }),
    ],
  }),
  children.parents({ from: FIVE }),
  school.inSchool({ from: FIVE }),
  outside.referral({ from: FIVE }),
  outside.sent({ from: FIVE }),
  children.parentsAgain({ from: FIVE }),
  children.sanctions({ from: FIVE, after: ['risk', 'support'] }),
  outside.otherSettings({ from: FIVE }),
  things.returned({}),
]

/** A picture or film taken under somebody's clothes without their knowing, of a child or an adult. */
export const upskirting: Procedure = {
  key: 'upskirting',
  title: 'Upskirting: pictures taken under somebody’s clothes',
  alsoCalled: [
    'down-blousing',
    'secret pictures or films of somebody',
    'filming in toilets or changing rooms',
  ],
  toldBy: {
    words: ['upskirt', 'up her skirt', 'under her skirt', 'downblous', 'down-blous'],
    isAsked: true,
  },
  version: 1,
  guidance: [
    {
      name: 'Department for Education, Keeping children safe in education, Part five',
      edition: '1 September 2026',
    },
  ],
  first:
    'It can be an offence: the police are told. Do not look at it, do not copy, send or delete it, and ask nobody to show it. Take the device, off, and lock it away.',
  never: [
    'Nobody looks at it, the safeguarding lead neither. There is no reason for which it is viewed here.',
    'Nobody copies, prints, saves, sends or forwards it, and none comes into Watchword.',
    'Nobody deletes it, and no device is given back, before the police say so.',
    'It is not met in school before the police were told, or the team that advises the school said that it is not for them.',
    'No parent and nobody outside is told, and nobody is sanctioned, before the police were told.',
    'Whoever was pictured is never left without support, a child or an adult; nor is the child who did it.',
  ],
  steps: school.handledToTheEnd(steps),
  locks: [
    school.keepInSchool(),
    ...untilTold({
      isAlways: true,
      once: ['parents'],
      decision: [],
      allowed: ['sanctions', 'other-settings', 'returned'],
    }),
    school.sanctionAgreed,
  ],
}
