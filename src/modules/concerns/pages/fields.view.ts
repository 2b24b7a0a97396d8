import { dayOf, sayAge, sayDay } from '../../../platform/clock.ts'
import { linesField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { select } from '../../../platform/design/macros.ts'
import { one } from '../../../platform/page.ts'
import { minutesToReport } from '../figures.ts'
import type { ConcernRecord } from '../queries/record.ts'
import { type Field, FIELD_WORDS, FIELDS, QUESTIONS, questionsFor } from '../record-fields.ts'
import type { Shown } from './concern.view.ts'
import { folded, quiet } from './form.ts'
import { asWritten, count } from './say.ts'

/** What the policy had the writer asked beyond the account, each answer by itself. */
export const answersOf = ({ more }: ConcernRecord): { title: string; words: Safe }[] =>
  questionsFor(FIELDS).flatMap(({ name, kind, head }) => {
    const text = more[name]
    if (!text) return []
    return [
      {
        title: head,
        words: kind === 'day' ? html`${sayDay(Temporal.PlainDate.from(text))}` : asWritten(text),
      },
    ]
  })

/** As the policy called the form on the day, and its edition. */
export const sayForm = ({ form: { title, edition } }: ConcernRecord): string =>
  title ? `Written on “${title}”${edition && `, last updated ${edition}`}.` : ''

/** How long after it was noticed, or else after it happened, somebody reported it. */
export function sayDelay(record: ConcernRecord): { isLate: boolean; says: string } | undefined {
  const { form, more, reportedAt } = record
  const from = more['noticedOn'] ?? more['happenedOn']
  if (!from) return undefined
  const { days } = Temporal.PlainDate.from(from).until(dayOf(reportedAt))
  if (days <= 0) return sayHours(record)
  const unsaid = form.asked.includes('noticed') && !more['whyLate'] ? ' The writer did not say why.' : ''
  const since = more['noticedOn'] ? 'was noticed' : 'happened'
  return { isLate: true, says: `Late: written ${count(days, 'day', 'days')} after it ${since}.${unsaid}` }
}

/** On the same day, where the writer gave a time that can be read; and until somebody opened it. */
function sayHours({ more, reportedAt, readings }: ConcernRecord) {
  const minutes = more['noticedOn'] ? minutesToReport({ more, reportedAt }) : undefined
  if (minutes === undefined) return undefined
  const [first] = readings
    .map(({ readAt }) => Temporal.Instant.from(readAt))
    .toSorted(Temporal.Instant.compare)
  const opened = first ? `, opened ${sayAge(reportedAt, first)} later` : ''
  return {
    isLate: false,
    says: `Reported ${sayAge(reportedAt.subtract({ minutes }), reportedAt)} after it was noticed${opened}.`,
  }
}

/** What a file of the school said of a child on the day on which they were named here. */
export const sayFiled = ({ filed: { dateOfBirth, age } }: ConcernRecord['children'][number]): string =>
  dateOfBirth ? `born ${sayDay(Temporal.PlainDate.from(dateOfBirth))}, aged ${age ?? 0} then` : ''

/** Asked for and not answered. A child who said nothing has left nothing empty. */
function missing({ form, more, additions }: ConcernRecord): Field[] {
  const isAnswered = (field: Field) => !QUESTIONS[field] || QUESTIONS[field].some(({ name }) => more[name])
  const isCompleted = (field: Field) => additions.some(({ completes }) => completes === field)
  return form.asked.filter(field => !isAnswered(field) && !isCompleted(field))
}

/** What the writer left empty, for the lead to complete: each completion is an addition with its author and time. */
export function toCompletePart(shown: Shown): Safe | false {
  const { record, form, mayDeal } = shown
  const fields = missing(record)
  if (!fields.length) return false
  const isOpen = form.errors['completes'] !== undefined || one(form.typed['completes']) !== ''
  return html`<div class="ww-panel" id="complete">
    <p><strong>Left empty, for the safeguarding lead to complete</strong></p>
    <ul class="govuk-list govuk-list--bullet">
      ${fields.map(field => html`<li>${FIELD_WORDS[field]}</li>`)}
    </ul>
    ${mayDeal && folded('Complete one', isOpen, completeForm(shown, fields))}
  </div>`
}

const completeForm = ({ form }: Shown, fields: readonly Field[]): Safe =>
  html`<form method="post" novalidate>
    <input type="hidden" name="deed" value="complete" />
    ${select({
      ...{ id: 'completes', name: 'completes', value: one(form.typed['completes']) },
      ...(form.errors['completes'] === undefined ? {} : { errorMessage: { text: form.errors['completes'] } }),
      label: { text: 'Which?', classes: 'ww-label' },
      items: [{ value: '', text: 'Select' }, ...fields.map(value => ({ value, text: FIELD_WORDS[value] }))],
    })}
    ${linesField(form, { name: 'words', label: 'What belongs there?', rows: 2 })} ${quiet({ text: 'Add it' })}
  </form>`
