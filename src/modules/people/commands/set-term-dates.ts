import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { termDates } from '../term-dates.ts'
import { writeTerms } from './write-terms.ts'

export const setTermDates = command({
  name: 'people.set-term-dates',
  input: termDates,
  may: may.setTermDates,
  load: async () => ({}),
  run: (work, dates) => writeTerms(work, dates),
})
