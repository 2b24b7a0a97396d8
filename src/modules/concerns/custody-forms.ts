import type { PartForm } from './search-field.ts'
import { DECISION_ON_DEVICE_WORDS, HAND_TO, HAND_TO_WORDS } from './searches.ts'

/** What is asked of where it is, what it is kept for, and what is decided; and the stop. */
export const FORMS_OF_CUSTODY = {
  hand: {
    ...{ title: 'Record who has it now', deed: 'Record it', when: 'When did they take it?' },
    under: 'Each hand, with the place and the time, until it is with the police or given back.',
    isAsked: ({ keepsCustody }) => keepsCustody,
    fields: [
      {
        ...{
          name: 'to',
          shows: 'Where',
          label: 'Where did it go?',
          as: 'choice',
          says: 'Select where it went',
        },
        items: ({ handsTo }) =>
          HAND_TO.map(value => ({
            value,
            text: value === 'police' && handsTo ? handsTo : HAND_TO_WORDS[value],
          })),
      },
      {
        name: 'name',
        shows: 'Taken by',
        label: 'Who took it?',
        hint: 'Their name; of a police officer the number as well',
        as: 'text',
        says: 'Write who took it',
      },
      {
        name: 'place',
        shows: 'Place',
        label: 'Where is it kept, or where was it handed over?',
        as: 'text',
        says: 'Write where it is kept or was handed over',
      },
      {
        name: 'theirReference',
        shows: 'Their reference',
        label: 'The police reference, if it went to them',
        as: 'text',
        says: 'Write the police reference',
        only: ['to', 'police'],
      },
    ],
  },
  evidence: {
    ...{ title: 'Keep it as evidence', deed: 'Keep it as evidence' },
    under:
      'From then on it goes to nobody but the police, and nothing on it is deleted, until a safeguarding lead decides.',
    isAsked: () => true,
    fields: [
      {
        name: 'why',
        shows: 'Why',
        label: 'What may it be evidence of?',
        as: 'lines',
        says: 'Write what it may be evidence of',
      },
    ],
  },
  decision: {
    ...{ title: 'Decide what happens with it', deed: 'Record the decision' },
    under: 'For a safeguarding lead.',
    isAsked: () => true,
    fields: [
      {
        ...{
          name: 'choice',
          shows: 'Decision',
          label: 'What do you decide?',
          as: 'choice',
          says: 'Select what you decide',
        },
        items: (_, { decides }) => decides.map(value => ({ value, text: DECISION_ON_DEVICE_WORDS[value] })),
      },
      {
        name: 'reasons',
        shows: 'Why',
        label: 'Why?',
        hint: 'And what follows instead; whom you asked',
        as: 'lines',
        says: 'Write why',
      },
    ],
  },
  halt: {
    ...{ title: 'Stop: a nude or indecent picture', deed: 'Stop, and call the safeguarding leads' },
    under:
      'Put the device down. Do not look, do not copy, do not delete, do not ask to be shown. Switch nothing on or off.',
    isAsked: () => false,
    fields: [
      {
        name: 'why',
        shows: 'Why',
        label: 'Why do you suspect it?',
        hint: 'In a few words; nothing of what is pictured',
        as: 'lines',
      },
    ],
  },
} as const satisfies Readonly<Record<string, PartForm>>
