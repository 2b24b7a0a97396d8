import type { Membership } from '../../words/audiences.ts'
import type { Duty } from '../../words/duties.ts'

/** School years are counted from the first of the history: 0 is the year before this one. */
export type SchoolYear = 0 | 1

export type Adult = {
  name: string
  as: Membership
  jobTitle?: string
  className?: string
  /** From the start of which school year; before the history, unless it says. */
  from?: SchoolYear
  /** Until the end of which school year. */
  until?: SchoolYear
  duties?: readonly Duty[]
  /** The office has no address of theirs, or has not asked them yet. */
  withoutAccount?: true
}

/** Everybody is made up. Her line is first: she sets up the school. */
export const HEAD = 'Ruth Ellingham'
export const DSL_UNTIL_EASTER = 'Colin Threadgold'
export const DSL_SINCE_EASTER = 'Nadia Rahmani'
export const DEPUTY_SINCE_EASTER = 'Gareth Pugh-Morgan'
export const OFFICE = 'Bernadette O’Hanlon'
export const CHAIR = 'Desmond Akande'
export const NETWORK_MANAGER = 'Mateusz Zielinski'
export const DATA_PROTECTION_OFFICER = 'Aileen Strachan'
/** Has not signed this year, and has been reminded. */
export const SLOW_TO_SIGN = 'Rhys Llewellyn'
/** Refuses a rule, and waits for an answer. */
export const REFUSES = 'Philippa Snaith'
/** Has an account of her own. */
export const PARENT = 'Yasmin Choudhury'

const teaching = (name: string, className: string, more: Partial<Adult> = {}): Adult => ({
  ...{ name, as: 'staff', jobTitle: `Class teacher, ${className}`, className },
  ...more,
})
const works = (name: string, jobTitle: string, more: Partial<Adult> = {}): Adult => ({
  ...{ name, as: 'staff', jobTitle },
  ...more,
})
const governs = (name: string, more: Partial<Adult> = {}): Adult => ({ name, as: 'governor', ...more })

export const ADULTS: readonly Adult[] = [
  works(DSL_UNTIL_EASTER, 'Deputy headteacher', { until: 0 }),
  teaching(DSL_SINCE_EASTER, 'Eagle', {
    jobTitle: 'Assistant headteacher, Eagle',
    duties: ['online-safety-lead'],
  }),
  teaching(DEPUTY_SINCE_EASTER, 'Osprey'),
  teaching('Imogen Hartley-Shaw', 'Robin'),
  teaching('Chidi Nwosu', 'Wren'),
  teaching('Eleanor Bristow', 'Swift', { until: 0 }),
  teaching('Takumi Rowntree', 'Swift', { from: 1 }),
  teaching('Harriet Tregenza', 'Kestrel', { duties: ['pshe-lead'] }),
  teaching(SLOW_TO_SIGN, 'Heron'),
  works('Oluwaseun Fashola', 'Teacher of computing', { duties: ['computing-lead'] }),
  works('Marianne Cleghorn', 'Special needs co-ordinator'),
  works('Dilwyn Prosser', 'Teacher, part time'),
  works(OFFICE, 'Office manager', { duties: ['office'] }),
  works('Tasneem Walji', 'Office administrator', { duties: ['office'] }),
  works('Graham Oldershaw', 'Caretaker'),
  works('Agnieszka Dabrowska', 'Teaching assistant, Robin'),
  works('Patience Mutasa', 'Teaching assistant, Wren'),
  works('Joanne Birtwhistle', 'Teaching assistant, Swift'),
  works('Kieran Doyle', 'Teaching assistant, Kestrel'),
  works(REFUSES, 'Teaching assistant, Heron'),
  works('Meera Sivakumar', 'Teaching assistant, Osprey'),
  works('Ffion Gwilym', 'Teaching assistant, Eagle'),
  works('Leroy Campbell-Reid', 'Learning mentor', { until: 0 }),
  works('Bethan Ackroyd', 'Learning mentor', { from: 1 }),
  works('Sunita Parmar', 'Lunchtime supervisor'),
  works('Denise Whitlock', 'Lunchtime supervisor', { withoutAccount: true }),
  works('Maureen Thwaite', 'Cook', { withoutAccount: true }),
  governs(CHAIR, { duties: ['chair-of-governors'] }),
  governs('Rosalind Everard', { duties: ['vice-chair-of-governors'] }),
  governs('Leonora Baptiste', { duties: ['safeguarding-governor'] }),
  governs('Peter Ollerenshaw', { duties: ['online-safety-governor'], until: 0 }),
  governs('Amrit Dhaliwal'),
  governs('Yvonne Tuohy', { from: 1 }),
  { name: NETWORK_MANAGER, as: 'contractor', jobTitle: 'IT support', duties: ['network-manager'] },
  { name: DATA_PROTECTION_OFFICER, as: 'contractor', jobTitle: 'Shared between schools' },
  { name: 'Winifred Marsden', as: 'volunteer', jobTitle: 'Hears readers' },
  { name: 'Abdul Qadir Noor', as: 'volunteer', jobTitle: 'Gardening club' },
]

export const TEACHER = 'Harriet Tregenza'
