import { chooseOne, type Form, linesField, postForm, tick } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { FiledChild } from '../queries/filed-child.ts'
import { TAKEN, TAKEN_WORDS } from '../taking.ts'

type Shown = { base: string; child: FiledChild; form: Form }

export const takeFileView = ({ base, child, form }: Shown): PageView => ({
  ...{ title: 'Take a file as a PDF', errors: form.errors, errorTitle: 'Not made yet', wide: false },
  before: html`<a class="govuk-back-link" href="${base}/children/${child.personId}/concerns">Chronology</a>`,
  body: html`${pageHead({
    say: child.className ? `${child.name}, ${child.className}` : child.name,
    under:
      'A PDF leaves this screen, and nobody can take it back. Who took it, when and why is kept, and the leads see it.',
  })}
  ${postForm(
    [
      chooseOne(form, {
        ...{ name: 'what', label: 'What do you take?' },
        items: TAKEN.map(value => ({ value, text: TAKEN_WORDS[value] })),
      }),
      tick(form, {
        ...{ name: 'withKept', label: 'Put in ethnic origin and religion, where the record has them' },
        hint: 'With the whole file: the chronology has neither',
      }),
      linesField(form, {
        ...{ name: 'because', label: 'Why, and who is to have it?', rows: 3 },
        hint: 'It is printed on the first page, so name no other child',
      }),
    ],
    'Make the PDF',
  )}
  <p class="ww-soft">
    The names of other children are taken out as on the page. Look through it before it leaves the school: a nickname, or
    a child who stands in no concern, may still be in the words.
  </p>`,
})
