import { schoolPath } from '../../../platform/call.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show } from '../../../platform/page.ts'
import { type FormOfRecord, fieldsInForce, questionsOf } from '../../concerns/index.ts'
import { originOf } from '../../messages/index.ts'
import { appointmentsNow } from '../../people/index.ts'
import { may } from '../permissions.ts'
import { otherWays } from '../queries/other-ways.ts'
import { sayForm } from './asked-by-policy.view.ts'
import { leadsHere } from './say.ts'

/** The report form to print and keep where there is no screen, with the name that the policy gives it. */
export const paperFormPage: Page = {
  url: '/s/:school/paper-form',
  may: may.readPaper,
  beforeModuleGates: true,
  async get({ call }) {
    const base = schoolPath(call.school)
    const typesIn = (await otherWays(call)).some(({ key }) => key === 'on-paper')
    return show(
      paperView(await fieldsInForce(call), {
        ...{ leads: leadsHere(await appointmentsNow(call)), school: call.school.name },
        link: `${originOf() ?? ''}${base}/report-a-concern`,
        typeIn: typesIn ? `${base}/report-a-concern/on-paper` : undefined,
      }),
    )
  },
}

type Around = { leads: readonly string[]; school: string; link: string; typeIn: string | undefined }

const paperView = (form: FormOfRecord, { leads, school, link, typeIn }: Around): PageView => ({
  title: 'The report form on paper',
  wide: false,
  body: html`${pageHead({ over: school, say: sayForm(form) ?? 'Record of a concern' })}
    <p>
      <strong>In danger now? Ring 999.</strong> Hand this over folded, in person, today: about a child to
      ${leads.join(' or ') || 'the safeguarding lead'}; about how an adult behaved to the headteacher; about the
      headteacher to the chair of governors. Attach nothing, and never a photograph.
    </p>
    ${QUESTIONS.map(([says, lines]) => blank(says, lines))}
    ${questionsOf(form).map(({ label }) => blank(label, 1))}
    ${blank('Your name, your signature, the day and the time', 2)}
    <div class="ww-not-printed">
      <p>Print this page and keep it where people find it. The same report on a screen, for a link on any other system:</p>
      <p><a class="govuk-link" href="${link}">${link}</a></p>
      ${typeIn && html`<p><a class="govuk-link" href="${typeIn}">Type in a paper form</a></p>`}
    </div>`,
})

/** The five of the form, in its order. */
const QUESTIONS = [
  ['Who is it about? The whole name, and the class', 1],
  ['What did you see or hear yourself?', 7],
  ['What did they say? Their own words', 4],
  ['When and where?', 1],
  ['Is anybody in danger? Whom have you told in person, and when?', 1],
] as const

const blank = (says: string, lines: number): Safe =>
  html`<h2 class="govuk-heading-s govuk-!-margin-top-5 govuk-!-margin-bottom-0">${says}</h2>
    ${Array.from({ length: lines }, () => html`<div class="ww-blank-line"></div>`)}`
