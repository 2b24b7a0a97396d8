import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { button, dateInput, input, radios } from '../../../platform/design/macros.ts'
import { one } from '../../../platform/page.ts'
import { BODIES, BODY_WORDS } from '../approval.ts'
import type { ApprovalShown } from './approval.view.ts'

export function approvalForm({ base, card, earliest, typed, errors }: ApprovalShown): Safe {
  const wrong = (field: string) =>
    errors[field] === undefined ? {} : { errorMessage: { text: errors[field] } }
  const day = (field: string, text: string, hint: string) =>
    dateInput({
      id: field,
      namePrefix: field,
      fieldset: { legend: { text, classes: 'ww-label' } },
      hint: { text: hint },
      items: (['day', 'month', 'year'] as const).map(part => ({
        name: part,
        value: one(typed[`${field}-${part}`]),
        classes: `govuk-input--width-${part === 'year' ? 4 : 2}${errors[field] === undefined ? '' : ' govuk-input--error'}`,
      })),
      ...wrong(field),
    })
  return html`<h2 class="ww-h2 ww-h2--ruled">The approval</h2>
    <form method="post" action="${base}/approval" novalidate>
      ${radios({
        name: 'body',
        idPrefix: 'body',
        classes: 'govuk-radios--small',
        fieldset: { legend: { text: 'Who approved it?', classes: 'ww-label' } },
        items: BODIES.map(body => ({
          value: body,
          text: BODY_WORDS[body],
          checked: one(typed['body']) === body,
        })),
        ...wrong('body'),
      })}
      ${input({
        id: 'bodyName',
        name: 'bodyName',
        label: { text: 'Its name, if it has one of its own', classes: 'ww-label' },
        hint: { text: 'For example: Curriculum committee' },
        classes: 'govuk-input--width-20',
        value: one(typed['bodyName']),
        ...wrong('bodyName'),
      })}
      ${day('approvedOn', 'When?', 'For example: 14 10 2026')}
      ${input({
        id: 'minute',
        name: 'minute',
        label: { text: 'Minute number', classes: 'ww-label' },
        classes: 'govuk-input--width-10',
        value: one(typed['minute']),
        ...wrong('minute'),
      })}
      ${day('nextReviewOn', 'Next review by', 'For example: 14 10 2027')}
      ${day('effectiveOn', 'In force from', `From the first minute of that day. ${sayDay(earliest)}, unless you say later.`)}
      ${button({ text: `Put version ${card.number} in force` })}
    </form>`
}
