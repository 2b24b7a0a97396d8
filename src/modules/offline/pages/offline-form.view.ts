import type { School } from '../../../platform/call.ts'
import { chooseOne, type Form, linesField, textField } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { emergencyLine, pageHead } from '../../../platform/design/parts.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import { type Contact, whomToRing } from '../../outside/index.ts'
import { ABOUT_A_PICTURE, linesFor, notKept, type Notices, ROUTE_WORDS, ROUTES } from '../../reports/index.ts'
import type { PublicKey } from '../queries/keys.ts'

type Asked = { errors: FieldErrors; key: PublicKey; contacts: readonly Contact[]; notices: Notices }

const POINT_OUT = 'Names, or how we can find out who it is'
const EMPTY: Form = { typed: {}, errors: {} }

export const offlineFormView = (school: School, { errors, key, contacts, notices }: Asked): PageView => ({
  title: 'Report a concern',
  wide: false,
  scripts: ['report-offline.js'],
  errors,
  errorTitle: 'Not taken',
  ...(notices.has('danger-first') ? { before: emergencyLine() } : {}),
  body: html`${pageHead({
    ...{ over: school.name, say: 'Report a concern without a connection' },
    under: 'For everybody who works here. Just what you know. About a minute.',
  })}
    <div class="ww-panel ww-ring" data-kept role="status" tabindex="-1" hidden></div>
    <p>${linesFor(notices).join(' ')}</p>
    <p data-no-script>This form needs a browser that runs scripts. Tell somebody in person now, or ring.</p>
    <form
      method="post"
      novalidate
      hidden
      data-sealing
      data-key-id="${key.keyId}"
      data-key="${Buffer.from(key.publicKey).toString('base64url')}"
    >
      ${chooseOne(EMPTY, {
        ...{ name: 'route', label: 'What is it about?', classes: 'govuk-radios--small' },
        items: ROUTES.map(route => ({ value: route, text: ROUTE_WORDS[route].choice })),
      })}
      ${textField(EMPTY, { name: 'aboutChild', label: 'Which child?', hint: POINT_OUT })}
      ${textField(EMPTY, { name: 'about', label: 'Which adult, if it is about one?', hint: POINT_OUT })}
      ${linesField(EMPTY, {
        ...{ name: 'saw', label: 'What did you see or hear yourself?', rows: 4 },
        ...(notices.has('do-not-view-or-copy') ? { hint: ABOUT_A_PICTURE } : {}),
      })}
      ${linesField(EMPTY, {
        ...{ name: 'said', label: 'What did they say?', rows: 2 },
        hint: 'Their own words. Leave it empty if nothing was said',
      })}
      ${textField(EMPTY, { name: 'happened', label: 'When and where?' })}
      ${chooseOne(EMPTY, {
        ...{ name: 'rightNow', label: 'Right now', classes: 'govuk-radios--small' },
        items: [
          { value: 'danger', text: 'Somebody is in danger' },
          { value: 'told', text: 'Nobody is in danger, and I have told somebody in person' },
          { value: 'not-told', text: 'Nobody is in danger, and I have told nobody yet' },
        ],
      })}
      ${textField(EMPTY, { name: 'name', label: 'Your name', hint: 'You are not signed in: the report says so until you confirm it' })}
      <div data-empty role="alert" hidden><p class="govuk-error-message">Write what you saw, heard or were told. One sentence is enough.</p></div>
      ${notKept()}
      <p class="ww-soft ww-small">
        It is sealed to the school, and this device cannot read it back. It is sent when there is a connection. About a child
        the safeguarding leads read it; about an adult, or if you are not sure, only the headteacher; about the headteacher,
        only the chair of governors.
      </p>
      ${button({ text: 'Seal it and keep it', preventDoubleClick: true, classes: 'ww-button--wide' })}
    </form>
    ${whomToRing(contacts)}`,
})

export const takenView = (school: School): PageView => ({
  title: 'Taken',
  wide: false,
  body: html`${pageHead({ over: school.name, say: 'Taken.', under: 'The report has been sent.' })}`,
})
