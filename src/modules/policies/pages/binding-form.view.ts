import type { AnyControl } from '../../../platform/controls/control.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, input, radios, select } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import { type Answers, one } from '../../../platform/page.ts'
import { AUDIENCE_WORDS, AUDIENCES } from '../../../words/audiences.ts'
import { fieldsOf } from '../parameter-fields.ts'
import { nameInWords } from '../parameters.ts'
import { WATCHWORD } from '../settings.ts'
import { askedField, type Wrong } from './binding-field.view.ts'
import { hidden, link } from './pieces.ts'

export type BindingForm = {
  title: string
  over: string
  words: string
  back: string
  action: string
  controls: readonly AnyControl[]
  /** Chosen already; none, while the person is still choosing. */
  control: AnyControl | undefined
  controlName: string
  systems: readonly { name: string; title: string }[]
  typed: Answers
  errors: FieldErrors
  deed: string
}

export function bindingFormView(form: BindingForm): PageView {
  const { title, over, words, back, controlName, errors } = form
  return {
    title,
    wide: false,
    errors,
    before: html`<p class="govuk-body govuk-!-margin-top-4">${link(back, 'Back to the clauses')}</p>`,
    body: html`${pageHead({ over, say: title })}
      <blockquote class="govuk-inset-text">${words}</blockquote>
      ${controlName ? fields(form) : chooseControl(form)}`,
  }
}

/** Without a script a form cannot change under the hand: first what it asks for, then its figures. */
function chooseControl({ controls, action, errors, back }: BindingForm): Safe {
  const wrong = errors['control'] === undefined ? {} : { errorMessage: { text: errors['control'] } }
  return html`<form method="get" action="${action}" novalidate>
    ${hidden({ step: 'chosen' })}
    ${radios({
      name: 'control',
      idPrefix: 'control',
      fieldset: { legend: { text: 'What does it ask for?', classes: 'ww-label' } },
      items: controls.map(({ name, asks }) => ({ value: name, text: asks })),
      ...wrong,
    })}
    ${button({ text: 'Go on' })}
    <p class="govuk-body">${link(back, 'None of these')}</p>
  </form>`
}

function fields({ control, controlName, action, systems, typed, errors, deed }: BindingForm): Safe {
  const wrong: Wrong = field => (errors[field] === undefined ? {} : { errorMessage: { text: errors[field] } })
  return html`<form method="post" action="${action}" novalidate>
    <p class="govuk-body" id="control"><strong>${control?.asks ?? nameInWords(controlName)}</strong></p>
    ${errors['control'] && html`<p class="govuk-error-message">${errors['control']}</p>`}
    ${hidden({ control: controlName })}
    ${control && fieldsOf(control).map(field => askedField(control, field, { typed, wrong }))}
    ${select({
      id: 'system',
      name: 'system',
      label: { text: 'Which system does it speak of?', classes: 'ww-label' },
      hint: {
        text: 'Only a clause about Watchword changes a setting here. The others ask for dated evidence.',
      },
      items: systems.map(({ name, title }) => ({
        value: name,
        text: title,
        selected: (one(typed['system']) || WATCHWORD) === name,
      })),
      ...wrong('system'),
    })}
    ${input({
      id: 'otherSystem',
      name: 'otherSystem',
      label: { text: 'Or a system that is not listed', classes: 'ww-label' },
      value: one(typed['otherSystem']),
      ...wrong('otherSystem'),
    })}
    ${select({
      id: 'audience',
      name: 'audience',
      label: { text: 'For whom?', classes: 'ww-label' },
      items: [
        { value: '', text: 'Everyone', selected: one(typed['audience']) === '' },
        ...AUDIENCES.map(audience => ({
          value: audience,
          text: AUDIENCE_WORDS[audience].many.replace(/^./, letter => letter.toUpperCase()),
          selected: one(typed['audience']) === audience,
        })),
      ],
      ...wrong('audience'),
    })}
    ${button({ text: deed })}
  </form>`
}
