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
import { draft } from '../queries/draft.ts'
import { chooseOne, dayField, type Form, postForm, typedDay } from './form.ts'
import { back, childRules, rules } from './say.ts'

type Draft = Awaited<ReturnType<typeof draft>>

export const publicationPage: Page = {
  url: '/s/:school/agreements/:agreementId/publication',
  may: may.publish,
  async get({ call, params, typed, errors }) {
    const tomorrow = firstEffectiveDay(dayOf(call.now))
    return show(
      publicationView(schoolPath(call.school), await draft(call, params), tomorrow, { typed, errors }),
    )
  },
  async post({ call, params, answers }) {
    await publishAgreement(call, { ...answers, ...params, effectiveOn: typedDay(answers, 'effectiveOn') })
    return to(`${schoolPath(call.school)}/agreements/${params['agreementId']}`)
  },
}

const publicationView = (
  base: string,
  { agreementId, title, audience, written, last }: Draft,
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
