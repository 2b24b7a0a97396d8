import type { Actor } from '../../../platform/call.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'
import { holds } from '../../../platform/permission.ts'
import { SHOWN_THE_ADULTS } from '../permissions.ts'

/** What runs where staff report, so that they can without a connection as well. */
export const WITH_OFFLINE = ['watchword.js', 'report-online.js'] as const

/** A child, a parent or a visitor may report from a phone that others use: nothing is ever kept on theirs. */
export const worksHere = (actor: Actor): boolean => holds(actor, SHOWN_THE_ADULTS)

/** Shown by script alone: a browser that keeps nothing, or more words than the school takes at once. */
export const notKept = (): Safe =>
  html`<p class="govuk-error-message" data-not-kept role="alert" tabindex="-1" hidden>
    It could not be kept on this device. What you wrote is still here. Tell somebody in person now, or ring.
  </p>`

/** Shown by script alone: what was sealed here earlier, and the school could not open. */
export const refusedHere = (): Safe =>
  html`<div class="ww-panel ww-ring" data-refused role="alert" hidden>
    <p>
      <strong>The school could not take a report that was kept on this device.</strong> Tell somebody in person what you
      wrote, or ring.
    </p>
  </div>`

/** Shown by script alone, when what was written cannot leave the page. */
export const noConnection = ({ name }: Actor): Safe =>
  html`<section class="ww-panel ww-ring" data-no-connection data-name="${name}" tabindex="-1" role="alert" hidden>
    <div data-offered>
      <p><strong>Not sent: there is no connection.</strong> What you wrote is still here. If somebody is in danger, ring 999 now.</p>
      ${button({
        ...{ text: 'Keep it sealed on this phone and send it when there is a connection', type: 'button' },
        ...{ classes: 'govuk-button--secondary ww-button--wide', attributes: { 'data-keep': '' } },
      })}
      ${button({
        ...{ text: 'Try again', type: 'button' },
        ...{ classes: 'govuk-button--secondary ww-button--wide', attributes: { 'data-again': '' } },
      })}
      ${notKept()}
      <p class="ww-small ww-soft">Nobody can read it on this phone, you neither. It says that you were not signed in until you confirm it.</p>
    </div>
    <div data-sealed hidden>
      <p><strong>Sealed and kept. It waits to be sent.</strong> It goes when this phone has a connection: leave this page open, or come back to it. If it cannot wait, tell somebody in person now, or ring.</p>
    </div>
  </section>`
