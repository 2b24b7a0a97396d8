import type { Choice, PartForm } from './search-field.ts'

const YES_NO: readonly Choice[] = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]
const YES_NO_UNKNOWN: readonly Choice[] = [...YES_NO, { value: 'unknown', text: 'I do not know' }]
const CONSENTERS = { pupil: 'The pupil', parent: 'A parent or carer' }
const WITNESS = {
  name: 'witness',
  shows: 'Witness',
  label: 'Which other adult is there?',
  as: 'text',
  says: 'Write the name of another adult who is there',
} as const

/** What is asked before somebody searches, after it, and of what is deleted. */
export const FORMS_OF_SEARCH = {
  consent: {
    ...{ title: 'Ask for consent', deed: 'Record the answer', when: 'When were they asked?' },
    under:
      'Nobody searches it before somebody has said yes. A no is kept, and a safeguarding lead decides what follows.',
    isAsked: () => true,
    fields: [
      {
        ...{
          name: 'from',
          shows: 'Asked',
          label: 'Who was asked?',
          as: 'choice',
          says: 'Select who was asked',
        },
        items: ({ consentFrom }) => consentFrom.map(value => ({ value, text: CONSENTERS[value] })),
      },
      {
        name: 'of',
        shows: 'Name',
        label: 'Their name',
        as: 'text',
        says: 'Write the name of whoever was asked',
      },
      {
        name: 'askedBy',
        shows: 'Asked by',
        label: 'Who asked them?',
        as: 'text',
        says: 'Write who asked them',
      },
      {
        name: 'how',
        shows: 'How',
        label: 'How were they asked?',
        hint: 'Face to face, by telephone',
        as: 'text',
        says: 'Write how they were asked',
      },
      {
        ...{
          name: 'answer',
          shows: 'Answer',
          label: 'What did they say?',
          as: 'choice',
          says: 'Select what they said',
        },
        items: () => [
          { value: 'given', text: 'Yes, it may be searched' },
          { value: 'refused', text: 'No' },
        ],
      },
    ],
  },
  before: {
    ...{ title: 'Before you search it', deed: 'Record it, then search' },
    under:
      'Write this first. You search it yourself, with another adult there, and look at no more than you write here.',
    isAsked: ({ asksBefore }) => asksBefore,
    fields: [
      {
        name: 'suspicion',
        shows: 'Suspicion',
        label: 'What do you suspect, and why?',
        as: 'lines',
        says: 'Write what you suspect, and why',
      },
      {
        name: 'power',
        shows: 'Power used',
        label: 'Which power or clause of the policy do you use?',
        as: 'text',
        says: 'Write the power or the clause that you use',
      },
      {
        name: 'authorisedBy',
        shows: 'Agreed by',
        label: 'Who agreed to this search?',
        as: 'text',
        says: 'Write who agreed to this search',
      },
      WITNESS,
      {
        name: 'scope',
        shows: 'Scope',
        label: 'What will you look at, and nothing else?',
        as: 'lines',
        says: 'Write what you will look at',
      },
    ],
  },
  after: {
    ...{ title: 'After the search', deed: 'Record what was found', when: 'When was it searched?' },
    under: 'In words. Nothing is photographed or copied.',
    isAsked: ({ asksAfter }) => asksAfter,
    fields: [
      {
        ...{ name: 'indecent', shows: 'Picture of a child suspected', as: 'choice', items: () => YES_NO },
        label: 'Do you suspect a nude, sexual or indecent picture of a child on it?',
        hint: 'If yes, stop: this form ends here and the safeguarding leads are called',
        says: 'Select whether you suspect such a picture',
      },
      {
        name: 'lookedAt',
        shows: 'Looked at',
        label: 'What was looked at?',
        as: 'lines',
        says: 'Write what was looked at',
      },
      {
        name: 'found',
        shows: 'Found',
        label: 'What was found?',
        as: 'lines',
        says: 'Write what was found, or that nothing was',
      },
      {
        ...{ name: 'crime', shows: 'Could be a crime', as: 'choice', items: () => YES_NO_UNKNOWN },
        label: 'Could it be a crime, or evidence of one?',
        says: 'Select whether it could be a crime',
      },
      {
        name: 'outcome',
        shows: 'What follows',
        label: 'What follows?',
        as: 'lines',
        says: 'Write what follows',
      },
      {
        name: 'parentsTold',
        shows: 'Parents told',
        label: 'Have the parents been told?',
        as: 'choice',
        items: () => YES_NO,
        says: 'Select whether the parents were told',
      },
      {
        ...{
          name: 'parentsNotToldBecause',
          shows: 'Why not',
          label: 'Why not, or when will they be?',
          as: 'text',
        },
        ...{ says: 'Write why the parents were not told', only: ['parentsTold', 'no'] },
      },
    ],
  },
  deletion: {
    ...{ title: 'Record what was deleted', deed: 'Record the deletion', when: 'When was it deleted?' },
    under: 'Never what may be evidence. When in doubt keep it, and ask a safeguarding lead.',
    isAsked: ({ guardsDeletion }) => guardsDeletion,
    fields: [
      {
        ...{
          name: 'by',
          shows: 'Deleted by',
          label: 'Who deleted it?',
          as: 'choice',
          says: 'Select who deleted it',
        },
        items: () => [
          { value: 'pupil', text: 'The pupil, because they were asked to' },
          { value: 'searcher', text: 'I did' },
        ],
      },
      {
        name: 'what',
        shows: 'What',
        label: 'What was deleted?',
        as: 'lines',
        says: 'Write what was deleted',
      },
      { name: 'reason', shows: 'Why', label: 'Why?', as: 'lines', says: 'Write why it was deleted' },
      {
        name: 'notEvidence',
        shows: 'Not evidence, because',
        label: 'Why need it not be kept as evidence?',
        as: 'lines',
        says: 'Write why it need not be kept as evidence',
      },
      WITNESS,
    ],
  },
} as const satisfies Readonly<Record<string, PartForm>>
