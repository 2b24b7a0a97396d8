import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, insetText } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { family } from '../queries/family.ts'
import { MOST_NAMED, type Named } from '../queries/people-named.ts'
import { chooseOne, type Form, postForm, textField } from '../../../platform/design/form.ts'
import { back, link, listed, sayKind } from './say.ts'

type NewFamilyPage = {
  base: string
  of: Awaited<ReturnType<typeof family>>
  name: string
  isEnough: boolean
  found: readonly Named[]
  form: Form
}

export function newFamilyView(page: NewFamilyPage): PageView {
  const { base, of, form, found } = page
  const say = `Who belongs to the family of ${of.name}?`
  return {
    title: say,
    errors: form.errors,
    errorTitle: 'Nothing is recorded yet',
    wide: false,
    before: back(`${base}/people/${of.id}/family`, `The family of ${of.name}`),
    body: html`${pageHead({ say, under: 'Somebody who is recorded here already.' })} ${search(page)}
    ${found.length > 0 && postForm(fields(page), 'Record it')}`,
  }
}

const search = ({ base, name, isEnough, found, form }: NewFamilyPage): Safe =>
  html`<form method="post" novalidate class="ww-aside">
      <input type="hidden" name="deed" value="find" />
      ${textField({ ...form, typed: { name } }, { name: 'name', label: 'Find by name', classes: 'govuk-input--width-20' })}
      ${button({ text: 'Find', classes: 'govuk-button--secondary' })}
    </form>
    ${
      isEnough &&
      found.length === 0 &&
      html`<p>Nobody here is called “${name}”. ${link(`${base}/people/new`, 'Add a person')}</p>`
    }
    ${found.length > MOST_NAMED && insetText({ text: 'There are more. Write more of the name.' })}`

const fields = ({ of, name, found, form }: NewFamilyPage): (Safe | false)[] => [
  html`<input type="hidden" name="name" value="${name}" />`,
  chooseOne(form, {
    ...{ name: 'otherId', label: 'Who is it?' },
    items: found.map(({ id, name, kinds, className }) => ({
      ...{ value: id, text: name },
      hint: listed([...kinds.map(sayKind), ...(className ? [className] : [])]),
    })),
  }),
  chooseOne(form, {
    ...{ name: 'is', label: `What are they to ${of.name}?` },
    items: of.pupil
      ? [
          { value: 'contact', text: 'A parent, carer or other contact' },
          { value: 'sibling', text: 'A brother or sister', hint: 'A pupil here' },
        ]
      : [{ value: 'pupil', text: 'A pupil whose contact they are' }],
  }),
  textField(form, {
    ...{
      name: 'words',
      label: 'In what way (you may leave this empty)',
      hint: 'Like mother, or foster carer',
    },
    classes: 'govuk-input--width-20',
  }),
  chooseOne(form, {
    ...{ name: 'parentalResponsibility', label: 'Does the adult have parental responsibility?' },
    items: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
      { value: 'unknown', text: 'Nobody has said', hint: 'Also for a brother or sister' },
    ],
  }),
]
