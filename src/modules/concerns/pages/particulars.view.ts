import { html, type Safe } from '../../../platform/design/html.ts'
import { select } from '../../../platform/design/macros.ts'
import { textField } from '../../../platform/design/form.ts'
import { one } from '../../../platform/page.ts'
import { type Particular, PARTICULAR_WORDS } from '../../people/index.ts'
import { KEPT_BACK, particularsOf, sayParticular } from '../particulars.ts'
import type { Child } from '../queries/record.ts'
import type { Shown } from './concern.view.ts'
import { folded, quiet } from './form.ts'
import { listed, momentOf } from './say.ts'

/** What the pupil’s file said of each child on the day: the database shows it to the lead and the deputies alone. */
export const particularsPart = (shown: Shown): Safe | false => {
  const children = shown.record.children.filter(({ particulars }) => particulars.length)
  if (!children.length) return false
  return html`<div class="ww-panel" id="particulars">
    <p><strong>From the pupil’s file, for the safeguarding lead and deputies alone</strong></p>
    ${children.map(child => ofChild(child, shown))}
  </div>`
}

function ofChild(child: Child, shown: Shown): Safe {
  const all = particularsOf(child.particulars)
  const empty = all.flatMap(({ field, standing }) => (standing ? [] : [field]))
  const toComplete = empty.filter(field => !KEPT_BACK.includes(field))
  const isDisabled = all.some(({ field, standing }) => field === 'disability' && standing?.said === 'Yes')
  return html`<p>${child.name}</p>
    <ul class="govuk-list govuk-list--bullet">
      ${all.map(
        ({ field, standing }) => html`<li>
          ${sayParticular(field)}: ${standing?.said ?? 'nothing in the pupil’s file'}${
            standing?.source === 'lead' &&
            html`
            <span class="ww-soft ww-small">completed by ${standing.recordedBy}, ${momentOf(standing.recordedAt)}</span>`
          }
        </li>`,
      )}
    </ul>
    ${
      isDisabled &&
      html`<p>
        <strong>Disabled: think of two things.</strong> How does this child communicate best, and who helps them to? And
        what makes them more vulnerable: can they tell somebody, and is a sign of harm taken for the disability?
      </p>`
    }
    ${toComplete.length > 0 && html`<p>Left empty, for you to complete: ${listed(toComplete.map(field => PARTICULAR_WORDS[field]))}.</p>`}
    ${empty.length > 0 && shown.mayDeal && completeForm(child, empty, shown)}`
}

function completeForm({ personId, name }: Child, empty: readonly Particular[], { form }: Shown): Safe {
  const isTheirs = one(form.typed['ofChild']) === personId
  const own = isTheirs ? form : { typed: {}, errors: {} }
  const wrong = own.errors['field']
  return folded(
    `Complete one of ${name}`,
    isTheirs,
    html`<form method="post" novalidate>
      <input type="hidden" name="deed" value="keep-particular" />
      <input type="hidden" name="ofChild" value="${personId}" />
      ${select({
        ...{ id: isTheirs ? 'field' : `field-${personId}`, name: 'field', value: one(own.typed['field']) },
        ...(wrong === undefined ? {} : { errorMessage: { text: wrong } }),
        label: { text: 'Which?', classes: 'ww-label' },
        items: [
          { value: '', text: 'Select' },
          ...empty.map(value => ({ value, text: sayParticular(value) })),
        ],
      })}
      ${textField(own, { name: 'said', label: 'What belongs there?', hint: 'Of disability: Yes or No' })}
      ${quiet({ text: 'Add it' })}
    </form>`,
  )
}
