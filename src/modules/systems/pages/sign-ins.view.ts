import { sayMoment } from '../../../platform/clock.ts'
import { type Form, linesField, pick, postForm, textField } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { one } from '../../../platform/page.ts'
import type { Choice, SignInSeen } from '../queries/for-a-time-here.ts'
import { back, count } from './say.ts'

type Shown = { at: string; open: readonly SignInSeen[]; systems: readonly Choice[]; form: Form }

export function signInsView({ at, open, systems, form }: Shown): PageView {
  const settling = one(form.typed['signInId'])
  const bringing = settling ? { typed: {}, errors: {} } : form
  return {
    ...{ title: 'Sign-ins from outside', errors: form.errors, wide: false },
    before: back(at, 'From outside and for a time'),
    body: html`${pageHead({
      say: open.length
        ? `${count(open.length, 'sign-in is', 'sign-ins are')} matched to nothing that was agreed`
        : 'Every sign-in is matched or settled',
      under: 'Find out what each was. If it should not have been, end it at the system first.',
    })}
    <ul class="ww-plain">
      ${open.map(
        seen =>
          html`<li>
            <h2 class="ww-h2">${seen.saidWho}, ${seen.systemName}</h2>
            <p>${sayMoment(seen.signedInAt)}</p>
            <form method="post" novalidate>
              <input type="hidden" name="signInId" value="${seen.signInId}" />
              ${howField(settling === seen.signInId ? form : { typed: {}, errors: {} }, seen)}
              ${button({
                html: html`Settle it<span class="govuk-visually-hidden">: ${seen.saidWho}, ${sayMoment(seen.signedInAt)}</span>`,
                classes: 'govuk-button--secondary',
              })}
            </form>
          </li>`,
      )}
    </ul>
    <h2 class="ww-h2 ww-h2--ruled">Bring sign-ins</h2>
    ${postForm(
      html`${pick(bringing, {
        ...{ name: 'systemId', label: 'Which system wrote them down' },
        items: systems.map(({ id, name }) => ({ value: id, text: name })),
      })}
      ${linesField(bringing, {
        ...{ name: 'text', label: 'Who and when, one a line', rows: 8 },
        hint: 'Paste them from its own list: a name, a comma, a day and a time, such as “Dev Malhotra, 27/11/2026 19:12”',
      })}`,
      'Match them',
    )}`,
  }
}

/** Each under an id of its own: several stand on the page. */
const howField = (form: Form, { signInId, saidWho }: SignInSeen) =>
  form.errors['how'] === undefined && !('how' in form.typed)
    ? html`<div class="govuk-form-group">
        <label class="govuk-label ww-label" for="how-${signInId}">What it was<span class="govuk-visually-hidden">: ${saidWho}</span></label>
        <input class="govuk-input" id="how-${signInId}" name="how" type="text" autocomplete="off" />
      </div>`
    : textField(form, { name: 'how', label: 'What it was' })
