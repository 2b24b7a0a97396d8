import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { firstEffectiveDay } from '../agreement.ts'
import { publishAgreement } from '../commands/publish-agreement.ts'
import { may } from '../permissions.ts'
import { draftWithLines, type LineAsked } from '../queries/lines-asked.ts'
import { chooseOne, dayField, type Form, postForm } from '../../../platform/design/form.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { sayAsking, stateOf } from './lines.view.ts'
import { back, childRules, link, rules } from './say.ts'

type Draft = Awaited<ReturnType<typeof draftWithLines>>

export const publicationPage: Page = {
  url: '/s/:school/agreements/:agreementId/publication',
  may: may.publish,
  async get({ call, params, typed, errors }) {
    const tomorrow = firstEffectiveDay(dayOf(call.now))
    return show(
      publicationView(schoolPath(call.school), await draftWithLines(call, params), tomorrow, {
        typed,
        errors,
      }),
    )
  },
  async post({ call, params, answers }) {
    await publishAgreement(call, { ...answers, ...params, effectiveOn: typedDay(answers, 'effectiveOn') })
    return to(`${schoolPath(call.school)}/agreements/${params['agreementId']}`)
  },
}

const publicationView = (
  base: string,
  { agreementId, title, audience, written, last, asked }: Draft,
  tomorrow: Temporal.PlainDate,
  form: Form,
): PageView => ({
  title: `Publish ${title}`,
  errors: form.errors,
  errorTitle: 'Not published yet',
  wide: false,
  before: back(`${base}/agreements/${agreementId}`, title),
  body: html`${pageHead({
    say: `Publish ${title}`,
    under: `From its day on ${AUDIENCE_WORDS[audience].many} are asked to sign these words. They cannot be changed then.`,
  })}
  ${
    written
      ? html`${rules(written.text)} ${childRules(written.childText, 'the child’s')}`
      : html`<p>There is nothing to publish: the words have not changed.</p>`
  }
  ${written && askedList(asked, `${base}/agreements/${agreementId}/lines`, base)}
  ${
    written &&
    postForm(
      [
        last &&
          chooseOne(form, {
            ...{ name: 'whoSignedBefore', label: 'Must those who signed before sign again?' },
            items: [
              { value: 'sign-again', text: 'Yes', hint: 'What is asked of them has changed' },
              {
                value: 'stay-valid',
                text: 'No',
                hint: 'It says the same in other words: their signatures stay valid',
              },
            ],
          }),
        dayField(form, {
          ...{ name: 'effectiveOn', label: 'From which day?' },
          hint: `Leave it empty for tomorrow, ${sayDay(tomorrow)}`,
        }),
      ],
      'Publish',
    )
  }`,
})

/** What the policy asks these words to hold, each with whether they do. */
const askedList = (asked: readonly LineAsked[], at: string, base: string) =>
  asked.length > 0 &&
  html`<section class="ww-panel govuk-!-margin-bottom-6" aria-labelledby="lines">
    <h2 class="ww-h2" id="lines" tabindex="-1">What the policy asks it to hold</h2>
    <ul class="govuk-list">
      ${asked.map(
        one => html`<li>
          <strong>${one.words}</strong> ${stateOf(one)}
          ${one.held === undefined && !one.isElsewhere && html`<br /><span class="ww-small">${sayAsking(one, base)}</span>`}
        </li>`,
      )}
    </ul>
    <p>${link(at, 'Say which line holds it, or add it')}</p>
  </section>`
