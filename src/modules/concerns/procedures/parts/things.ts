import type { Step } from '../../../../platform/procedures/procedure.ts'
import { ask, step } from '../steps.ts'

const HAS_DEVICE = { ask: 'what', is: ['taken', 'passed', 'returned', 'police'] }

/** As the step on the device, where giving it back is a step of its own that waits for the police. */
export const deviceKept = (more: Partial<Step>): Step => {
  const { asks, ...rest } = device(more)
  const isKept = ({ value }: { value: string }) => value !== 'returned'
  return {
    ...rest,
    asks: asks.map(({ options, ...one }) => (options ? { ...one, options: options.filter(isKept) } : one)),
  }
}

export const returned = (more: Partial<Step>): Step =>
  step('returned', 'If a device is given back', 'Not before the police say so. It stays empty if none is.', {
    isMany: true,
    ifItHappens: true,
    asks: [
      ask('which', 'Which device, and to whom is it given back?', 'line'),
      ask('when', 'When, and by whom?', 'line'),
      ask('said', 'Who of the police said that it may be?', 'line', { hint: 'Their name or number' }),
    ],
    ...more,
  })

/** It stays empty where it never happened. */
export const handled = (more: Partial<Step>): Step =>
  step(
    'handled',
    'If somebody switched a device on or looked through it',
    'It happens, with the best of intentions. It is written down as what it was, and the police are told. It stays empty if nobody did.',
    {
      isMany: true,
      ifItHappens: true,
      asks: [
        ask('whom', 'Who was it, and which device?', 'line'),
        ask('how', 'What was done, and when?', 'words', {
          hint: 'Switched on, unlocked, opened, looked at. Describe nothing that it shows',
        }),
        ask('done', 'Who was told of it, and what was said to them?', 'words'),
      ],
      ...more,
    },
  )

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
          hint: 'Or who was asked to. It is set apart, not deleted. Leave it empty if it is not there',
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

const MAYBE = { ask: 'online', is: ['yes', 'unknown'] }
const IS_ONLINE = { step: 'online', ...MAYBE }

/** What stays online hurts again: as long as it may, what was asked of whom is recorded, and it is looked at again. */
export const online = (more: Partial<Step>): Step =>
  step(
    'online',
    'Find out whether any of it is online',
    'From what was told, without looking for it. “Not known” counts as yes until somebody knows.',
    {
      after: ['review', 'safe'],
      again: ['review'],
      asks: [
        ask('online', 'Is any of it on a website, a service or in a group?', 'yes-no-unknown'),
        ask('where', 'Where: which service, and the address as words, if it is known?', 'words', {
          isNeeded: { ask: 'online', is: ['yes'] },
          hint: 'As it was told. Nobody opens it to find out',
        }),
      ],
      ...more,
    },
  )

/** Taken down by steps of its own, for what may be online. */
export const takedownOnline = (more: Partial<Step>): Step =>
  takedown({ only: IS_ONLINE, after: ['online'], ...more })

const THERE = { ask: 'gone', is: ['there'] }

/** Not ended before it is gone, or somebody has said why it cannot be. Each new request asks again. */
export const gone = (more: Partial<Step>): Step =>
  step(
    'gone',
    'Say whether it is gone',
    'On the day on which you look again: ask the child, or the service; nobody opens it. Until it is gone, say on which day you ask next.',
    {
      only: IS_ONLINE,
      after: ['takedown'],
      again: ['online', 'takedown'],
      within: { unit: 'calendarDays', count: 7, source: 'Ours until the school’s policy says another' },
      asks: [
        ask('gone', 'Is it gone?', 'choice', {
          options: [
            { value: 'gone', text: 'Yes: all of it, as far as anybody knows' },
            { value: 'there', text: 'No, and what could be done was done' },
          ],
        }),
        ask('how', 'How do you know, and since when?', 'words'),
        ask('whyNot', 'Why can it not be taken down?', 'words', {
          isNeeded: THERE,
          hint: 'Leave it empty if it is gone',
        }),
        ask('reviewer', 'Who else has looked at that reason?', 'line', {
          isNeeded: THERE,
          hint: 'Their name and what they are',
        }),
        ask('recheck', 'On which day do you ask about it again?', 'line', { isNeeded: THERE }),
      ],
      ...more,
    },
  )
