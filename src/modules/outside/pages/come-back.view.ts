import type { School } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { type Form, linesField, textField } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { emergencyLine, pageHead } from '../../../platform/design/parts.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import { one } from '../../../platform/page.ts'
import type { Standing } from '../commands/worry.ts'
import { leaveNow } from './worry-box.view.ts'

/** The page they first came by: a child's looks like a child's. */
export type Door = 'worry-box' | 'tell-us'
const look = (door: Door) => (door === 'worry-box' ? 'ww-child' : '')
const before = (door: Door) => (door === 'worry-box' ? leaveNow : emergencyLine())

export const comeBackView = (school: School, door: Door, form: Form): PageView => ({
  title: 'Come back with two words',
  wide: false,
  errors: form.errors,
  errorTitle: 'Not opened',
  before: before(door),
  body: html`<div class="${look(door)}">
    ${pageHead({ over: school.name, say: 'Do you have two words?', under: 'We gave them to you when you told us.' })}
    <form method="post" novalidate>
      ${textField(form, { name: 'code', label: 'Your two words' })}
      ${one(form.typed['more']) && linesField(form, { name: 'more', label: 'What you wrote', rows: 5 })}
      ${button({ text: 'Go on', preventDoubleClick: true, classes: 'ww-button--wide' })}
    </form>
    <p><a class="govuk-link" href="/s/${school.slug}/${door}">I have no words. I want to tell you something</a></p>
  </div>`,
})

type Opened = Standing & {
  words: string
  isSent?: boolean
  errors?: FieldErrors
  typed?: string
}

/** What the school answered, and never what the child wrote: somebody may stand behind them. */
export const answersView = (
  school: School,
  door: Door,
  { words, answers, isRead, isSent = false, errors = {}, typed = '' }: Opened,
): PageView => ({
  title: isSent ? 'Sent' : 'Our answer',
  wide: false,
  errors,
  errorTitle: 'Not sent yet',
  before: before(door),
  body: html`<div class="${look(door)}">
    ${pageHead({
      over: school.name,
      say: isSent ? 'Sent. Thank you.' : answers.length ? 'We have answered you.' : 'No answer yet.',
      under: isSent
        ? 'Your two words stay the same.'
        : answers.length
          ? undefined
          : isRead
            ? 'Somebody at school has read what you told us. Come back and look again.'
            : 'We have what you told us. Nobody has read it yet. If nobody does, it goes on to the next person.',
    })}
    ${answers.map(
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
