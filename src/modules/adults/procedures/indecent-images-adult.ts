import type { Step } from '../../../platform/procedures/procedure.ts'
import { allegationOf } from './allegation.ts'
import { free, hold, lado, police, safe } from './first-steps.ts'
import { choice, fixed, line, words, yesNo, yesNoUnknown } from './write-steps.ts'

const untouched = fixed({
  ...{ key: 'untouched', title: 'Look at nothing, and leave everything as it is' },
  says: 'Not to make sure, and not for anybody who asks. Switch on nothing that is off, and ask the police about what is on. Copy, print, send and delete nothing.',
  asks: [
    yesNoUnknown('opened', 'Has anybody opened, copied, sent or deleted any of it already?'),
    words('who', 'Who did what, on which device, and when?', {
      isNeeded: { ask: 'opened', is: ['yes', 'unknown'] },
      hint: 'In words only. No picture and no file of any kind goes in here',
    }),
    words('knows', 'Who knows of it so far?', { hint: 'Ask each of them to tell nobody else' }),
  ],
})

/** It is a crime to have them: nobody first asks whether it may be one. */
const policeAtOnce: Step = fixed({
  ...{ key: police.key, title: 'Tell the police at once' },
  says: 'Ring 101, or 999 where a child is in danger now. Say in words what was found, and ask what to do about the devices, the login and the adult.',
  within: { unit: 'sameDay', source: 'This procedure' },
  asks: [
    line('when', 'When, and who spoke to them?', { hint: 'For example, 27 November 2026 at 9:40 am' }),
    line('reference', 'What is their reference?', { hint: 'Or write that they gave none' }),
    words('said', 'What did they advise?'),
    choice('devices', 'What do they say about the devices?', [
      { value: 'taken', text: 'They take them, or some of them' },
      { value: 'keep', text: 'The school keeps them as they are until they say more' },
      { value: 'free', text: 'They need none of them' },
    ]),
  ],
})

const devices = fixed({
  ...{ key: 'devices', title: 'Set aside every device that they hold', isMany: true },
  says: 'Each device of the school that they hold or have used, one after another, locked away as it is. Until the police have advised nobody has it and nobody uses it. A device that is their own is for the police to ask for.',
  asks: [
    line('which', 'Which device?', { hint: 'What it is, and its number' }),
    choice('whose', 'Whose is it?', [
      { value: 'school', text: 'The school’s' },
      { value: 'own', text: 'Their own', hint: 'Take nothing from them. Tell the police that it is there' },
    ]),
    line('where', 'Where is it locked away, or where is it?'),
    line('holder', 'Who has the key, since when?'),
    choice('left', 'How was it found, and how was it left?', [
      { value: 'off', text: 'Off, and it stays off' },
      { value: 'on', text: 'On, and left as the police said' },
      { value: 'not-known', text: 'Nobody has touched it' },
    ]),
  ],
})

const allHeld = fixed({
  ...{ key: 'all-held', title: 'Say whether that is every device', after: ['devices'] },
  says: 'Look at the list of what they were given: computers, tablets, telephones, cameras, sticks.',
  asks: [
    choice('all', 'Is every device of the school that they hold set aside?', [
      { value: 'yes', text: 'Yes' },
      { value: 'not-yet', text: 'Not yet, or some cannot be had', hint: 'Record this again when they are' },
    ]),
    words('left', 'Which are not, and what do the police say?', {
      isNeeded: { ask: 'all', is: ['not-yet'] },
    }),
  ],
})

const login = fixed({
  ...{ key: 'login', title: 'Decide about their login', after: ['police'] },
  says: 'The headteacher’s own decision, or the chair’s about the headteacher, apart from the devices. A login that shuts tells them that something is known: ask the police first.',
  asks: [
    choice('login', 'What is decided about their accounts?', [
      { value: 'stays', text: 'They stay open for now' },
      { value: 'suspended', text: 'They are suspended, and nothing in them is deleted' },
    ]),
    words('because', 'Why, and what did the police say to it?'),
    line('by', 'Who decided, and when?'),
  ],
})

const back = fixed({
  ...{ key: 'back', title: 'Say what becomes of the devices', after: ['police', 'all-held'] },
  says: 'Only as the police say. Nothing is wiped, given out again or thrown away before.',
  asks: [
    choice('where', 'Where are they now?', [
      { value: 'police', text: 'The police have them' },
      { value: 'used', text: 'In use again, as the police allowed' },
      { value: 'both', text: 'The police have some, and the others are in use again' },
    ]),
    line('said', 'Who of the police said so, when, and with which reference?'),
    yesNo('deleted', 'Was anything on them deleted by the school?', {
      must: {
        be: 'no',
        says: 'Tell the police now, and record their advice again. It does not go on from here.',
      },
    }),
  ],
})

/** Somebody who works or helps here may have indecent images of children. */
export const indecentImagesAdult = allegationOf({
  key: 'indecent-images-adult',
  title: 'An adult may have indecent images of children',
  alsoCalled: ['IIOC', 'Indecent images of children held by staff', 'Staff possession', 'CSAM'],
  version: 1,
  first:
    'Do not look at anything. Switch nothing on. Ring the police: 101, or 999 if a child is in danger now. Then ring the LADO.',
  never: [
    'Nobody looks, not even to make sure.',
    'Nobody switches a device on, copies, prints, sends or deletes anything.',
    'No device is given back, given out again or wiped before the police have advised.',
    'Nothing is done by which the adult learns of it before the police and the LADO agree.',
  ],
  steps: [free, untouched, policeAtOnce, lado, safe, devices, allHeld, login, hold, back],
  locks: [
    {
      act: 'back',
      until: [{ answer: { step: 'police', ask: 'devices', is: ['taken', 'free'] } }],
      says: 'The devices stay set aside until the police say what becomes of them.',
    },
  ],
})
