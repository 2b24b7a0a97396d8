import { schoolPath } from '../../../platform/call.ts'
import { html } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show } from '../../../platform/page.ts'
import { may } from '../permissions.ts'

/** What somebody meets whom the policy does not let in before a check: why, whom to ask, and that they can report. */
export const notYetPage: Page = {
  url: '/s/:school/not-yet',
  may: may.learnWhy,
  beforeModuleGates: true,
  get: async ({ call }) =>
    show({
      title: 'Not yet',
      wide: false,
      body: html`${pageHead({
        say: 'You cannot use this yet',
        under: 'The school’s policy asks for a check that nobody has recorded for you.',
      })}
        <p>Ask the school office: they record what they have seen, and then you are let in.</p>
        <p>
          You can always
          <a class="govuk-link" href="${schoolPath(call.school)}/report-a-concern">report a concern</a>.
        </p>`,
    }),
}
