import { html, type Safe } from '../../../platform/design/html.ts'
import { checkboxes } from '../../../platform/design/macros.ts'
import type { Form } from '../../../platform/design/form.ts'
import { many } from '../../../platform/page.ts'
import { DISCUSS_WORDS, discussValue } from '../discuss.ts'
import type { Discussing } from '../queries/to-discuss.ts'
import { rules } from './say.ts'

/** The child's own agreement, in the child's words, and what the parent says of it. */
export const discussFields = ({ ticks, children }: Discussing, form: Form): Safe | false => {
  if (!children.length || !ticks.length) return false
  const ticked = many(form.typed['confirmed'])
  return html`${children.map((child, n) => {
    const error = n === 0 ? form.errors['confirmed'] : undefined
    return html`<h2 class="ww-h2">${child.firstName}’s own agreement</h2>
      <div class="ww-panel govuk-!-margin-bottom-4">
        <h3 class="ww-label govuk-!-margin-top-0">${child.title}</h3>
        ${rules(child.childText ?? child.text)}
      </div>
      ${checkboxes({
        ...{ name: 'confirmed', idPrefix: n === 0 ? 'confirmed' : `confirmed-${n + 1}` },
        fieldset: { legend: { text: `Tick what is so for ${child.firstName}`, classes: 'ww-label' } },
        items: ticks.map(tick => ({
          ...{ value: discussValue(child, tick), text: DISCUSS_WORDS[tick](child.firstName) },
          checked: ticked.includes(discussValue(child, tick)),
        })),
        errorMessage: error === undefined ? undefined : { text: error },
      })}`
  })}`
}
