import type { Call } from '../../../platform/call.ts'
import { sayMoment } from '../../../platform/clock.ts'
import { chooseOne, type Form, linesField, pick, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { emergencyLine, pageHead } from '../../../platform/design/parts.ts'
import { type FormOfRecord, questionsOf } from '../../concerns/index.ts'
import { type Adult, ASKED } from '../asked-once.ts'
import { ABOUT_A_PICTURE, linesFor, type Notices } from '../notices.ts'
import { type Route, ROUTE_WORDS } from '../route.ts'
import { askedOnce } from './asked.view.ts'
import { askedByPolicy, sayForm } from './asked-by-policy.view.ts'
import { moreOf } from './more.view.ts'
import { type Holder, leadsHere } from './say.ts'
import { noConnection, refusedHere, WITH_OFFLINE, worksHere } from './no-connection.view.ts'

export type ReportForm = {
  route: Route
  call: Call
  form: Form
  isAsked: boolean
  /** What the school's policy asks of a record about a child. */
  asked: FormOfRecord
  holders: readonly Holder[]
  notices: Notices
  /** Empty, where whoever asks is not shown who works here, or need not pick. */
  toPick: readonly Adult[]
  toAskOf: readonly Adult[]
}

export function reportView(of: ReportForm): PageView {
  const { route, call, form, isAsked, holders, toAskOf, asked, notices } = of
  const isWithoutConnection = worksHere(call.actor)
  const over = route === 'child' ? sayForm(asked) : undefined
  return {
    // The same whatever it is about: a title stands in a browser's history.
    title: 'Report a concern',
    wide: false,
    ...(isWithoutConnection ? { scripts: WITH_OFFLINE } : {}),
    errors: form.errors,
    errorTitle: 'Not sent yet',
    ...(notices.has('danger-first')
      ? { before: emergencyLine(route === 'child' ? leadsHere(holders, call.actor.personId) : []) }
      : {}),
    body: html`${pageHead({
      ...{ say: ROUTE_WORDS[route].head, under: 'Just what you know. About a minute.' },
      ...(over === undefined ? {} : { over }),
    })}
      <p>${linesFor(notices).join(' ')}</p>
      <form method="post" novalidate>
        ${isAsked && html`<input type="hidden" name="${ASKED}" value="yes" data-keep-field />`}
        ${isAsked && askedOnce(form, toAskOf, route)} ${FIELDS[route](of)}
        ${moreOf(form)}
        ${route === 'child' && askedByPolicy(form, questionsOf(asked), notices)}
        <p class="ww-soft ww-small">
          You sign this as ${call.actor.name}, ${sayMoment(call.now)}. ${READ_BY[route]} You will see when it is read. You
          can add to it; it is never changed.
        </p>
        ${button({ text: 'Send', preventDoubleClick: true, classes: 'ww-button--wide' })}
      </form>
      ${isWithoutConnection && html`${noConnection(call.actor)} ${refusedHere()}`}`,
  }
}

const BY_THE_LEADS = 'The safeguarding leads read it, and the headteacher may.'
const BY_WHOEVER_ANSWERS =
  'Only the headteacher reads it; about the headteacher, only the chair of governors.'
const READ_BY: Readonly<Record<Route, string>> = {
  child: BY_THE_LEADS,
  adult: BY_WHOEVER_ANSWERS,
  both: `${BY_WHOEVER_ANSWERS} The safeguarding leads read what you write for them.`,
  'not-sure': BY_WHOEVER_ANSWERS,
}

const seen = (notices: Notices) => ({
  ...{ name: 'saw', label: 'What did you see or hear yourself?', rows: 4 },
  ...(notices.has('do-not-view-or-copy') ? { hint: ABOUT_A_PICTURE } : {}),
})
const SAID = {
  ...{ name: 'said', label: 'What did they say?', rows: 2 },
  hint: 'Their own words. Leave it empty if nothing was said',
}
const WHEN = { name: 'happened', label: 'When and where?' }
const POINT_OUT = 'Names, or how we can find out who it is'

/** At most five questions each, and what the school's own policy asks of a record about a child. */
const FIELDS: Readonly<Record<Route, (of: ReportForm) => Safe>> = {
  child: ({ form, holders, call, asked, notices }) =>
    html`${asked.asked.includes('child-name') && textField(form, { name: 'about', label: 'Who is it about?', hint: POINT_OUT })}
    ${asked.asked.includes('account') && linesField(form, seen(notices))}
    ${asked.asked.includes('childs-words') && linesField(form, SAID)} ${textField(form, WHEN)}
    ${rightNow(form, told(leadsHere(holders, call.actor.personId)))}`,
  adult: of =>
    html`${whichAdult(of)} ${linesField(of.form, seen(of.notices))} ${linesField(of.form, SAID)} ${textField(of.form, WHEN)}
    ${rightNow(of.form, TOLD_THE_HEAD)}`,
  both: of =>
    html`${whichAdult(of)}
    ${textField(of.form, { name: 'aboutChild', label: 'Which child?', hint: POINT_OUT })}
    ${linesField(of.form, { ...seen(of.notices), label: 'What did you see or hear yourself, when and where?' })}
    ${linesField(of.form, {
      ...{ name: 'forChild', label: 'What should the safeguarding lead know to help the child?', rows: 2 },
      hint: 'Leave the adult out of it',
    })}
    ${rightNow(of.form, TOLD_THE_HEAD)}`,
  'not-sure': ({ form, notices }) =>
    html`${textField(form, { name: 'about', label: 'Who is it about?', hint: POINT_OUT })} ${linesField(form, seen(notices))}
    ${linesField(form, SAID)} ${textField(form, WHEN)} ${rightNow(form, TOLD_THE_HEAD)}`,
}

function whichAdult({ form, toPick }: ReportForm): Safe {
  if (!toPick.length) return textField(form, { name: 'about', label: 'Which adult?', hint: POINT_OUT })
  return html`${pick(form, {
    ...{ name: 'adultId', label: 'Which adult?', none: 'Pick a name, or write it below' },
    items: toPick.map(({ personId, name }) => ({ value: personId, text: name })),
  })}
  ${textField(form, { name: 'about', label: 'Or write who it is', hint: POINT_OUT })}`
}

const told = (leads: readonly string[]): string =>
  leads.length
    ? `Nobody is in danger, and I have told ${leads.join(' or ')} in person`
    : 'Nobody is in danger, and I have told somebody in person'
const TOLD_THE_HEAD =
  'Nobody is in danger, and I have told the headteacher in person (about the headteacher: the chair of governors)'

const rightNow = (form: Form, toldWords: string): Safe =>
  chooseOne(form, {
    ...{ name: 'rightNow', label: 'Right now', classes: 'govuk-radios--small' },
    items: [
      { value: 'danger', text: 'Somebody is in danger' },
      { value: 'told', text: toldWords },
      { value: 'not-told', text: 'Nobody is in danger, and I have told nobody yet' },
    ],
  })
