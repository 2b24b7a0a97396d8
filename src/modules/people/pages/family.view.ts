import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import type { family, Sibling } from '../queries/family.ts'
import type { PupilContact } from '../queries/pupil-contacts.ts'
import { sayResponsibility, stateOf } from './contacts.view.ts'
import { dayField, type Form } from '../../../platform/design/form.ts'
import { back, link } from './say.ts'

type Family = Awaited<ReturnType<typeof family>>
type FamilyPage = { base: string; family: Family; form: Form; manages: boolean }

export function familyView(page: FamilyPage): PageView {
  const { base, family, form, manages } = page
  const at = `${base}/people/${family.id}`
  return {
    title: `The family of ${family.name}`,
    errors: form.errors,
    before: back(at, family.name),
    body: html`${pageHead({ say: `The family of ${family.name}`, under: sayFamily(family) })}
    ${manages && button({ text: 'Add somebody to the family', href: `${at}/family/new` })}
    ${family.pupil && ofPupil(page, family.pupil)}
    ${(!family.pupil || family.pupils.length > 0) && ofAdult(page)}`,
  }
}

function sayFamily({ pupil, contacts, siblings, pupils }: Family): string {
  if (!pupil)
    return pupils.length
      ? 'Whom they may be told about is said pupil by pupil.'
      : 'They are nobody’s contact.'
  if (!contacts.length && !siblings.length) return 'Nobody is recorded yet.'
  return 'A contact is written to only once they are released, and never who must not be told.'
}

const ofPupil = (page: FamilyPage, pupil: NonNullable<Family['pupil']>): Safe =>
  html`${sectionHead({ id: 'contacts', text: 'Contacts' })}
    ${list(
      page.family.contacts.map(one => contact(page.base, one, one.name)),
      'No contact is recorded.',
    )}
    ${sectionHead({ id: 'siblings', text: 'Brothers and sisters' })}
    ${list(
      page.family.siblings.map(one => sibling(page, one)),
      'None are recorded here.',
    )}
    ${sectionHead({ id: 'care', text: 'Looked after by a local authority' })} ${care(page, pupil)}`

const ofAdult = ({ base, family }: FamilyPage): Safe =>
  html`${sectionHead({ id: 'pupils', text: 'Contact of' })}
    ${list(
      family.pupils.map(one => contact(base, one, one.pupilName)),
      'No pupil who is here.',
    )}`

const list = (items: readonly Safe[], none: string): Safe =>
  items.length
    ? html`<ul class="ww-plain">
        ${items.map(item => html`<li>${item}</li>`)}
      </ul>`
    : html`<p>${none}</p>`

const contact = (base: string, one: PupilContact, name: string): Safe =>
  html`<p class="govuk-body ww-aside">
    ${stateOf(one)}<br />${link(`${base}/contacts/${one.relationshipId}`, name)}${one.words && `, ${one.words.toLowerCase()}`},
    <span class="ww-soft">${sayResponsibility(one)}</span>
  </p>`

const sibling = ({ base, manages }: FamilyPage, { siblingId, id, name }: Sibling): Safe =>
  html`<p class="govuk-body">${link(`${base}/people/${id}/family`, name)}</p>
    ${
      manages &&
      html`<form method="post">
        <input type="hidden" name="deed" value="end-sibling" />
        <input type="hidden" name="siblingId" value="${siblingId}" />
        ${button({
          html: html`Not a brother or sister<span class="govuk-visually-hidden">: ${name}</span>`,
          classes: 'govuk-button--secondary ww-button--small',
          preventDoubleClick: true,
        })}
      </form>`
    }`

const care = ({ form }: FamilyPage, pupil: NonNullable<Family['pupil']>): Safe =>
  html`<p>
      ${pupil.lookedAfter ? `Yes${pupil.lookedAfterSince ? `, since ${sayDay(pupil.lookedAfterSince)}` : ''}.` : 'Not recorded as looked after.'}
      <span class="ww-soft">While they are, nobody of the family is sent a link: the school acts by hand.</span>
    </p>
    <form method="post" novalidate class="ww-aside">
      ${
        pupil.lookedAfter
          ? button({
              text: 'Looked after no longer',
              classes: 'govuk-button--secondary',
              preventDoubleClick: true,
            })
          : html`<input type="hidden" name="lookedAfter" value="yes" />
            ${dayField(form, { name: 'since', label: 'Since when does a local authority look after them?' })}
            ${button({ text: 'Record it', classes: 'govuk-button--secondary', preventDoubleClick: true })}`
      }
    </form>`
