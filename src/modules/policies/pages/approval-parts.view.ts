import type { AnyControl } from '../../../platform/controls/control.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { anchorOf } from '../addresses.ts'
import { sayAsked } from '../say-asked.ts'
import { systemTitle } from '../systems.ts'
import type { ApprovalShown } from './approval.view.ts'
import { link } from './pieces.ts'

export function undecided({ card, base }: ApprovalShown): Safe | undefined {
  const { undecided: left } = card
  if (!left) return undefined
  const words = left === 1 ? '1 suggestion is undecided' : `${left} suggestions are undecided`
  return html`<p class="govuk-body" id="undecided">
    ${link(`${base}?show=to-decide`, words)}: nothing is bound by ${left === 1 ? 'it' : 'them'}.
  </p>`
}

/** What the version promises and is not here yet: each with the way to it. */
export function awaitedPart({ plan, base, schoolBase }: ApprovalShown): Safe | undefined {
  if (!plan.awaited.length) return undefined
  return html`<h2 class="ww-h2 ww-h2--ruled">Must stand first</h2>
    <ul class="ww-plain ww-quiet">
      ${plan.awaited.map(
        ({ says, fix, bound }) =>
          html`<li>
            <strong>${says}</strong>
            <span>
              Clause ${link(`${base}?show=all#${anchorOf(bound.reference)}`, bound.reference)}: “${bound.words.slice(0, 160)}”
              ${link(`${schoolBase}${fix.url}`, fix.text)}
            </span>
          </li>`,
      )}
    </ul>`
}

type Evidenced = {
  reference: string
  control: string
  given: Readonly<Record<string, unknown>>
  audience: string
  system: string
  systemTitle?: string
}

export const evidenceRow = (one: Evidenced, href: string, controls: readonly AnyControl[]): Safe =>
  html`<li>
    <strong>${one.systemTitle ?? systemTitle(one.system)}</strong>
    <span>
      Clause ${link(href, one.reference)}:
      ${sayAsked(
        controls.find(({ name }) => name === one.control),
        one,
      )}
    </span>
  </li>`

/** Clauses about other systems change nothing here: somebody looks, and writes down what they saw. */
export function datedEvidence({ plan, base, controls }: ApprovalShown): Safe | undefined {
  const { elsewhere } = plan
  if (!elsewhere.length) return undefined
  return html`<h2 class="ww-h2 ww-h2--ruled">Asks for dated evidence</h2>
    <p class="govuk-body">These speak of other systems. They change nothing in Watchword.</p>
    <ul class="ww-plain ww-quiet">
      ${elsewhere.map(one => evidenceRow(one, `${base}?show=all#${anchorOf(one.reference)}`, controls))}
    </ul>`
}
