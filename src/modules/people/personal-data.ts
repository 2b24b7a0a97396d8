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
]
