import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { may } from '../permissions.ts'
import { SEALED } from './sealed.ts'

const SUBJECTS = ['staff', 'headteacher'] as const
const REACHES = ['whoever-stands-above', 'nobody'] as const
export type StaffSubjectRouting = {
  subject: (typeof SUBJECTS)[number]
  reaches: (typeof REACHES)[number]
}

const SAYS: Readonly<Record<StaffSubjectRouting['subject'], string>> = {
  staff: 'A concern about anybody who works or helps here goes to the headteacher alone',
  headteacher: 'A concern about the headteacher goes to the chair of governors alone, with the LADO’s number',
}

/** Whom it is about decides who answers. Everybody else, the subject first, finds nothing of it. */
export const staffSubjectRouting = control<StaffSubjectRouting>({
  name: 'concerns.staff-subject-routing',
  asks: 'Send a concern about an adult past everybody whom it must not reach, hidden from whoever it is about',
  version: 1,
  parameters: z.object({
    subject: z.enum(SUBJECTS, 'Select whom it is about').meta({ title: 'About' }),
    reaches: z.enum(REACHES, 'Select who receives it').meta({ title: 'Goes to' }),
  }),
  keyedBy: ['subject'],
  byDefault: SUBJECTS.map(subject => ({ subject, reaches: 'whoever-stands-above' as const })),
  stricter: (a, b) => a.subject === b.subject && REACHES.indexOf(a.reaches) <= REACHES.indexOf(b.reaches),
  without: { subject: 'staff', reaches: 'nobody' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ subject, reaches }) =>
    reaches === 'nobody' ? 'A concern about an adult here goes to nobody' : SAYS[subject],
  never: ({ reaches }) =>
    reaches === 'nobody'
      ? 'Concerns about staff go to the headteacher, and about the headteacher to the chair of governors (Keeping children safe in education, Part four).'
      : undefined,
  movedBy: [],
  underSeal: true,
  evidence: async () => SEALED,
  fix: { text: 'Open the register', url: '/concerns-about-adults', for: may.answer.who },
})
