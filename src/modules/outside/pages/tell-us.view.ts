import type { School } from '../../../platform/call.ts'
import { sayMoment } from '../../../platform/clock.ts'
import { chooseOne, type Form, linesField, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { emergencyLine, pageHead, telephone } from '../../../platform/design/parts.ts'
import {
  ABOUT_A_PICTURE,
  entriesPart,
  type Notices,
  type Route,
  ROUTES,
  type ToDo,
} from '../../reports/index.ts'
import type { Contact } from './numbers.ts'

const POINT_OUT = 'A name, or how we can find out who it is'

/** To somebody who does not work here, “here” is nowhere yet. */
const ABOUT: Readonly<Record<Route, string>> = {
  child: 'A child',
  adult: 'An adult who works, helps or visits at the school',
  both: 'A child and an adult at the school',
  'not-sure': 'I am not sure',
}

export type Source = 'parent' | 'visitor'
const SOURCES: readonly { value: Source; text: string }[] = [
  { value: 'parent', text: 'A parent or carer' },
  { value: 'visitor', text: 'Somebody else' },
]
type Asked = {
  contacts: readonly Contact[]
  heard: readonly Source[]
  form: Form
  notices: Notices
  told: readonly ToDo[]
}

export const tellUsView = (school: School, { contacts, heard, form, notices, told }: Asked): PageView => ({
  title: 'Tell us about a concern',
  wide: false,
  errors: form.errors,
  errorTitle: 'Not sent yet',
  ...(notices.has('danger-first') ? { before: emergencyLine() } : {}),
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
        hint: `Say when and where. You cannot send a picture or a file${notices.has('do-not-view-or-copy') ? `. ${ABOUT_A_PICTURE}` : ''}`,
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
        items: SOURCES.filter(({ value }) => heard.includes(value)),
      })}
      ${textField(form, { name: 'name', label: 'Your name', hint: 'You can leave this empty' })}
      ${textField(form, {
        ...{ name: 'contact', label: 'How can we reach you?' },
        hint: 'A telephone number or an e-mail address. You can leave this empty',
      })}
      <p class="ww-soft ww-small">${WHO_READS}</p>
      ${button({ text: 'Send', preventDoubleClick: true, classes: 'ww-button--wide' })}
    </form>
    ${entriesPart(told, 'What to do, by what happened')}
    <p><a class="govuk-link" href="/s/${school.slug}/tell-us/back">I have two words: see if you have answered</a></p>
    ${whomToRing(contacts)}`,
})

const WHO_READS =
  'If it is about a child, the school’s safeguarding leads read it, and the headteacher may. If it is about an adult, or you are not sure, only the headteacher reads it. If it is about the headteacher, only the chair of governors reads it.'

export const whomToRing = (contacts: readonly Contact[]): Safe =>
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

/** Where a school hears nobody without an account: how to reach it all the same. */
export const shutView = (school: School, contacts: readonly Contact[]): PageView => ({
  title: 'Tell us about a concern',
  wide: false,
  before: emergencyLine(),
  body: html`${pageHead({ over: school.name, say: 'Ring the school, or sign in.', under: 'This page takes no report.' })}
    ${whomToRing(contacts)}`,
})

type Sent = { contacts: readonly Contact[]; words: string; goesOnAt: Temporal.Instant }

/** It says nothing of what was sent: whoever looks next at this screen may be anybody. */
export const sentView = (school: School, { contacts, words, goesOnAt }: Sent): PageView => ({
  title: 'Sent',
  wide: false,
  before: emergencyLine(),
  body: html`${pageHead({
    ...{ over: school.name, say: 'Sent. Thank you for telling us.' },
    under: `Somebody at the school will read it: that is their duty. If nobody has by ${sayMoment(goesOnAt)}, it goes on to the next person.`,
  })}
    <p>These two words are your receipt:</p>
    <p class="ww-two-words"><strong>${words}</strong></p>
    <p>
      Write them down.
      <a class="govuk-link" href="/s/${school.slug}/tell-us/back">Come back with your two words</a> to see whether it has
      been read, what the school answers, and to tell us more. We cannot find them again for you. The school may not be
      able to tell you what was done.
    </p>
    <p><a class="govuk-link" href="/s/${school.slug}/tell-us">Tell us about something else</a></p>
    ${whomToRing(contacts)}`,
})
