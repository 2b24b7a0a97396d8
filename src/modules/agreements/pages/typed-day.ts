import { type Answers, one } from '../../../platform/page.ts'

const dayParts = (name: string) => ['day', 'month', 'year'].map(part => `${name}-${part}`)

/** The three boxes of a day as one answer; three empty boxes are an empty answer. */
export function typedDay(answers: Answers, name: string): string {
  const [day = '', month = '', year = ''] = dayParts(name).map(part => one(answers[part]).trim())
  return day || month || year
    ? `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : ''
}
