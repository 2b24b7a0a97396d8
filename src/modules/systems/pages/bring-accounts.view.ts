import { type Form, linesField } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, fileUpload } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { secretIn } from '../accounts/columns.ts'
import { back } from './say.ts'
import { one } from '../../../platform/page.ts'

type Shown = { at: string; name: string; form: Form }

/** What was pasted is shown again after a refusal; not where it may hold passwords. */
const withoutSecrets = ({ typed, errors }: Form): Form => {
  const first = one(typed['text'])
    .split(/\r?\n/, 5)
    .join(' , ')
    .split(/[,;\t]/)
  return { typed: secretIn(first) === undefined ? typed : {}, errors }
}

export const bringAccountsView = ({ at, name, form }: Shown): PageView => ({
  ...{ title: `Bring the accounts of ${name}`, errors: form.errors, wide: false },
  before: back(`${at}/accounts`, `Accounts of ${name}`),
  body: html`${pageHead({
    say: `Bring the list of the accounts of ${name}`,
    under:
      'All of its accounts, with a line of headings. Leave passwords out. Of a group, the names alone are enough.',
  })}
  <form method="post" enctype="multipart/form-data" novalidate>
    ${fileUpload({
      ...{ id: 'file', name: 'file', label: { text: 'The list as CSV', classes: 'ww-label' } },
      hint: { text: 'It is read on this server, shown to you first, and not kept as a file.' },
      attributes: { accept: '.csv,.txt,.tsv,text/csv' },
      ...(form.errors['file'] === undefined ? {} : { errorMessage: { text: form.errors['file'] } }),
    })}
    ${linesField(withoutSecrets(form), {
      ...{ name: 'text', label: 'Or paste it', rows: 10 },
      hint: 'For example: Name, User name, Class, Last login',
    })}
    ${button({ text: 'Look at it', preventDoubleClick: true })}
  </form>`,
})
