import { schoolPath } from '../../../platform/call.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, summaryList } from '../../../platform/design/macros.ts'
import { emergencyLine, pageHead, telephone } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { type Page, show } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { OUTSIDE_CONTACT_WORDS, OUTSIDE_CONTACTS, type OutsideContact } from '../../../words/duties.ts'
import { may } from '../permissions.ts'
import { outsideContacts } from '../queries/outside-contacts.ts'
import { count } from './say.ts'

export const outsideContactsPage: Page = {
  url: '/s/:school/outside-contacts',
  may: may.seeDuties,
  async get({ call }) {
    // A leader's own telephone is for whoever works here.
    const isForThem = (kind: OutsideContact) => kind !== FOR_VISITS || holds(call.actor, WORKS_HERE)
    const contacts = (await outsideContacts(call)).filter(({ kind }) => isForThem(kind))
    return show(
      outsideContactsView(schoolPath(call.school), contacts, {
        kinds: OUTSIDE_CONTACTS.filter(isForThem),
        mayChange: holds(call.actor, may.changeContacts.who),
      }),
    )
  },
}

type Contacts = Awaited<ReturnType<typeof outsideContacts>>

const FOR_VISITS = 'leaders-on-duty'
const WORKS_HERE = ['staff', 'governor', 'volunteer', 'contractor'] as const

function outsideContactsView(
  base: string,
  contacts: Contacts,
  { kinds, mayChange }: { kinds: readonly OutsideContact[]; mayChange: boolean },
): PageView {
  const missing = kinds.filter(
    kind => kind !== FOR_VISITS && !contacts.some(contact => contact.kind === kind),
  )
  return {
    title: 'Numbers outside the school',
    before: emergencyLine(),
    body: html`${pageHead({
      say: missing.length
        ? `${count(missing.length, 'number is', 'numbers are')} missing.`
        : 'Every number is at hand.',
      under: 'People outside the school who must be reached when it matters.',
    })}
    ${mayChange && button({ text: 'Add a number', href: `${base}/outside-contacts/new` })}
    ${summaryList({
      classes: 'ww-people',
      rows: kinds.flatMap(kind => {
        const found = contacts.filter(contact => contact.kind === kind)
        return found.length
          ? found.map(one => rowOf(base, one, mayChange))
          : [emptyRow(base, kind, mayChange)]
      }),
    })}`,
  }
}

const rowOf = (
  base: string,
  { id, kind, name, organisation, phone, email }: Contacts[number],
  mayChange: boolean,
) => ({
  key: { text: OUTSIDE_CONTACT_WORDS[kind] },
  value: {
    html: html`<strong>${name}</strong>${organisation && `, ${organisation}`}${phone && html`<br />${telephone(phone)}`}${email && html`<br /><a class="govuk-link" href="mailto:${email}">${email}</a>`}`,
  },
  ...actions(mayChange, `${base}/outside-contacts/${id}`, 'Change', name),
})

const emptyRow = (base: string, kind: OutsideContact, mayChange: boolean) => ({
  key: { text: OUTSIDE_CONTACT_WORDS[kind] },
  value: { html: stateTag('not-measured', 'No number yet') },
  ...actions(mayChange, `${base}/outside-contacts/new?kind=${kind}`, 'Add', OUTSIDE_CONTACT_WORDS[kind]),
})

const actions = (mayChange: boolean, href: string, html: string, about: string) =>
  mayChange ? { actions: { items: [{ href, text: html, visuallyHiddenText: about }] } } : {}
