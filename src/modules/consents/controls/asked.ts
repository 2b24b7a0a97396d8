import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { askedEvidence } from '../queries/asked-evidence.ts'
import { SUBJECT_WORDS, type Subject, SUBJECTS } from '../purposes.ts'
import { may } from '../permissions.ts'

export const WHEN = ['joining', 'joining-and-yearly', 'not-asked'] as const
export type Asked = {
  subject: Subject
  when: (typeof WHEN)[number]
  admissionWaits: boolean
  remindDays: number
}

export const asked = control<Asked>({
  name: 'consents.asked',
  asks: 'Ask a parent for each answer when a child joins, and take silence as no',
  version: 1,
  parameters: z.object({
    subject: z.enum(SUBJECTS, 'Select what is asked about'),
    when: z.enum(WHEN, 'Select when it is asked').meta({ title: 'When it is asked' }),
    admissionWaits: z
      .boolean('Say whether joining is complete without an answer')
      .default(false)
      .meta({ title: 'Joining is not complete without an answer' }),
    remindDays: z
      .int('Enter a number of days')
      .min(1, 'Enter 1 or more')
      .max(60, 'Enter 60 or fewer')
      .default(7)
      .meta({ title: 'Days between reminders' }),
  }),
  keyedBy: ['subject'],
  byDefault: [{ subject: 'images', when: 'joining', admissionWaits: false, remindDays: 7 }],
  stricter: (a, b) =>
    a.subject === b.subject &&
    WHEN.indexOf(a.when) <= 1 &&
    (a.when === b.when || a.when === 'joining-and-yearly' || b.when === 'not-asked') &&
    (a.admissionWaits || !b.admissionWaits),
  without: { subject: 'images', when: 'not-asked', admissionWaits: false, remindDays: 60 },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ subject, when, admissionWaits }) =>
    when === 'not-asked'
      ? `Parents are not asked about ${SUBJECT_WORDS[subject]}`
      : `Parents are asked about ${SUBJECT_WORDS[subject]} when a child joins${when === 'joining' ? '' : ', and each school year'}${admissionWaits ? '; joining is complete with their answer' : ''}`,
  movedBy: ['consents.changed', 'consents.family-asked', 'people.joined', 'people.left'],
  evidence: (call, { subject, when }) => askedEvidence(call, subject, when),
  fix: { text: 'See who has not answered', url: '/consents/outstanding', for: may.keepAnswers.who },
})
