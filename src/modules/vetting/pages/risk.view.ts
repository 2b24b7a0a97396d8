import { dayField, type Form, linesField, pick, postForm } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { CHECK_WORDS } from '../checks.ts'
import type { PersonRecord } from '../queries/person-record.ts'

export const riskView = ({
  at,
  record,
  form,
}: {
  at: string
  record: PersonRecord
  form: Form
}): PageView => ({
  ...{ title: 'Begin before a check', errors: form.errors, errorTitle: 'Not agreed yet', wide: false },
  before: html`<a class="govuk-back-link" href="${at}">${record.name}</a>`,
  body: html`${pageHead({
    over: record.name,
    say: 'They begin before a check came',
    under: record.missing.length
      ? `Not seen yet: ${record.missing.map(one => CHECK_WORDS[one]).join(', ')}. You answer for what you agree here.`
      : 'Every check that is asked of them was seen: there is nothing to agree.',
  })}
  ${postForm(
    [
      pick(form, {
        ...{ name: 'supervisedBy', label: 'Who supervises them?' },
        items: record.others.map(({ id, name }) => ({ value: id, text: name })),
      }),
      linesField(form, {
        ...{ name: 'measures', label: 'How are they supervised, and what may they not do?' },
        hint: 'Such as: never alone with children, and in whose room',
      }),
      dayField(form, { name: 'until', label: 'Until which day?' }),
    ],
    'Agree it',
  )}`,
})
