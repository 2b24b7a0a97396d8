import type { Step } from '../../../platform/procedures/procedure.ts'
import { ask, FROM, step } from './steps.ts'

const HAS_DEVICE = { ask: 'what', is: ['taken', 'passed', 'returned', 'police'] }

export const device: Step = step(
  'device',
  'Keep the device safe',
  'Off, sealed, locked away. Each hand through which it passes is a line of its own. Nobody looks through it.',
  {
    from: FROM.ukcis('devices'),
    isMany: true,
    asks: [
      ask('what', 'What happened?', 'choice', {
        options: [
          { value: 'no-device', text: 'There is no device here' },
          { value: 'taken', text: 'It was taken and locked away' },
          { value: 'passed', text: 'It passed to somebody else here' },
          { value: 'police', text: 'The police have it' },
          { value: 'returned', text: 'It was given back' },
        ],
      }),
      ask('which', 'Which device, and whose?', 'line', { isNeeded: HAS_DEVICE }),
      ask('where', 'Where is it locked away?', 'line', {
        isNeeded: { ask: 'what', is: ['taken', 'passed'] },
      }),
      ask('holder', 'Who holds it, and since when?', 'line', { isNeeded: HAS_DEVICE }),
    ],
  },
)

const ON_NETWORK = { ask: 'network', is: ['yes'] }

export const network: Step = step(
  'network',
  'Block and isolate it on the school’s network',
  'Where it is on a school account, device or server. Ask the network manager by an action that says neither what it is nor whose: they see those words and no more.',
  {
    from: FROM.ukcis('imagery on the school’s own devices and networks'),
    after: ['review', 'safe'],
    helpedBy: 'action',
    asks: [
      ask('network', 'Is it on the school’s network, accounts or devices?', 'yes-no-unknown'),
      ask('blocked', 'Who blocked it and set it apart, and when?', 'words', {
        isNeeded: ON_NETWORK,
        hint: 'It is set apart, not deleted. Leave it empty if it is not there',
      }),
    ],
  },
)

export const takedown: Step = step(
  'takedown',
  'Ask for it to be taken down',
  'A child can report it themselves, without sending it to anybody here; help them. Services are asked by their own reporting pages.',
  {
    from: FROM.ukcis('having it removed'),
    after: ['review', 'safe'],
    skip: 'reason',
    isFixed: false,
    isMany: true,
    asks: [
      ask('whom', 'Which service was asked, or what does the child do themselves?', 'line'),
      ask('when', 'When, and by whom?', 'line'),
      ask('came', 'What came of it?', 'words', { isNeeded: false }),
    ],
  },
)

const DELETE = { ask: 'decision', is: ['delete'] }

/** Shut until it is decided who else must know, and until nobody else needs it. */
export const deletion: Step = step(
  'deletion',
  'Decide whether it is deleted',
  'Each device or service is a line of its own. “It is not deleted” is as good an answer. Nobody here deletes what the police or social care may need.',
  {
    from: FROM.ukcis('deletion of the imagery'),
    after: ['referral', 'sent'],
    isMany: true,
    asks: [
      ask('needed', 'Does an agency still need it?', 'choice', {
        options: [
          { value: 'no', text: 'No: they said so, or none was asked in' },
          { value: 'yes', text: 'Yes' },
          { value: 'unknown', text: 'Not known' },
        ],
        must: {
          be: 'no',
          says: 'It is not deleted while an agency needs it, or may. Ask them first',
          if: DELETE,
        },
      }),
      ask('where', 'On which device or service, and whose?', 'line'),
      ask('decision', 'Is it deleted there?', 'choice', {
        options: [
          { value: 'delete', text: 'It is deleted' },
          { value: 'not', text: 'It is not deleted' },
        ],
      }),
      ask('deleter', 'Who deletes it?', 'line', {
        isNeeded: DELETE,
        hint: 'Normally whoever it belongs to, on their own device',
      }),
      ask('witness', 'Who is there?', 'line', { isNeeded: DELETE, hint: 'They do not look at it' }),
      ask('when', 'When?', 'line', { isNeeded: DELETE }),
      ask('place', 'Which paragraph of the guidance does it rest on?', 'line', { isNeeded: DELETE }),
      ask('whyNot', 'Why not?', 'words', {
        isNeeded: { ask: 'decision', is: ['not'] },
        hint: 'Leave it empty if it is deleted',
      }),
    ],
  },
)
