import { schoolPath } from '../../../platform/call.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { saveDraft } from '../commands/save-draft.ts'
import { may } from '../permissions.ts'
import { draft } from '../queries/draft.ts'
import { type Form, postForm, linesField } from '../../../platform/design/form.ts'
import { back } from './say.ts'

type Draft = Awaited<ReturnType<typeof draft>>

export const draftPage: Page = {
  url: '/s/:school/agreements/:agreementId/draft',
  may: may.write,
  async get({ call, params, typed, errors }) {
    return show(draftView(schoolPath(call.school), await draft(call, params), { typed, errors }))
  },
  async post({ call, params, answers }) {
    await saveDraft(call, { ...answers, ...params })
    return to(`${schoolPath(call.school)}/agreements/${params['agreementId']}`)
  },
}

const draftView = (
  base: string,
  { agreementId, title, audience, written, last }: Draft,
  form: Form,
): PageView => ({
  title: `Change ${title}`,
  errors: form.errors,
  errorTitle: 'Not saved yet',
  wide: false,
  before: back(`${base}/agreements/${agreementId}`, title),
  body: html`${pageHead({ say: title, under: 'What stands stays as it is until these words are published.' })}
  ${postForm(textFields(form, written ?? last ?? { text: '', childText: null }, audience === 'pupil'), 'Save these words')}`,
})

/** The rules, and the child's own words where a child is concerned. */
export const textFields = (
  form: Form,
  { text, childText }: { text: string; childText: string | null },
  isForChildren: boolean,
): (Safe | false)[] => [
  linesField(form, {
    ...{ name: 'text', label: 'The rules', value: text, rows: 14 },
    hint: 'One rule on each line, short. A line that ends with a colon begins a section.',
  }),
  isForChildren &&
    linesField(form, {
      ...{ name: 'childText', label: 'The same for the child', value: childText ?? '', rows: 6 },
      hint: 'Only for pupils: a few plain words that a child can say back. Leave it empty otherwise.',
    }),
]
