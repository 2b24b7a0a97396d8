import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { type Form, linesField, postForm } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { asWritten, pageHead } from '../../../platform/design/parts.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { keepSafe, liftSafety } from '../commands/keep-safe.ts'
import { may } from '../permissions.ts'
import { type Kept, safetyOf } from '../queries/safety-of.ts'
import { back } from './say.ts'

/** A child who must be shown nowhere: for the leads and the headteacher alone. */
export const safetyPage: Page = {
  url: '/s/:school/people/:personId/safety',
  may: may.keepSafe,
  async get({ call, params, typed, errors }) {
    const { pupil, kept } = await safetyOf(call, params)
    const at = `${schoolPath(call.school)}/people/${pupil.personId}/consents`
    return show(safetyView({ at, name: pupil.name, kept, form: { typed, errors } }))
  },
  async post({ call, params, answers }) {
    if (one(answers['deed']) === 'lift') await liftSafety(call, { ...answers, ...params })
    else await keepSafe(call, { ...answers, ...params })
    return to(`${schoolPath(call.school)}/people/${params['personId']}/safety`)
  },
}

type Shown = { at: string; name: string; kept: readonly Kept[]; form: Form }

function safetyView({ at, name, kept, form }: Shown): PageView {
  const now = kept.find(({ liftedAt }) => liftedAt === null)
  return {
    ...{ title: `${name}: shown nowhere?`, errors: form.errors, errorTitle: 'Not recorded yet', wide: false },
    before: back(at, 'Answers about this child'),
    body: html`${pageHead({
      over: name,
      say: now ? 'Is shown nowhere, whatever was answered' : 'May be shown where a parent said yes',
      under:
        'For a child who is looked after, whose address must stay secret, or about whom there is an order. It is for pictures, video and video calls; the internet and the learning platform stay as a parent answered. Everybody else sees only a no, as for any child whose parent said no.',
    })}
    ${
      now
        ? postForm(
            [
              html`<input type="hidden" name="deed" value="lift" />`,
              html`<p>${asWritten(now.because)}<br /><span class="ww-soft">${now.setBy}, ${sayDay(dayOf(now.setAt))}</span></p>`,
              linesField(form, { name: 'liftedBecause', label: 'Why does it end?' }),
            ],
            'End it',
          )
        : postForm(
            linesField(form, {
              ...{ name: 'because', label: 'Why must they be shown nowhere?' },
              hint: 'Only the headteacher, the safeguarding lead and deputies read it',
            }),
            'Show them nowhere from now on',
          )
    }
    ${
      kept.some(one => one.liftedAt) &&
      html`<h2 class="ww-h2 ww-h2--ruled">Before</h2>
        <ul class="ww-plain">
          ${kept
            .filter(one => one.liftedAt)
            .map(
              one =>
                html`<li>
                  <p>
                    ${asWritten(one.because)}<br /><span class="ww-soft"
                      >${sayDay(dayOf(one.setAt))} to ${one.liftedAt && sayDay(dayOf(one.liftedAt))}: ${one.liftedBecause ?? ''}</span
                    >
                  </p>
                </li>`,
            )}
        </ul>`
    }`,
  }
}
