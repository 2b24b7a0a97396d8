import type { PersonalData } from '../../platform/module.ts'

const of = (table: PersonalData['table'], from: string, erasureLeaves: string): PersonalData => ({
  ...{
    table,
    basis: 'Public task: keeping a school’s systems secure (UK GDPR, article 32)',
    keep: '6 years',
  },
  ...{ from, erasureLeaves, decides: 'Data protection officer and headteacher' },
})

export const personalData: readonly PersonalData[] = [
  of('reviews.review', 'The day it opened', 'All of it: who opened it, as an id'),
  of('reviews.line', 'The day it opened', 'What they might do and from when, by an id'),
  of('reviews.answer', 'The day it was answered', 'The answer and ids'),
  of('reviews.subject', 'The day the review opened', 'The days and ids'),
  of('reviews.signature', 'The day it was signed', 'The hash and ids'),
]
