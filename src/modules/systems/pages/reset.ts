import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { chooseOne, postForm } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { wantReset } from '../commands/want-reset.ts'
import { may } from '../permissions.ts'
import { resetsOf } from '../queries/resets-of.ts'
import { count } from './say.ts'

/** Somebody else may know a password of theirs: at which system it is to be another. */
export const resetPage: Page = {
  url: '/s/:school/people/:personId/password-reset',
  may: may.wantReset,
  async get({ call, params, typed, errors }) {
    const { name, systems, open } = await resetsOf(call, params)
    const left = systems.filter(({ systemId }) => !open.some(one => one.systemId === systemId))
    return show({
      ...{ title: 'Have a password reset', errors, errorTitle: 'Not asked for yet', wide: false },
      body: html`${pageHead({
        over: name,
        say: open.length
          ? `${count(open.length, 'password', 'passwords')} of theirs to be reset`
          : 'May somebody else know a password of theirs?',
        under: 'Whoever makes the accounts of that system is told whose it is, and not why.',
      })}
      ${
        open.length > 0 &&
        html`<ul class="govuk-list govuk-list--bullet">
          ${open.map(
            one =>
              html`<li>${one.systemName}: asked for ${one.wantedOn.equals(dayOf(call.now)) ? 'today' : `on ${sayDay(one.wantedOn)}`}, not done yet</li>`,
          )}
        </ul>`
      }
      ${
        left.length
          ? postForm(
              chooseOne(
                { typed, errors },
                {
                  ...{ name: 'systemId', label: 'At which system?', classes: 'govuk-radios--small' },
                  items: left.map(one => ({ value: one.systemId, text: one.name })),
                },
              ),
              'Have it reset',
            )
          : !open.length && html`<p>No system stands in the school’s register yet.</p>`
      }`,
    })
  },
  async post({ call, params, answers }) {
    const { personId } = params
    await wantReset(call, { ...answers, personId })
    return to(`${schoolPath(call.school)}/people/${personId ?? ''}/password-reset`)
  },
}
