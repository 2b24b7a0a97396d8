import type { PersonalData } from '../../platform/module.ts'

const PUBLIC_TASK = 'Public task: the school must know who its people are (Education Act 2002, section 175)'
const IDENTITY_LEFT = 'An id with nothing of the person, so that records which name it stay whole'

/** Years are the school's own to change in its retention schedule. */
export const personalData: readonly PersonalData[] = [
  {
    table: 'people.person',
    basis: PUBLIC_TASK,
    keep: 'As long as any record names the person',
    from: 'The day they leave',
    erasureLeaves: IDENTITY_LEFT,
    decides: 'Data protection officer and headteacher',
  },
  {
    table: 'people.person_details',
    basis: PUBLIC_TASK,
    keep: 'Staff and governors 6 years; pupils until they are 25',
    from: 'The day they leave; for pupils, their date of birth',
    erasureLeaves: 'Nothing: every name and address, past ones too, is removed',
    decides: 'Data protection officer and headteacher',
  },
  {
    table: 'people.membership',
    basis: PUBLIC_TASK,
    keep: 'Staff and governors 6 years; pupils until they are 25',
    from: 'The day it ends; for pupils, their date of birth',
    erasureLeaves: 'The kind and its days, without job title, class or reason',
    decides: 'Data protection officer and headteacher',
  },
  {
    table: 'people.appointment',
    basis: 'Legal obligation: who answered for safeguarding on any day must be known',
    keep: '25 years, so that whoever was a child then can ask',
    from: 'The day it ends',
    erasureLeaves: 'The duty and its days, without the reason',
    decides: 'Data protection officer and chair of governors',
  },
  {
    table: 'people.outside_contact',
    basis: 'Public task: a work address of somebody outside the school',
    keep: '1 year',
    from: 'The day it is replaced',
    erasureLeaves: 'The kind and its days',
    decides: 'Data protection officer',
  },
  {
    table: 'people.roll_decision',
    basis: PUBLIC_TASK,
    keep: '1 year, to answer why two records are one person or two',
    from: 'The day the file was accepted or set aside',
    erasureLeaves: 'The line and what was decided, without the person',
    decides: 'Data protection officer and headteacher',
  },
  {
    table: 'people.pupil_details',
    basis: PUBLIC_TASK,
    keep: 'Until the pupil is 25',
    from: 'Their date of birth',
    erasureLeaves: 'Nothing',
    decides: 'Data protection officer and headteacher',
  },
  {
    table: 'people.relationship',
    basis: PUBLIC_TASK,
    keep: 'Until the pupil is 25; a contact who is replaced, 1 year',
    from: 'The pupil’s date of birth; the day the contact is replaced',
    erasureLeaves: 'Nothing: names, addresses and numbers, past ones too, are removed',
    decides: 'Data protection officer and headteacher',
  },
  {
    table: 'people.contact_release',
    basis: PUBLIC_TASK,
    keep: '6 years, to show who could be contacted when',
    from: 'The day it is withdrawn, or the pupil leaves',
    erasureLeaves: 'The days, with an id that says nothing',
    decides: 'Data protection officer and headteacher',
  },
  {
    table: 'people.must_not_be_told',
    basis: 'Legal obligation: a court’s order and the safety of a child (Children Act 1989 and 2004)',
    keep: 'Until the pupil is 25',
    from: 'Their date of birth',
    erasureLeaves: 'The days, without the reason',
    decides: 'Data protection officer and designated safeguarding lead',
  },
  {
    table: 'people.sibling',
    basis: PUBLIC_TASK,
    keep: 'Until both pupils are 25',
    from: 'Their dates of birth',
    erasureLeaves: 'Nothing',
    decides: 'Data protection officer and headteacher',
  },
]
