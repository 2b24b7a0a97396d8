import { sayMoment } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'
import type { Duty } from '../../../words/duties.ts'
import type { Own } from './my-report.view.ts'
import { theDuty } from './say.ts'

const listed = new Intl.ListFormat('en-GB')

/** Who was told that it waits, by duty, and when: nothing of what they made of it. */
export const toldPart = (own: Own): Safe | false =>
  own.register === 'child' &&
  own.told.length > 0 &&
  html`<ul class="govuk-list">
    ${own.told.map(
      ({ duties, at, isPressed }) =>
        html`<li>
          Told that it waits, ${sayMoment(Temporal.Instant.from(at))}: ${listed.format(duties.map(theDuty))}${isPressed && ', because you pressed it on'}.
        </li>`,
    )}
  </ul>`

/** How it goes on by itself; and, where no answer comes, the way to press it on. */
export function pressOnPart(
  own: Own,
  { next, isJustSent }: { next: readonly Duty[]; isJustSent: boolean },
): Safe | false {
  if (own.register !== 'child' || !own.pressOn) return false
  const [first] = next
  const { from, minutes } = own.pressOn
  return html`<div class="ww-panel govuk-!-margin-bottom-6">
    <p>
      ${
        first
          ? `${own.readAt ? 'After whoever has read it come' : `Unread for ${sayMinutes(minutes)} it goes on by itself, to`} ${listed.format(next.map(theDuty))}.`
          : `Nobody comes after ${theDuty(from)}. If no answer comes, ring children’s social care or the police yourself.`
      }
    </p>
    ${
      first &&
      !isJustSent &&
      html`<form method="post" novalidate>
        <input type="hidden" name="deed" value="press-on" />
        <input type="hidden" name="from" value="${from}" />
        ${button({ text: `No answer yet: press it on to ${theDuty(first)}`, classes: 'govuk-button--secondary', preventDoubleClick: true })}
        <p class="ww-soft ww-small">It is kept that you did. Nobody may treat you worse for it.</p>
      </form>`
    }
  </div>`
}

const sayMinutes = (minutes: number): string =>
  minutes % 60 === 0 ? `${minutes / 60} ${minutes === 60 ? 'hour' : 'hours'}` : `${minutes} minutes`
