import { schoolPath } from '../../../platform/call.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { SIGNING_AUDIENCES, STAGES } from '../agreement.ts'
import { writeAgreement } from '../commands/write-agreement.ts'
import { may } from '../permissions.ts'
import { type Taken, takenWords } from '../queries/policy-words.ts'
import { textFields } from './draft.ts'
import { chooseOne, type Form, pick, postForm, textField, linesField } from '../../../platform/design/form.ts'
import { back, capital, link } from './say.ts'

export const newAgreementPage: Page = {
  url: '/s/:school/agreements/new',
  may: may.write,
  async get({ call, query, typed, errors }) {
    const taken = await takenWords(call, 'takenFrom' in typed ? typed : query)
    return show(newAgreementView(schoolPath(call.school), { typed, errors }, taken))
  },
  async post({ call, answers }) {
    const { agreementId } = await writeAgreement(call, {
      ...answers,
      classNames: linesOf(one(answers['classNames'])),
    })
    return to(`${schoolPath(call.school)}/agreements/${agreementId}`)
  },
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

const newAgreementView = (base: string, form: Form, taken: Taken | undefined): PageView => ({
  title: 'Write an agreement',
  errors: form.errors,
  errorTitle: 'Not saved yet',
  wide: false,
  before: back(`${base}/agreements/all`, 'Agreements'),
  body: html`${pageHead({ say: 'Write an agreement', under: 'Nobody is asked to sign it before it is published.' })}
  ${!taken && html`<p>${link(`${base}/agreements/from-policy`, 'Begin from the policy’s words')}</p>`}
  ${postForm(
    [
      taken && hiddenTaken(taken),
      textField(form, { name: 'title', label: 'Title', hint: 'Like “Acceptable use agreement for staff”' }),
      chooseOne(form, {
        ...{ name: 'audience', label: 'Who signs it?' },
        items: SIGNING_AUDIENCES.map(value => ({ value, text: capital(AUDIENCE_WORDS[value].many) })),
      }),
      pupilFields(form),
      ...textFields(form, { text: taken?.text ?? '', childText: null }, true),
    ],
    'Save these words',
  )}`,
})

const hiddenTaken = ({ takenFrom, passages }: Taken) =>
  html`<input type="hidden" name="takenFrom" value="${takenFrom}" />
    ${passages.map(n => html`<input type="hidden" name="passages" value="${n}" />`)}`

const pupilFields = (form: Form) =>
  html`${pick(form, {
    ...{
      name: 'stage',
      label: 'For pupils: at which stage?',
      hint: 'The policy says up to which stage a parent signs',
    },
    items: STAGES.map(stage => ({ value: stage, text: stage })),
  })}
  ${linesField(form, {
    ...{ name: 'classNames', label: 'For pupils: in which classes?', rows: 3 },
    hint: 'One on each line. Leave it empty for all.',
  })}`
