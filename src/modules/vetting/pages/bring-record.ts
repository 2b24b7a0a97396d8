import { schoolPath } from '../../../platform/call.ts'
import { sayDay } from '../../../platform/clock.ts'
import { type Form, linesField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { bringRecord } from '../commands/bring-record.ts'
import { CHECK_WORDS } from '../checks.ts'
import { may } from '../permissions.ts'
import { previewRecord } from '../queries/preview-record.ts'
import type { Read } from '../read-record.ts'

/** The spreadsheet that the school kept until now, looked at line by line before anything changes. */
export const bringRecordPage: Page = {
  url: '/s/:school/central-record/bring',
  may: may.keep,
  get: async ({ call, typed, errors }) => show(bringView(schoolPath(call.school), { typed, errors })),
  async post({ call, answers }) {
    const at = schoolPath(call.school)
    if (one(answers['deed']) === 'accept') {
      await bringRecord(call, { ...answers })
      return to(`${at}/central-record`)
    }
    const read = await previewRecord(call, { ...answers })
    return show(bringView(at, { typed: answers, errors: {} }, read))
  },
}

function bringView(base: string, form: Form, read?: Read): PageView {
  const taken = read?.taken.flatMap(({ seen }) => seen).length ?? 0
  return {
    ...{ title: 'Bring the record', errors: form.errors, errorTitle: 'Nothing was taken yet', wide: false },
    before: html`<a class="govuk-back-link" href="${base}/central-record">Single central record</a>`,
    body: html`${
      read
        ? pageHead({ over: 'Nothing is changed yet', say: 'Look at it before you accept it' })
        : pageHead({
            say: 'Bring the record that you keep now',
            under:
              'Copy the spreadsheet and paste it, headings first. A column of names, and one for the day of each check.',
          })
    }
      ${read && preview(read)}
      <form method="post" novalidate>
        ${linesField(form, {
          ...{ name: 'text', label: 'The record', rows: 10 },
          hint: 'Headings such as: Name, Identity, DBS date, DBS number, Right to work, Section 128, Seen by',
        })}
        <div class="govuk-button-group">
          ${
            taken > 0 &&
            button({ text: `Accept ${taken}`, name: 'deed', value: 'accept', preventDoubleClick: true })
          }
          ${button({
            ...{ text: read ? 'Look again' : 'Look at it first', name: 'deed', value: 'look' },
            ...(taken > 0 ? { classes: 'govuk-button--secondary' } : {}),
          })}
        </div>
      </form>`,
  }
}

const preview = ({ taken, not }: Read): Safe =>
  html`${
    not.length > 0 &&
    html`<h2 class="ww-h2">Not taken</h2>
      <ul class="govuk-list govuk-list--bullet">
        ${not.map(({ line, text, why }) => html`<li>Line ${line}${text && html`, “${text}”`}: ${why}</li>`)}
      </ul>`
  }
  <h2 class="ww-h2">Seen</h2>
  ${taken.length === 0 && html`<p>There is no check in it that is not on the record.</p>`}
  <ul class="govuk-list govuk-list--bullet">
    ${taken.map(
      ({ line, person, seen }) =>
        html`<li>
          Line ${line}: <strong>${person.name}</strong>.
          ${seen.map(
            ({ kind, seenOn, seenBy, number }) =>
              html`${CHECK_WORDS[kind]}, ${sayDay(Temporal.PlainDate.from(seenOn))}, by ${seenBy}${number && `, number ${number}`}. `,
          )}
        </li>`,
    )}
  </ul>`
