import type { Membership } from '../src/words/audiences.ts'
import type { Duty } from '../src/words/duties.ts'

export type Part = { name: string; as: Membership; duty?: Duty; jobTitle?: string; className?: string }

// The same names stand in both schools: what is shown of the one must never be of the other.
export const LARKMOOR = {
  dsl: { name: 'Priya Anand-Cole', as: 'staff', duty: 'dsl', jobTitle: 'Assistant head' },
  deputy: {
    name: 'Tom Ferriby',
    as: 'staff',
    duty: 'deputy-dsl',
    jobTitle: 'Year 4 teacher',
    className: 'Heron',
  },
  teacher: { name: 'Łukasz Wraythorne', as: 'staff', jobTitle: 'Year 6 teacher', className: 'Osprey' },
  office: { name: 'Marguerite Oakshaw-Dunn', as: 'staff', duty: 'office', jobTitle: 'Office administrator' },
  chair: { name: 'Gwen Adeyemi', as: 'governor', duty: 'chair-of-governors' },
  governor: { name: 'Siobhán O’Rourke', as: 'governor', duty: 'safeguarding-governor' },
  technician: { name: 'Dev Malhotra', as: 'contractor', duty: 'network-manager' },
  dpo: { name: 'Aled Pryce', as: 'contractor', duty: 'data-protection-officer' },
  volunteer: { name: 'Joan Tickle', as: 'volunteer' },
  parent: { name: 'Ana Marsh', as: 'parent' },
  pupil: { name: 'Jonah Tillerby', as: 'pupil', className: 'Osprey' },
} as const satisfies Record<string, Part>

/** Łukasz, who teaches at Larkmoor, is a parent here; Aled is data protection officer of both. */
export const HOLLIN_BANK = {
  dsl: { name: 'Tom Ferriby', as: 'staff', duty: 'dsl' },
  teacher: { name: 'Priya Anand-Cole', as: 'staff', className: 'Osprey' },
  office: { name: 'Marguerite Oakshaw-Dunn', as: 'staff', duty: 'office' },
  chair: { name: 'Gwen Adeyemi', as: 'governor', duty: 'chair-of-governors' },
  dpo: { name: 'Aled Pryce', as: 'contractor', duty: 'data-protection-officer' },
  parent: { name: 'Łukasz Wraythorne', as: 'parent' },
  pupil: { name: 'Jonah Tillerby', as: 'pupil', className: 'Osprey' },
} as const satisfies Record<string, Part>

export const TERMS = {
  year: 2026,
  terms: [
    {
      name: 'Autumn',
      startsOn: '2026-09-03',
      endsOn: '2026-12-18',
      halfTermStartsOn: '2026-10-26',
      halfTermEndsOn: '2026-10-30',
    },
    {
      name: 'Spring',
      startsOn: '2027-01-05',
      endsOn: '2027-03-25',
      halfTermStartsOn: '2027-02-15',
      halfTermEndsOn: '2027-02-19',
    },
    {
      name: 'Summer',
      startsOn: '2027-04-12',
      endsOn: '2027-07-21',
      halfTermStartsOn: '2027-05-31',
      halfTermEndsOn: '2027-06-04',
    },
  ],
  insetDays: ['2026-09-03', '2027-01-05'],
}
