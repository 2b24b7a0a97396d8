import { dayOf, sayDay } from '../../../platform/clock.ts'
import { type Form, linesField } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { backLink, button } from '../../../platform/design/macros.ts'
import { asWritten, pageHead } from '../../../platform/design/parts.ts'
import type { ToDo } from '../queries/entries.ts'
import { FOR_WHOM, type ForWhom } from '../starting-words.ts'

const WHO: Readonly<Record<ForWhom, string>> = { staff: 'staff', pupil: 'pupils', parent: 'parents' }
const WHERE: Readonly<Record<ForWhom, string>> = {
  staff: 'It stands on “Report a concern”, for whoever works or helps here.',
  pupil:
    'It stands on the worry box, which any child can open. Write it for a child, and name nobody who works here.',
  parent: 'It stands on “Tell us”, which anybody can open. Name nobody who works here.',
}

export function entriesView(all: readonly ToDo[], at: string): PageView {
  const left = all.filter(({ confirmedAt }) => !confirmedAt).length
  return {
    title: 'What to do, for each',
    wide: false,
    body: html`${pageHead({
      say: !all.length
        ? 'The policy names nothing that everybody must be told.'
        : left
          ? `${left} of ${all.length} are still our words.`
          : 'All of it is in the school’s words.',
      under: all.length
        ? 'What to do stands where each begins to report. Read each, change what is different here, and confirm it.'
        : 'Where it does, what to do stands here for staff, pupils and parents.',
    })}
    ${FOR_WHOM.filter(() => all.length > 0).map(
      forWhom =>
        html`<h2 class="ww-h2 ww-h2--ruled">For ${WHO[forWhom]}</h2>
          <ul class="govuk-list">
            ${all
              .filter(one => one.forWhom === forWhom)
              .map(
                ({ procedure, title, confirmedAt }) =>
                  html`<li>
                    <a
                      class="govuk-link"
                      href="${at}?of=${encodeURIComponent(procedure)}&for=${forWhom}"
                      >${procedure}<span class="govuk-visually-hidden">, for ${WHO[forWhom]}</span></a
                    ><br />
                    <span class="ww-soft ww-small"
                      >${title !== procedure && `They read: “${title}”. `}${confirmedAt ? `Confirmed on ${sayDay(dayOf(confirmedAt))}` : 'Our words, until somebody confirms them'}.</span
                    >
                  </li>`,
              )}
          </ul>`,
    )}`,
  }
}

export const entryView = (
  { procedure, forWhom, title, words, confirmedAt }: ToDo,
  { at, form }: { at: string; form: Form },
): PageView => ({
  title: 'What to do, for each',
  wide: false,
  errors: form.errors,
  errorTitle: 'Not confirmed yet',
  before: backLink({ text: 'Back', href: at }),
  body: html`${pageHead({
    over: `For ${WHO[forWhom]}`,
    say: procedure,
    under: `${title !== procedure ? `They read: “${title}”. ` : ''}${WHERE[forWhom]}`,
  })}
    ${confirmedAt && html`<p class="ww-soft">The version of ${sayDay(dayOf(confirmedAt))} stands:</p><p>${asWritten(words)}</p>`}
    <form method="post" novalidate>
      ${linesField(form, { name: 'words', label: 'What to do', rows: 10, value: words })}
      ${button({ text: confirmedAt ? 'Publish these words' : 'Confirm these words', preventDoubleClick: true })}
    </form>`,
})
