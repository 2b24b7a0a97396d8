import type { School } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { type Form, linesField, textField } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import { one } from '../../../platform/page.ts'
import type { Answer } from '../commands/worry.ts'
import { leaveNow } from './worry-box.view.ts'

export const comeBackView = (school: School, form: Form): PageView => ({
  title: 'Come back to the worry box',
  wide: false,
  errors: form.errors,
  errorTitle: 'Not opened',
  before: leaveNow,
  body: html`<div class="ww-child">
    ${pageHead({ over: school.name, say: 'Do you have two words?', under: 'We gave them to you when you told us.' })}
    <form method="post" novalidate>
      ${textField(form, { name: 'code', label: 'Your two words' })}
      ${one(form.typed['more']) && linesField(form, { name: 'more', label: 'What you wrote', rows: 5 })}
      ${button({ text: 'Go on', preventDoubleClick: true, classes: 'ww-button--wide' })}
    </form>
    <p><a class="govuk-link" href="/s/${school.slug}/worry-box">I have no words. I want to tell you something</a></p>
  </div>`,
})

type Opened = {
  words: string
  found: readonly Answer[]
  isSent?: boolean
  errors?: FieldErrors
  typed?: string
}

/** What the school answered, and never what the child wrote: somebody may stand behind them. */
export const answersView = (
  school: School,
  { words, found, isSent = false, errors = {}, typed = '' }: Opened,
): PageView => ({
  title: isSent ? 'Sent' : 'Our answer',
  wide: false,
  errors,
  errorTitle: 'Not sent yet',
  before: leaveNow,
  body: html`<div class="ww-child">
    ${pageHead({
      over: school.name,
      say: isSent ? 'Sent. Thank you.' : found.length ? 'We have answered you.' : 'No answer yet.',
      under: isSent
        ? 'Your two words stay the same.'
        : found.length
          ? undefined
          : 'We have what you told us. Come back and look again.',
    })}
    ${found.map(
      ({ words, addedAt }) =>
        html`<p class="ww-over">${sayDay(dayOf(addedAt))}</p>
          <p class="ww-as-written">${words}</p>`,
    )}
    <form method="post" novalidate>
      <input type="hidden" name="code" value="${words}" />
      ${linesField({ typed: { more: typed }, errors }, { name: 'more', label: 'Do you want to tell us more?', rows: 5 })}
      ${button({ text: 'Send', preventDoubleClick: true, classes: 'ww-button--wide' })}
    </form>
  </div>`,
})
