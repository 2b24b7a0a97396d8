import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { button, dateInput, input, radios, textarea } from '../../../platform/design/macros.ts'
import { one } from '../../../platform/page.ts'
import { BODIES, BODY_WORDS } from '../approval.ts'
import type { ApprovalShown } from './approval.view.ts'

/** A governor's form stands open. Anybody else's is folded away: it is an exception, with a reason. */
export function approvalForm(shown: ApprovalShown): Safe {
  const { recorder, errors } = shown
  const head = html`<h2 class="ww-h2 ww-h2--ruled">The approval</h2>`
  if (recorder.isGovernor && !recorder.hasPrepared) return html`${head} ${form(shown, false)}`
  return html`${head}
    <p class="govuk-body">
      ${
        recorder.isGovernor
          ? 'You prepared this version. Another governor records its approval, from their own account.'
          : 'The chair or vice-chair of governors records the approval, from their own account. Once all is decided it waits on their home page.'
      }
    </p>
    <details class="govuk-details"${Object.keys(errors).length > 0 && ' open'}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Record it yourself, with a reason</span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body">
          An approval by the governors that you record is counted as an exception. The chair sees it at once, and
          confirms it against the minutes.
        </p>
        ${form(shown, true)}
      </div>
    </details>`
}

function form({ base, card, earliest, typed, errors }: ApprovalShown, isException: boolean): Safe {
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
  return html`<form method="post" action="${base}/approval" novalidate>
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
      ${
        isException &&
        textarea({
          id: 'insteadBecause',
          name: 'insteadBecause',
          label: { text: 'Why you record it', classes: 'ww-label' },
          hint: { text: 'Not needed for a policy that the headteacher approves' },
          rows: '3',
          value: one(typed['insteadBecause']),
          ...wrong('insteadBecause'),
        })
      }
      ${button({ text: `Put version ${card.number} in force` })}
    </form>`
}
