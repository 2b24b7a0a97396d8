import { chooseOne, type Form, linesField, postForm, textField } from '../design/form.ts'
import { html, type Safe } from '../design/html.ts'
import { reachedAt } from '../design/parts.ts'
import { one } from '../page.ts'
import { KIND_OF_DOCUMENT_WORDS, KINDS_OF_DOCUMENT } from './document.ts'
import type { Ring } from './room.ts'

const NOT_SURE = [
  { value: 'no', text: 'No' },
  { value: 'yes', text: 'Yes' },
  { value: 'not-sure', text: 'I am not sure' },
]

/** What is asked before there is a place for a file. */
export const describeForm = (form: Form): Safe =>
  postForm(
    [
      chooseOne(form, {
        ...{ name: 'kind', label: 'What is it?' },
        items: KINDS_OF_DOCUMENT.map(value => ({ value, text: KIND_OF_DOCUMENT_WORDS[value] })),
      }),
      chooseOne(form, {
        name: 'undressed',
        label: 'Does it show, or might it show, a child undressed or in a sexual way?',
        hint: 'On any page, also small, drawn or made by a computer. Nobody looks through it to find out',
        items: NOT_SURE,
      }),
      chooseOne(form, { name: 'injury', label: 'Does it show an injury?', items: NOT_SURE }),
      chooseOne(form, {
        name: 'drawing',
        label: 'Is it a child’s drawing?',
        items: NOT_SURE.slice(0, 2),
      }),
      textField(form, {
        name: 'name',
        label: 'What is it to be called in the list?',
        hint: 'Like “Letter of the surgery, 14 November”. No child’s name',
      }),
      textField(form, { name: 'madeBy', label: 'Who made it?' }),
      textField(form, {
        ...{ name: 'madeWhen', label: 'When was it made?', hint: 'A day, or as near as it is known' },
      }),
      linesField(form, {
        ...{ name: 'originalKept', label: 'Where is the original kept, and by whom?', rows: 2 },
      }),
    ],
    'Go on to the file',
  )

/** Where it may be a picture of a child: what is done instead. */
export function insteadPart(
  form: Form,
  { rings, begin }: { rings: readonly Ring[]; begin: string },
): Safe | false {
  if (!form.errors['undressed'] || !['yes', 'not-sure'].includes(one(form.typed['undressed']))) return false
  return html`<div class="ww-panel ww-ring" id="instead">
    <h2 class="ww-h2">Do not bring it in</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>Do not copy, scan, photograph, print, send or delete it, and ask nobody to look.</li>
      <li>Keep it where it is, closed or locked away, and write down where that is.</li>
      <li>Ring: 999 where a child is in danger now.</li>
    </ul>
    ${ringList(rings)}
    <p>Then <a class="govuk-link" href="${begin}">begin the procedure for it</a> on this record.</p>
  </div>`
}

export const ringList = (rings: readonly Ring[]): Safe =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${rings.map(({ who, reach }) => html`<li>${who}: ${reach.map((one, n) => html`${n > 0 && '; '}${reachedIn(one)}`)}</li>`)}
  </ul>`

/** A number or an address that stands among words is left in them. */
const reachedIn = (reach: string): Safe =>
  /^[\d +()-]+$|^www\.\S+$|^\S+@\S+$/.test(reach) ? reachedAt(reach) : html`${reach}`
