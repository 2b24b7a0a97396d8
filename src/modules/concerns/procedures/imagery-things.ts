import type { Step } from '../../../platform/procedures/procedure.ts'
import * as things from './parts/things.ts'
import { ask, FROM, step } from './steps.ts'

export const device: Step = things.device({ from: FROM.ukcis('devices') })

export const network: Step = things.network({
  from: FROM.ukcis('imagery on the school’s own devices and networks'),
})

const YES = { ask: 'contacted', is: ['yes'] }

/** Yes or no, and why. Each contact is kept as one, with who, when and what was told. */
export const others: Step = step(
  'others',
  'Decide whether another school, college, setting or person is contacted',
  'Where a child of theirs is in it, or somebody else must know. Only the safeguarding lead there, or whoever deals with it.',
  {
    after: ['review', 'safe'],
    asks: [
      ask('contacted', 'Is another school, college, setting or person contacted?', 'yes-no'),
      ask('because', 'Why, or why not?', 'words', { hint: 'Name the setting, and no child' }),
    ],
  },
)

export const othersContacted: Step = step(
  'others-contacted',
  'Contact them, and record it',
  'As a contact on the record: the organisation, who they are and what they do there, when, and what was told. No picture is sent to anybody.',
  { by: 'contact', only: { step: 'others', ...YES }, after: ['others'], again: ['others'] },
)

/** The task that the answer gave by itself; both times stand on the record. */
export const isolated: Step = step(
  'isolated',
  'Wait until it is blocked and set apart',
  'Whoever looks after the network was asked, in words that say neither what it is nor whose, and writes when it was done.',
  { by: 'isolated', only: { recorded: 'isolation-asked' }, after: ['network'] },
)

export const takedown: Step = things.takedown({ from: FROM.ukcis('having it removed') })

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
