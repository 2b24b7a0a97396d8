import { sayDay } from '../../../platform/clock.ts'
import { chooseSome, dayField, pick, textField, tick } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'
import { standsFor } from '../entitlement.ts'
import type { ClassShown } from './class.view.ts'
import { deedForm, formFor } from './deed-form.ts'

/** Sessions of the youngest, each with its adult; and another. */
export function sessionsPart({ at, found, teaches, form: sent }: ClassShown): Safe {
  const { className, sessions, materials, adults, asked, band } = found
  const form = formFor(sent, 'session')
  const onlyApproved = standsFor(asked, 'approved-only', band) !== undefined
  return html`<h2 class="ww-h2">Directly supervised sessions</h2>
    ${sessions.length === 0 && html`<p>None is booked this school year.</p>`}
    <ul class="ww-plain">
      ${sessions.map(
        one =>
          html`<li>
            <p class="govuk-!-margin-bottom-1">
              <strong>${sayDay(one.heldOn)}, with ${one.adult}</strong><br />${one.addresses}<br />
              <span class="ww-small ww-soft">Booked by ${one.by}</span>
            </p>
            ${
              one.isMine &&
              deedForm(
                { className, deed: 'cancel' },
                html`<input type="hidden" name="sessionId" value="${one.sessionId}" />${button({
                  ...{ text: `It does not take place: ${sayDay(one.heldOn)}` },
                  classes: 'govuk-button--secondary ww-button--small govuk-!-margin-bottom-4',
                })}`,
              )
            }
          </li>`,
      )}
    </ul>
    ${
      teaches &&
      html`<h3 class="ww-h3">Book one</h3>
        ${
          onlyApproved && !materials.length
            ? html`<p>
                No address is approved for them yet. <a class="govuk-link" href="${at}/addresses">See the addresses</a>
              </p>`
            : deedForm(
                { className, deed: 'session' },
                html`${dayField(form, { name: 'sessionOn', label: 'When?', hint: 'For example 14 12 2026' })}
                ${pick(form, {
                  ...{ name: 'adultId', label: 'Which adult is with them?' },
                  items: adults.map(({ personId, name }) => ({ value: personId, text: name })),
                })}
                ${tick(form, { name: 'supervised', label: 'The adult is with them all the time and sees their screens' })}
                ${
                  materials.length > 0 &&
                  chooseSome(form, {
                    ...{
                      name: 'materials',
                      label: 'Which addresses do they open?',
                      classes: 'govuk-checkboxes--small',
                    },
                    ...(onlyApproved ? { hint: 'Only what was approved for them' } : {}),
                    items: materials.map(one => ({
                      value: one.materialId,
                      text: `${one.address}: ${one.outcome}`,
                    })),
                  })
                }
                ${!onlyApproved && textField(form, { name: 'other', label: 'Or another address' })}
                ${button({ text: 'Book it', preventDoubleClick: true })}`,
              )
        }`
    }`
}
