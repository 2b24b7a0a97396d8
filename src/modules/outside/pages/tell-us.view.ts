import type { School } from '../../../platform/call.ts'
import { chooseOne, type Form, linesField, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { emergencyLine, pageHead, telephone } from '../../../platform/design/parts.ts'
import { type Route, ROUTES } from '../../reports/index.ts'
import type { Contact } from './numbers.ts'

const POINT_OUT = 'A name, or how we can find out who it is'

/** To somebody who does not work here, “here” is nowhere yet. */
const ABOUT: Readonly<Record<Route, string>> = {
  child: 'A child',
  adult: 'An adult who works, helps or visits at the school',
  both: 'A child and an adult at the school',
  'not-sure': 'I am not sure',
}

export const tellUsView = (school: School, contacts: readonly Contact[], form: Form): PageView => ({
  title: 'Tell us about a concern',
  wide: false,
  errors: form.errors,
  errorTitle: 'Not sent yet',
  before: emergencyLine(),
  body: html`${pageHead({
    ...{ over: school.name, say: 'Tell us what worries you.' },
    under: 'For parents, carers and visitors. You need no account, and you need not say who you are.',
  })}
    <form method="post" novalidate>
      ${chooseOne(form, {
        ...{ name: 'route', label: 'What is it about?' },
        items: ROUTES.map(route => ({ value: route, text: ABOUT[route] })),
      })}
      ${textField(form, { name: 'aboutChild', label: 'Which child?', hint: POINT_OUT })}
      ${textField(form, { name: 'about', label: 'Which adult, if it is about one?', hint: POINT_OUT })}
      ${linesField(form, {
        ...{ name: 'saw', label: 'What did you see, hear or find out?', rows: 6 },
        hint: 'Say when and where. You cannot send a picture or a file: say what is in it, and who has it',
      })}
      ${chooseOne(form, {
        ...{ name: 'rightNow', label: 'Is somebody in danger now?' },
        items: [
          { value: 'danger', text: 'Yes' },
          { value: 'not-asked', text: 'No, or I do not know' },
        ],
      })}
      <h2 class="ww-h2">About you, if you want to say</h2>
      ${chooseOne(form, {
        ...{ name: 'source', label: 'Who are you?' },
        items: [
          { value: 'parent', text: 'A parent or carer' },
          { value: 'visitor', text: 'Somebody else' },
        ],
      })}
      ${textField(form, { name: 'name', label: 'Your name', hint: 'You can leave this empty' })}
      ${textField(form, {
        ...{ name: 'contact', label: 'How can we reach you?' },
        hint: 'A telephone number or an e-mail address. You can leave this empty',
      })}
      <p class="ww-soft ww-small">${WHO_READS}</p>
      ${button({ text: 'Send', preventDoubleClick: true, classes: 'ww-button--wide' })}
    </form>
    ${whomToRing(contacts)}`,
})

const WHO_READS =
  'If it is about a child, the school’s safeguarding leads read it. If it is about an adult, or you are not sure, only the headteacher reads it. If it is about the headteacher, only the chair of governors reads it.'

const whomToRing = (contacts: readonly Contact[]): Safe =>
  html`<section class="ww-panel ww-ring" aria-label="Whom to ring">
    <p>You can also ring the council yourself, at any time.</p>
    ${ring(contacts, 'childrens-social-care', 'About a child', 'children’s social care')}
    ${ring(contacts, 'lado', 'About an adult who works with children', 'its designated officer, the LADO')}
  </section>`

function ring(contacts: readonly Contact[], kind: Contact['kind'], about: string, whom: string): Safe {
  const numbers = contacts.filter(one => one.kind === kind).flatMap(({ phone }) => phone ?? [])
  return html`<p>${about}: ask for
    ${whom}${numbers.map((number, n) => html`${n > 0 ? ' or ' : ', '}${telephone(number)}`)}.</p>`
}

/** It says nothing of what was sent: whoever looks next at this screen may be anybody. */
export const sentView = (school: School, contacts: readonly Contact[]): PageView => ({
  title: 'Sent',
  wide: false,
  before: emergencyLine(),
  body: html`${pageHead({
    ...{ over: school.name, say: 'Sent. Thank you for telling us.' },
    under: 'Somebody at the school will read it: that is their duty. You do not need to do anything more.',
  })}
    <p>
      They can only answer you if you left a telephone number or an e-mail address. They may not be able to tell you what
      was done. If more happens, tell us again.
    </p>
    <p><a class="govuk-link" href="/s/${school.slug}/tell-us">Tell us about something else</a></p>
    ${whomToRing(contacts)}`,
})
