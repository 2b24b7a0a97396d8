import type { Step } from '../../../../platform/procedures/procedure.ts'
import { ask, step } from '../steps.ts'

const HAS_DEVICE = { ask: 'what', is: ['taken', 'passed', 'returned', 'police'] }

export const device = (more: Partial<Step>): Step =>
  step(
    'device',
    'Keep the device safe',
    'Off, sealed, locked away. Each hand through which it passes is a line of its own. Nobody looks through it.',
    {
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
      ...more,
    },
  )

const ON_NETWORK = { ask: 'network', is: ['yes'] }

export const network = (more: Partial<Step>): Step =>
  step(
    'network',
    'Block and isolate it on the school’s network',
    'Where it is on a school account, device or server. Ask the network manager by an action that says neither what it is nor whose: they see those words and no more.',
    {
      after: ['review', 'safe'],
      helpedBy: 'action',
      asks: [
        ask('network', 'Is it on the school’s network, accounts or devices?', 'yes-no-unknown'),
        ask('blocked', 'Who blocked it and set it apart, and when?', 'words', {
          isNeeded: ON_NETWORK,
          hint: 'It is set apart, not deleted. Leave it empty if it is not there',
        }),
      ],
      ...more,
    },
  )

export const takedown = (more: Partial<Step>): Step =>
  step(
    'takedown',
    'Ask for it to be taken down',
    'A child can report it themselves, without sending it to anybody here; help them. Services are asked by their own reporting pages.',
    {
      after: ['review', 'safe'],
      skip: 'reason',
      isFixed: false,
      isMany: true,
      asks: [
        ask('whom', 'Which service was asked, or what does the child do themselves?', 'line'),
        ask('when', 'When, and by whom?', 'line'),
        ask('came', 'What came of it?', 'words', { isNeeded: false }),
      ],
      ...more,
    },
  )
