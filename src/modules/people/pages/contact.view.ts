import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, summaryList } from '../../../platform/design/macros.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import type { PupilContact } from '../queries/pupil-contacts.ts'
import { sayResponsibility, stateOf } from './contacts.view.ts'
import { dayField, type Form, linesField } from '../../../platform/design/form.ts'
import { back, capital, link } from './say.ts'

type ContactPage = { base: string; contact: PupilContact; form: Form; mayRelease: boolean; mayLift: boolean }

export function contactView({ base, contact, form, mayRelease, mayLift }: ContactPage): PageView {
  const { name, pupilName, className, isReleased, toldSince } = contact
  return {
    title: `${name}, contact of ${pupilName}`,
    errors: form.errors,
    wide: false,
    before: back(`${base}/contacts?class=${encodeURIComponent(className ?? '')}`, 'Contacts of pupils'),
    body: html`${pageHead({ over: `Contact of ${pupilName}`, say: name, under: stateOf(contact) })}
    ${details(base, contact)}
    ${!toldSince && !isReleased && mayRelease && deedForm('release', 'Release them', '')}
    ${!toldSince && isReleased && deedForm('stop', 'Do not contact them any more', 'govuk-button--secondary')}
    ${toldSince ? mayLift && liftForm(form) : flagForm(form, pupilName)}`,
  }
}

function details(base: string, contact: PupilContact): Safe {
  const { personId, pupilId, pupilName, words, email, phone, toldSince, toldReason } = contact
  const row = (key: string, value: string | null) =>
    value === null ? [] : [{ key: { text: key }, value: { text: value } }]
  return summaryList({
    rows: [
      { key: { text: 'Pupil' }, value: { html: link(`${base}/people/${pupilId}`, pupilName) } },
      ...row('Relationship', words),
      ...row('Responsibility', capital(sayResponsibility(contact))),
      ...row('Email', email),
      ...row('Phone', phone),
      ...row('Must not be told since', toldSince && sayDay(toldSince)),
      ...row('Why', toldReason),
      { key: { text: 'Their record' }, value: { html: link(`${base}/people/${personId}`, contact.name) } },
    ],
  })
}

const deedForm = (deed: string, text: string, classes: string): Safe =>
  html`<form method="post">
    <input type="hidden" name="deed" value="${deed}" />
    ${button({ text, classes, preventDoubleClick: true })}
  </form>`

const flagForm = (form: Form, pupilName: string): Safe =>
  html`${sectionHead({ id: 'flag', text: 'They must not be told' })}
    <form method="post" novalidate class="ww-aside">
      <input type="hidden" name="deed" value="flag" />
      <p>At once nobody is sent a link about ${pupilName}. Only the headteacher can lift this, never a file.</p>
      ${dayField(form, { name: 'since', label: 'Since when?' })}
      ${linesField(form, {
        ...{ name: 'reason', label: 'Why?', hint: 'Such as the court order and its number', rows: 2 },
      })}
      ${button({ text: 'Record that they must not be told', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`

const liftForm = (form: Form): Safe =>
  html`${sectionHead({ id: 'lift', text: 'Lift this warning' })}
    <form method="post" novalidate class="ww-aside">
      <input type="hidden" name="deed" value="lift" />
      ${linesField(form, { name: 'because', label: 'Why is it lifted?', hint: 'They are not contacted until somebody releases them', rows: 2 })}
      ${button({ text: 'Lift it', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`
