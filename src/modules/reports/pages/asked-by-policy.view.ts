import { html, type Safe } from '../../../platform/design/html.ts'
import { one } from '../../../platform/page.ts'
import { details } from '../../../platform/design/macros.ts'
import { chooseOne, dayField, type Form, linesField, textField } from '../../../platform/design/form.ts'
import type { Notices } from '../notices.ts'
import type { FormOfRecord, Question } from '../../concerns/index.ts'

/** What the school's own policy asks beyond the five, folded: a report is sent in a minute, and the lead completes it. */
export function askedByPolicy(form: Form, questions: readonly Question[], notices: Notices): Safe | false {
  if (!questions.length) return false
  const isFilled = (name: string) =>
    [name, `${name}-day`, `${name}-month`, `${name}-year`].some(
      each => one(form.typed[each]) !== '' || each in form.errors,
    )
  return details({
    summaryText: 'Add what your school’s policy also asks',
    open: questions.some(({ name }) => isFilled(name)),
    html: html`${questions.map(question => ask(form, withNotice(question, notices)))}`,
  })
}

/** What no child is promised stands again where the writer says what they told them. */
const withNotice = (question: Question, notices: Notices): Question =>
  question.name === 'toldThem' && notices.has('no-promise-of-confidentiality')
    ? { ...question, hint: `${question.hint ?? ''}. You cannot promise to keep it secret` }
    : question

function ask(form: Form, question: Question): Safe {
  if (question.kind === 'day') return dayField(form, question)
  if (question.kind === 'line') return textField(form, question)
  if (question.kind === 'lines') return linesField(form, { ...question, rows: 2 })
  const { items = [], ...field } = question
  return chooseOne(form, { ...field, items, classes: 'govuk-radios--small' })
}

/** As the policy calls the form, and its edition. */
export const sayForm = ({ title, edition }: FormOfRecord): string | undefined =>
  title ? `${title}${edition && `, last updated ${edition}`}` : undefined
