import { chooseOne, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { select, summaryList } from '../../../platform/design/macros.ts'
import { one } from '../../../platform/page.ts'
import { sayDay } from '../../../platform/clock.ts'
import { PART_WORDS, PARTS } from '../concern.ts'
import { type Called, MOST_CALLED } from '../queries/pupils-called.ts'
import type { Child } from '../queries/record.ts'
import { sayFiled } from './fields.view.ts'
import { recordUrl, type Shown } from './concern.view.ts'
import { folded, quiet } from './form.ts'
import { particularsPart } from './particulars.view.ts'
import { count, link } from './say.ts'

const PART_ITEMS = PARTS.map(value => ({ value, text: PART_WORDS[value] }))

/** Each child with a part of their own: nobody has decided who is a victim and who is not. */
export const childrenPart = (shown: Shown): Safe =>
  html`<section aria-labelledby="children">
    <h2 class="ww-h2" id="children">Children in this concern</h2>
    ${
      shown.record.children.length > 0
        ? summaryList({ classes: 'ww-people', rows: shown.record.children.map(child => rowOf(child, shown)) })
        : html`<p>${about(shown)}</p>`
    }
    ${shown.record.children.length > 0 && shown.record.about && html`<p class="ww-small ww-soft">The writer put it as: “${shown.record.about}”.</p>`}
    ${particularsPart(shown)} ${shown.mayDeal && findChild(shown)}
  </section>`

const about = ({ record }: Shown): string =>
  record.about ? `The writer put it as: “${record.about}”.` : 'The writer named nobody.'

function rowOf(child: Child, shown: Shown) {
  const { base, beside } = shown
  const known = beside.find(({ personId }) => personId === child.personId)
  const where = [child.yearGroup && `Year ${child.yearGroup}`, child.className, sayFiled(child)]
    .filter(Boolean)
    .join(', ')
  const page = `${base}/children/${child.personId}/concerns`
  const before = known?.all ? count(known.all, 'other note', 'other notes') : 'Nothing else'
  return {
    key: {
      html: html`${known ? link(`${base}/people/${child.personId}`, child.name) : child.name}<br />
        <span class="ww-soft ww-small">${where}</span>`,
    },
    value: { html: partOf(child, shown) },
    ...(known
      ? { actions: { items: [{ href: page, text: before, visuallyHiddenText: `about ${child.name}` }] } }
      : {}),
  }
}

function partOf(child: Child, shown: Shown): Safe {
  const says = html`<strong>${child.part ? PART_WORDS[child.part] : 'Part not said yet'}</strong>`
  if (!shown.mayDeal) return says
  const error = shown.saying === child.id ? shown.form.errors['part'] : undefined
  const form = html`<form method="post" action="${recordUrl(shown)}/children/${child.id}/part" class="ww-inline">
    ${select({
      ...{ id: error === undefined ? `part-${child.id}` : 'part', name: 'partNow' },
      ...(error === undefined ? {} : { errorMessage: { text: error } }),
      label: { text: `Part of ${child.name}`, classes: 'govuk-visually-hidden' },
      items: [
        { value: '', text: 'Select' },
        ...PART_ITEMS,
        { value: 'not-in-it', text: 'Not in it after all' },
      ],
    })}
    ${quiet({ text: 'Say it', hidden: `of ${child.name}` })}
  </form>`
  return html`${says} ${folded(child.part ? 'Change' : 'Say their part', error !== undefined, form)}`
}

function findChild(shown: Shown): Safe {
  const { form, children, record } = shown
  const isOpen =
    children !== undefined ||
    !record.children.length ||
    ['childName', 'personId'].some(name => form.errors[name])
  const search = html`<form method="post" novalidate>
    <input type="hidden" name="deed" value="find-child" />
    ${textField(form, { name: 'childName', label: 'Find a child', hint: 'Part of the name is enough' })}
    ${quiet({ text: 'Find' })}
  </form>`
  return folded(
    'Say which child it is about',
    isOpen,
    html`${search} ${children && matches(shown, children)}`,
  )
}

function matches({ form }: Shown, found: readonly Called[]): Safe {
  if (!found.length)
    return html`<p role="status">No child here is called that. Try another part of the name.</p>`
  if (found.length > MOST_CALLED)
    return html`<p role="status">Too many are called that. Write more of the name.</p>`
  return html`<form method="post" novalidate class="govuk-!-margin-top-6">
    <input type="hidden" name="deed" value="add-child" />
    <input type="hidden" name="childName" value="${one(form.typed['childName'])}" />
    ${chooseOne(form, {
      ...{ classes: 'govuk-radios--small', name: 'personId', label: 'Who is it?' },
      items: found.map(one => ({ value: one.personId, text: one.name, hint: whereOf(one) })),
    })}
    ${chooseOne(form, { classes: 'govuk-radios--small', name: 'part', label: 'Their part in it, if you know', items: PART_ITEMS })}
    ${quiet({ text: 'Add this child' })}
    <p class="ww-small ww-soft govuk-!-margin-top-2">Whoever is of the child’s family cannot read this concern from then on.</p>
  </form>`
}

const whereOf = ({ className, yearGroup, lastOn }: Called): string =>
  [yearGroup && `Year ${yearGroup}`, className ?? 'No class', lastOn && `left on ${sayDay(lastOn)}`]
    .filter(Boolean)
    .join(', ')
